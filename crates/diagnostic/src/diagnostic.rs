//! A diagnostic: one problem, with its place and how to fix it.

use std::fmt;

use crate::place::Place;
use crate::severity::Severity;

/// One problem: what is wrong, where, and how to fix it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable name. `docs/problems.md` explains those of bundles.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What is wrong, without a full stop.
    pub message: String,
    /// How to fix it, without a full stop, where that is known.
    pub help: Option<String>,
    /// What the author may have meant, where that can be guessed: a word or an id to write instead.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    /// An error, without help so far.
    pub fn error(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, place, message)
    }

    /// A warning, without help so far.
    pub fn warning(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, place, message)
    }

    /// A problem of any severity, without help so far.
    pub fn new(code: &'static str, severity: Severity, place: Place, message: impl Into<String>) -> Self {
        Self { code, severity, place, message: message.into(), help: None, suggestion: None }
    }

    /// The same problem with how to fix it.
    pub fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// `message; help`, or the message alone.
    pub fn message_and_help(&self) -> String {
        match &self.help {
            Some(help) => format!("{}; {help}", self.message),
            None => self.message.clone(),
        }
    }

    /// Where it is in the bundle as a JSON path; empty for a whole bundle and for all other files.
    pub fn path(&self) -> &str {
        self.place.text_span().map_or("", |span| &span.path)
    }
}

impl fmt::Display for Diagnostic {
    /// `place: message; help`; in a bundle `place: code: path: message; help`, so that the code can be
    /// looked up in `docs/problems.md`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.place)?;
        if let Some(span) = self.place.text_span() {
            write!(f, "{}: ", self.code)?;
            if !span.path.is_empty() {
                write!(f, "{}: ", span.path)?;
            }
        }
        f.write_str(&self.message_and_help())
    }
}
