//! One takeaway on a list.

use std::fmt;
use std::sync::Arc;

use crate::export::ExportItem;
use crate::id::TakeawayId;
use crate::takeaway::Takeaway;
use crate::text::sanitize;

/// A takeaway with what the reader wrote beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEntry {
    /// The takeaway, which may be in the bundle no longer.
    pub takeaway: TakeawayId,
    /// The reader's note.
    pub note: Option<Note>,
}

impl ListEntry {
    /// The entry with its takeaway, as an excerpt takes it along.
    pub(super) fn with<'a>(&'a self, takeaway: &'a Arc<Takeaway>) -> ExportItem<'a> {
        ExportItem { takeaway, note: self.note.as_ref().map(Note::as_str) }
    }
}

/// A reader's note.
///
/// Invariant: it is not blank, and has no character that no text may show; a note may come by
/// link from somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note(Arc<str>);

impl Note {
    /// What was typed, without the space around it; `None` where nothing remains.
    pub fn new(typed: &str) -> Option<Self> {
        sanitize(typed).map(|text| Self(text.into()))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Two notes as one, each of their words once.
    pub(super) fn and(self, other: &Self) -> Self {
        if self.0.contains(&*other.0) {
            self
        } else if other.0.contains(&*self.0) {
            other.clone()
        } else {
            Self(format!("{self}\n\n{other}").into())
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
