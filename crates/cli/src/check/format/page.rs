//! Diagnostics for the pages that `serve` reloads: the script in them lists these objects.

use diagnostic::Diagnostic;
use serde::Serialize;

/// A diagnostic of the bundle, as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct PageDiagnostic {
    severity: &'static str,
    /// `line:column` in the bundle, where it has such a place.
    place: Option<String>,
    message: String,
    help: Option<String>,
    suggestion: Option<String>,
}

impl From<Diagnostic> for PageDiagnostic {
    fn from(diagnostic: Diagnostic) -> Self {
        let message = match diagnostic.path() {
            "" => diagnostic.message.clone(),
            path => format!("{path}: {}", diagnostic.message),
        };
        Self {
            severity: diagnostic.severity.as_str(),
            place: diagnostic.place.text_span().map(|span| span.start.to_string()),
            message,
            help: diagnostic.help,
            suggestion: diagnostic.suggestion,
        }
    }
}
