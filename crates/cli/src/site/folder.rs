//! The output folder of a site, which is written beside the old one and replaces it atomically.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context, Result, bail, ensure};

use super::compress::{self, ContentCoding};
use crate::app::{below, inside};
use crate::marker::{self, BuildMarker, PublishedEdition};

/// A site that is being written. Until [`finish`](Self::finish), nothing of the old one changes; a
/// folder that is not finished is removed.
#[derive(Debug)]
pub struct SiteFolder {
    /// Where the site will stand.
    target: PathBuf,
    /// Where it is written.
    fresh: PathBuf,
    /// What an earlier build has left at the target.
    old: Option<BuildMarker>,
    written: Mutex<BTreeSet<String>>,
    /// Held as long as this build writes, so that two builds cannot mix.
    lock: File,
}

impl SiteFolder {
    /// Creates a temporary folder beside the target.
    ///
    /// # Errors
    ///
    /// Where the target is something that no build has written, where another build is writing it,
    /// or where nothing can be written beside it.
    pub fn create(target: &Path) -> Result<Self> {
        let target = whole(target)?;
        let old = BuildMarker::find(&target)?;
        let shown = target.display();
        ensure!(!target.is_file(), "{shown} is a file; name a folder");
        let is_free = !target.exists() || fs::read_dir(&target)?.next().is_none();
        ensure!(
            is_free || old.is_some(),
            "{shown} has files in it that no build has written; name an empty or a new folder"
        );
        let parent = target.parent().context("a whole disk cannot be a site; name a folder on it")?;
        fs::create_dir_all(parent).with_context(|| format!("{} cannot be created", parent.display()))?;
        let lock = hidden(&target, "lock");
        let lock = File::create(&lock).with_context(|| format!("{} cannot be written", lock.display()))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => bail!("another build is writing {shown}; wait until it is done"),
            // Some file systems know no locks; one build at a time is then the publisher's care.
            Err(TryLockError::Error(_)) => {}
        }
        let fresh = hidden(&target, "new");
        remove(&fresh)?;
        fs::create_dir(&fresh).with_context(|| format!("{} cannot be created", fresh.display()))?;
        Ok(Self { target, fresh, old, written: Mutex::default(), lock })
    }

    /// Writes a file, and compressed versions beside it where they are smaller.
    ///
    /// # Errors
    ///
    /// Where the disk refuses, such as when it is full.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        self.put(name, bytes)?;
        if let Ok(mut written) = self.written.lock() {
            written.insert(name.to_owned());
        }
        let Some(effort) = compress::effort(name, bytes) else { return Ok(()) };
        let is_as_before = self.previous(name).is_some_and(|old| old == bytes);
        for coding in ContentCoding::ALL {
            let beside = format!("{name}.{}", coding.ending());
            let kept = if is_as_before { self.previous(&beside) } else { None };
            let compressed = kept.unwrap_or_else(|| coding.compress(bytes, effort));
            if compressed.len() < bytes.len() {
                self.put(&beside, &compressed)?;
            }
        }
        Ok(())
    }

    /// The names of all files that are written so far, but for compressed ones beside them.
    pub fn names(&self) -> BTreeSet<String> {
        self.written.lock().map(|written| written.clone()).unwrap_or_default()
    }

    /// Whether the old site has a file of this name that no build has written.
    pub fn is_foreign(&self, name: &str) -> bool {
        self.target.join(name).exists() && !self.old.as_ref().is_some_and(|old| old.contains(name))
    }

    /// What readers have seen of the old site; nothing where there is none.
    pub fn published(&self) -> PublishedEdition {
        self.old.as_ref().map(BuildMarker::published).unwrap_or_default()
    }

    /// A file of the old site, if a build has written it.
    pub fn previous(&self, name: &str) -> Option<Vec<u8>> {
        let is_ours = self.old.as_ref().is_some_and(|old| old.contains(name));
        if is_ours { fs::read(self.target.join(name)).ok() } else { None }
    }

    /// Replaces the old site with the new one. Files of the old one that no build has written, such as an
    /// imprint, move along; answers their names.
    ///
    /// # Errors
    ///
    /// Where the disk refuses; the old site then stands as it was.
    pub fn finish(self, json: &str, published: PublishedEdition) -> Result<Vec<String>> {
        let written = self.names();
        let kept = self.keep_foreign(&written)?;
        let marker = BuildMarker::of(json.as_bytes(), written, published);
        self.put(marker::FILE, marker.text().as_bytes())?;
        let Self { target, fresh, .. } = &self;
        let aside = hidden(target, "old");
        remove(&aside)?;
        let cannot = || format!("{} cannot be replaced", target.display());
        if target.exists() {
            fs::rename(target, &aside).with_context(cannot)?;
        }
        if let Err(error) = fs::rename(fresh, target) {
            let _ = fs::rename(&aside, target);
            return Err(error).with_context(cannot);
        }
        remove(&aside)?;
        Ok(kept)
    }

    fn keep_foreign(&self, written: &BTreeSet<String>) -> Result<Vec<String>> {
        let Some(old) = &self.old else { return Ok(Vec::new()) };
        let mut kept = Vec::new();
        for file in below(&self.target)? {
            let name = inside(&self.target, &file);
            if old.contains(&name) || written.contains(&name) {
                continue;
            }
            let copy = self.fresh.join(&name);
            if !copy.exists() {
                make_parent(&copy)?;
                fs::copy(&file, &copy).with_context(|| format!("{name} cannot be kept"))?;
                kept.push(name);
            }
        }
        kept.sort();
        Ok(kept)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.fresh.join(name);
        make_parent(&path)?;
        fs::write(&path, bytes)
            .with_context(|| format!("{name} cannot be written for {}", self.target.display()))
    }
}

impl Drop for SiteFolder {
    fn drop(&mut self) {
        // After a whole build both are gone already; after half a one nobody needs them.
        let _ = fs::remove_dir_all(&self.fresh);
        let _ = fs::remove_file(hidden(&self.target, "lock"));
        let _ = self.lock.unlock();
    }
}

/// The folder itself where a link leads to it, and its whole path where it is not there yet.
fn whole(target: &Path) -> Result<PathBuf> {
    if target.exists() {
        return target.canonicalize().with_context(|| format!("{} cannot be read", target.display()));
    }
    let target = std::path::absolute(target)?;
    ensure!(target.file_name().is_some(), "{} has no name; name a folder", target.display());
    Ok(target)
}

/// A place beside the target for what is not the site itself.
fn hidden(target: &Path, purpose: &str) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{purpose}"))
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    Ok(())
}

fn make_parent(path: &Path) -> Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))
}
