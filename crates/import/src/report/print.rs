//! Printing a report as text and as JSON.

use std::fmt;

use serde_json::{Value, json};

use super::{ImportOutcome, ImportReport};

impl fmt::Display for ImportReport {
    /// Plain words, one paragraph for each outcome.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last = None;
        for (matter, tally) in self.all() {
            if last != Some(matter.outcome()) {
                last = Some(matter.outcome());
                writeln!(f, "{}:", heading(matter.outcome()))?;
            }
            writeln!(f, "  {}: {}", matter.words(), tally.count)?;
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

/// Replaces control characters, which could break a line or control the terminal.
fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match plain.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &plain[..end]),
        None => plain,
    }
}

impl ImportReport {
    /// The report as one JSON object: a list of matters with `outcome`, `code`, `count`, `what` and
    /// `examples` of `place` and `what`.
    pub fn to_json(&self) -> String {
        let matters = self.all().into_iter().map(|(matter, tally)| {
            let examples: Vec<Value> = tally
                .examples
                .iter()
                .map(|example| json!({ "place": example.place, "what": example.what }))
                .collect();
            json!({
                "outcome": matter.outcome().as_str(),
                "code": matter.code(),
                "count": tally.count,
                "what": matter.words(),
                "examples": examples,
            })
        });
        let report = json!({ "matters": matters.collect::<Vec<_>>() });
        format!("{report:#}\n")
    }
}
