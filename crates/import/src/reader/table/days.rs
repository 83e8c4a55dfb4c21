//! The days of a table: in cells, in rows above others, in the name of the sheet, or as numbers.

use diagnostic::Place;
use recap::date::Date;

use super::cell_time::{CellTime, DateOrder, day_number};
use crate::error::ImportError;
use crate::moment;
use crate::report::{ImportEventKind, ImportReport};
use crate::table::{Table, TableRow};

/// What a bare number in a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberMeaning {
    /// The number of a day: the first, the second.
    Day,
    /// An hour.
    Hour,
    /// The day or time for which a spreadsheet keeps it.
    Serial,
}

/// What is known of the days while a table is read from top to bottom.
pub struct TableDays<'t> {
    order: DateOrder,
    /// The day that a row above, or the name of the sheet, says.
    above: Option<Date>,
    /// The first day of the congress, where the organiser says it.
    first: Option<Date>,
    /// The year of the first whole date, for those without one.
    year: Option<u16>,
    place: &'t Place,
}

impl<'t> TableDays<'t> {
    /// Begins to read a table, of which `texts` are those in columns of days. A sheet may be called after its day.
    ///
    /// # Errors
    ///
    /// Where days have numbers, and the organiser does not say which is the first.
    pub fn of(
        table: &'t Table,
        texts: &[&str],
        first: Option<Date>,
        report: &ImportReport,
    ) -> Result<Self, ImportError> {
        let mut days = Self {
            order: date_order(table, texts, report),
            above: None,
            first,
            year: None,
            place: &table.place,
        };
        days.year =
            texts.iter().find_map(|text| CellTime::parse(text, days.order).day).or(first).map(Date::year);
        let sheet = table.place.sheet_name().map(|name| name.to_string()).unwrap_or_default();
        days.above = days.in_text(&sheet)?;
        Ok(days)
    }

    /// Takes the day from a row that says it for those below; false for any other row.
    ///
    /// # Errors
    ///
    /// Where days have numbers, and the organiser does not say which is the first.
    pub fn take_row(&mut self, row: &TableRow) -> Result<bool, ImportError> {
        let found = self.above_others(row)?;
        self.above = found.or(self.above);
        Ok(found.is_some())
    }

    /// Takes the day from a row above the headings that says one and no more; false for any other row.
    ///
    /// # Errors
    ///
    /// Where days have numbers, and the organiser does not say which is the first.
    pub fn take_row_above_headings(&mut self, row: &TableRow) -> Result<bool, ImportError> {
        if row.cells().next().is_none_or(|(column, _)| has_span(row.moment(column))) {
            return Ok(false);
        }
        let found = self.take_row(row)?;
        Ok(found && row.only_text().is_some_and(says_only_a_day))
    }

    /// The day of rows that name none.
    pub fn day(&self) -> Option<Date> {
        self.above.or(self.first)
    }

    /// The day in a text that may have a number for it, such as `Tag 2`.
    fn in_text(&self, text: &str) -> Result<Option<Date>, ImportError> {
        let day = CellTime::parse(text, self.order).day;
        let is_numbered = text.to_lowercase().contains("tag") || text.to_lowercase().contains("day");
        match day_number(text).filter(|_| day.is_none() && is_numbered) {
            Some(number) => self.numbered(number, text).map(Some),
            None => Ok(day),
        }
    }

    /// What a cell says of days and times. Numbers of spreadsheets are noted.
    ///
    /// # Errors
    ///
    /// Where days have numbers, and the organiser does not say which is the first.
    pub fn in_cell(
        &self,
        text: &str,
        meaning: NumberMeaning,
        place: &Place,
        report: &ImportReport,
    ) -> Result<CellTime, ImportError> {
        let is_of_days = meaning == NumberMeaning::Day;
        let mut read = CellTime::parse(text, self.order);
        if is_of_days && read.day.is_none() && read.until.is_none() {
            let in_year = |year: u16| CellTime::parse(&format!("{text} {year}"), self.order);
            read = self.year.map(in_year).filter(|found| found.day.is_some()).unwrap_or(read);
        }
        if !read.is_empty() || text.trim().is_empty() {
            return Ok(read);
        }
        if let Some(number) = day_number(text).filter(|_| is_of_days) {
            return Ok(CellTime { day: Some(self.numbered(number, text)?), ..read });
        }
        let hour = CellTime::parse_hour(text).filter(|_| meaning == NumberMeaning::Hour);
        let Some(serial) = hour.or_else(|| CellTime::parse_serial(text)) else { return Ok(read) };
        let time = serial.time.map(|time| time.strftime("%H:%M").to_string());
        let shown: Vec<String> =
            [serial.day.map(|day| day.to_string()), time].into_iter().flatten().collect();
        report.note_at(ImportEventKind::Serial, || {
            (place.to_string(), format!("{text} is {}", shown.join(" ")))
        });
        Ok(serial)
    }

