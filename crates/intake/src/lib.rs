//! What comes in from other programs: programmes of congresses in the formats of the systems that
//! plan them, and takeaways that editors wrote in tables and text files.
//!
//! Bytes come in and a bundle with a report goes out: nothing here reads or writes files.

pub mod format;
pub mod programme;
pub mod report;
pub mod source;

pub use format::Format;
pub use programme::Programme;
pub use report::Report;
pub use source::Source;
