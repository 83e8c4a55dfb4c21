//! What differs between two editions of a bundle: entry by entry, and field by field.
//!
//! The report of an import, `nachlese undo` and `nachlese diff` all tell it.

mod bundle_fields;
mod print;

use std::collections::{BTreeMap, BTreeSet};

pub use self::print::{to_json, to_text};

use self::bundle_fields::BundleFields;
use crate::json::Json;
use crate::origin;

/// A part of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BundlePart {
    /// The congress.
    Event,
    /// The talks.
    Talks,
    /// The people.
    People,
    /// The takeaways.
    Takeaways,
    /// The facets.
    Facets,
    /// Everything else: languages, the site, the comparison, the glossary.
    Other,
}

/// One entry of a bundle that is not what it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Of which part it is.
    pub part: BundlePart,
    /// Its id; empty where the part is one entry.
    pub id: String,
    /// Its title, name or statement.
    pub label: String,
    /// What became of it.
    pub kind: ChangeKind,
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// It is not there any more.
    Removed,
    /// It is there, but its source no longer has it.
    Gone,
    /// Its source has it again.
    Returned,
    /// It says something else.
    Edited(Vec<FieldChange>),
}

/// One field that says something else. A field that is not there says nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The field, such as `start`, `title [en]` or `source.url`.
    pub field: String,
    /// What it said.
    pub old: Option<ChangedValue>,
    /// What it says.
    pub new: Option<ChangedValue>,
}

/// A value of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedValue {
    /// As the bundle has it.
    pub json: Json,
    /// As people read it: with the names of people and the titles of talks in place of their ids.
    pub text: String,
}

impl BundlePart {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::Event, Self::Talks, Self::People, Self::Takeaways, Self::Facets, Self::Other];

    /// The stable name, for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Talks => "talks",
            Self::People => "speakers",
            Self::Takeaways => "takeaways",
            Self::Facets => "facets",
            Self::Other => "other",
        }
    }
}

/// All changes from one edition to another, part by part: entries are known again by their ids.
pub fn changes(old: &Json, new: &Json) -> Vec<Change> {
    let (old, new) = (BundleFields::new(old, new), BundleFields::new(new, old));
    BundlePart::ALL.into_iter().flat_map(|part| changes_of(part, &old, &new)).collect()
}

fn changes_of(part: BundlePart, old: &BundleFields<'_>, new: &BundleFields<'_>) -> Vec<Change> {
    let (before, after) = (old.entries(part), new.entries(part));
    let known: BTreeMap<&str, &Json> = before.iter().map(|(id, entry)| (id.as_str(), *entry)).collect();
    let left: BTreeSet<&str> = after.iter().map(|(id, _)| id.as_str()).collect();
    let mut changes = Vec::new();
    for (id, entry) in &after {
        let mut push =
            |kind| changes.push(Change { part, id: id.clone(), label: new.label(part, entry), kind });
        let Some(was) = known.get(id.as_str()) else {
            push(ChangeKind::Added);
            continue;
        };
        match (origin::is_gone(was), origin::is_gone(entry)) {
            (false, true) => push(ChangeKind::Gone),
            (true, false) => push(ChangeKind::Returned),
            _ => {}
        }
        let fields = field_changes(&old.fields(part, was), &new.fields(part, entry));
        if !fields.is_empty() {
            push(ChangeKind::Edited(fields));
        }
    }
    for (id, entry) in before.iter().filter(|(id, _)| !left.contains(id.as_str())) {
        changes.push(Change {
            part,
            id: id.clone(),
            label: old.label(part, entry),
            kind: ChangeKind::Removed,
        });
    }
    changes
}

/// The fields that differ, in the order of the new edition; those that are no longer there come last.
fn field_changes(old: &[(String, ChangedValue)], new: &[(String, ChangedValue)]) -> Vec<FieldChange> {
    let find = |fields: &[(String, ChangedValue)], name: &str| {
        fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone())
    };
    let mut changed = Vec::new();
    for (field, value) in new {
        let before = find(old, field);
        if before.as_ref().map(|before| &before.json) != Some(&value.json) {
            changed.push(FieldChange { field: field.clone(), old: before, new: Some(value.clone()) });
        }
    }
    for (field, value) in old.iter().filter(|(field, _)| find(new, field).is_none()) {
        changed.push(FieldChange { field: field.clone(), old: Some(value.clone()), new: None });
    }
    changed
}
