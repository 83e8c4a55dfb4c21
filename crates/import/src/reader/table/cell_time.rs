//! Parsing dates and times as people type them into tables.

use jiff::civil::Time;
use recap::date::Date;

use crate::moment;

/// The beginnings of the names of months, in German and English.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän"],
    &["feb"],
    &["mär", "mar", "mrz", "maerz"],
    &["apr"],
    &["mai", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dez", "dec"],
];

/// What comes first in a date with slashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// The day, as in Europe.
    DayFirst,
    /// The month, as in the United States.
    MonthFirst,
}

impl DateOrder {
    /// What comes first in a column: whichever number is too large for a month is the day. `None`
    /// where no date tells.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Self> {
        for word in texts.flat_map(str::split_whitespace).filter(|word| word.contains('/')) {
            let numbers: Vec<u32> = word.split('/').filter_map(|part| part.parse().ok()).collect();
            match numbers.as_slice() {
                [13..=31, 1..=12, _] => return Some(Self::DayFirst),
                [1..=12, 13..=31, _] => return Some(Self::MonthFirst),
                _ => {}
            }
        }
        None
    }
}

/// The date and time in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellTime {
    /// The day.
    pub day: Option<Date>,
    /// The time, or the first of two.
    pub time: Option<Time>,
    /// The second of two times.
    pub until: Option<Time>,
}

impl CellTime {
    /// Reads a day, a time, a span of time, or a day with one of these: `2026-05-19 09:30`,
    /// `Di, 19.5.2026, 9.30–10 Uhr`, `May 19th, 2026 9:30 AM`. What it does not know it passes over.
    pub fn parse(text: &str, date_order: DateOrder) -> Self {
        let spaced =
            text.replace(['–', '—'], "-").replace([',', '\u{A0}', '\u{202F}'], " ").replace('T', " T");
        let mut words = spaced.split_whitespace().flat_map(parts).peekable();
        let mut parts = DateParts::default();
        while let Some(word) = words.next() {
            let lower = word.trim_start_matches('T').to_lowercase();
            let next = words.peek().map(|next| next.to_lowercase()).unwrap_or_default();
            let clock = match next.trim_end_matches('.') {
                "uhr" | "h" => moment::time(&lower.replace('.', ":")),
                "am" | "pm" | "a.m" | "p.m" => moment::time(&format!("{lower}{}", next.replace('.', ""))),
                "-" if is_span(&words) => moment::time(&lower.replace('.', ":")),
                _ if lower.contains(':') || lower.ends_with("am") || lower.ends_with("pm") => {
                    moment::time(&lower)
                }
                _ => None,
            };
            match clock {
                Some(time) => parts.times.push(time),
                None => parts.date_word(&lower, date_order),
            }
        }
        // Two numbers with a dot and no year are a time after all.
        if let (true, Some(time)) = (parts.year.is_none() && parts.times.is_empty(), parts.dotted) {
            return Self { time: Some(time), ..Self::default() };
        }
        let mut times = parts.times.iter().copied();
        Self { day: parts.day(), time: times.next(), until: times.next() }
    }
}

/// A word and what a hyphen parts it into, unless it is a date.
fn parts(word: &str) -> Vec<&str> {
    let is_date = word.len() == 10 && word.matches('-').count() == 2;
    match word.split_once('-') {
        Some((before, after)) if !is_date && !before.is_empty() && !after.is_empty() => {
            vec![before, "-", after]
        }
        _ => vec![word],
    }
}

/// Whether the words that follow a hyphen end a span of time: `9 - 10 Uhr`.
fn is_span<'w>(words: &(impl Iterator<Item = &'w str> + Clone)) -> bool {
    let mut ahead = words.clone().skip(1);
    let is_number = ahead.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let unit = ahead.next().map(str::to_lowercase).unwrap_or_default();
    is_number && ["uhr", "h", "am", "pm"].contains(&unit.trim_end_matches('.'))
}

/// The parts of a date while a text is read.
#[derive(Default)]
struct DateParts {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    times: Vec<Time>,
    /// What would be a time if there turns out to be no year: `09.30`.
    dotted: Option<Time>,
}

impl DateParts {
    fn date_word(&mut self, word: &str, date_order: DateOrder) {
        if let Ok(date) = word.parse::<Date>() {
            (self.year, self.month, self.day) =
                (Some(date.year().into()), Some(date.month().into()), Some(date.day().into()));
            return;
        }
        let numbers = |sign: char| -> Vec<u32> {
            let parts = word.split(sign).filter(|part| !part.is_empty());
            parts.map(|part| part.parse().ok()).collect::<Option<_>>().unwrap_or_default()
        };
        match (numbers('.').as_slice(), numbers('/').as_slice()) {
            ([day, month, year], _) => self.whole(*year, *month, *day),
            ([day, month], _) => {
                (self.month, self.day) = (Some(*month), Some(*day));
                // Minutes have two digits, and a part of a day is no time: `0.5` is noon to a spreadsheet.
                let is_time = word.split_once('.').is_some_and(|(hour, rest)| hour != "0" && rest.len() == 2);
                self.dotted = moment::time(&word.replace('.', ":")).filter(|_| is_time);
            }
            (_, [year, month, day]) if *year > 31 => self.whole(*year, *month, *day),
            (_, [first, second, year]) => match date_order {
                DateOrder::DayFirst => self.whole(*year, *second, *first),
                DateOrder::MonthFirst => self.whole(*year, *first, *second),
            },
            _ => self.named(word),
        }
    }

    fn whole(&mut self, year: u32, month: u32, day: u32) {
        // The year 0 stands for none.
        let year = if (1..100).contains(&year) { year + 2000 } else { year };
        (self.year, self.month, self.day) = (Some(year), Some(month), Some(day));
    }

    /// The name of a month, or a number: a year, or else a day.
    fn named(&mut self, word: &str) {
        let month = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)));
        let number = word.trim_end_matches(|c: char| !c.is_ascii_digit()).parse::<u32>();
        match (month, number) {
            (Some(month), _) => self.month = Some(month as u32 + 1),
            (None, Ok(year)) if year > 1000 => self.year = Some(year),
            (None, Ok(day)) => self.day = self.day.or(Some(day)),
            (None, Err(_)) => {}
        }
    }

    /// The day, if it is told in full and exists.
    fn day(&self) -> Option<Date> {
        moment::day(&format!("{:04}-{:02}-{:02}", self.year?, self.month?, self.day?))
    }
}
