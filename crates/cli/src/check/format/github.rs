//! A report as workflow commands of GitHub Actions, which shows them beside the lines of the file
//! (docs.github.com, "Workflow commands for GitHub Actions").

use diagnostic::{Diagnostic, Severity};

use super::printable;
use crate::check::report::CheckReport;

/// One command for each diagnostic.
pub fn write(report: &CheckReport<'_>) -> String {
    report.diagnostics.iter().map(command).collect()
}

fn command(diagnostic: &Diagnostic) -> String {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let path = diagnostic.path();
    let path = if path.is_empty() { String::new() } else { format!("{path}: ") };
    let suggestion = diagnostic.suggestion.iter().map(|suggestion| format!("; did you mean `{suggestion}`?"));
    let message = format!("{path}{}{}", diagnostic.message_and_help(), suggestion.collect::<String>());
    let mut properties = vec![format!("file={}", property(&diagnostic.place.file))];
    if let Some(span) = diagnostic.place.text_span() {
        let (start, end) = (span.start, span.end);
        properties.push(format!("line={},endLine={}", start.line, end.line));
        properties.push(format!("col={},endColumn={}", start.column, end.column));
    }
    properties.push(format!("title={}", property(diagnostic.code)));
    format!("::{command} {}::{}\n", properties.join(","), data(&message))
}

/// What follows the second `::`.
fn data(text: &str) -> String {
    printable::line(&text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")).into_owned()
}

/// The value of a property, which ends at a comma, and the last one at `::`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
