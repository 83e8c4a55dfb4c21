//! Diagnostics for programs: the objects that `docs/problems.md` describes.

use diagnostic::{Diagnostic, Severity};
use serde::Serialize;

use super::printable;
use crate::check::report::CheckReport;

#[derive(Serialize)]
struct JsonReport<'a> {
    nachlese: &'static str,
    file: &'a str,
    errors: usize,
    warnings: usize,
    notes: usize,
    problems: Vec<JsonDiagnostic<'a>>,
}

/// A diagnostic as JSON.
#[derive(Serialize)]
pub struct JsonDiagnostic<'a> {
    code: &'static str,
    severity: &'static str,
    #[serde(flatten)]
    place: JsonPlace<'a>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
}

/// The fields that name a place.
#[derive(Serialize)]
#[serde(untagged)]
enum JsonPlace<'a> {
    /// A value of the bundle that the report is about.
    Span { path: &'a str, line: usize, column: usize, end_line: usize, end_column: usize },
    /// Any other file, in one text.
    Elsewhere { place: String },
}

impl<'a> From<&'a Diagnostic> for JsonDiagnostic<'a> {
    fn from(diagnostic: &'a Diagnostic) -> Self {
        let place = match diagnostic.place.text_span() {
            Some(span) => JsonPlace::Span {
                path: &span.path,
                line: span.start.line,
                column: span.start.column,
                end_line: span.end.line,
                end_column: span.end.column,
            },
            None => JsonPlace::Elsewhere { place: diagnostic.place.to_string() },
        };
        Self {
            code: diagnostic.code,
            severity: diagnostic.severity.as_str(),
            place,
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            suggestion: diagnostic.suggestion.as_deref(),
        }
    }
}

/// The whole report as one object.
pub fn write(report: &CheckReport<'_>) -> String {
    let document = JsonReport {
        nachlese: env!("CARGO_PKG_VERSION"),
        file: report.name,
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        notes: report.count(Severity::Note),
        problems: report.diagnostics.iter().map(JsonDiagnostic::from).collect(),
    };
    printed(&document)
}

/// JSON with a line break at its end, and nothing in it that a terminal would obey.
pub fn printed(document: &impl Serialize) -> String {
    // Texts and numbers can always be written.
    let json = serde_json::to_string_pretty(document).unwrap_or_default();
    printable::json(&json).into_owned() + "\n"
}
