//! The cells of a table as fields, days and times understood.

use recap::date::Date;

use super::cell_time::{CellTime, DateOrder};
use super::column::ProgrammeColumn;
use super::layout::TableLayout;
use super::numbering::counts_rows;
use crate::json::Json;
use crate::report::{ImportEventKind, ImportReport};
use crate::table::{Table, TableRow};

/// A table of which the columns are known.
pub struct MappedTable<'t> {
    /// The table.
    pub table: &'t Table,
    /// What its columns hold.
    pub layout: TableLayout,
}

impl MappedTable<'_> {
    /// The rows as objects.
    pub fn json(&self, report: &ImportReport) -> Json {
        let below = || self.table.rows.iter().filter(|row| row.number > self.layout.row);
        let days = [ProgrammeColumn::Date, ProgrammeColumn::Start, ProgrammeColumn::End];
        let columns: Vec<usize> = self
            .layout
            .columns
            .iter()
            .filter(|(column, ..)| days.contains(column))
            .map(|(_, at, _)| *at)
            .collect();
        let texts = below().flat_map(|row| columns.iter().map(|at| row.cell(*at)));
        let date_order = DateOrder::of(texts.clone());
        if date_order.is_none() && texts.clone().any(|text| text.matches('/').count() == 2) {
            report.note(
                ImportEventKind::Slashes,
                self.table.place.to_string(),
                "5/6 is read as the 5th of June",
            );
        }
        let date_order = date_order.unwrap_or(DateOrder::DayFirst);
        let ids = self.layout.columns.iter().filter(|(column, ..)| *column == ProgrammeColumn::Id);
        let ids: Vec<usize> = ids.map(|(_, at, _)| *at).collect();
        let is_numbered = counts_rows(below().flat_map(|row| ids.iter().map(|at| row.cell(*at))));
        let mut day = None;
        let mut rows = Vec::new();
        for row in below() {
            match day_above(row, date_order, day) {
                Some(found) => day = Some(found),
                None => {
                    let mut object = self.row(row, day, date_order);
                    if is_numbered {
                        // A number that only counts the rows names no talk at the next import.
                        let number = object.get(ProgrammeColumn::Id.name()).cloned();
                        object.set(ProgrammeColumn::Id.name(), None);
                        object.set("number", number);
                    }
                    rows.push(object);
                }
            }
        }
        Json::List(rows)
    }

    fn row(&self, row: &TableRow, day: Option<Date>, date_order: DateOrder) -> Json {
        let mut object =
            Json::object([("place", Some(Json::text(self.table.place.row(row.number).to_string())))]);
        let mut categories = Vec::new();
        for (column, at, heading) in
            self.layout.columns.iter().filter(|(_, at, _)| !row.cell(*at).trim().is_empty())
        {
            let text = row.cell(*at);
            match column {
                ProgrammeColumn::Nothing => {}
                ProgrammeColumn::Category => categories.push(Json::object([
                    ("heading", Some(Json::text(heading))),
                    ("text", Some(Json::text(text))),
                ])),
                ProgrammeColumn::Speakers => {
                    let others = object.text_of(column.name()).map(|others| format!("{others}\n{text}"));
                    object.set(column.name(), Some(Json::text(others.as_deref().unwrap_or(text))));
                }
                _ => object.set(column.name(), Some(Json::text(text))),
            }
        }
        object.set("categories", Json::filled(categories));
        let when = |column: ProgrammeColumn| {
            object.text_of(column.name()).map(|text| CellTime::parse(text, date_order)).unwrap_or_default()
        };
        let (date, start, end) =
            (when(ProgrammeColumn::Date), when(ProgrammeColumn::Start), when(ProgrammeColumn::End));
        let day = start.day.or(date.day).or(day);
        let time = start.time.or(date.time);
        let until = end.time.or(start.until).or(date.until);
        let written = |time: jiff::civil::Time| Json::text(time.strftime("%H:%M").to_string());
        object.set("day", day.map(|day| Json::text(day.to_string())));
        object.set("last-day", end.day.map(|day| Json::text(day.to_string())));
        object.set("time", time.map(written));
        object.set("until", until.map(written));
        object
    }
}

/// The day that a row tells for those below it: one text, in all its cells, that is a date. A date
/// without a year is in that of the day before.
fn day_above(row: &TableRow, date_order: DateOrder, before: Option<Date>) -> Option<Date> {
    let mut cells = row.cells().map(|(_, text)| text.trim());
    let first = cells.next()?;
    if !cells.all(|text| text == first) {
        return None;
    }
    let in_year_of = |before: Date| CellTime::parse(&format!("{first} {}", before.year()), date_order).day;
    CellTime::parse(first, date_order).day.or_else(|| in_year_of(before?))
}
