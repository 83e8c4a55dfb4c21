//! Addresses a page may link to.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::authority::is_authority;
use crate::date::Date;
use crate::language::LanguageTag;
use crate::text::{Text, is_displayable, sanitize};

/// The longest address that becomes a link, in bytes; browsers and mail programs cut longer ones.
pub const MAX_LEN: usize = 2048;

/// An address that is safe as a link: `https:`, `http:`, `mailto:`, or relative to the site.
///
/// Everything else (`javascript:`, `data:`, `//host`, `.//host`, control and direction-overriding characters) is refused,
/// so that no page has to check again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address(Arc<str>);

/// An address that must not become a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressError(pub String);

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no address to link to", self.0)
    }
}

impl std::error::Error for AddressError {}

impl Address {
    /// The address as it goes into `href`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where something of this site lies, from the site's root.
    pub fn site_path(&self) -> &str {
        self.0.strip_prefix("./").unwrap_or(&self.0)
    }

    /// The address without query and fragment.
    pub fn path(&self) -> &str {
        path_of(&self.0)
    }

    /// The same as an `href` on a page from which `root`, which ends in `/` or is empty, leads to the root of the
    /// site. It never begins with `//`, which would name another host.
    pub fn href(&self, root: &str) -> String {
        if self.is_external() || self.is_from_server_root() {
            return self.0.to_string();
        }
        format!("{root}{}", self.site_path())
    }

    /// The whole address that this is on a site whose root is the absolute address `root`.
    pub fn resolve(&self, root: &str) -> String {
        let host_end = root.match_indices('/').nth(2).map_or(root.len(), |(at, _)| at);
        let root = if self.is_from_server_root() { root.get(..host_end).unwrap_or(root) } else { root };
        if self.is_external() { self.0.to_string() } else { format!("{root}{}", self.site_path()) }
    }

    /// Whether it begins at the root of the server, wherever the site lies there.
    fn is_from_server_root(&self) -> bool {
        self.0.starts_with('/')
    }

    /// Whether following the link leaves this site.
    pub fn is_external(&self) -> bool {
        scheme(&self.0).is_some()
    }

    /// Whether it is a whole address of the web to which a path can be added.
    pub fn can_be_base(&self) -> bool {
        let of_web = scheme(&self.0).is_some_and(|scheme| !scheme.eq_ignore_ascii_case("mailto"));
        of_web && !self.0.contains(['?', '#'])
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let trimmed = text.trim();
        let error = || AddressError(text.chars().take(80).collect());
        // Browsers drop tabs and line breaks inside an address and read "\" as "/", so both could
        // hide a scheme or a host from this check.
        let tricky = trimmed.chars().any(|c| !is_displayable(c) || c.is_whitespace() || c == '\\');
        if trimmed.is_empty() || trimmed.len() > MAX_LEN || tricky {
            return Err(error());
        }
        let is_safe = match scheme(trimmed) {
            // Behind the root of a site, ".//host" would begin with the two slashes that name a host.
            None => !path_of(trimmed).contains("//"),
            Some(scheme) if scheme.eq_ignore_ascii_case("mailto") => true,
            Some(scheme) if ["https", "http"].iter().any(|web| web.eq_ignore_ascii_case(scheme)) => {
                let after_slashes = trimmed[scheme.len()..].strip_prefix("://").unwrap_or_default();
                is_authority(after_slashes.split(['/', '?', '#']).next().unwrap_or_default())
            }
            Some(_) => false,
        };
        if is_safe { Ok(Self(Arc::from(trimmed))) } else { Err(error()) }
    }
}

/// An address without query and fragment.
fn path_of(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// The scheme of an address (RFC 3986, section 3.1), if it has one.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '?', '#'])?;
    (address[end..].starts_with(':')).then(|| &address[..end])
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// A film or sound of the talk.
    Recording,
    /// The slides shown.
    Slides,
    /// A text behind the talk.
    Paper,
    /// A page about it.
    Web,
    /// A profile in a network.
    Social,
}

impl LinkKind {
    /// What the bundle calls each of them.
    pub const WORDS: [(&str, Self); 5] = [
        ("recording", Self::Recording),
        ("slides", Self::Slides),
        ("paper", Self::Paper),
        ("web", Self::Web),
        ("social", Self::Social),
    ];
}

/// Where a link leads: an address that is safe, or one that is only shown as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// Safe to follow.
    Link(Address),
    /// Not safe to follow; readers still see what the bundle says.
    Text(Arc<str>),
}

impl LinkTarget {
    /// A safe link, or else the text without the characters that no text may show.
    pub fn new(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::Text(sanitize(text).unwrap_or_default().into()), Self::Link)
    }
}

/// A link of a talk or a speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it leads to.
    pub kind: LinkKind,
    /// Where it leads.
    pub target: LinkTarget,
    /// Its own title, where the bundle gives one.
    pub title: Option<Text>,
    /// The language of what is there.
    pub language: Option<LanguageTag>,
    /// How long a recording plays, in minutes.
    pub minutes: Option<u32>,
    /// The day on which it was published.
    pub published: Option<Date>,
}
