//! Where the links of a page begin.

use crate::address::Address;
use crate::bundle::Bundle;
use crate::place::Place;

/// The absolute address of a site, ending in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root(String);

impl Root {
    /// The address at which the bundle says that its site is published, or else the one at which
    /// the reader sees it.
    pub fn new(bundle: &Bundle, seen: &str) -> Self {
        let published = bundle.site.url.as_ref().filter(|url| url.is_external());
        let root = published.map_or(seen, |url| url.as_str());
        Self(if root.ends_with('/') { root.to_owned() } else { format!("{root}/") })
    }

    /// The absolute address of a place.
    pub fn link(&self, bundle: &Bundle, place: &Place) -> String {
        format!("{}{}", self.0, place.address(&bundle.languages))
    }

    /// The absolute address of what the bundle names, inside this site or elsewhere.
    pub fn resolve(&self, address: &Address) -> String {
        if address.is_external() { address.to_string() } else { format!("{}{}", self.0, address.from_root()) }
    }
}
