//! The congress.

use crate::address::Address;
use crate::date::Date;
use crate::source::Source;
use crate::text::Text;

/// The congress a recap is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The name of the congress.
    pub name: Text,
    /// The title of the recap.
    pub title: Text,
    /// What the recap shows, in a sentence or two.
    pub summary: Text,
    /// What remains to be said.
    pub closing: Option<Text>,
    /// The first day; none where the bundle names a day that does not exist, or the
    /// [placeholder](crate::date::PLACEHOLDER_DAY) for one.
    pub start: Option<Date>,
    /// The last day, where there is more than one.
    pub end: Option<Date>,
    /// An IANA name such as `Europe/Berlin`.
    pub time_zone: Option<String>,
    /// Where it took place.
    pub place: Option<Text>,
    /// Its own site.
    pub url: Option<Address>,
    /// Where the facts of the recap come from.
    pub source: Option<Source>,
}
