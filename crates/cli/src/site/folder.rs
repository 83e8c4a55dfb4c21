//! The output folder of a site, which is written beside the old one and replaces it atomically.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context, Result, ensure};

use super::compress::{self, ContentCoding};
use super::work_folder::WorkFolder;
use crate::app::inside;
use crate::marker::{self, BuildMarker, PublishedEdition};

/// A site that is being written. Until [`finish`](Self::finish), nothing of the old one changes; a
/// folder that is not finished is removed.
#[derive(Debug)]
pub struct SiteFolder {
    /// Where the site will stand.
    target: PathBuf,
    /// Where it is written.
    work: WorkFolder,
    /// What an earlier build has left at the target.
    old: Option<BuildMarker>,
    written: Mutex<BTreeSet<String>>,
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
        let shown = target.display();
        ensure!(!target.is_file(), "{shown} is a file; name a folder");
        check_free(&target)?;
        let work = WorkFolder::create(&target)?;
        // Only now nobody else changes it, and what a killed build has moved away is back.
        let old = check_free(&target)?;
        Ok(Self { target, work, old, written: Mutex::default() })
    }

    /// Writes a file, and compressed versions beside it where they are smaller.
    ///
    /// # Errors
    ///
    /// Where the disk refuses, such as when it is full.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        self.put(name, bytes)?;
        self.add_name(name);
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

    /// Copies a file that is compressed by its nature, however large it is.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, or the disk refuses.
    pub fn copy(&self, name: &str, file: &Path) -> Result<()> {
        let path = self.work.fresh().join(name);
        make_parent(&path)?;
        fs::copy(file, &path).with_context(|| format!("{} cannot be copied", file.display()))?;
        self.add_name(name);
        Ok(())
    }

    /// A file that is written already.
    ///
    /// # Errors
    ///
    /// Where there is none, or the disk refuses.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        fs::read(self.work.fresh().join(name)).with_context(|| format!("{name} cannot be read again"))
    }

    /// The names of all files that are written so far, but for compressed ones beside them.
    pub fn names(&self) -> BTreeSet<String> {
        self.written.lock().map(|written| written.clone()).unwrap_or_default()
    }

    /// Whether the old site has a file of this name that no build has written.
    pub fn is_foreign(&self, name: &str) -> bool {
        self.target.join(name).exists() && !self.old.as_ref().is_some_and(|old| old.contains(name))
    }

    /// Whether the old site was built from this text of a bundle.
    pub fn is_of_bundle(&self, json: &str) -> bool {
        self.old.as_ref().is_some_and(|old| old.matches_bundle(json.as_bytes()))
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

    /// Replaces the old site with the new one. Files of the old one that no build has written, such as a
    /// certificate check, move along; answers their names.
    ///
    /// # Errors
    ///
    /// Where such a file stands where the new site needs a place, or the disk refuses; the old site then stands as it was.
    pub fn finish(self, json: &str, published: PublishedEdition) -> Result<Vec<String>> {
        let written = self.names();
        let kept = self.keep_foreign()?;
        let marker = BuildMarker::of(json.as_bytes(), written, published);
        self.put(marker::FILE, marker.text().as_bytes())?;
        self.work.replace(&self.target)?;
        Ok(kept)
    }

    fn keep_foreign(&self) -> Result<Vec<String>> {
        let Some(old) = &self.old else { return Ok(Vec::new()) };
        let mut kept = Vec::new();
        for entry in entries(&self.target)? {
            let name = inside(&self.target, &entry);
            if old.contains(&name) {
                continue;
            }
            let copy = self.work.fresh().join(&name);
            ensure!(
                !is_there(&copy) && copy.ancestors().skip(1).all(|above| !is_there(above) || above.is_dir()),
                "{name} is in the folder, but no build wrote it, and the site needs its place; move it elsewhere"
            );
            make_parent(&copy)?;
            keep(&entry, &copy).with_context(|| format!("{name} cannot be kept"))?;
            if entry.is_symlink() || !entry.is_dir() {
                kept.push(name);
            }
        }
        kept.sort();
        Ok(kept)
    }

    fn add_name(&self, name: &str) {
        if let Ok(mut written) = self.written.lock() {
            written.insert(name.to_owned());
        }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.work.fresh().join(name);
        make_parent(&path)?;
        fs::write(&path, bytes)
            .with_context(|| format!("{name} cannot be written for {}", self.target.display()))
    }
}

/// The folder itself where a link leads to it, and its whole path where it is not there yet.
fn whole(target: &Path) -> Result<PathBuf> {
    if target.exists() {
        return target.canonicalize().with_context(|| format!("{} cannot be read", target.display()));
    }
    ensure!(!target.is_symlink(), "{} is a link that leads nowhere; name a folder", target.display());
    let target = std::path::absolute(target)?;
    ensure!(target.file_name().is_some(), "{} has no name; name a folder", target.display());
    Ok(target)
}

/// The marker of the site in a folder that a build may replace.
fn check_free(target: &Path) -> Result<Option<BuildMarker>> {
    let old = BuildMarker::find(target)?;
    let is_free = !target.exists() || fs::read_dir(target)?.next().is_none();
    ensure!(
        is_free || old.is_some(),
        "{} has files in it that no build has written; name an empty or a new folder",
        target.display()
    );
    Ok(old)
}

/// Everything below a folder that has nothing in itself: files, links, and folders that are empty.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inner) = folders.pop() {
        let entries = fs::read_dir(&inner).with_context(|| format!("{} cannot be read", inner.display()))?;
        let mut is_empty = true;
        for entry in entries {
            let entry = entry?;
            is_empty = false;
            // A link is kept as one, wherever it leads.
            if entry.file_type()?.is_dir() { folders.push(entry.path()) } else { found.push(entry.path()) }
        }
        if is_empty && inner != folder {
            found.push(inner);
        }
    }
    Ok(found)
}

/// Makes the same file, link or empty folder in another place.
fn keep(entry: &Path, copy: &Path) -> std::io::Result<()> {
    if entry.is_symlink() {
        link(&fs::read_link(entry)?, copy, entry.is_dir())
    } else if entry.is_dir() {
        fs::create_dir(copy)
    } else {
        fs::copy(entry, copy).map(drop)
    }
}

#[cfg(unix)]
fn link(to: &Path, at: &Path, _is_folder: bool) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

#[cfg(windows)]
fn link(to: &Path, at: &Path, is_folder: bool) -> std::io::Result<()> {
    if is_folder {
        std::os::windows::fs::symlink_dir(to, at)
    } else {
        std::os::windows::fs::symlink_file(to, at)
    }
}

/// Whether anything is there, be it a link that leads nowhere.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn make_parent(path: &Path) -> Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))
}
