//! The error that stops an import.

use std::error::Error;
use std::fmt;

use diagnostic::{Diagnostic, Place};

/// Why nothing is imported: a source cannot be read at all, or an option is wrong. Everything less is
/// read as far as it goes, and reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError(Box<Diagnostic>);

impl ImportError {
    /// An error with its code, its place, what is wrong there and how to fix it.
    pub fn new(
        code: &'static str,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Diagnostic::error(code, place, message).with_help(help).into()
    }

    /// What is wrong.
    pub fn diagnostic(&self) -> &Diagnostic {
        &self.0
    }
}

impl From<Diagnostic> for ImportError {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(Box::new(diagnostic))
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for ImportError {}
