//! Which files of the built app the pages of a site name, and what they must contain.
//!
//! `cargo xtask build` writes this manifest beside the app, and the publisher's command reads it to write the
//! head of every page.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The name of the manifest in the folder of the app.
pub const FILE: &str = "app.json";

/// The integrity metadata of a content, such as `sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=`: a browser
/// that is given it refuses any other content (W3C Subresource Integrity, section 3.5).
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// The files of the built app by their purpose, each by its path in the folder of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppManifest {
    /// The script that runs before the first paint and loads the app.
    pub boot: String,
    /// The JavaScript module that starts the app.
    pub script: String,
    /// The WebAssembly module of the app.
    pub wasm: String,
    /// The styles, to which a site adds its accent colour. They are published under another name.
    pub styles: String,
    /// The fonts that the browser should ask for before it has read the styles.
    pub preload_fonts: Vec<String>,
    /// The WebAssembly modules of each lazy function, by the name of the function.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lazy: BTreeMap<String, Vec<String>>,
}

impl AppManifest {
    /// Reads the text of a manifest.
    ///
    /// # Errors
    ///
    /// Where the text is not JSON, lacks a field, or has one that is not known.
    pub fn from_json(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// Writes the manifest as text.
    ///
    /// # Errors
    ///
    /// None are known: all fields are texts.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> AppManifest {
        AppManifest {
            boot: "boot.js".to_owned(),
            script: "reader-0123456789abcdef.js".to_owned(),
            wasm: "reader-0123456789abcdef_bg.wasm".to_owned(),
            styles: "styles.css".to_owned(),
            preload_fonts: vec!["fonts/a.woff2".to_owned()],
            lazy: BTreeMap::new(),
        }
    }

    #[track_caller]
    fn check_round_trip(manifest: AppManifest) {
        let text = manifest.to_json().unwrap_or_default();
        assert_eq!(AppManifest::from_json(&text).ok(), Some(manifest), "{text}");
    }

    #[test]
    fn what_is_written_is_read_again() {
        check_round_trip(manifest());
        let lazy = [("share".to_owned(), vec!["chunk-a.wasm".to_owned(), "share-b.wasm".to_owned()])];
        check_round_trip(AppManifest { lazy: lazy.into(), ..manifest() });
    }

    #[test]
    fn integrity_is_the_digest_in_base_64() {
        // The digest of "abc" is the first example of FIPS 180-2, appendix B.
        assert_eq!(integrity(b"abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert_ne!(integrity(b"abc"), integrity(b"abd"));
    }

    #[test]
    fn a_manifest_of_another_version_is_refused() {
        assert!(AppManifest::from_json(r#"{"boot": "boot.js"}"#).is_err(), "fields are missing");
        let other = manifest().to_json().unwrap_or_default().replacen('{', r#"{"worker": "w.js","#, 1);
        assert!(AppManifest::from_json(&other).is_err(), "a field is not known");
    }
}
