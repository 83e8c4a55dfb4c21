//! The base URL of a site, with which its links begin.

use crate::address::Address;
use crate::language::Languages;
use crate::location::Location;
use crate::site_settings::SiteSettings;

/// The absolute address of a site, ending in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// The address at which the site is published, according to the bundle, or else `seen`, the
    /// address at which the reader sees it.
    pub fn new(site: &SiteSettings, seen: &str) -> Self {
        let published = site.url.as_ref().filter(|url| url.is_external());
        let root = published.map_or(seen, |url| url.as_str());
        Self(format!("{}/", root.trim_end_matches('/')))
    }

    /// The absolute address of a location.
    pub fn link(&self, languages: &Languages, location: &Location) -> String {
        format!("{}{}", self.0, location.address(languages))
    }

    /// The absolute form of an address in the bundle, inside this site or elsewhere.
    pub fn resolve(&self, address: &Address) -> String {
        address.resolve(&self.0)
    }
}
