//! Replacing a file so that at any time either the old one or the new one is there.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// Replaces a file, or writes a new one.
///
/// # Errors
///
/// Where the disk refuses; the old file is then as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let shown = path.display();
    ensure!(!path.is_dir(), "{shown} is a folder; name a file");
    // A link stays one: what it leads to is replaced.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let name = path.file_name().with_context(|| format!("{shown} is no name for a file"))?;
    let fresh = path.with_file_name(format!(".{}.new", name.to_string_lossy()));
    let written = File::create(&fresh).and_then(|mut file| {
        if let Ok(old) = fs::metadata(&path) {
            file.set_permissions(old.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()
    });
    let placed = written.and_then(|()| fs::rename(&fresh, &path));
    if placed.is_err() {
        let _ = fs::remove_file(&fresh);
    }
    placed.with_context(|| format!("{shown} cannot be written"))
}
