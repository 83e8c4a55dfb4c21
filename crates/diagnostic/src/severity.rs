//! How bad a problem is.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is left out, or shown as it was not meant; or nothing is read at all.
    Error,
    /// The result is whole, but something may be missing; `check --strict` fails.
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
