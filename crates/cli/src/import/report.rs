//! What an import says: warnings first, then its report, then every change of the bundle.

use diagnostic::Diagnostic;
use import::ImportReport;
use import::change::{self, Change};
use serde_json::{Value, json};

use super::outcome::WriteOutcome;
use crate::check::human;
use crate::check::json::{JsonDiagnostic, printed};

/// The report on the import of a programme.
pub struct ProgrammeReport<'a> {
    /// What happened to the parts of the sources.
    pub report: &'a ImportReport,
    /// What an editor should look at.
    pub warnings: &'a [Diagnostic],
    /// What has changed in the bundle; `None` for a new one.
    pub changes: Option<&'a [Change]>,
    /// What became of the file.
    pub outcome: &'a WriteOutcome,
}

impl ProgrammeReport<'_> {
    /// The report for people.
    pub fn to_text(&self) -> String {
        let mut text: String =
            self.warnings.iter().map(|warning| format!("{}\n", human::line(warning))).collect();
        text.push_str(&self.report.to_string());
        if let Some(changes) = self.changes {
            text.push_str(&change::to_text(changes));
            if changes.is_empty() {
                text.push_str("Nothing has changed.\n");
            }
        }
        text + &self.outcome.to_text()
    }

    /// The report for programs: one object.
    pub fn to_json(&self) -> String {
        let mut report: Value = serde_json::from_str(&self.report.to_json()).unwrap_or_default();
        let problems: Vec<JsonDiagnostic<'_>> = self.warnings.iter().map(JsonDiagnostic::from).collect();
        report["problems"] = json!(problems);
        report["changes"] = self.changes.map(change::to_json).unwrap_or_default();
        self.outcome.put(&mut report);
        printed(&report)
    }
}
