//! What the columns of a table are taken for, as an organiser can say otherwise.

use std::collections::BTreeSet;

use super::column::{ColumnChoice, ProgrammeColumn};
use super::layout::TableLayout;
use crate::node::is_private;
use crate::report::{ImportEventKind, ImportReport};
use crate::table::{Table, TableRow};

impl TableLayout {
    /// Reports the guessed columns, in the form in which an organiser can correct them, and which columns
    /// are not imported. Where the ids only count the rows, they are none.
    pub fn report_columns(
        &self,
        table: &Table,
        choices: &[ColumnChoice],
        is_numbered: bool,
        report: &ImportReport,
    ) {
        let is_told = |column: &ProgrammeColumn, heading: &str| {
            choices.iter().any(|choice| {
                choice.column == *column && choice.heading.to_lowercase() == heading.to_lowercase()
            })
        };
        let is_counter = |column: &ProgrammeColumn| is_numbered && *column == ProgrammeColumn::Id;
        for (_, at, heading) in self.columns.iter().filter(|(column, ..)| is_counter(column)) {
            let what = format!("{heading}, which only counts the rows");
            report.note(ImportEventKind::Unread, table.place.cell(self.row, *at).to_string(), what);
        }
        let guesses = self.columns.iter().filter(|(column, ..)| !is_counter(column));
        let guesses = guesses.filter(|(column, _, heading)| !is_told(column, heading));
        let guesses: Vec<String> =
            guesses.map(|(column, _, heading)| format!("{}={heading}", column.name())).collect();
        if !guesses.is_empty() {
            report.note(ImportEventKind::Column, table.place.row(self.row).to_string(), guesses.join(", "));
        }
        let headings = table.rows.iter().find(|row| row.number == self.row);
        for (at, heading) in headings.iter().flat_map(|row| row.cells()) {
            if self.columns.iter().all(|(_, known, _)| *known != at) {
                let kind =
                    if is_private(heading) { ImportEventKind::Private } else { ImportEventKind::Unread };
                report.note(kind, table.place.cell(self.row, at).to_string(), heading.trim());
            }
        }
        let mut known: BTreeSet<usize> = self.columns.iter().map(|(_, at, _)| *at).collect();
        known.extend(headings.iter().flat_map(|row| row.cells()).map(|(at, _)| at));
        let below = table.rows.iter().filter(|row| row.number > self.row);
        let untitled: BTreeSet<usize> =
            below.flat_map(TableRow::cells).map(|(at, _)| at).filter(|at| !known.contains(at)).collect();
        for at in untitled {
            let place = table.place.cell(self.row, at).to_string();
            report.note(ImportEventKind::Unread, place, "a column without a heading");
        }
    }
}
