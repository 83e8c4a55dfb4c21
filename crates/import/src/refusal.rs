//! The error for sources that cannot be imported.

use std::fmt;

/// A source that cannot be read at all. Everything less is read as far as it goes, and reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The source, with line and column where that helps.
    pub place: String,
    /// What is wrong with it, without a full stop.
    pub what: String,
    /// How to fix it, without a full stop.
    pub mend: String,
}

impl Refusal {
    /// A refusal in three parts.
    pub fn new(place: impl Into<String>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into(), mend: mend.into() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.place, self.what, self.mend)
    }
}

impl std::error::Error for Refusal {}
