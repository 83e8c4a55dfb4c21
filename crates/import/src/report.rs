//! The report on an import: what was imported, changed and left out.

mod event_kind;
mod print;

use std::cell::RefCell;
use std::collections::BTreeMap;

pub use self::event_kind::{ImportEventKind, ImportOutcome};

/// How many examples are kept of each kind of event.
pub const EXAMPLES: usize = 3;

/// How many examples are kept of what an organiser has to look at one by one.
pub const ALL_EXAMPLES: usize = 1000;

/// What became of the parts of the sources, counted by kind of event.
///
/// An event is no problem: that a talk was imported or a private field left out is as it should be. So
/// events are no diagnostics; what stops an import is one, in an [`ImportError`](crate::ImportError).
///
/// Whoever reads a part holds a reference and notes what happens there, as the reader of bundles
/// does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport(RefCell<BTreeMap<ImportEventKind, Tally>>);

/// How often one kind of event happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How often.
    pub count: usize,
    /// The first ones that differ, [`most_examples`](ImportEventKind::most_examples) at most.
    pub examples: Vec<Example>,
}

/// One place at which an event happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where, in the words of the source: a file with a line, or a path inside its JSON.
    pub place: String,
    /// What stands there, or what became of it. Never the content of a private field.
    pub what: String,
}

impl ImportReport {
    /// Notes an event.
    pub fn note(&self, kind: ImportEventKind, place: impl Into<String>, what: impl Into<String>) {
        self.note_at(kind, || (place.into(), what.into()));
    }

    /// Notes an event; place and words are only asked for where they are kept.
    pub fn note_at(&self, kind: ImportEventKind, example: impl FnOnce() -> (String, String)) {
        let mut tallies = self.0.borrow_mut();
        let tally = tallies.entry(kind).or_default();
        tally.count += 1;
        if tally.examples.len() < kind.most_examples() {
            let (place, what) = example();
            // Where an organiser has to look at each, the same words in another place are another thing.
            let is_known = |known: &Example| {
                known.what == what && (kind.most_examples() == EXAMPLES || known.place == place)
            };
            if !tally.examples.iter().any(is_known) {
                tally.examples.push(Example { place, what });
            }
        }
    }

    /// Counts what needs no example.
    pub fn count(&self, kind: ImportEventKind, count: usize) {
        if count > 0 {
            self.0.borrow_mut().entry(kind).or_default().count += count;
        }
    }

    /// How often events of this kind happened.
    pub fn of(&self, kind: ImportEventKind) -> Tally {
        self.0.borrow().get(&kind).cloned().unwrap_or_default()
    }

    /// All events, in the order of [`ImportEventKind`].
    pub fn all(&self) -> Vec<(ImportEventKind, Tally)> {
        self.0.borrow().iter().map(|(kind, tally)| (*kind, tally.clone())).collect()
    }
}
