//! The marker in a built site, which tells what the site was built from.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The name of the marker's file.
pub const FILE: &str = ".nachlese.json";

/// What a built site was built by, and from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marker {
    /// The version of the command.
    pub nachlese: String,
    /// The SHA-256 of the bundle's file, in hexadecimal digits.
    pub bundle: String,
}

impl Marker {
    /// The marker of a site that this version builds from a bundle's file.
    pub fn of(bundle: &[u8]) -> Self {
        Self { nachlese: env!("CARGO_PKG_VERSION").to_owned(), bundle: digest(bundle) }
    }

    /// Whether the site was built from this file.
    pub fn is_of(&self, bundle: &[u8]) -> bool {
        self.bundle == digest(bundle)
    }

    /// Reads the marker of a site.
    ///
    /// # Errors
    ///
    /// Where the folder has none, or one that cannot be read.
    pub fn read(site: &Path) -> Result<Self> {
        let file = site.join(FILE);
        let text = fs::read_to_string(&file).with_context(|| {
            format!(
                "{} is no site that nachlese has built: {FILE} is missing; name the file of the bundle instead",
                site.display()
            )
        })?;
        serde_json::from_str(&text)
            .with_context(|| format!("{} is no marker; build the site again", file.display()))
    }
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
