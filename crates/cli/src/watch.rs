//! Watching a bundle for changes while it is being edited.

pub mod debounce;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use debounce::Debounce;

/// The bundle to watch, and the app beside it where that may change too.
#[derive(Debug)]
pub struct WatchedPaths {
    file: PathBuf,
    /// The folder in which the file lies. It is what is watched, because an editor that saves by way of another
    /// name puts a new file in the place of the old one.
    folder: PathBuf,
    app: Option<PathBuf>,
}

impl WatchedPaths {
    /// A file to watch, and a folder with all that is in it.
    ///
    /// # Errors
    ///
    /// Where one of the folders is missing.
    pub fn new(file: &Path, app: Option<&Path>) -> Result<Self> {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = file.file_name().with_context(|| format!("{} is no file to watch", file.display()))?;
        // The system reports changes by whole paths.
        let whole =
            |folder: &Path| folder.canonicalize().with_context(|| format!("{} is missing", folder.display()));
        let folder = whole(folder)?;
        Ok(Self { file: folder.join(name), folder, app: app.map(whole).transpose()? })
    }

    /// The file, by its whole path.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Starts watching.
    ///
    /// # Errors
    ///
    /// Where the system cannot watch the folder, such as for lack of handles.
    pub fn watch(self) -> Result<FileChanges> {
        let (sender, events) = mpsc::channel();
        // After the receiver is dropped, nobody needs events.
        let mut watcher = notify::recommended_watcher(move |event| drop(sender.send(event)))
            .context("the system offers no way to watch files")?;
        self.watch_folders(&mut watcher)?;
        Ok(FileChanges { watched: self, watcher, events })
    }

    /// Watches the folders as they are now: one that was replaced is another folder to the system.
    fn watch_folders(&self, watcher: &mut RecommendedWatcher) -> Result<()> {
        let folders = [(&self.folder, RecursiveMode::NonRecursive)];
        let app = self.app.iter().map(|app| (app, RecursiveMode::Recursive));
        for (folder, mode) in folders.into_iter().chain(app) {
            let _ = watcher.unwatch(folder);
            watcher.watch(folder, mode).with_context(|| format!("{} cannot be watched", folder.display()))?;
            // Only the parent reports a folder that replaces ours. We may lack the right to watch it, and then
            // changes inside are still reported.
            if let Some(outside) = folder.parent().filter(|outside| **outside != *self.folder) {
                let _ = watcher.watch(outside, RecursiveMode::NonRecursive);
            }
        }
        Ok(())
    }

    fn is_concerned_by(&self, event: &Event) -> bool {
        let is_change = match event.kind {
            EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
            EventKind::Modify(change) => !matches!(change, ModifyKind::Metadata(_)),
            _ => true,
        };
        let is_ours = |path: &PathBuf| {
            *path == self.file
                || *path == self.folder
                || self.app.as_ref().is_some_and(|app| path.starts_with(app))
        };
        event.need_rescan() || is_change && event.paths.iter().any(is_ours)
    }
}

/// The changes of the watched files since watching started.
#[derive(Debug)]
pub struct FileChanges {
    watched: WatchedPaths,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

impl FileChanges {
    /// Calls `rebuild` for each debounced change. What changes during a call leads to one more call.
    ///
    /// # Errors
    ///
    /// It only ends where the system reports no more changes.
    pub fn follow(mut self, mut rebuild: impl FnMut()) -> Result<()> {
        let mut debounce = Debounce::default();
        loop {
            let event = match debounce.time_left(Instant::now()) {
                None => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(rest) => self.events.recv_timeout(rest),
            };
            match event {
                Ok(Ok(event)) if self.watched.is_concerned_by(&event) => {
                    debounce.record_change(Instant::now())
                }
                // An error may hide changes.
                Ok(Err(_)) => debounce.record_change(Instant::now()),
                Ok(Ok(_)) | Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => bail!("the system reports no more changes"),
            }
            if debounce.is_due(Instant::now(), || self.watched.file.is_file()) {
                // A folder that is missing now is reported by its parent when it is back.
                let _ = self.watched.watch_folders(&mut self.watcher);
                rebuild();
            }
        }
    }
}
