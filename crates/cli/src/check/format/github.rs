//! A report as workflow commands of GitHub Actions, which shows them beside the lines of the file
//! (docs.github.com, "Workflow commands for GitHub Actions").

use super::printable;
use crate::check::remark::Severity;
use crate::check::report::{CheckReport, ReportEntry};

/// One command for each entry.
pub fn write(report: &CheckReport<'_>) -> String {
    let file = property(report.name);
    report.entries.iter().map(|entry| command(&file, entry)).collect()
}

fn command(file: &str, ReportEntry { start, end, remark }: &ReportEntry) -> String {
    let command = match remark.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = if remark.path.is_empty() { String::new() } else { format!("{}: ", remark.path) };
    let meant = remark.meant.iter().map(|meant| format!("; did you mean `{meant}`?"));
    let message = format!("{place}{}; {}{}", remark.what, remark.mend, meant.collect::<String>());
    format!(
        "::{command} file={file},line={},endLine={},col={},endColumn={},title={}::{}\n",
        start.line,
        end.line,
        start.column,
        end.column,
        property(remark.code),
        data(&message)
    )
}

/// What follows the second `::`.
fn data(text: &str) -> String {
    printable::line(&text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")).into_owned()
}

/// The value of a property, which ends at a comma, and the last one at `::`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
