//! The sponsors of the congress.

use crate::address::Address;
use crate::text::Text;

/// Somebody who has supported the congress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sponsor {
    /// What the sponsor is called.
    pub name: Text,
    /// The sponsor's own site.
    pub url: Option<Address>,
}
