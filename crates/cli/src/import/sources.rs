//! Reading the source files of an import.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use import::ImportSource;

/// The largest source that is read. A congress of 1,351 talks is 5 MiB; whatever is ten times as
/// large is some other file, which should be refused before it fills the memory.
const LIMIT: u64 = 64 * 1024 * 1024;

const MEBIBYTE: u64 = 1024 * 1024;

/// How many files of a folder are looked at.
const FILES: usize = 200;

/// What the files hold; a folder stands for the files in it, and `-` for standard input.
///
/// # Errors
///
/// Where a file is missing, cannot be read, or is too large.
pub fn sources(paths: &[PathBuf]) -> Result<Vec<ImportSource>> {
    let mut sources = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            sources.push(read("standard input", io::stdin().lock())?);
        } else if path.is_dir() {
            sources.extend(folder(path)?);
        } else {
            sources.push(file(path)?);
        }
    }
    Ok(sources)
}

/// What one file holds.
///
/// # Errors
///
/// Where it is missing, cannot be read, or is too large.
pub fn file(path: &Path) -> Result<ImportSource> {
    let name = path.display().to_string();
    let file = File::open(path).with_context(|| format!("{name} cannot be read"))?;
    read(&name, file)
}

/// The files of a folder in the order of their names; folders inside and hidden files are not read.
fn folder(path: &Path) -> Result<Vec<ImportSource>> {
    let entries = fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_file() && !is_hidden {
            files.push(path);
        }
    }
    if files.is_empty() {
        bail!("{} has no file in it; name the folder of an export", path.display());
    }
    ensure!(
        files.len() <= FILES,
        "{} has {} files in it, more than an export has; name the files themselves",
        path.display(),
        files.len()
    );
    files.sort();
    files.iter().map(|path| file(path)).collect()
}

fn read(name: &str, from: impl Read) -> Result<ImportSource> {
    let mut bytes = Vec::new();
    // One byte more than may be, to know whether there is more.
    from.take(LIMIT + 1).read_to_end(&mut bytes).with_context(|| format!("{name} cannot be read"))?;
    ensure!(
        bytes.len() as u64 <= LIMIT,
        "{name} has more than the {} MiB that a programme may have; check that it is the right file",
        LIMIT / MEBIBYTE
    );
    Ok(ImportSource::new(name, bytes))
}
