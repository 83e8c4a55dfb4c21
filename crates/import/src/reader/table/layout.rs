//! Which column of a table holds what.

use super::column::{ColumnChoice, ProgrammeColumn, normalize_heading};
use crate::node::is_private;
use crate::report::{ImportEventKind, ImportReport};
use crate::table::{Table, TableRow};

/// How many rows may stand above the headings.
const ABOVE: usize = 20;

/// The row of headings of a table, and what its columns hold.
#[derive(Clone, Debug)]
pub struct TableLayout {
    /// The number of the row of headings.
    pub row: usize,
    /// What each column holds, its place in the table, and its heading.
    pub columns: Vec<(ProgrammeColumn, usize, String)>,
}

impl TableLayout {
    /// Finds the headings of a table: the row of which most is understood. `None` where nothing is
    /// taken for a title.
    pub fn of(table: &Table, choices: &[ColumnChoice]) -> Option<Self> {
        let rows = table.rows.iter().take(ABOVE).map(|row| Self::in_row(row, choices));
        let with_title = rows.filter(|layout| layout.holds(ProgrammeColumn::Title));
        // Of equals the first: what stands below is the programme.
        with_title.rev().max_by_key(|layout| layout.known())
    }

    fn in_row(row: &TableRow, choices: &[ColumnChoice]) -> Self {
        let mut left: Vec<(usize, &str)> = row.cells().map(|(at, heading)| (at, heading.trim())).collect();
        let mut columns = Vec::new();
        for ColumnChoice { column, heading } in choices {
            let lower = heading.to_lowercase();
            left.retain(|(at, candidate)| {
                let is_chosen = candidate.to_lowercase() == lower;
                if is_chosen {
                    columns.push((*column, *at, (*candidate).to_owned()));
                }
                !is_chosen
            });
        }
        for column in ProgrammeColumn::ALL {
            let is_told = columns.iter().any(|(told, ..)| told == column);
            let mut fits: Vec<(usize, usize)> = left
                .iter()
                .filter_map(|(at, heading)| Some((column.heading_rank(&normalize_heading(heading))?, *at)))
                .collect();
            fits.sort_unstable();
            let most = if column.is_repeatable() { fits.len() } else { usize::from(!is_told) };
            for (_, at) in fits.into_iter().take(most) {
                let heading = left.iter().find(|(of, _)| *of == at).map_or("", |(_, heading)| heading);
                columns.push((*column, at, heading.to_owned()));
                left.retain(|(of, _)| *of != at);
            }
        }
        columns.sort_by_key(|(_, at, _)| *at);
        Self { row: row.number, columns }
    }

    /// Whether any column holds something.
    pub fn holds(&self, column: ProgrammeColumn) -> bool {
        self.columns.iter().any(|(held, ..)| *held == column)
    }

    /// Whether it is a list of contacts: names beside mail addresses or the like, and nothing that only
    /// talks have. An organiser may say that the names are titles.
    pub fn is_of_contacts(&self, table: &Table, choices: &[ColumnChoice]) -> bool {
        let talks = [
            ProgrammeColumn::Date,
            ProgrammeColumn::Start,
            ProgrammeColumn::Room,
            ProgrammeColumn::Track,
            ProgrammeColumn::Abstract,
            ProgrammeColumn::Speakers,
        ];
        let is_name = |(column, _, heading): &(ProgrammeColumn, usize, String)| {
            *column == ProgrammeColumn::Title && normalize_heading(heading) == "name"
        };
        let headings = table.rows.iter().find(|row| row.number == self.row);
        let is_private = headings.iter().flat_map(|row| row.cells()).any(|(_, heading)| is_private(heading));
        let is_chosen = choices.iter().any(|choice| choice.column == ProgrammeColumn::Title);
        let has_talks = talks.into_iter().any(|column| self.holds(column));
        is_private && !is_chosen && !has_talks && self.columns.iter().any(is_name)
    }

    /// How many columns are understood.
    fn known(&self) -> usize {
        self.columns.iter().filter(|(column, ..)| *column != ProgrammeColumn::Nothing).count()
    }

    /// Reports the guessed columns, in the form in which an organiser can correct them, and which columns
    /// are not imported.
    pub fn report_columns(&self, table: &Table, choices: &[ColumnChoice], report: &ImportReport) {
        let is_told = |column: &ProgrammeColumn, heading: &str| {
            choices.iter().any(|choice| {
                choice.column == *column && choice.heading.to_lowercase() == heading.to_lowercase()
            })
        };
        let guesses = self.columns.iter().filter(|(column, _, heading)| !is_told(column, heading));
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
    }
}
