//! The cells of a table as fields, days and times understood.

use jiff::civil::Time;
use recap::date::Date;

use super::above_headings;
use super::cell_time::{CellTime, DateOrder};
use super::column::{ProgrammeColumn, normalize_heading};
use super::days::{NumberMeaning, TableDays};
use super::layout::{SheetKind, TableLayout};
use super::numbering::counts_rows;
use crate::break_title::is_break;
use crate::error::ImportError;
use crate::json::Json;
use crate::report::{ImportEventKind, ImportReport};
use crate::table::{Table, TableRow};

/// What a sheet says.
pub struct SheetRows {
    /// The name of the congress, where it stands above the headings.
    pub name: Option<String>,
    /// The rows as objects.
    pub rows: Json,
}

/// A table of which the columns are known.
pub struct MappedTable<'t> {
    /// The table.
    pub table: &'t Table,
    /// What its columns hold.
    pub layout: TableLayout,
    /// The first day of the congress, where the organiser says it.
    pub first_day: Option<Date>,
}

impl<'t> MappedTable<'t> {
    /// The rows as objects.
    ///
    /// # Errors
    ///
    /// Where days have numbers, and the organiser does not say which is the first.
    pub fn read(&self, report: &ImportReport) -> Result<SheetRows, ImportError> {
        let Self { table, layout, .. } = self;
        let rows = self.rows();
        if layout.kind == SheetKind::People {
            let rows = Json::List(rows.into_iter().map(|row| self.person(row)).collect());
            return Ok(SheetRows { name: None, rows });
        }
        let is_numbered = self.is_numbered();
        let mut days = TableDays::of(table, &self.moments(&rows), self.first_day, report)?;
        let above = layout.first_row;
        let name = above_headings::read(table, above, &mut days, report)?;
        let numbers =
            |column| if self.has_hours(column) { NumberMeaning::Hour } else { NumberMeaning::Serial };
        let numbers = [numbers(ProgrammeColumn::Start), numbers(ProgrammeColumn::End)];
        let mut objects = Vec::new();
        for row in rows {
            if days.take_row(row)? {
                continue;
            }
            if let Some(heading) = self.heading_between(row) {
                let place = table.place.row(row.number).to_string();
                report.note(
                    ImportEventKind::UnclearRow,
                    place,
                    format!("a heading between the talks: {heading}"),
                );
                continue;
            }
            let mut object = self.row(row, &days, numbers, report)?;
            if is_numbered {
                // A number that only counts the rows names no talk at the next import.
                let number = object.get(ProgrammeColumn::Id.name()).cloned();
                object.set(ProgrammeColumn::Id.name(), None);
                object.set("number", number);
            }
            objects.push(object);
        }
        Ok(SheetRows { name, rows: Json::List(objects) })
    }

