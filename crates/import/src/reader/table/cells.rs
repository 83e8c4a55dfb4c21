//! The cells of a table as fields, days and times understood.

use recap::date::Date;

use super::column::Column;
use super::layout::Layout;
use super::when::{Slashes, When};
use crate::json::Json;
use crate::report::{Matter, Report};
use crate::table::{Row, Table};

/// A table of which the columns are known.
pub struct Sheet<'t> {
    /// The table.
    pub table: &'t Table,
    /// What its columns hold.
    pub layout: Layout,
}

impl Sheet<'_> {
    /// The rows as objects.
    pub fn json(&self, report: &Report) -> Json {
        let below = || self.table.rows.iter().filter(|row| row.number > self.layout.row);
        let days = [Column::Date, Column::Start, Column::End];
        let columns: Vec<usize> = self
            .layout
            .columns
            .iter()
            .filter(|(column, ..)| days.contains(column))
            .map(|(_, at, _)| *at)
            .collect();
        let texts = below().flat_map(|row| columns.iter().map(|at| row.cell(*at)));
        let slashes = Slashes::of(texts.clone());
        if slashes.is_none() && texts.clone().any(|text| text.matches('/').count() == 2) {
            report.note(Matter::Slashes, self.table.place.to_string(), "5/6 is read as the 5th of June");
        }
        let slashes = slashes.unwrap_or(Slashes::DayFirst);
        let mut day = None;
        let mut rows = Vec::new();
        for row in below() {
            match day_above(row, slashes, day) {
                Some(found) => day = Some(found),
                None => rows.push(self.row(row, day, slashes)),
            }
        }
        Json::List(rows)
    }

    fn row(&self, row: &Row, day: Option<Date>, slashes: Slashes) -> Json {
        let mut object =
            Json::object([("place", Some(Json::text(self.table.place.row(row.number).to_string())))]);
        let mut categories = Vec::new();
        for (column, at, heading) in
            self.layout.columns.iter().filter(|(_, at, _)| !row.cell(*at).trim().is_empty())
        {
            let text = row.cell(*at);
            match column {
                Column::Nothing => {}
                Column::Category => categories.push(Json::object([
                    ("heading", Some(Json::text(heading))),
                    ("text", Some(Json::text(text))),
                ])),
                Column::Speakers => {
                    let others = object.text_of(column.name()).map(|others| format!("{others}\n{text}"));
                    object.set(column.name(), Some(Json::text(others.as_deref().unwrap_or(text))));
                }
                _ => object.set(column.name(), Some(Json::text(text))),
            }
        }
        object.set("categories", Json::filled(categories));
        let when = |column: Column| {
            object.text_of(column.name()).map(|text| When::parse(text, slashes)).unwrap_or_default()
        };
        let (date, start, end) = (when(Column::Date), when(Column::Start), when(Column::End));
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
fn day_above(row: &Row, slashes: Slashes, before: Option<Date>) -> Option<Date> {
    let mut cells = row.cells().map(|(_, text)| text.trim());
    let first = cells.next()?;
    if !cells.all(|text| text == first) {
        return None;
    }
    let in_year_of = |before: Date| When::parse(&format!("{first} {}", before.year()), slashes).day;
    When::parse(first, slashes).day.or_else(|| in_year_of(before?))
}
