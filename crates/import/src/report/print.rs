//! Printing a report as text and as JSON.

use std::fmt;

use serde_json::{Value, json};

use super::{ImportOutcome, ImportReport};
use crate::terminal;

impl fmt::Display for ImportReport {
    /// Plain words, one paragraph for each outcome.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last = None;
        for (kind, tally) in self.all() {
            if last != Some(kind.outcome()) {
                last = Some(kind.outcome());
                writeln!(f, "{}:", heading(kind.outcome()))?;
            }
            writeln!(f, "  {}: {}", kind.words(), tally.count)?;
            for example in tally.examples {
                writeln!(f, "      {}: {}", one_line(&example.place), one_line(&example.what))?;
            }
        }
        Ok(())
    }
}

fn heading(outcome: ImportOutcome) -> &'static str {
    match outcome {
        ImportOutcome::Imported => "In the bundle",
        ImportOutcome::Changed => "Changed",
        ImportOutcome::Merged => "Merged",
        ImportOutcome::Repaired => "Repaired",
        ImportOutcome::Guessed => "Guessed",
        ImportOutcome::Dropped => "Left out",
    }
}

/// The longest example, in characters.
const LONGEST: usize = 400;

fn one_line(text: &str) -> String {
    terminal::one_line(text, LONGEST)
}

impl ImportReport {
    /// The report as one JSON object: a list of `events` with `outcome`, `code`, `count`, `what` and
    /// `examples` of `place` and `what`.
    pub fn to_json(&self) -> String {
        let events = self.all().into_iter().map(|(kind, tally)| {
            let examples: Vec<Value> = tally
                .examples
                .iter()
                .map(|example| json!({ "place": example.place, "what": example.what }))
                .collect();
            json!({
                "outcome": kind.outcome().as_str(),
                "code": kind.code(),
                "count": tally.count,
                "what": kind.words(),
                "examples": examples,
            })
        });
        let report = json!({ "events": events.collect::<Vec<_>>() });
        format!("{report:#}\n")
    }
}
