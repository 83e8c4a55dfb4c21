//! Where the site lies.

use std::sync::Arc;

/// Where the site lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteRoot {
    /// What links inside the site begin with: `../../` on a prerendered page, the absolute path of
    /// the site in the app, so that links stay right while the address changes under them.
    pub prefix: Arc<str>,
    /// The absolute address of the site; empty on a prerendered page, which does not know it.
    pub address: Arc<str>,
}

impl SiteRoot {
    /// The address of the bundle.
    pub fn bundle_url(&self) -> String {
        format!("{}recap.json", self.prefix)
    }
}
