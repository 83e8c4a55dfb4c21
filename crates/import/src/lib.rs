//! Importing programmes of congresses in the formats of the systems that
//! plan them, and takeaways that editors wrote in tables and text files.
//!
//! Bytes come in and a bundle with a report goes out: nothing here reads or writes files.

pub mod archive;
pub mod break_title;
pub mod cancellation;
pub mod category;
pub mod change;
pub mod convert;
pub mod encoding;
pub mod error;
pub mod format;
mod import;
pub mod json;
pub mod known_words;
pub mod language_names;
pub mod merge;
pub mod moment;
pub mod node;
pub mod origin;
pub mod people_cell;
pub mod plain_text;
pub mod private_data;
pub mod programme;
pub mod publication_status;
pub mod read_limit;
pub mod reader;
pub mod report;
pub mod source;
pub mod table;
pub mod takeaways;
pub mod terminal;
pub mod web;
pub mod wording;
pub mod xml;

pub use error::ImportError;
pub use format::ProgrammeFormat;
pub use import::{Import, ImportOptions, import_into, import_programme};
pub use json::Json;
pub use merge::ExistingBundle;
pub use programme::Programme;
pub use read_limit::ReadLimit;
pub use report::ImportReport;
pub use source::ImportSource;
