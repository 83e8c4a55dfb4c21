//! What organisers have hidden in a workbook: it is not meant for others, so it is left out and named.

use std::collections::BTreeSet;
use std::ops::Range;

use diagnostic::{Diagnostic, Place};

use super::Table;
use crate::report::ImportEventKind;

/// How many hidden rows or columns are named one by one.
const NAMED: usize = 100;

/// Rows or columns that are hidden, from 0. A file can hide millions at once, so they are kept as ranges.
#[derive(Debug, Default)]
pub struct HiddenRanges(Vec<Range<usize>>);

impl HiddenRanges {
    /// Hides more of them.
    pub fn add(&mut self, range: Range<usize>) {
        match self.0.last_mut() {
            // They mostly come in their order.
            Some(last) if last.end >= range.start && last.start <= range.start => {
                last.end = last.end.max(range.end);
            }
            _ => self.0.push(range),
        }
    }

    /// Puts the ranges in order, so that each number lies in one at most.
    pub fn sort(&mut self) {
        let mut ranges = std::mem::take(&mut self.0);
        ranges.sort_unstable_by_key(|range| range.start);
        ranges.into_iter().for_each(|range| self.add(range));
    }

    /// Whether a row or column is hidden; the ranges are in order.
    pub fn holds(&self, number: usize) -> bool {
        let behind = self.0.partition_point(|range| range.start <= number);
        behind.checked_sub(1).and_then(|at| self.0.get(at)).is_some_and(|range| range.contains(&number))
    }
}

/// The warnings of rows or columns that were left out: the first ones by their places, and how many others.
pub fn warnings(
    numbers: &BTreeSet<usize>,
    what: &str,
    table: &Place,
    place: impl Fn(usize) -> Place,
) -> Vec<Diagnostic> {
    let warning =
        |place, message: String| Diagnostic::warning(ImportEventKind::Hidden.code(), place, message);
    let named = numbers.iter().take(NAMED);
    let named = named.map(|number| warning(place(*number), format!("the {what} is hidden and was not read")));
    let others = numbers.len().checked_sub(NAMED).filter(|others| *others > 0);
    let others = others
        .map(|others| warning(table.clone(), format!("{others} more {what}s are hidden and were not read")));
    named.chain(others).collect()
}

/// The warning of a sheet that is hidden.
pub fn sheet_warning(place: Place) -> Diagnostic {
    Diagnostic::warning(ImportEventKind::Hidden.code(), place, "the sheet is hidden and was not read")
}

/// Hands the warnings of hidden sheets to one that is read: what is not there can say nothing of itself.
pub fn note_sheets(tables: &mut [Table], mut hidden: Vec<Diagnostic>) {
    if let Some(table) = tables.iter_mut().find(|table| !table.rows.is_empty()) {
        table.warnings.append(&mut hidden);
    }
}
