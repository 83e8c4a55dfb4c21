//! What is wrong in something an editor wrote.

use std::fmt;

use crate::table::Place;

/// What is wrong, where, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// Where it is.
    pub place: Place,
    /// What is wrong and how to mend it, in one sentence without a full stop.
    pub what: String,
}

impl Complaint {
    /// A complaint about a place.
    pub fn new(place: &Place, what: impl Into<String>) -> Self {
        Self { place: place.clone(), what: what.into() }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

impl std::error::Error for Complaint {}
