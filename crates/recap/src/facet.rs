//! Facets: the dimensions along which takeaways are narrowed down. How many takeaways each value would give
//! (facet counts) is in [`Selection`](crate::Selection).

use crate::date::Date;
use crate::id::{FacetId, ValueId};
use crate::kind::Kind;
use crate::text::Text;

/// One dimension, such as the level of government, with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Names the facet in addresses.
    pub id: FacetId,
    /// What readers see.
    pub label: Text,
    /// Where it comes from.
    pub origin: FacetOrigin,
    /// Whether the order of the values means something, as in federal, state, municipal.
    pub ordered: bool,
    /// The values in the order in which they are offered.
    pub values: Vec<FacetValue>,
}

/// Where a facet comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetOrigin {
    /// The bundle declares it.
    Declared,
    /// It is made of what the bundle says elsewhere: kinds, speakers, and the days of the talks.
    BuiltIn,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// Names the value in addresses.
    pub id: ValueId,
    /// What readers see.
    pub label: Text,
    /// A sentence about what the value stands for.
    pub description: Option<Text>,
}

/// The facets that every bundle has; a bundle cannot declare others under these names.
pub const KIND: &str = "kind";
/// See [`KIND`].
pub const SPEAKER: &str = "speaker";
/// The facet whose values are rooms, where a bundle declares it: calendars say where a talk is.
pub const ROOM: &str = "room";

/// The facet whose values are days. Where a bundle does not declare it, it is made of the times of the talks, if they are
/// on several days.
pub const DAY: &str = "day";

/// Names that addresses use for something else, so that no facet may carry them.
pub const RESERVED: [&str; 21] = [
    KIND,
    SPEAKER,
    "speakers",
    "talk",
    "talks",
    "takeaway",
    "comparison",
    "glossary",
    "list",
    "help",
    "imprint",
    "privacy",
    "accessibility",
    "fonts",
    "icons",
    "q",
    "sort",
    "exact",
    "view",
    "a-z",
    "embed",
];

/// Points at one value of one facet of a bundle, by position.
///
/// Invariant: only a [`Bundle`](crate::Bundle) makes them, and only for values it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueRef {
    pub(crate) facet: usize,
    pub(crate) value: usize,
}

impl Facet {
    /// The position of a value among the facet's values.
    pub fn position(&self, value: &ValueId) -> Option<usize> {
        self.values.iter().position(|candidate| candidate.id == *value)
    }

    /// Whether the bundle does not declare this facet.
    pub fn is_built_in(&self) -> bool {
        self.origin == FacetOrigin::BuiltIn
    }

    /// Whether this is the facet of the kinds of takeaways.
    pub(crate) fn is_of_kinds(&self) -> bool {
        self.id.as_str() == KIND
    }

    /// Whether this is the facet of the people who speak.
    pub(crate) fn is_of_speakers(&self) -> bool {
        self.id.as_str() == SPEAKER
    }

    /// The facet of these days.
    pub(crate) fn of_days(days: &[Date]) -> Self {
        let value = |day: &Date| FacetValue { id: day.into(), label: Text::of_day(*day), description: None };
        Self {
            id: FacetId::built_in(DAY),
            label: Text::built_in("Tag", "Day", "Tag"),
            origin: FacetOrigin::BuiltIn,
            ordered: false,
            values: days.iter().map(value).collect(),
        }
    }

    /// The facet of the kinds of takeaways.
    pub(crate) fn of_kinds() -> Self {
        let value = |kind: Kind| FacetValue { id: kind.value_id(), label: kind.label(), description: None };
        Self {
            id: FacetId::built_in(KIND),
            label: Text::built_in("Art", "Kind", "Art der Aussage"),
            origin: FacetOrigin::BuiltIn,
            ordered: false,
            values: Kind::ALL.into_iter().map(value).collect(),
        }
    }
}
