//! The report on an import of takeaways.

use diagnostic::Diagnostic;
use import::takeaways::Edited;
use serde::Serialize;

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
        for (what, ids) in [("New", &edited.added), ("Changed", &edited.changed)] {
            if !ids.is_empty() {
                text.push_str(&format!("{what}: {}\n", ids.join(", ")));
            }
        }
        let unmentioned = edited.unmentioned.len();
        if unmentioned > 0 {
            text.push_str(&format!(
                "{unmentioned} takeaways of the bundle are not in the imported files, and stay\n"
            ));
        }
        text
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
            problems: Vec<JsonDiagnostic<'a>>,
        }
        let none: &[String] = &[];
        printed(&JsonReport {
            nachlese: env!("CARGO_PKG_VERSION"),
            file: self.bundle,
            written: self.edited.is_some(),
            added: self.edited.map_or(none, |edited| &edited.added),
            changed: self.edited.map_or(none, |edited| &edited.changed),
            same: self.edited.map_or(0, |edited| edited.same),
            unmentioned: self.edited.map_or(none, |edited| &edited.unmentioned),
            problems: self.diagnostics.iter().map(JsonDiagnostic::from).collect(),
        })
    }
}
