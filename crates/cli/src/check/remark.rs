//! A remark: one problem that `check` reports about a bundle.

use std::ops::Range;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is left out of the site, or shown as it was not meant.
    Error,
    /// The site is whole, but readers would miss something; `--strict` fails.
    Warning,
    /// Worth a second look; never fails.
    Note,
}

impl Severity {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// What is wrong, where, and how to fix it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The stable name under which `docs/problems.md` explains it.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The JSON path, such as `takeaways[3].talk`; empty for the file as a whole.
    pub path: String,
    /// The bytes of the text to point at.
    pub span: Range<usize>,
    /// What is wrong, without a full stop.
    pub what: String,
    /// How to fix it, without a full stop.
    pub mend: String,
    /// What the author may have meant, where that can be guessed.
    pub meant: Option<String>,
}

/// The part of a text to point at for the value that begins at an offset: a whole text or number,
/// the bracket that opens a list or an object, and one character where there is no value.
pub fn span(text: &str, offset: usize) -> Range<usize> {
    let rest = text.get(offset..).unwrap_or_default();
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let length = if rest.starts_with(['{', '[']) {
        first
    } else {
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<serde::de::IgnoredAny>();
        match values.next() {
            Some(Ok(_)) => values.byte_offset(),
            _ => first,
        }
    };
    offset..offset + length
}
