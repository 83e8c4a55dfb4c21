//! Faceted full-text search: the search core of Nachlese.
//!
//! The crate knows nothing of bundles or takeaways. A [`DocumentSource`] provides documents with numbered
//! fields of text, and facets as sets of documents. A [`FacetIndex`] is built from it once, and over that a
//! [`SearchIndex`] with the words. A [`SearchQuery`] is what a reader types. [`SearchResults`] tell which documents match, how many, in
//! which order, the count for each facet value, and which parts of a text to highlight.
//!
//! The algorithm: the distinct words of all texts, folded, form one text of a few hundred kilobytes.
//! Every term scans it as a whole, so that terms are found inside words. An inverted index lists for
//! each word the documents that contain it. Document sets are bit sets, so that intersecting and
//! counting are a few passes over some kilobytes, and nothing is ever sorted by rank. Where no document
//! contains all words, the same sets give those that contain most.

mod alias;
pub mod bit_set;
mod compound;
mod document_set;
pub mod document_source;
mod expanded_term;
pub mod facet_index;
mod find;
pub mod fold;
mod highlight;
pub mod index;
mod index_builder;
pub mod language;
mod matches;
pub mod merge_sort;
mod nearest;
pub mod query;
mod ranks;
pub mod results;
mod sign;
pub mod sort_order;
pub mod stop_words;
pub mod suggest;
pub mod tokenizer;
pub mod typo;
mod verb;
mod vocabulary;

pub use document_source::{DocumentSource, Field, FieldText, TextOwner};
pub use facet_index::FacetIndex;
pub use index::SearchIndex;
pub use language::Language;
pub use query::{FieldNames, SearchQuery};
pub use results::{Correction, SearchResults, TypoTolerance};
pub use sort_order::SortOrder;
pub use suggest::WordSuggestion;