    /// The rows below the headings, without those that repeat them.
    fn rows(&self) -> Vec<&'t TableRow> {
        let rows = self.table.rows.iter();
        rows.filter(|row| row.number > self.layout.row && !self.repeats_headings(row)).collect()
    }

    /// Whether what looks like the ids of talks only counts the rows.
    pub fn is_numbered(&self) -> bool {
        let rows = self.rows();
        let ids = self.layout.columns.iter().filter(|(column, ..)| *column == ProgrammeColumn::Id);
        counts_rows(ids.flat_map(|(_, at, _)| rows.iter().map(|row| row.cell(*at))))
    }

    /// Whether the bare numbers in a column of times are hours: where all of it can be read so. Nothing begins in the
    /// night as a rule, so that 1, 2, 3 count something else.
    fn has_hours(&self, column: ProgrammeColumn) -> bool {
        const FIRST: i8 = 6;
        let mut columns = self.layout.columns.iter();
        let is_of_times = |(known, _, heading): &&(ProgrammeColumn, usize, String)| {
            *known == column && normalize_heading(heading) != "slot"
        };
        let Some((_, at, _)) = columns.find(is_of_times) else { return false };
        let is_talk = |row: &&TableRow| row.only_text().is_none();
        let rows = self.rows().into_iter().filter(is_talk);
        let mut cells = rows.map(|row| row.moment(*at)).filter(|text| !text.trim().is_empty()).peekable();
        let is_hour = |text: &str| {
            let hour = CellTime::parse_hour(text).and_then(|hour| hour.time);
            text.trim() == "24" || hour.is_some_and(|time| time.hour() >= FIRST)
        };
        let is_time = |text: &str| !CellTime::parse(text, DateOrder::DayFirst).is_empty();
        cells.peek().is_some() && cells.all(|text| is_hour(text) || is_time(text))
    }

    /// A text that stands across the columns, or before them, between talks with times: the name of a part of the
    /// programme. A break is none.
    fn heading_between<'r>(&self, row: &'r TableRow) -> Option<&'r str> {
        let is_timed = self.layout.holds(ProgrammeColumn::Start);
        let text = row.only_text().filter(|text| is_timed && !is_break(text))?;
        let title = self.layout.columns.iter().find(|(column, ..)| *column == ProgrammeColumn::Title)?.1;
        let (at, _) = row.cells().next()?;
        let is_across = row.width(at) > 1 || row.cells().nth(1).is_some();
        let is_heading = (is_across || at != title) && !row.is_continued(at);
        let has_time = CellTime::parse(text, DateOrder::DayFirst).time.is_some();
        (is_heading && !has_time).then_some(text)
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
            let is_first = object.get(column.name()).is_none();
            if *column != ProgrammeColumn::Nothing && !text.trim().is_empty() && is_first {
                object.set(column.name(), Some(Json::text(text)));
            }
        }
        object
    }

    /// Whether several columns hold it: one for the people of each column of people.
    fn is_repeated(&self, column: ProgrammeColumn) -> bool {
        self.layout.columns.iter().filter(|(held, ..)| *held == column).count() > 1
    }

    /// What repeated columns say of the people in a column: those between it and the next column of people.
    fn beside(&self, row: &TableRow, people: usize, column: ProgrammeColumn) -> Option<Json> {
        let is_of_people = |(held, ..): &&(ProgrammeColumn, usize, String)| {
            matches!(held, ProgrammeColumn::Speakers | ProgrammeColumn::Moderation)
        };
        let columns = || self.layout.columns.iter();
        let next = columns().filter(is_of_people).map(|(_, at, _)| *at).find(|at| *at > people);
        let is_between = |at: usize| at > people && next.is_none_or(|next| at < next);
        let mut found = columns().filter(|(held, at, _)| *held == column && is_between(*at));
        let (_, at, _) = found.next().filter(|_| self.is_repeated(column))?;
        Some(row.cell(*at)).filter(|text| !text.trim().is_empty()).map(Json::text)
    }

    /// An object that knows where its row stands.
    fn object(&self, row: &TableRow) -> Json {
        Json::object([("place", Some(Json::text(self.table.place.row(row.number).to_string())))])
    }

    fn row(
        &self,
        row: &TableRow,
        days: &TableDays<'_>,
        numbers: [NumberMeaning; 2],
        report: &ImportReport,
    ) -> Result<Json, ImportError> {
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
                    ("office", self.beside(row, *at, ProgrammeColumn::Role)),
                    ("organisation", self.beside(row, *at, ProgrammeColumn::Organisation)),
                ])),
                ProgrammeColumn::Role | ProgrammeColumn::Organisation if self.is_repeated(*column) => {}
                ProgrammeColumn::Minutes => object.set(column.name(), Some(Json::text(row.moment(*at)))),
                _ => object.set(column.name(), Some(Json::text(text))),
            }
        }
        object.set("categories", Json::filled(categories));
        object.set("people", Json::filled(people));
        object.set("cancelled", is_cancelled(row).then_some(Json::Flag(true)));
        let when = |column: ProgrammeColumn, meaning: NumberMeaning| -> Result<CellTime, ImportError> {
            let found = self.layout.columns.iter().find(|(known, at, _)| *known == column && is_other(*at));
            let Some((_, at, _)) = found else { return Ok(CellTime::default()) };
            let place = self.table.place.cell(row.number, *at);
            days.in_cell(row.moment(*at), meaning, &place, report)
        };
        let [starts, ends] = numbers;
        let date = when(ProgrammeColumn::Date, NumberMeaning::Day)?;
        let (start, end) = (when(ProgrammeColumn::Start, starts)?, when(ProgrammeColumn::End, ends)?);
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
