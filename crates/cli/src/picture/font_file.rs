//! Font files that the publisher names for scripts that the bundled typefaces lack.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::font::Font;
use crate::marker::digest;

/// The most bytes of a font file; the largest ones, for Chinese, have about 20 MB.
const MAX_BYTES: u64 = 64 << 20;

/// A font file, read and found to be one.
pub struct FontFile {
    bytes: Vec<u8>,
    /// Tells it from other files.
    pub digest: String,
}

impl FontFile {
    /// Reads a file in the OpenType format.
    ///
    /// # Errors
    ///
    /// Where there is none, or it is something else.
    pub fn read(path: &Path) -> Result<Self> {
        let name = path.display();
        let size = fs::metadata(path).with_context(|| format!("there is no font {name}"))?.len();
        ensure!(size <= MAX_BYTES, "{name} has {size} bytes; a font has at most {MAX_BYTES}");
        let bytes = fs::read(path).with_context(|| format!("{name} cannot be read"))?;
        Font::new(&bytes).with_context(|| format!("{name} cannot be used"))?;
        let digest = digest(&bytes);
        Ok(Self { bytes, digest })
    }

    /// The typeface in it.
    ///
    /// # Errors
    ///
    /// None: the file was read as one.
    pub fn font(&self) -> Result<Font<'_>> {
        Font::new(&self.bytes)
    }
}