    /// The day that a row tells for those below it: one text that is a date. A date without a year is in that of
    /// the day before.
    fn above_others(&self, row: &TableRow) -> Result<Option<Date>, ImportError> {
        let mut cells = row.cells().map(|(column, _)| row.moment(column).trim());
        let Some(first) = cells.next() else { return Ok(None) };
        if !cells.all(|text| text == first) || is_note(first) {
            return Ok(None);
        }
        let day = self.in_text(first)?;
        let in_year_of =
            |before: Date| CellTime::parse(&format!("{first} {}", before.year()), self.order).day;
        Ok(day.or_else(|| in_year_of(self.above.or(self.first)?)))
    }

    /// The day with a number.
    fn numbered(&self, number: u32, text: &str) -> Result<Date, ImportError> {
        let first = self.first.and_then(moment::civil_date);
        let day = first.and_then(|first| {
            first.checked_add(jiff::Span::new().try_days(i64::from(number) - 1).ok()?).ok()
        });
        day.and_then(moment::bundle_date).ok_or_else(|| {
            let message = format!("the days have numbers instead of dates, such as {:?}", text.trim());
            let help = "say which is the first day, such as --first-day 2026-05-19";
            ImportError::new("first-day", self.place.clone(), message, help)
        })
    }
}

/// Words that say of a date that it is that of the table, and no day of the congress.
const NOTES: [&str; 16] = [
    "stand",
    "stand:",
    "version",
    "entwurf",
    "vorläufig",
    "vorläufiges",
    "änderung",
    "änderungen",
    "aktualisiert",
    "aktualisierung",
    "gedruckt",
    "erstellt",
    "redaktionsschluss",
    "draft",
    "updated",
    "anmeldeschluss",
];

/// Whether a text is a note on the table, such as `Stand: 3. März 2026`.
pub fn is_note(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.any(|word| NOTES.contains(&word.as_str()))
}

/// Whether a text says a day, and nothing more than may stand beside one: `Dienstag, 12. Mai 2026`, `Tag 1`.
pub fn says_only_a_day(text: &str) -> bool {
    let is_day = CellTime::parse(text, DateOrder::DayFirst).day.is_some() || day_number(text).is_some();
    is_day && text.split(|c: char| !c.is_alphabetic()).all(is_word_of_day)
}

/// Whether a text names more than one day: `12.–13. Mai`, `12. und 13. Mai`.
fn has_span(text: &str) -> bool {
    const SIGNS: [&str; 10] = ["–", "—", " - ", ".-", ". -", "/", "&", " und ", " bis ", " and "];
    let is_between = |(at, sign): (usize, &str)| {
        let before = text[..at].trim_end().chars().next_back();
        let behind = text[at + sign.len()..].trim_start().chars().next();
        before.is_some_and(|c| c.is_ascii_digit() || c == '.') && behind.is_some_and(|c| c.is_ascii_digit())
    };
    SIGNS.iter().any(|sign| text.match_indices(sign).any(is_between))
}

/// Whether a word may stand beside a day and says nothing more: a weekday, a month, `am`, `Programm`.
fn is_word_of_day(word: &str) -> bool {
    const BESIDE: [&str; 20] = [
        "",
        "datum",
        "programm",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonnabend",
        "sonntag",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "date",
        "programme",
    ];
    let lower = word.to_lowercase();
    lower.chars().count() <= 3
        || BESIDE.contains(&lower.as_str())
        || CellTime::parse(&format!("1. {word} 2026"), DateOrder::DayFirst).day.is_some()
}

/// Which number of a date with slashes is the day; where nothing tells it, the first, which is noted.
fn date_order(table: &Table, texts: &[&str], report: &ImportReport) -> DateOrder {
    let found = DateOrder::of(texts.iter().copied());
    if found.is_none() && texts.iter().any(|text| text.matches('/').count() == 2) {
        report.note(ImportEventKind::Slashes, table.place.to_string(), "5/6 is read as the 5th of June");
    }
    found.unwrap_or(DateOrder::DayFirst)
}
