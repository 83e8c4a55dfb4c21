//! What is wrong in a bundle, and where.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use diagnostic::{Diagnostic, Place, Position, Severity, TextSpan};

use super::bundle_error_kind::BundleErrorKind;
use crate::json::read as json;

/// One thing that is wrong in a bundle, and where.
///
/// It is not a [`Diagnostic`] yet, because the app reads bundles too: it counts what is wrong and
/// shows the texts to few readers, so a kind without texts keeps these out of the first page's
/// WebAssembly. [`to_diagnostic`](Self::to_diagnostic) adds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleError {
    /// The JSON path, such as `takeaways[3].talk`; empty for the file as a whole.
    pub path: String,
    /// The byte at which the offending value begins, counted after a byte order mark.
    pub offset: usize,
    /// The position of that byte.
    pub position: Position,
    /// What is wrong there.
    pub kind: BundleErrorKind,
}

impl BundleError {
    /// The diagnostic for the bundle `json`, which was read from `file`.
    pub fn to_diagnostic(&self, file: &Arc<str>, json: &str) -> Diagnostic {
        let bytes = match self.kind {
            // Where the text is no JSON, there are no values to point at.
            BundleErrorKind::NotJson(_) | BundleErrorKind::WebPage => first_character(json, self.offset),
            _ => value_span(json, self.offset),
        };
        let span = TextSpan {
            start: self.position,
            end: self.position.after(json.get(bytes.clone()).unwrap_or_default()),
            offset: bytes.start,
            len: bytes.len(),
            path: self.path.clone(),
        };
        let severity = if self.kind.is_warning() { Severity::Warning } else { Severity::Error };
        let place = Place::file(Arc::clone(file)).span(span);
        Diagnostic::new(self.kind.code(), severity, place, self.kind.message()).with_help(self.kind.help())
    }
}

/// The bytes to point at for the value that begins at an offset of a JSON text: a whole text or
/// number, the bracket that opens a list or an object, and one character where there is no value.
pub fn value_span(json: &str, offset: usize) -> Range<usize> {
    let rest = json.get(offset..).unwrap_or_default();
    if rest.starts_with(['{', '[']) {
        return first_character(json, offset);
    }
    match json::first_value(rest) {
        Some(value) => offset..offset + value.len(),
        None => first_character(json, offset),
    }
}

fn first_character(json: &str, offset: usize) -> Range<usize> {
    let first = json.get(offset..).and_then(|rest| rest.chars().next());
    offset..offset + first.map_or(0, char::len_utf8)
}

impl fmt::Display for BundleError {
    /// `line:column: code: path: message; help`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: ", self.position, self.kind.code())?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}; {}", self.kind.message(), self.kind.help())
    }
}

impl std::error::Error for BundleError {}
