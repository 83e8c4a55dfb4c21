//! A takeaway as an editor writes it.

use std::collections::BTreeMap;

use super::complaint::Complaint;
use super::field::{Field, Name};
use crate::table::Place;

/// A takeaway as an editor writes it: texts under the names of fields, not yet understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where it stands.
    pub place: Place,
    /// Which fields it speaks of.
    pub scope: Scope,
    /// What stands in the fields. A blank text says that there is nothing.
    pub fields: BTreeMap<Field, Written>,
}

/// What a field that a draft does not have means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Nothing: a table may lack columns, and what they would hold stays as it is.
    Columns,
    /// That the takeaway has no such field: in a text file, everything is written out.
    Whole,
}

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// Its place.
    pub place: Place,
}

/// What was read of the files of editors.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The takeaways.
    pub drafts: Vec<Draft>,
    /// What was passed over, such as a column that means nothing here.
    pub unread: Vec<Complaint>,
    /// What must be mended first.
    pub complaints: Vec<Complaint>,
}

impl Draft {
    /// What stands in a field, if anything does.
    pub fn text(&self, name: Name) -> Option<&str> {
        let written = self.fields.get(&Field::new(name))?;
        Some(written.text.trim()).filter(|text| !text.is_empty())
    }

    /// Where a field stands, or else the draft.
    pub fn place_of(&self, field: &Field) -> &Place {
        self.fields.get(field).map_or(&self.place, |written| &written.place)
    }
}

impl Reading {
    /// Adds what was read of another file.
    pub fn add(&mut self, other: Self) {
        self.drafts.extend(other.drafts);
        self.unread.extend(other.unread);
        self.complaints.extend(other.complaints);
    }
}
