//! A timetable: rooms beside each other as columns, times below each other as rows.

use recap::date::Date;

use super::above_headings;
use super::cell_time::{CellTime, DateOrder};
use super::cells::{SheetRows, set_times};
use super::column::{ProgrammeColumn, normalize_heading};
use super::days::{NumberMeaning, TableDays};
use super::layout::ABOVE;
use crate::error::ImportError;
use crate::json::Json;
use crate::known_words::is_german_heading;
use crate::people_cell::{NameEvidence, PeopleCell};
use crate::read_limit::{ReadCounter, ReadLimit};
use crate::report::{ImportEventKind, ImportReport};
use crate::table::{Table, TableRow};

/// A table whose columns are rooms.
pub struct Grid<'t> {
    table: &'t Table,
    /// The column of the times.
    times: usize,
    /// The number of the row with the names of the rooms.
    row: usize,
    /// The columns of the rooms, with their names.
    rooms: Vec<(usize, String)>,
}

impl<'t> Grid<'t> {
    /// Finds times below each other, and at least two rooms above the columns beside them. `None` where there are
    /// none, or where the columns hold people rather than talks.
    pub fn of(table: &'t Table) -> Option<Self> {
        let times = (0..3).find(|column| has_times(table, *column))?;
        let first = table.rows.iter().position(|row| is_time(row, times))?;
        let heading = table.rows[..first.min(ABOVE)].iter().rev().find(|row| rooms(row, times).len() > 1)?;
        let grid = Self { table, times, row: heading.number, rooms: rooms(heading, times) };
        let is_of_people = |(column, _): &(usize, String)| {
            let cells =
                table.rows.iter().filter(|row| row.number > grid.row).map(|row| row.cell(*column).trim());
            let cells: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
            let people = cells.iter().filter(|text| NameEvidence::of(text) == NameEvidence::Name).count();
            people * 2 > cells.len()
        };
        let is_known = grid.rooms.iter().any(|(_, name)| is_heading(name));
        (!is_known && !grid.rooms.iter().any(is_of_people)).then_some(grid)
    }

    /// Whether the heading of the times, or the name of a room, is German.
    pub fn is_german(&self) -> bool {
        let heading = self.table.rows.iter().find(|row| row.number == self.row);
        let times = heading.map_or("", |row| row.cell(self.times));
        let words = self.rooms.iter().flat_map(|(_, name)| name.split_whitespace());
        words.chain([times]).any(|word| is_german_heading(&normalize_heading(word)))
    }

    /// The talks as objects, as rows of a list of talks are.
    ///
    /// # Errors
    ///
    /// Where days have numbers, and the organiser does not say which is the first.
    pub fn read(&self, first_day: Option<Date>, report: &ImportReport) -> Result<SheetRows, ImportError> {
        let names: Vec<&str> = self.rooms.iter().map(|(_, name)| name.as_str()).collect();
        let what = format!("a timetable with the rooms {}", names.join(", "));
        report.note(ImportEventKind::Column, self.table.place.row(self.row).to_string(), what);
        let mut days = TableDays::of(self.table, &[], first_day, report)?;
        let name = above_headings::read(self.table, self.row, &mut days, report)?;
        let mut rooms = self.rooms.clone();
        let mut talks = Vec::new();
        // A cell that is merged across many rooms names them all.
        let mut named_text = ReadCounter::new(ReadLimit::LabelText);
        let exceeded = |limit: ReadLimit| ImportError::from(limit.to_diagnostic(self.table.place.clone()));
        for (at, row) in self.table.rows.iter().enumerate().filter(|(_, row)| row.number > self.row) {
            if !is_time(row, self.times) {
                if !days.take_row(row)? {
                    let others = self::rooms(row, self.times);
                    if others.len() > 1
                        && others.iter().all(|(column, _)| rooms.iter().any(|(known, _)| known == column))
                    {
                        rooms = others;
                    } else {
                        report.note(
                            ImportEventKind::UnclearRow,
                            self.table.place.row(row.number).to_string(),
                            "a row of a timetable without a time",
                        );
                    }
                }
                continue;
            }
            let place = self.table.place.cell(row.number, self.times);
            let time = days.in_cell(row.moment(self.times), NumberMeaning::Serial, &place, report)?;
            for (column, text) in row.cells().filter(|(column, _)| !row.is_continued(*column)) {
                let covered = column..column + row.width(column);
                let named: Vec<&(usize, String)> =
                    rooms.iter().filter(|(room, _)| covered.contains(room)).collect();
                if named.is_empty() || column == self.times {
                    continue;
                }
                let text_of_rooms = named.iter().map(|(_, name)| name.len()).sum();
                named_text
                    .add(text_of_rooms)
                    .and(ReadLimit::Talks.check(talks.len() + 1))
                    .map_err(exceeded)?;
                let mut talk = self.talk(row, column, text);
                talk.set("rooms", Some(Json::List(named.iter().map(|(_, name)| Json::text(name)).collect())));
                set_times(
                    &mut talk,
                    time.day.or(days.day()),
                    time.time,
                    time.until.or_else(|| self.end(at, column)),
                );
                talks.push(talk);
            }
        }
        Ok(SheetRows { name, rows: Json::List(talks) })
    }

