//! Exports: takeaways and talks in the formats of other programs.

pub mod calendar;
mod csv;
pub mod document;
mod facts;
mod formula;
mod json;
mod mail;
mod markdown;

pub use self::document::{ExportDocument, ExportItem, ExportLabels};
pub use self::formula::{escape_formula, unescape_formula};
