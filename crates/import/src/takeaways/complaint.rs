//! Problems in what an editor wrote.

use std::fmt;

use crate::table::FileLocation;

/// What is wrong, where, and how to fix it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// Where it is.
    pub place: FileLocation,
    /// What is wrong and how to fix it, in one sentence without a full stop.
    pub what: String,
}

impl Complaint {
    /// A complaint about a place.
    pub fn new(place: &FileLocation, what: impl Into<String>) -> Self {
        Self { place: place.clone(), what: what.into() }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

impl std::error::Error for Complaint {}