    /// When a merged cell ends: at the time of the first row that it does not cover.
    fn end(&self, at: usize, column: usize) -> Option<jiff::civil::Time> {
        let mut below = self.table.rows.iter().skip(at + 1);
        let is_merged = self.table.rows.get(at + 1).is_some_and(|row| row.is_continued(column));
        let next = below.find(|row| !row.is_continued(column)).filter(|_| is_merged)?;
        CellTime::parse(next.moment(self.times), DateOrder::DayFirst).time
    }

    /// A cell as a talk: the title with people in brackets behind it, or in the lines below.
    fn talk(&self, row: &TableRow, column: usize, text: &str) -> Json {
        let place = self.table.place.cell(row.number, column).to_string();
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let mut title = lines.next().unwrap_or_default().to_owned();
        let mut people = Vec::new();
        let mut rest: Vec<&str> = Vec::new();
        for line in lines {
            if rest.is_empty() && are_people(line) { people.push(line.to_owned()) } else { rest.push(line) }
        }
        let behind = title.strip_suffix(')').and_then(|title| title.rsplit_once('('));
        if let Some((before, inside)) =
            behind.filter(|(before, inside)| !before.trim().is_empty() && are_people(inside))
        {
            people.insert(0, inside.to_owned());
            title = before.trim().to_owned();
        }
        let people = (!people.is_empty()).then(|| {
            Json::List(vec![Json::object([
                ("text", Some(Json::text(people.join("\n")))),
                ("place", Some(Json::text(&place))),
            ])])
        });
        let text = (!rest.is_empty()).then(|| Json::text(rest.join("\n")));
        Json::object([
            ("place", Some(Json::text(place))),
            ("title", Some(Json::text(title))),
            ("people", people),
            ("abstract", text),
        ])
    }
}

/// Whether a text reads as nothing but people.
fn are_people(text: &str) -> bool {
    let cell = PeopleCell::parse(text);
    let is_person = |name: &str| NameEvidence::of(name) == NameEvidence::Name;
    !cell.entries.is_empty() && cell.entries.iter().all(|entry| is_person(&entry.name))
}

/// Whether a column has times in its cells, two at least, beside days and headings.
fn has_times(table: &Table, column: usize) -> bool {
    let cells = table.rows.iter().filter(|row| !row.cell(column).trim().is_empty()).count();
    let times = table.rows.iter().filter(|row| is_time(row, column)).count();
    times > 1 && times * 3 >= cells
}

fn is_time(row: &TableRow, column: usize) -> bool {
    let read = CellTime::parse(row.moment(column), DateOrder::DayFirst);
    read.time.is_some() && read.day.is_none()
}

/// The texts beside the column of times, in a row that has no time.
fn rooms(row: &TableRow, times: usize) -> Vec<(usize, String)> {
    let others = row.cells().filter(|(column, _)| *column != times);
    others.map(|(column, text)| (column, text.split_whitespace().collect::<Vec<_>>().join(" "))).collect()
}

/// Whether a word is the heading of a column in a list of talks, and no room.
fn is_heading(name: &str) -> bool {
    let heading = normalize_heading(name);
    let is_of = |column: &&ProgrammeColumn| column.heading_rank(&heading).is_some();
    ProgrammeColumn::ALL.iter().find(is_of).is_some_and(|column| *column != ProgrammeColumn::Room)
}
