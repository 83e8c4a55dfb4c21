//! The address under which a site is published.

use std::fmt;
use std::str::FromStr;

use recap::address::Address;
use recap::{Bundle, Location};

/// The absolute address of a site, which every page's own address begins with.
///
/// Invariant: `https:` or `http:`, without `?` and `#`, ending in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress(String);

/// A text that no address of a page can begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddressError(String);

impl fmt::Display for SiteAddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "links cannot begin with {:?}; write the whole address with https:, without ? and #",
            self.0
        )
    }
}

impl std::error::Error for SiteAddressError {}

impl FromStr for SiteAddress {
    type Err = SiteAddressError;

    fn from_str(text: &str) -> Result<Self, SiteAddressError> {
        let address = text.parse::<Address>().ok().filter(Address::can_be_base);
        let address = address.ok_or_else(|| SiteAddressError(text.to_owned()))?;
        Ok(Self(format!("{}/", address.as_str().trim_end_matches('/'))))
    }
}

impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl SiteAddress {
    /// The address that the bundle itself names.
    pub fn named_by(bundle: &Bundle) -> Option<Self> {
        bundle.site.url.as_ref().and_then(|url| url.as_str().parse().ok())
    }

    /// The address of a page.
    pub fn page(&self, bundle: &Bundle, place: &Location) -> String {
        self.file(&place.path(&bundle.languages))
    }

    /// The address of a file by its path inside the site.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The address of what the bundle names, inside this site or elsewhere.
    pub fn resolve(&self, address: &Address) -> String {
        address.resolve(&self.0)
    }
}
