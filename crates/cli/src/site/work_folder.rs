//! The folder beside a site in which a build writes, until the new site takes the place of the old one.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

/// A hidden folder beside a site: the new site, the old one for as long as they change places, and the lock, by which a
/// build knows the folder for its own.
#[derive(Debug)]
pub struct WorkFolder {
    path: PathBuf,
    /// Held as long as this build writes, so that two builds cannot mix.
    lock: File,
}

impl WorkFolder {
    /// Makes the folder for the site at `target`. What a killed build has left in it is cleared away, and the old site is
    /// put back if it had been moved.
    ///
    /// # Errors
    ///
    /// Where another build is writing the site, something else has the name of the folder, or the disk refuses.
    pub fn create(target: &Path) -> Result<Self> {
        let parent = target.parent().context("a whole disk cannot be a site; name a folder on it")?;
        fs::create_dir_all(parent).with_context(|| format!("{} cannot be created", parent.display()))?;
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let path = parent.join(format!(".{name}.nachlese"));
        let shown = path.display();
        let lock = path.join("lock");
        if path.symlink_metadata().is_ok() {
            let is_ours = !path.is_symlink() && lock.symlink_metadata().is_ok_and(|lock| lock.is_file());
            ensure!(is_ours, "{shown} is in the way, and no build made it; move it elsewhere");
        } else {
            fs::create_dir(&path).with_context(|| format!("{shown} cannot be created"))?;
        }
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&lock);
        let lock = lock.with_context(|| format!("{shown} cannot be written"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                bail!("another build is writing {}; wait until it is done", target.display())
            }
            // Some file systems know no locks; one build at a time is then the publisher's care.
            Err(TryLockError::Error(_)) => {}
        }
        let work = Self { path, lock };
        if !target.exists() && work.aside().exists() {
            fs::rename(work.aside(), target)?;
        }
        remove(&work.aside())?;
        remove(&work.fresh())?;
        fs::create_dir(work.fresh())?;
        Ok(work)
    }

    /// Where the new site is written.
    pub fn fresh(&self) -> PathBuf {
        self.path.join("new")
    }

    /// Where the old site stands while the new one takes its place.
    fn aside(&self) -> PathBuf {
        self.path.join("old")
    }

    /// Puts the new site in the place of the old one.
    ///
    /// # Errors
    ///
    /// Where the disk refuses; the old site then stands as it was.
    pub fn replace(&self, target: &Path) -> Result<()> {
        let cannot = || format!("{} cannot be replaced", target.display());
        if target.exists() {
            fs::rename(target, self.aside()).with_context(cannot)?;
        }
        if let Err(error) = fs::rename(self.fresh(), target) {
            let _ = fs::rename(self.aside(), target);
            return Err(error).with_context(cannot);
        }
        remove(&self.aside())
    }
}

impl Drop for WorkFolder {
    fn drop(&mut self) {
        // After a whole build the site is gone from here; after half a one nobody needs it.
        let _ = fs::remove_dir_all(self.fresh());
        // An old site that could not be put back stays, and with it the lock, by which the next build finds it.
        if !self.aside().exists() {
            let _ = fs::remove_file(self.path.join("lock"));
            let _ = fs::remove_dir(&self.path);
        }
        let _ = self.lock.unlock();
    }
}

fn remove(folder: &Path) -> Result<()> {
    if folder.symlink_metadata().is_ok() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    Ok(())
}
