//! The logo of the publisher.

use crate::address::Address;

/// The picture at the top of every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// The picture on light pages, and where there is no other on dark ones.
    pub light: Address,
    /// The picture on dark pages.
    pub dark: Option<Address>,
    /// Whether the name of the site can be read on it, and need not stand beside it.
    pub has_name: bool,
    /// Width and height, which a build finds out, so that nothing moves when the picture comes.
    pub size: Option<(u32, u32)>,
}
