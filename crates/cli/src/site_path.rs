//! Paths inside the site.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use recap::address::Address;

/// A path inside the site that an address of the bundle leads to.
///
/// Invariant: it is relative, and no step of it is empty or leads upwards, so it never leaves the folder it is looked up
/// in. Where it ends in `/`, it is that of a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SitePath(String);

impl SitePath {
    /// The path of a relative address, without query and fragment, and with the letters that are written in percent.
    /// `None` for an address that leaves the site, of which nothing is known here: one with a scheme, from the root of
    /// the server, or upwards.
    pub fn of(address: &Address) -> Option<Self> {
        let path = percent_decode_str(address.path()).decode_utf8().ok()?;
        let leaves = path.starts_with('/') || path.contains('\\') || path.split('/').any(|step| step == "..");
        if address.is_external() || leaves {
            return None;
        }
        let steps: Vec<&str> = path.split('/').filter(|step| !matches!(*step, "" | ".")).collect();
        let end = if path.ends_with('/') && !steps.is_empty() { "/" } else { "" };
        Some(Self(steps.join("/") + end))
    }

    /// The path relative to the root of the site.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path of the file that a server would send, without the `/` of a folder.
    pub fn file_name(&self) -> &str {
        self.0.trim_end_matches('/')
    }

    /// The file that a server would send from a folder, if it is there: for a folder its index. A link that leads out of
    /// the folder is not followed, because the bundle may come from somebody else.
    pub fn file(&self, folder: &Path) -> Option<PathBuf> {
        let (folder, file) = (folder_path(folder), folder_path(folder).join(self.file_name()));
        let whole = folder.canonicalize().ok()?;
        let files = [file.join("index.html"), file];
        let mut files = files.into_iter().filter_map(|file| file.canonicalize().ok());
        files.find(|file| file.is_file() && file.starts_with(&whole))
    }
}

/// The folder of a bundle that is named without one.
fn folder_path(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}
