//! The source of the texts that an index is built from.

use crate::language::Language;

/// The documents that an index is built from. The index stores none of the texts. It reads them again
/// to verify phrases and to restore spellings.
pub trait DocumentSource {
    /// How many documents there are.
    fn documents(&self) -> usize;

    /// For each facet, how many values it has. A facet is any set of values that documents share:
    /// topics, speakers, or the talk a statement was made in.
    fn facets(&self) -> Vec<usize>;

    /// Calls `reader` with the texts of a document or of a value. A match in a value counts as a
    /// match in all documents that have the value.
    fn read(&self, owner: TextOwner, reader: &mut dyn FnMut(FieldText<'_>));

    /// Calls `reader` with the values of a document, as facet and value.
    fn values(&self, document: usize, reader: &mut dyn FnMut(usize, usize));
}

/// What a text belongs to, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextOwner {
    /// A document.
    Document(usize),
    /// A value of a facet.
    Value {
        /// The facet.
        facet: usize,
        /// The value within it.
        value: usize,
    },
}

/// The text of one field. A phrase never extends from one text into the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldText<'t> {
    /// The field.
    pub field: Field,
    /// The language it is written in.
    pub language: Language,
    /// The original text.
    pub text: &'t str,
}

/// A kind of text, such as title or speaker. The caller numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field(pub u8);

impl Field {
    /// The field whose matches rank first: the statement.
    pub const FIRST: Self = Self(0);
}

/// The most fields that documents, or the values of one facet, may have. Further ones share the last
/// bit: a search in one of them then finds the others too.
pub const MAX_FIELDS: usize = 8;
