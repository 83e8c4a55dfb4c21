//! A bundle whose takeaways are being edited.

use std::collections::HashSet;

use diagnostic::{Diagnostic, Place};
use recap::Bundle;
use recap::bundle::JsonNode;

use super::entry;
use super::field::{FieldName, TakeawayField};
use super::field_labels::FieldLabels;
use super::value::{FieldValue, FieldValues};
use crate::error::ImportError;

/// A bundle whose takeaways are being edited.
#[derive(Debug)]
pub struct EditableBundle<'a> {
    pub(super) json: &'a str,
    pub(super) bundle: Bundle,
    pub(super) entries: Vec<WrittenTakeaway<'a>>,
}

/// One takeaway as it is written, and what it says. Those that are withdrawn say nothing any more.
#[derive(Debug)]
pub(super) struct WrittenTakeaway<'a> {
    /// Its place among all takeaways of the bundle.
    pub position: usize,
    pub spot: JsonNode<'a>,
    pub values: FieldValues,
}

/// A bundle with what editors changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The whole bundle. Where nothing changed, it is the same to the letter.
    pub json: String,
    /// The ids of takeaways that are new.
    pub added: Vec<String>,
    /// The ids of takeaways that were changed.
    pub changed: Vec<String>,
    /// How many of the takeaways are as they were.
    pub same: usize,
    /// The ids of takeaways that no draft speaks of; they stay.
    pub unmentioned: Vec<String>,
    /// Texts that an editor's program saved with `?` in place of characters; the original texts are kept.
    pub kept_original: Vec<Diagnostic>,
    /// Drafts without an id that are taken for a new wording of a takeaway, with both wordings.
    pub reworded: Vec<Diagnostic>,
}

impl<'a> EditableBundle<'a> {
    /// Opens the text of a bundle, which has no byte order mark and was read from `file`.
    ///
    /// # Errors
    ///
    /// Where the text is no bundle, or has takeaways that could not be brought back as they are.
    pub fn open(file: &str, json: &'a str) -> Result<Self, ImportError> {
        let parsed = Bundle::parse(json).map_err(|error| error.to_diagnostic(&file.into(), json))?;
        let bundle = parsed.bundle;
        let default = bundle.languages.default_tag().as_str().to_owned();
        let list = JsonNode::top(json).fields().find(|(name, _)| name == "takeaways");
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        for (position, spot) in list.iter().flat_map(|(_, list)| list.items()).enumerate() {
            let error = |(path, why)| {
                let help = "fix it first, `nachlese check` says how";
                ImportError::new("takeaway", Place::file(file), format!("{path} {why}"), help)
            };
            let values = entry::read(&spot, &default).map_err(error)?;
            let id = id_of(&values).ok_or_else(|| error((spot.path().to_owned(), "has no id")))?.to_owned();
            if id.parse::<recap::TakeawayId>().is_err() || seen.contains(&id) {
                return Err(error((format!("{}.id", spot.path()), "is no id, or is used twice")));
            }
            seen.insert(id);
            if entry::present(&spot).all(|(name, _)| name != "withdrawn") {
                entries.push(WrittenTakeaway { position, spot, values });
            }
        }
        Ok(Self { json, bundle, entries })
    }

    /// The part of the bundle that can be shown.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The words of the bundle.
    pub fn labels(&self) -> FieldLabels<'_> {
        FieldLabels::new(&self.bundle)
    }

    /// What each takeaway says, in the order of the bundle.
    pub fn takeaways(&self) -> impl Iterator<Item = &FieldValues> {
        self.entries.iter().map(|entry| &entry.values)
    }
}

/// The id of a takeaway.
pub(super) fn id_of(values: &FieldValues) -> Option<&str> {
    word(values, FieldName::Id)
}

/// The word in a field.
pub(super) fn word(values: &FieldValues, name: FieldName) -> Option<&str> {
    match values.get(&TakeawayField::new(name)) {
        Some(FieldValue::Word(word)) => Some(word),
        _ => None,
    }
}
