//! Reading the file of a bundle, or the bundle of a built site.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::marker::BuildMarker;

/// The bundle of a built site.
const BUNDLE: &str = "recap.json";

/// The largest file that is read. The app loads the whole bundle before it shows anything: three
/// thousand takeaways in three languages take about 6 MiB, and whatever is ten times as large is
/// some other file, which should be refused before it fills the memory.
const LIMIT: u64 = 64 * 1024 * 1024;

const MEBIBYTE: u64 = 1024 * 1024;

/// The text of a bundle, and where it is from.
#[derive(Clone, Debug)]
pub struct BundleFile {
    /// The file's name as the publisher gave it.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// The folder that relative addresses of the bundle lead into.
    pub folder: PathBuf,
    /// What the folder is.
    pub folder_kind: FolderKind,
}

/// What the folder of a bundle is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderKind {
    /// The publisher's own, with the files that the bundle attaches.
    Source,
    /// A built site, which shows the bundle.
    Site,
    /// A built site whose pages show another bundle.
    StaleSite,
}

impl BundleFile {
    /// Reads a bundle's file, or the bundle of a built site from its folder.
    ///
    /// # Errors
    ///
    /// Where the file is missing, cannot be read, is too large or is not UTF-8, and where the
    /// folder is no site that this command has built.
    pub fn read(path: &Path) -> Result<Self> {
        if !path.is_dir() {
            let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
            let text = text(path, bytes(path)?)?;
            return Ok(Self {
                name: path.display().to_string(),
                text,
                folder,
                folder_kind: FolderKind::Source,
            });
        }
        let file = path.join(BUNDLE);
        ensure!(
            file.exists(),
            "{} has no {BUNDLE}; name the file of a bundle, or the folder of a built site",
            path.display()
        );
        let marker = BuildMarker::read(path)?;
        let bytes = bytes(&file)?;
        let folder_kind =
            if marker.matches_bundle(&bytes) { FolderKind::Site } else { FolderKind::StaleSite };
        let text = text(&file, bytes)?;
        Ok(Self { name: file.display().to_string(), text, folder: path.to_path_buf(), folder_kind })
    }
}

/// The bytes of a file that is no longer than the [`LIMIT`].
fn bytes(path: &Path) -> Result<Vec<u8>> {
    let unreadable = || format!("{} cannot be read", path.display());
    let metadata = fs::metadata(path).with_context(unreadable)?;
    // Reading from a pipe or a device could wait, or go on, for ever.
    ensure!(
        metadata.is_file(),
        "{} is a pipe or a device; save the bundle as a file and name that",
        path.display()
    );
    let mut bytes = Vec::new();
    // The file may have grown since.
    File::open(path)
        .and_then(|file| file.take(LIMIT + 1).read_to_end(&mut bytes))
        .with_context(unreadable)?;
    let length = metadata.len().max(bytes.len() as u64);
    ensure!(
        length <= LIMIT,
        "{} has {} MiB, more than the {} MiB that a bundle may have; check that it is the right file",
        path.display(),
        length.div_ceil(MEBIBYTE),
        LIMIT / MEBIBYTE
    );
    Ok(bytes)
}

/// The text that the bytes of a file stand for.
fn text(path: &Path, bytes: Vec<u8>) -> Result<String> {
    if is_utf16(&bytes) {
        bail!(
            "{} is UTF-16; save it as UTF-8 (in most editors: \"Save as\", then the encoding \"UTF-8\")",
            path.display()
        );
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let (before, rest) = error.as_bytes().split_at(good);
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            let last = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
            let column = String::from_utf8_lossy(last).chars().count() + 1;
            let byte = rest.first().copied().unwrap_or_default();
            bail!(
                "{}:{line}:{column}: the byte {byte:#04x} is not UTF-8; save the file as UTF-8 in your editor",
                path.display()
            );
        }
    };
    // Editors on Windows put a byte order mark first, which is no part of the text.
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// Whether bytes are UTF-16: they say so by a byte order mark, or every other byte of the
/// beginning is zero, as JSON begins with characters from ASCII (RFC 4627, section 3).
fn is_utf16(bytes: &[u8]) -> bool {
    let zeros: Vec<bool> = bytes.iter().take(4).map(|byte| *byte == 0).collect();
    bytes.starts_with(&[0xFF, 0xFE])
        || bytes.starts_with(&[0xFE, 0xFF])
        || zeros == [true, false, true, false]
        || zeros == [false, true, false, true]
}
