//! The values of a takeaway's fields.

use std::collections::BTreeMap;

use super::field::Field;

/// What a takeaway says in one field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
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
pub type Values = BTreeMap<Field, Value>;

/// How a cell or a line says that there are none, not even those of the talk.
pub const NONE: &str = "[]";
