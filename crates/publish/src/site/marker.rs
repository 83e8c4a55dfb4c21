//! The file by which a folder is known as one that a build has written.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Its name. Servers leave out what begins with a dot, and so do our recipes for them.
pub const NAME: &str = ".nachlese.json";

/// What a build leaves behind about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marker {
    /// The version of the command that built the site.
    pub nachlese: String,
    /// The SHA-256 of the bundle it was built from, in hexadecimal digits.
    pub bundle: String,
    /// The files that the build has written, but for compressed ones beside them.
    #[serde(default)]
    pub files: BTreeSet<String>,
}

impl Marker {
    /// The marker of a site that this command builds.
    pub fn new(json: &str, files: BTreeSet<String>) -> Self {
        Self { nachlese: env!("CARGO_PKG_VERSION").to_owned(), bundle: digest(json.as_bytes()), files }
    }

    /// The marker in a folder; `None` where no build has written the folder.
    ///
    /// # Errors
    ///
    /// Where there is a marker that cannot be read.
    pub fn read(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join(NAME);
        if !path.is_file() {
            return Ok(None);
        }
        let text = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let marker = serde_json::from_slice(&text);
        let marker = marker.with_context(|| {
            format!("{} is not as a build has written it; build into a new folder", path.display())
        })?;
        Ok(Some(marker))
    }

    /// Whether the build has written this file.
    pub fn names(&self, file: &str) -> bool {
        let plain = file.strip_suffix(".br").or_else(|| file.strip_suffix(".gz"));
        file == NAME || self.files.contains(file) || plain.is_some_and(|plain| self.files.contains(plain))
    }

    /// The marker as its file holds it.
    pub fn text(&self) -> String {
        // A marker is made of texts alone, which JSON can always write.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The SHA-256 of some bytes in hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
