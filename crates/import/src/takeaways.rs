//! Takeaways where editors write them: in a table, or in a folder of text files.
//!
//! A [`Manuscript`] is a bundle that is being edited. It lends its takeaways as [`Draft`]s, which
//! `sheet` writes as a table and `markdown` as text files, and takes drafts back: what was not
//! edited stays as it is written, to the letter, and so does everything else in the bundle.

mod complaint;
mod draft;
mod entry;
mod field;
mod lexicon;
mod manuscript;
pub mod markdown;
mod revision;
mod rewriting;
pub mod sheet;
mod spoiled;
mod value;

pub use self::complaint::Complaint;
pub use self::draft::{Draft, Reading, Scope, Written};
pub use self::field::{Field, Name, Tongue};
pub use self::lexicon::Lexicon;
pub use self::manuscript::{Edited, Manuscript};
pub use self::value::Value;
