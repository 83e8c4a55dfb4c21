//! Kinds of takeaways.

use std::str::FromStr;

use crate::id::ValueId;
use crate::text::Text;

/// What sort of statement a takeaway makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something observed.
    Finding,
    /// Something done or to be done.
    Measure,
    /// A danger named.
    Warning,
    /// Something left open.
    Question,
    /// Something expected.
    Outlook,
    /// A number.
    Figure,
    /// Somebody's own words.
    Quote,
}

impl Kind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Kind; 7] = [
        Kind::Finding,
        Kind::Measure,
        Kind::Warning,
        Kind::Question,
        Kind::Outlook,
        Kind::Figure,
        Kind::Quote,
    ];

    /// The kind as the bundle and the addresses write it; the inverse of `from_str`.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Finding => "finding",
            Kind::Measure => "measure",
            Kind::Warning => "warning",
            Kind::Question => "question",
            Kind::Outlook => "outlook",
            Kind::Figure => "figure",
            Kind::Quote => "quote",
        }
    }

    /// The kind as a value of the built-in facet.
    pub(crate) fn value_id(self) -> ValueId {
        ValueId::built_in(self.as_str())
    }

    /// The kind as readers see it.
    pub fn label(self) -> Text {
        let (german, english, simple) = match self {
            Kind::Finding => ("Befund", "Finding", "Das ist so"),
            Kind::Measure => ("Maßnahme", "Measure", "Das passiert"),
            Kind::Warning => ("Warnung", "Warning", "Achtung"),
            Kind::Question => ("Offene Frage", "Open question", "Offene Frage"),
            Kind::Outlook => ("Ausblick", "Outlook", "Das kommt"),
            Kind::Figure => ("Zahl", "Figure", "Zahl"),
            Kind::Quote => ("Zitat", "Quotation", "Das hat jemand gesagt"),
        };
        Text::built_in(german, english, simple)
    }
}

/// A word that names no kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindError(pub String);

impl FromStr for Kind {
    type Err = KindError;

    fn from_str(text: &str) -> Result<Self, KindError> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| KindError(text.to_owned()))
    }
}
