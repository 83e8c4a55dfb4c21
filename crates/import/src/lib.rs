//! What comes in from other programs: programmes of congresses in the formats of the systems that
//! plan them, and takeaways that editors wrote in tables and text files.
//!
//! Bytes come in and a bundle with a report goes out: nothing here reads or writes files.

pub mod archive;
pub mod arrange;
pub mod category;
pub mod format;
mod import;
pub mod json;
pub mod letters;
pub mod moment;
pub mod node;
pub mod origin;
pub mod plain;
pub mod programme;
pub mod reader;
pub mod refusal;
pub mod report;
pub mod revision;
pub mod source;
pub mod spoken;
pub mod standing;
pub mod table;
pub mod takeaways;
pub mod web;
pub mod xml;

pub use format::Format;
pub use import::{Import, Options, import_into, import_programme};
pub use json::Json;
pub use programme::Programme;
pub use refusal::Refusal;
pub use report::Report;
pub use revision::Recap;
pub use source::Source;
