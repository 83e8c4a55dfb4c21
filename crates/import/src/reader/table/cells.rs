//! The cells of a table as fields, days and times understood.

use jiff::civil::Time;
use recap::date::Date;

use super::cell_time::{CellTime, DateOrder};
use super::column::{ProgrammeColumn, normalize_heading};
use super::days::TableDays;
use super::layout::{SheetKind, TableLayout};
use super::numbering::counts_rows;
use crate::error::ImportError;
use crate::json::Json;
use crate::report::ImportReport;
use crate::table::{Table, TableRow};

/// A table of which the columns are known.
pub struct MappedTable<'t> {
    /// The table.
    pub table: &'t Table,
    /// What its columns hold.
    pub layout: TableLayout,
    /// The first day of the congress, where the organiser says it.
    pub first_day: Option<Date>,
}

impl MappedTable<'_> {
    /// The rows as objects.
    ///
    /// # Errors
    ///
    /// Where days have numbers, and the organiser does not say which is the first.
    pub fn json(&self, report: &ImportReport) -> Result<Json, ImportError> {
        let Self { table, layout, .. } = self;
        let rows: Vec<&TableRow> =
            table.rows.iter().filter(|row| row.number > layout.row && !self.repeats_headings(row)).collect();
        if layout.kind == SheetKind::People {
            return Ok(Json::List(rows.into_iter().map(|row| self.person(row)).collect()));
        }
        let ids = layout.columns.iter().filter(|(column, ..)| *column == ProgrammeColumn::Id);
        let is_numbered = counts_rows(ids.flat_map(|(_, at, _)| rows.iter().map(|row| row.cell(*at))));
        let mut days = TableDays::of(table, &self.moments(&rows), self.first_day, report)?;
        let mut objects = Vec::new();
        for row in rows {
            if !days.take_row(row)? {
                let mut object = self.row(row, &days, report)?;
                if is_numbered {
                    // A number that only counts the rows names no talk at the next import.
                    let number = object.get(ProgrammeColumn::Id.name()).cloned();
                    object.set(ProgrammeColumn::Id.name(), None);
                    object.set("number", number);
                }
                objects.push(object);
            }
        }
        Ok(Json::List(objects))
    }

    /// What the columns of days and times hold.
    fn moments<'r>(&self, rows: &[&'r TableRow]) -> Vec<&'r str> {
        let columns = [ProgrammeColumn::Date, ProgrammeColumn::Start, ProgrammeColumn::End];
        let is_of_days = |column: &&(ProgrammeColumn, usize, String)| columns.contains(&column.0);
        let columns = self.layout.columns.iter().filter(is_of_days);
        columns.flat_map(|(_, at, _)| rows.iter().map(|row| row.moment(*at))).collect()
    }

    /// Whether a row has the headings once more, as tables have above each day.
    fn repeats_headings(&self, row: &TableRow) -> bool {
        let mut headings = self.layout.columns.iter().filter(|(_, at, _)| !row.cell(*at).trim().is_empty());
        let is_same = |(_, at, heading): &(ProgrammeColumn, usize, String)| {
            normalize_heading(row.cell(*at)) == normalize_heading(heading)
        };
        headings.clone().count() > 1 && headings.all(is_same)
    }

    fn person(&self, row: &TableRow) -> Json {
        let mut object = self.object(row);
        for (column, at, _) in &self.layout.columns {
            let text = row.cell(*at);
            if *column != ProgrammeColumn::Nothing && !text.trim().is_empty() {
                object.set(column.name(), Some(Json::text(text)));
            }
        }
        object
    }

    /// An object that knows where its row stands.
    fn object(&self, row: &TableRow) -> Json {
        Json::object([("place", Some(Json::text(self.table.place.row(row.number).to_string())))])
    }

    fn row(&self, row: &TableRow, days: &TableDays<'_>, report: &ImportReport) -> Result<Json, ImportError> {
        let mut object = self.object(row);
        let (mut categories, mut people) = (Vec::new(), Vec::new());
        let title = self.layout.columns.iter().find(|(column, ..)| *column == ProgrammeColumn::Title);
        // What is merged across the title is the title, in whichever column it begins.
        let covering = title.and_then(|(_, title, _)| {
            let is_over = |(at, _): &(usize, &str)| at < title && at + row.width(*at) > *title;
            row.cells().find(is_over).filter(|_| row.cell(*title).trim().is_empty())
        });
        // `10:45 Kaffeepause` has its time in front.
        let timed = covering.map(|(_, text)| CellTime::parse(text, DateOrder::DayFirst)).unwrap_or_default();
        if let Some((_, text)) = covering {
            let title = if timed.time.is_some() { without_times(text) } else { text };
            object.set(ProgrammeColumn::Title.name(), Some(Json::text(title)));
        }
        let is_other = |at: usize| covering.is_none_or(|(covering, _)| covering != at);
        for (column, at, heading) in &self.layout.columns {
            let text = row.cell(*at);
            if text.trim().is_empty() || !is_other(*at) {
                continue;
            }
            match column {
                ProgrammeColumn::Nothing => {}
                ProgrammeColumn::Category => categories.push(Json::object([
                    ("heading", Some(Json::text(heading))),
                    ("text", Some(Json::text(text))),
                ])),
                ProgrammeColumn::Speakers | ProgrammeColumn::Moderation => people.push(Json::object([
                    ("text", Some(Json::text(text))),
                    ("place", Some(Json::text(self.table.place.cell(row.number, *at).to_string()))),
                    (
                        "role",
                        (*column == ProgrammeColumn::Moderation).then(|| Json::text(without_number(heading))),
                    ),
                ])),
                ProgrammeColumn::Minutes => object.set(column.name(), Some(Json::text(row.moment(*at)))),
                _ => object.set(column.name(), Some(Json::text(text))),
            }
        }
        object.set("categories", Json::filled(categories));
        object.set("people", Json::filled(people));
        object.set("cancelled", is_cancelled(row).then_some(Json::Flag(true)));
        let when = |column: ProgrammeColumn| -> Result<CellTime, ImportError> {
            let found = self.layout.columns.iter().find(|(known, at, _)| *known == column && is_other(*at));
            let Some((_, at, _)) = found else { return Ok(CellTime::default()) };
            let place = self.table.place.cell(row.number, *at);
            days.in_cell(row.moment(*at), column == ProgrammeColumn::Date, &place, report)
        };
        let (date, start, end) =
            (when(ProgrammeColumn::Date)?, when(ProgrammeColumn::Start)?, when(ProgrammeColumn::End)?);
        let day = start.day.or(date.day).or(days.day());
        let until = end.time.or(end.until).or(start.until).or(date.until).or(timed.until);
        set_times(&mut object, day, start.time.or(date.time).or(timed.time), until);
        object.set("last-day", end.day.map(|day| Json::text(day.to_string())));
        Ok(object)
    }
}

/// What follows the times at the beginning of a text.
fn without_times(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let bare = rest.trim_start_matches(|c: char| !c.is_alphabetic());
        let word = bare.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if !["uhr", "h", "bis", "von", "ab", "am", "pm"].contains(&word.to_lowercase().as_str()) {
            return if bare.is_empty() { text } else { bare };
        }
        rest = &bare[word.len()..];
    }
}

/// A heading without the number that tells it from others of the kind: `Moderation 2`.
fn without_number(heading: &str) -> &str {
    heading.trim().trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace())
}

/// Sets the day and the times of a talk.
pub fn set_times(object: &mut Json, day: Option<Date>, time: Option<Time>, until: Option<Time>) {
    let written = |time: Time| Json::text(time.strftime("%H:%M").to_string());
    object.set("day", day.map(|day| Json::text(day.to_string())));
    object.set("time", time.map(written));
    object.set("until", until.map(written));
}

/// Whether a cell says no more than that the talk is off.
fn is_cancelled(row: &TableRow) -> bool {
    row.cells().any(|(_, text)| crate::cancellation::is_cancellation(text))
}
