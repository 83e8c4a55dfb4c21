//! Backups of a bundle: what it was before an import replaced it.
//!
//! A backup lies beside the bundle and is called `recap.json.before-` and the beginning of the SHA-256 of what replaced
//! it. So a bundle that nobody has written to since finds its own backup, without a list of imports beside it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use super::atomic_file::replace;

/// What stands between the name of the bundle and the digest.
const BEFORE: &str = ".before-";

/// How many bytes of the digest are in the name.
const DIGEST: usize = 6;

/// A bundle that was replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub file: PathBuf,
}

impl Backup {
    /// Replaces the bundle, after what it was is safe. `None` where there was none before.
    ///
    /// # Errors
    ///
    /// Where the disk refuses; the bundle is then as it was.
    pub fn keep_and_replace(bundle: &Path, new: &[u8]) -> Result<Option<Self>> {
        if !bundle.is_file() {
            replace(bundle, new)?;
            return Ok(None);
        }
        let old = read(bundle)?;
        let backup = Self { file: beside(bundle, &format!("{BEFORE}{}", digest(new))) };
        replace(&backup.file, &old)?;
        replace(bundle, new)?;
        Ok(Some(backup))
    }

    /// What a bundle was before the last import, if nobody has written to it since.
    ///
    /// # Errors
    ///
    /// Where the bundle cannot be read.
    pub fn of(bundle: &Path) -> Result<Option<Self>> {
        let file = beside(bundle, &format!("{BEFORE}{}", digest(&read(bundle)?)));
        Ok(Some(Self { file }).filter(|backup| backup.file.is_file()))
    }

    /// The youngest backup of a bundle, whatever was written to the bundle since.
    pub fn youngest(bundle: &Path) -> Option<Self> {
        let start = format!("{}{BEFORE}", bundle.file_name()?.to_string_lossy());
        let folder =
            bundle.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let files = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
        let backups = files.filter(|file| {
            file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&start)) && file.is_file()
        });
        let age = |file: &PathBuf| fs::metadata(file).and_then(|metadata| metadata.modified()).ok();
        backups.max_by_key(age).map(|file| Self { file })
    }

    /// Puts the backup in the place of the bundle. What the bundle was until now is kept in another file; answers
    /// where.
    ///
    /// # Errors
    ///
    /// Where the disk refuses; the bundle is then as it was.
    pub fn restore(&self, bundle: &Path) -> Result<PathBuf> {
        let undone = beside(bundle, ".undone");
        replace(&undone, &read(bundle)?)?;
        replace(bundle, &read(&self.file)?)?;
        fs::remove_file(&self.file).with_context(|| format!("{} cannot be removed", self.file.display()))?;
        Ok(undone)
    }
}

/// A file beside the bundle, which is called like it and something more.
fn beside(bundle: &Path, more: &str) -> PathBuf {
    let name = bundle.file_name().unwrap_or_default().to_string_lossy();
    bundle.with_file_name(format!("{name}{more}"))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(DIGEST).map(|byte| format!("{byte:02x}")).collect()
}
