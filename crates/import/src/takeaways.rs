//! Exporting takeaways to a table or a folder of text files, and importing them again.
//!
//! An [`EditableBundle`] is a bundle that is being edited. It gives its takeaways as [`TakeawayDraft`]s, which
//! `sheet` writes as a table and `markdown` as text files, and applies edited drafts: what was not
//! edited stays as it is written, to the letter, and so does everything else in the bundle.

mod apply;
mod draft;
mod editable_bundle;
mod entry;
mod field;
mod field_labels;
mod lossy_encoding;
pub mod markdown;
mod merge;
pub mod sheet;
mod statement;
mod value;
mod writer;

pub use self::draft::{DraftScope, ParsedTakeaways, TakeawayDraft, WrittenText};
pub use self::editable_bundle::{EditableBundle, Edited};
pub use self::field::{FieldName, TakeawayField};
pub use self::field_labels::{FieldLabels, FlagError};
pub use self::value::FieldValue;
