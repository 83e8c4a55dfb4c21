//! Days and times as people type them into tables.

mod reader;
mod tokens;

use jiff::civil::Time;
use recap::date::Date;

use self::reader::TimeReader;
use self::tokens::tokenize;
use crate::moment;

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
    /// `Di, 19.5.2026, 9.30–10 Uhr`, `9 bis 10 Uhr`, `May 19th, 2026 9:30 AM`. What it does not know it passes
    /// over.
    pub fn parse(text: &str, date_order: DateOrder) -> Self {
        let tokens = tokenize(text);
        let reader = TimeReader { tokens: &tokens, date_order };
        let mut found = Self::default();
        let (mut is_end, mut dotted) = (false, None);
        let mut at = 0;
        while at < tokens.len() {
            if let Some((day, next)) = reader.date(at) {
                found.day = found.day.or(day);
                at = next;
            } else if let Some((span, next)) = reader.span(at) {
                if found.time.is_none() && is_end {
                    found.until = found.until.or(span.time());
                } else if found.time.is_none() {
                    (found.time, found.until) = (span.time(), span.until());
                } else {
                    found.until = found.until.or(span.time());
                }
                at = next;
            } else {
                is_end = is_end || reader.is_until(at);
                dotted = dotted.or_else(|| reader.dotted(at));
                at += 1;
            }
        }
        // Two numbers with a dot and no year are a time after all.
        if found.day.is_none() && found.time.is_none() && found.until.is_none() {
            found.time = dotted;
        }
        found
    }

    /// Reads the number that a spreadsheet has for a day or a time: `45418` is the 6th of May 2024, `0,375` nine
    /// o'clock.
    pub fn parse_serial(text: &str) -> Option<Self> {
        /// The days since 1900 that a congress may be on: from 1954 until 2119.
        const DAYS: std::ops::Range<f64> = 20_000.0..80_000.0;
        let plain = text.trim().replace(',', ".");
        let is_number = plain.chars().all(|c| c.is_ascii_digit() || c == '.');
        let number: f64 = plain.parse().ok().filter(|_| is_number)?;
        let minutes = (number.fract() * 24.0 * 60.0).round() as i64;
        let time = Time::midnight().checked_add(jiff::Span::new().minutes(minutes % (24 * 60))).ok();
        let has_part = plain.contains('.');
        if (0.0..1.0).contains(&number) && has_part {
            return Some(Self { time, ..Self::default() });
        }
        let days = DAYS.contains(&number).then(|| jiff::Span::new().days(number.trunc() as i64))?;
        let day = jiff::civil::date(1899, 12, 30).checked_add(days).ok()?;
        Some(Self { day: moment::bundle_date(day), time: time.filter(|_| has_part), until: None })
    }

    /// Reads an hour without anything that says so: `9`, or `11,5` for half past eleven.
    pub fn parse_hour(text: &str) -> Option<Self> {
        let (hour, part) = text.trim().split_once([',', '.']).unwrap_or((text.trim(), "0"));
        let is_number =
            |digits: &str| (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        let hours: f64 =
            format!("{hour}.{part}").parse().ok().filter(|_| is_number(hour) && is_number(part))?;
        let minutes = hours * 60.0;
        let is_time = hours <= 24.0 && minutes.fract() == 0.0;
        let span = is_time.then(|| jiff::Span::new().minutes(minutes as i64 % (24 * 60)))?;
        Some(Self { time: Time::midnight().checked_add(span).ok(), ..Self::default() })
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The number of a day of the congress, such as `2`, `Tag 2` or `2. Tag`.
pub fn day_number(text: &str) -> Option<u32> {
    let lower = text.trim().to_lowercase();
    let bare = lower.trim_start_matches("tag").trim_start_matches("day").trim_end_matches("tag");
    let number = bare.trim().trim_end_matches('.').trim();
    let is_short = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    number.parse().ok().filter(|number| is_short && (1..=31).contains(number))
}
