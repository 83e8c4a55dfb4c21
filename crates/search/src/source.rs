//! Where the texts come from.

use crate::language::Language;

/// What an index is made of. The texts stay with their owner: the index keeps none of them, and
/// asks for them again where it must look closer.
pub trait Source {
    /// How many documents there are.
    fn documents(&self) -> usize;

    /// For each facet, how many values it has. A facet is any set of values that documents share:
    /// topics, speakers, or the talk a statement was made in.
    fn facets(&self) -> Vec<usize>;

    /// Hands over the texts of a document, or of a value: a value is found by its texts, and
    /// stands for all documents that have it.
    fn read(&self, holder: Holder, reader: &mut dyn FnMut(Passage<'_>));

    /// Hands over the values of a document, as facet and value.
    fn values(&self, document: usize, reader: &mut dyn FnMut(usize, usize));
}

/// Whose text it is, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
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

/// One text. A phrase never reaches from one into the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage<'t> {
    /// What it is in the document.
    pub field: Field,
    /// The language it is written in.
    pub language: Language,
    /// The words.
    pub text: &'t str,
}

/// A sort of text, such as title or speaker. The caller numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field(pub u8);

impl Field {
    /// The field whose hits come first: the statement.
    pub const FIRST: Self = Self(0);
}

/// How many fields the texts of one sort of holder may have. Those beyond share the last place:
/// a search in one of them then finds the others too.
pub const MOST_FIELDS: usize = 8;
