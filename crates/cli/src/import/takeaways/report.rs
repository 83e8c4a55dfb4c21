//! The report on an import of takeaways.

use diagnostic::Diagnostic;
use import::change::{self, Change};
use import::takeaways::Edited;
use serde::Serialize;
use serde_json::Value;

use super::super::outcome::WriteOutcome;
use crate::check::human;
use crate::check::json::{JsonDiagnostic, printed};

/// What became of the takeaways.
pub struct TakeawayReport<'a> {
    /// The name of the bundle's file.
    pub bundle: &'a str,
    /// What was passed over, and then what has to be fixed.
    pub diagnostics: &'a [Diagnostic],
    /// The bundle as it is now, if anything was taken.
    pub edited: Option<&'a Edited>,
    /// What has changed in the bundle.
    pub changes: &'a [Change],
    /// What became of its file, if anything was taken.
    pub outcome: Option<&'a WriteOutcome>,
}

impl TakeawayReport<'_> {
    /// The report for people.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for diagnostic in self.diagnostics {
            text.push_str(&format!("{}\n", human::line(diagnostic)));
        }
        let Some(edited) = self.edited else {
            return text + &format!("{} was not changed; fix this and import again\n", self.bundle);
        };
        text.push_str(&format!(
            "{}: {} new, {} changed, {} as before\n",
            self.bundle,
            edited.added.len(),
            edited.changed.len(),
            edited.same
        ));
        text.push_str(&change::to_text(self.changes));
        let unmentioned = edited.unmentioned.len();
        if unmentioned > 0 {
            text.push_str(&format!(
                "{unmentioned} takeaways of the bundle are not in the imported files, and stay\n"
            ));
        }
        text + &self.outcome.map(WriteOutcome::to_text).unwrap_or_default()
    }

    /// The report for programs: one object.
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct JsonReport<'a> {
            nachlese: &'static str,
            file: &'a str,
            written: bool,
            added: &'a [String],
            changed: &'a [String],
            same: usize,
            unmentioned: &'a [String],
            changes: Value,
            problems: Vec<JsonDiagnostic<'a>>,
        }
        let none: &[String] = &[];
        let report = JsonReport {
            nachlese: env!("CARGO_PKG_VERSION"),
            file: self.bundle,
            written: false,
            added: self.edited.map_or(none, |edited| &edited.added),
            changed: self.edited.map_or(none, |edited| &edited.changed),
            same: self.edited.map_or(0, |edited| edited.same),
            unmentioned: self.edited.map_or(none, |edited| &edited.unmentioned),
            changes: change::to_json(self.changes),
            problems: self.diagnostics.iter().map(JsonDiagnostic::from).collect(),
        };
        // Texts and numbers can always be written.
        let mut report = serde_json::to_value(&report).unwrap_or_default();
        self.outcome.into_iter().for_each(|outcome| outcome.put(&mut report));
        printed(&report)
    }
}
