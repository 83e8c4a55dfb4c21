//! The report on an import: what was imported, changed and left out.

mod matter;
mod print;

use std::cell::RefCell;
use std::collections::BTreeMap;

pub use self::matter::{ImportOutcome, Matter};

/// How many examples are kept of each matter.
pub const EXAMPLES: usize = 3;

/// What happened to the parts of the sources, counted by matter.
///
/// Whoever reads a part holds a reference and notes what happens there, as the reader of bundles
/// does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport(RefCell<BTreeMap<Matter, Tally>>);

/// How often one matter came up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How often.
    pub count: usize,
    /// The first ones that differ, [`EXAMPLES`] at most.
    pub examples: Vec<Example>,
}

/// One place at which a matter came up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where, in the words of the source: a file with a line, or a path inside its JSON.
    pub place: String,
    /// What stands there, or what became of it. Never the content of a private field.
    pub what: String,
}

impl ImportReport {
    /// Notes that a matter came up.
    pub fn note(&self, matter: Matter, place: impl Into<String>, what: impl Into<String>) {
        self.note_at(matter, || (place.into(), what.into()));
    }

    /// Notes that a matter came up; place and words are only asked for where they are kept.
    pub fn note_at(&self, matter: Matter, example: impl FnOnce() -> (String, String)) {
        let mut tallies = self.0.borrow_mut();
        let tally = tallies.entry(matter).or_default();
        tally.count += 1;
        if tally.examples.len() < EXAMPLES {
            let (place, what) = example();
            if tally.examples.iter().all(|known| known.what != what) {
                tally.examples.push(Example { place, what });
            }
        }
    }

    /// Counts what needs no example.
    pub fn count(&self, matter: Matter, count: usize) {
        if count > 0 {
            self.0.borrow_mut().entry(matter).or_default().count += count;
        }
    }

    /// How often a matter came up.
    pub fn of(&self, matter: Matter) -> Tally {
        self.0.borrow().get(&matter).cloned().unwrap_or_default()
    }

    /// All that came up, in the order of [`Matter`].
    pub fn all(&self) -> Vec<(Matter, Tally)> {
        self.0.borrow().iter().map(|(matter, tally)| (*matter, tally.clone())).collect()
    }
}
