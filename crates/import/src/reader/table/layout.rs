//! Which column of a table holds what.

use std::collections::HashMap;

use recap::TitledName;

use super::cell_time::{CellTime, DateOrder};
use super::column::{ColumnChoice, ProgrammeColumn, normalize_heading};
use crate::known_words::is_german_heading;
use crate::node::is_private;
use crate::people_cell::reads_as_office;
use crate::table::{Table, TableRow};

/// How many rows may stand above the headings.
pub const ABOVE: usize = 20;

/// Columns that only talks have.
const OF_TALKS: [ProgrammeColumn; 9] = [
    ProgrammeColumn::Date,
    ProgrammeColumn::Start,
    ProgrammeColumn::End,
    ProgrammeColumn::Minutes,
    ProgrammeColumn::Room,
    ProgrammeColumn::Track,
    ProgrammeColumn::Subtitle,
    ProgrammeColumn::Slides,
    ProgrammeColumn::Recording,
];

/// Columns that talks have more often than people.
const RATHER_OF_TALKS: [ProgrammeColumn; 6] = [
    ProgrammeColumn::Id,
    ProgrammeColumn::Abstract,
    ProgrammeColumn::Speakers,
    ProgrammeColumn::Moderation,
    ProgrammeColumn::Format,
    ProgrammeColumn::Category,
];

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// Talks.
    Talks,
    /// People, who give the talks of another sheet.
    People,
    /// People with mail addresses and the like, and nothing that is public.
    Contacts,
}

/// The row of headings of a table, and what its columns hold.
#[derive(Clone, Debug)]
pub struct TableLayout {
    /// What the rows are.
    pub kind: SheetKind,
    /// The number of the row of headings.
    pub row: usize,
    /// The number of the first row of headings: of the one above, where that has some too.
    pub first_row: usize,
    /// What each column holds, its place in the table, and its heading.
    pub columns: Vec<(ProgrammeColumn, usize, String)>,
}

impl TableLayout {
    /// Finds the headings of a table: the first row of which most is understood. A row with days, times, or a
    /// word that stands again below it is none. `None` where the table has neither titles nor names.
    pub fn of(table: &Table, choices: &[ColumnChoice]) -> Option<Self> {
        let last = LastRows::of(table);
        let rows = table.rows.iter().take(ABOVE).filter(|row| !is_of_data(row, &last));
        let layouts = rows.map(|row| Self::in_row(row, choices)).filter(|layout| layout.known() > 0);
        // Of equals the first: what stands below is the programme.
        let layout = layouts.rev().max_by_key(|layout| layout.known())?;
        layout.with_headings_above(table, choices).with_kind(table, choices)
    }

    /// The same with the headings of columns that have theirs in the row above, where some are parted in two:
    /// `Referent` above `Name` and `Institution`, and `Raum` beside it.
    fn with_headings_above(mut self, table: &Table, choices: &[ColumnChoice]) -> Self {
        let Some(at) = table.rows.iter().position(|row| row.number == self.row) else { return self };
        let (headings, above) = (&table.rows[at], at.checked_sub(1).and_then(|at| table.rows.get(at)));
        let Some(above) = above.filter(|above| above.only_text().is_none()) else { return self };
        let others = Self::in_row(above, choices).columns.into_iter();
        let is_open = |(_, column, _): &(ProgrammeColumn, usize, String)| headings.cell(*column).is_empty();
        for column in others.filter(is_open).collect::<Vec<_>>() {
            if column.0.is_repeatable() || !self.holds(column.0) {
                self.columns.push(column);
                self.first_row = above.number;
            }
        }
        self.columns.sort_by_key(|(_, at, _)| *at);
        self
    }

