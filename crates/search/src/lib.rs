//! Finding documents by what is typed and chosen: the search core of Nachlese.
//!
//! Knows nothing of bundles or takeaways. A [`Source`] lends documents with numbered fields of
//! text, and facets as sets of documents; an [`Index`] is made of it once; a [`Search`] is what a
//! reader types; an [`Answer`] says what fits, how many, in which order, and where the hits stand.
//!
//! How it finds: the distinct words of all texts, folded, stand in one text of a few hundred
//! kilobytes, which is scanned as a whole for every term, so that terms are found inside words.
//! For each word it is known who has it. Sets are bits, so that joining and counting are a few
//! passes over some kilobytes, and nothing is ever sorted by rank.

mod alias;
pub mod answer;
pub mod bits;
mod find;
pub mod fold;
mod hits;
pub mod index;
pub mod language;
pub mod listing;
mod mark;
mod members;
pub mod order;
mod ranks;
mod reading;
pub mod search;
mod sought;
pub mod source;
pub mod suggest;
pub mod typo;
mod vocabulary;
pub mod word;

pub use answer::{Answer, Correction, Typos};
pub use index::Index;
pub use language::Language;
pub use listing::Listing;
pub use search::{FieldNames, Search};
pub use source::{Field, Holder, Passage, Source};
pub use suggest::Suggestion;
