//! Facets: the dimensions along which takeaways are narrowed down. How many takeaways each value would give
//! (facet counts) is in [`Selection`](crate::Selection).

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
    /// Whether the order of the values means something, as in federal, state, municipal.
    pub ordered: bool,
    /// The values in the order in which they are offered.
    pub values: Vec<FacetValue>,
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

/// The built-in facets; a bundle cannot declare others under these names.
pub const KIND: &str = "kind";
/// See [`KIND`].
pub const SPEAKER: &str = "speaker";
/// The facet whose values are rooms, where a bundle declares it: calendars say where a talk is.
pub const ROOM: &str = "room";

/// The facet whose values are days, where a bundle declares it.
pub const DAY: &str = "day";

/// Names that addresses use for something else, so that no facet may carry them.
pub const RESERVED: [&str; 19] = [
    KIND,
    SPEAKER,
    "speakers",
    "talk",
    "talks",
    "takeaway",
    "comparison",
    "glossary",
    "list",
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

    /// Whether every bundle has this facet, without declaring it.
    pub fn is_built_in(&self) -> bool {
        [KIND, SPEAKER].contains(&self.id.as_str())
    }

    /// Whether this is the facet of the kinds of takeaways.
    pub(crate) fn is_of_kinds(&self) -> bool {
        self.id.as_str() == KIND
    }

    /// Whether this is the facet of the people who speak.
    pub(crate) fn is_of_speakers(&self) -> bool {
        self.id.as_str() == SPEAKER
    }

    /// The facet of the kinds of takeaways.
    pub(crate) fn of_kinds() -> Self {
        let value = |kind: Kind| FacetValue { id: kind.value_id(), label: kind.label(), description: None };
        Self {
            id: FacetId::built_in(KIND),
            label: Text::built_in("Art", "Kind", "Art der Aussage"),
            ordered: false,
            values: Kind::ALL.into_iter().map(value).collect(),
        }
    }
}