    /// Decides what the rows are. `Titel` may be that of a talk or of a person, and so may `Name`.
    fn with_kind(mut self, table: &Table, choices: &[ColumnChoice]) -> Option<Self> {
        let is_chosen = |column: ProgrammeColumn| choices.iter().any(|choice| choice.column == column);
        let holds_any =
            |layout: &Self, columns: &[ProgrammeColumn]| columns.iter().any(|column| layout.holds(*column));
        let has_parts = self.holds(ProgrammeColumn::FirstName) || self.holds(ProgrammeColumn::LastName);
        let has_name = self.holds(ProgrammeColumn::Name);
        let is_of_talks = holds_any(&self, &OF_TALKS);
        if is_chosen(ProgrammeColumn::Title) || is_of_talks && self.holds(ProgrammeColumn::Title) {
            return Some(self.of_talks());
        }
        if !is_of_talks && (has_parts || has_name) {
            let is_rather_of_talks = holds_any(&self, &RATHER_OF_TALKS) && !self.is_title_of_people(table);
            if self.holds(ProgrammeColumn::Title) && (is_rather_of_talks || !self.is_title_general()) {
                return Some(self.of_talks());
            }
            let is_of_titles = self.are_titles(table);
            let has_role = self.holds(ProgrammeColumn::Role);
            for (column, ..) in &mut self.columns {
                if *column == ProgrammeColumn::Title {
                    *column = match (is_of_titles, has_role) {
                        (true, _) => ProgrammeColumn::PersonTitle,
                        (false, false) => ProgrammeColumn::Role,
                        (false, true) => ProgrammeColumn::Nothing,
                    };
                }
            }
            return Some(self.of_people(table));
        }
        if self.holds(ProgrammeColumn::Title) {
            return Some(self.of_talks());
        }
        if has_name {
            // `Name` beside a time or a room is what a talk is called.
            self.replace(ProgrammeColumn::Name, ProgrammeColumn::Title);
            return Some(self.of_talks());
        }
        if !is_of_talks && self.holds(ProgrammeColumn::Speakers) {
            self.replace(ProgrammeColumn::Speakers, ProgrammeColumn::Name);
            return Some(self.of_people(table));
        }
        None
    }

    fn of_talks(mut self) -> Self {
        let is_told = self.holds(ProgrammeColumn::Speakers);
        let name = if is_told { ProgrammeColumn::Nothing } else { ProgrammeColumn::Speakers };
        self.replace(ProgrammeColumn::Name, name);
        Self { kind: SheetKind::Talks, ..self }
    }

    /// A sheet of people; one that has nothing but names and private columns is a list of contacts.
    fn of_people(mut self, table: &Table) -> Self {
        let headings = table.rows.iter().find(|row| row.number == self.row);
        let is_private = headings.iter().flat_map(|row| row.cells()).any(|(_, heading)| is_private(heading));
        let names = [ProgrammeColumn::Name, ProgrammeColumn::FirstName, ProgrammeColumn::LastName];
        let has_only_names = self.columns.iter().all(|(column, ..)| names.contains(column));
        self.kind = if is_private && has_only_names { SheetKind::Contacts } else { SheetKind::People };
        self
    }

    /// Whether it has people under headings that talks may have too, such as `Name` and `Vortrag`.
    pub fn may_be_of_people(&self) -> bool {
        let has_names = |(column, _, heading): &(ProgrammeColumn, usize, String)| {
            matches!(column, ProgrammeColumn::FirstName | ProgrammeColumn::LastName)
                || *column == ProgrammeColumn::Speakers
                    && ProgrammeColumn::Name.heading_rank(&normalize_heading(heading)).is_some()
        };
        !OF_TALKS.iter().any(|column| self.holds(*column)) && self.columns.iter().any(has_names)
    }

    /// The same columns, read as those of people: titles are those of the talks that they give.
    pub fn into_people(mut self, table: &Table) -> Self {
        self.replace(ProgrammeColumn::Title, ProgrammeColumn::Nothing);
        if !self.holds(ProgrammeColumn::FirstName) {
            self.replace(ProgrammeColumn::Speakers, ProgrammeColumn::Name);
        }
        self.of_people(table)
    }

    fn replace(&mut self, old: ProgrammeColumn, new: ProgrammeColumn) {
        for (column, ..) in self.columns.iter_mut().filter(|(column, ..)| *column == old) {
            *column = new;
        }
    }

