//! A report for programs: the object that `docs/problems.md` describes.

use serde::Serialize;

use super::printable;
use crate::check::remark::Severity;
use crate::check::report::{CheckReport, ReportEntry};

#[derive(Serialize)]
struct JsonReport<'a> {
    nachlese: &'static str,
    file: &'a str,
    errors: usize,
    warnings: usize,
    notes: usize,
    problems: Vec<JsonProblem<'a>>,
}

#[derive(Serialize)]
struct JsonProblem<'a> {
    code: &'static str,
    severity: &'static str,
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    what: &'a str,
    mend: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    did_you_mean: Option<&'a str>,
}

/// The whole report as one object.
pub fn write(report: &CheckReport<'_>) -> String {
    let document = JsonReport {
        nachlese: env!("CARGO_PKG_VERSION"),
        file: report.name,
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        notes: report.count(Severity::Note),
        problems: report.entries.iter().map(problem).collect(),
    };
    printed(&document)
}

/// JSON with a line break at its end, and nothing in it that a terminal would obey.
pub fn printed(document: &impl Serialize) -> String {
    // Texts and numbers can always be written.
    let json = serde_json::to_string_pretty(document).unwrap_or_default();
    printable::json(&json).into_owned() + "\n"
}

fn problem(ReportEntry { start, end, remark }: &ReportEntry) -> JsonProblem<'_> {
    JsonProblem {
        code: remark.code,
        severity: remark.severity.as_str(),
        path: &remark.path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        what: &remark.what,
        mend: &remark.mend,
        did_you_mean: remark.meant.as_deref(),
    }
}
