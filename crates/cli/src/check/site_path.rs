//! Paths inside the site.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use recap::address::Address;

/// A path inside the site that an address of the bundle leads to.
///
/// Invariant: it is relative, and no step of it leads upwards, so it never leaves the folder it
/// is looked up in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitePath(String);

impl SitePath {
    /// The path of a relative address, without query and fragment. `None` for an address that
    /// leaves the site, of which nothing is known here: one with a scheme, from the root of the
    /// server, or upwards.
    pub fn of(address: &Address) -> Option<Self> {
        let path = address.as_str().split(['?', '#']).next().unwrap_or_default();
        let path = percent_decode_str(path).decode_utf8().ok()?;
        let leaves = path.starts_with('/') || path.contains('\\') || path.split('/').any(|step| step == "..");
        if address.is_external() || leaves {
            return None;
        }
        let steps = path.split('/').filter(|step| *step != ".");
        Some(Self(steps.collect::<Vec<_>>().join("/")))
    }

    /// The path relative to the root of the site.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file a web server would send from a folder, if it is there: for a folder its index.
    pub fn file(&self, folder: &Path) -> Option<PathBuf> {
        let file = folder.join(&self.0);
        [file.join("index.html"), file].into_iter().find(|file| file.is_file())
    }
}
