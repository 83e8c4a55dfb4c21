//! The values of a takeaway's fields.

use std::collections::BTreeMap;

use super::field::TakeawayField;

/// What a takeaway says in one field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FieldValue {
    /// A word or an id, without space around it.
    Word(String),
    /// A text as people read it.
    Text(String),
    /// Ids. An empty list says that there are none, and not even those of the talk hold.
    List(Vec<String>),
    /// Yes or no.
    Flag(bool),
}

/// All that a takeaway says.
pub type FieldValues = BTreeMap<TakeawayField, FieldValue>;

/// How a cell or a line says that there are none, not even those of the talk.
pub const NONE: &str = "[]";
