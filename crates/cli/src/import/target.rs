//! The output of a command: a file or standard output.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use import::{ExistingBundle, Json};

use super::atomic_file::replace;
use super::outcome::WriteOutcome;
use super::sources::file;
use crate::output::print_bytes;

/// A file, or standard output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputTarget {
    /// A file, which is replaced atomically.
    File(PathBuf),
    /// Standard output.
    Output,
}

impl OutputTarget {
    /// The target that a publisher names: `-` is standard output.
    pub fn from_path(path: &Path) -> Self {
        if path == Path::new("-") { Self::Output } else { Self::File(path.to_path_buf()) }
    }

    /// Refuses to overwrite a bundle that was edited since it was imported.
    ///
    /// # Errors
    ///
    /// Where the file is anything but a bundle as an import has left it.
    pub fn refuse_to_overwrite_edits(&self) -> Result<()> {
        let Self::File(path) = self else { return Ok(()) };
        if !path.is_file() {
            return Ok(());
        }
        let old = ExistingBundle::read(&file(path)?);
        ensure!(
            old.is_ok_and(|old| old.is_as_imported()),
            "{} exists, and was edited since it was imported; update it with --into, \
             or name another file",
            path.display()
        );
        Ok(())
    }

    /// Writes a bundle, unless this is a dry run. A file is written beside the old one and takes its place when it is
    /// whole, so that whatever happens, one of the two is there; one that says the same already is left as it is, down
    /// to its spaces. What is replaced is kept as a backup.
    ///
    /// # Errors
    ///
    /// Where the disk refuses; the old file is then as it was.
    pub fn write_bundle(&self, bundle: &Json, is_dry_run: bool) -> Result<WriteOutcome> {
        let text = format!("{bundle}\n");
        match self {
            Self::Output if is_dry_run => Ok(WriteOutcome::DryRun),
            Self::Output => {
                print_bytes(text.as_bytes())?;
                Ok(WriteOutcome::Created)
            }
            Self::File(path) => {
                let old = fs::read_to_string(path).ok();
                let old = old.and_then(|old| serde_json::from_str(old.trim_start_matches('\u{FEFF}')).ok());
                WriteOutcome::write(path, text.as_bytes(), old.as_ref() != Some(bundle), is_dry_run)
            }
        }
    }

    /// Writes bytes as they are; a file is replaced atomically.
    ///
    /// # Errors
    ///
    /// Where the disk refuses; the old file is then as it was.
    pub fn write_bytes(&self, bytes: &[u8]) -> Result<()> {
        match self {
            Self::Output => print_bytes(bytes),
            Self::File(path) => replace(path, bytes),
        }
    }
}
