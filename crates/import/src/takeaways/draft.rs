//! The draft of a takeaway, as an editor writes it.

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Place};

use super::field::{FieldName, TakeawayField};

/// A takeaway as an editor writes it: texts under the names of fields, not yet understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeawayDraft {
    /// Where it stands.
    pub place: Place,
    /// What missing fields mean.
    pub scope: DraftScope,
    /// What stands in the fields. A blank text says that there is nothing.
    pub fields: BTreeMap<TakeawayField, WrittenText>,
}

/// What a field that a draft does not have means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftScope {
    /// Nothing: a table may lack columns, and what they would hold stays as it is.
    Columns,
    /// That the takeaway has no such field: in a text file, everything is written out.
    Whole,
}

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenText {
    /// The text.
    pub text: String,
    /// Its place.
    pub place: Place,
}

/// The drafts read from files, and what is wrong with them.
#[derive(Clone, Debug, Default)]
pub struct ParsedTakeaways {
    /// The takeaways.
    pub drafts: Vec<TakeawayDraft>,
    /// What was not read, such as an unknown column.
    pub warnings: Vec<Diagnostic>,
    /// What must be fixed first.
    pub errors: Vec<Diagnostic>,
}

impl TakeawayDraft {
    /// What stands in a field, if anything does.
    pub fn text(&self, name: FieldName) -> Option<&str> {
        let written = self.fields.get(&TakeawayField::new(name))?;
        Some(written.text.trim()).filter(|text| !text.is_empty())
    }

    /// Where a field stands, or else the draft.
    pub fn place_of(&self, field: &TakeawayField) -> &Place {
        self.fields.get(field).map_or(&self.place, |written| &written.place)
    }
}

impl ParsedTakeaways {
    /// Adds what was read of another file.
    pub fn add(&mut self, other: Self) {
        self.drafts.extend(other.drafts);
        self.warnings.extend(other.warnings);
        self.errors.extend(other.errors);
    }
}