    /// Whether titles stand under a heading that people have too.
    fn is_title_general(&self) -> bool {
        let is_title = |(column, _, heading): &&(ProgrammeColumn, usize, String)| {
            *column == ProgrammeColumn::Title
                && ["titel", "title"].contains(&normalize_heading(heading).as_str())
        };
        self.columns.iter().any(|column| is_title(&column))
    }

    /// Whether `Titel` holds nothing but titles and offices of people.
    fn is_title_of_people(&self, table: &Table) -> bool {
        self.is_title_general()
            && self
                .titles(table)
                .all(|text| TitledName::parse(text).is_only_titles() || reads_as_office(text))
    }

    fn are_titles(&self, table: &Table) -> bool {
        self.titles(table).all(|text| TitledName::parse(text).is_only_titles())
    }

    fn titles<'t>(&'t self, table: &'t Table) -> impl Iterator<Item = &'t str> {
        let title =
            self.columns.iter().find(|(column, ..)| *column == ProgrammeColumn::Title).map(|(_, at, _)| *at);
        let below = table.rows.iter().filter(|row| row.number > self.row);
        title
            .into_iter()
            .flat_map(move |at| below.clone().map(move |row| row.cell(at).trim()))
            .filter(|text| !text.is_empty())
    }

    /// Whether any column holds days or times.
    pub fn has_times(&self) -> bool {
        [ProgrammeColumn::Date, ProgrammeColumn::Start].into_iter().any(|column| self.holds(column))
    }

    /// Whether its headings are German.
    pub fn is_german(&self) -> bool {
        self.columns.iter().any(|(_, _, heading)| is_german_heading(&normalize_heading(heading)))
    }

    fn in_row(row: &TableRow, choices: &[ColumnChoice]) -> Self {
        let mut left: Vec<(usize, &str)> = row
            .cells()
            .map(|(at, heading)| (at, heading.trim()))
            .filter(|(_, heading)| heading.len() <= LONGEST_HEADING)
            .collect();
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
        Self { kind: SheetKind::Talks, row: row.number, first_row: row.number, columns }
    }

    /// Whether any column holds something.
    pub fn holds(&self, column: ProgrammeColumn) -> bool {
        self.columns.iter().any(|(held, ..)| *held == column)
    }

    /// How many columns are understood.
    fn known(&self) -> usize {
        self.columns.iter().filter(|(column, ..)| *column != ProgrammeColumn::Nothing).count()
    }
}

/// The longest text that may be a heading, in bytes.
const LONGEST_HEADING: usize = 200;

/// The last row in which each text stands in each column, beside others. The headings may be repeated above each day,
/// so rows of headings do not count, and neither do the lower parts of merged cells.
struct LastRows<'t>(HashMap<(usize, &'t str), usize>);

impl<'t> LastRows<'t> {
    fn of(table: &'t Table) -> Self {
        let is_heading = |text: &str| {
            let heading = if text.len() > LONGEST_HEADING { return false } else { normalize_heading(text) };
            ProgrammeColumn::ALL.iter().any(|column| column.heading_rank(&heading).is_some())
        };
        let has_headings = |row: &TableRow| row.cells().filter(|(_, text)| is_heading(text)).nth(1).is_some();
        let rows = table.rows.iter().filter(|row| row.cells().nth(1).is_some() && !has_headings(row));
        let mut last = HashMap::new();
        for row in rows {
            let cells = row.cells().filter(|(column, _)| !row.is_continued(*column));
            last.extend(cells.map(|(column, text)| ((column, text.trim()), row.number)));
        }
        Self(last)
    }

    /// Whether a text stands again below a row.
    fn has_below(&self, row: &TableRow, column: usize, text: &str) -> bool {
        self.0.get(&(column, text.trim())).is_some_and(|last| *last > row.number)
    }
}

/// Whether a row is no row of headings: it has a day or time, or a word that stands again below it.
fn is_of_data(row: &TableRow, last: &LastRows<'_>) -> bool {
    row.cells().any(|(column, text)| {
        !CellTime::parse(row.moment(column), DateOrder::DayFirst).is_empty()
            || last.has_below(row, column, text)
    })
}
