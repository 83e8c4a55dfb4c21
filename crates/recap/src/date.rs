//! Calendar days and starting times, as the bundle writes them (ISO 8601).

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar.
///
/// Invariant: the day exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The day that imports write where no source gives one, because a bundle must have a first day. No page shows it.
pub const PLACEHOLDER_DAY: Date = Date { year: 1970, month: 1, day: 1 };

/// When a talk begins: its day and, where the programme says so, the time there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDateTime {
    /// The day at the place of the congress.
    pub date: Date,
    /// Hour and minute at the place of the congress.
    pub time: Option<(u8, u8)>,
}

/// A text that names no day, or a day that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError(pub String);

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no date", self.0)
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// The year, such as 2021.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let error = || DateError(text.to_owned());
        let mut parts = text.split('-');
        let mut number = |length| {
            let part =
                parts.next().filter(|part| part.len() == length && part.bytes().all(|b| b.is_ascii_digit()));
            part.and_then(|part| part.parse::<u16>().ok()).ok_or_else(error)
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        if parts.next().is_some() || year == 0 || !(1..=days).contains(&day) {
            return Err(error());
        }
        Ok(Self { year, month: month as u8, day: day as u8 })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for LocalDateTime {
    type Err = DateError;

    /// Reads `2021-11-23` or `2021-11-23T09:30`, with seconds and offset allowed and not kept:
    /// a programme is read at the place of the congress.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let error = || DateError(text.to_owned());
        let Some((date, time)) = text.split_once(['T', ' ']) else {
            return Ok(Self { date: text.parse()?, time: None });
        };
        let digits = |range: std::ops::Range<usize>| {
            let part = time.get(range).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
            part.and_then(|part| part.parse::<u8>().ok()).ok_or_else(error)
        };
        let (hour, minute) = (digits(0..2)?, digits(3..5)?);
        let rest = time.get(5..).unwrap_or_default();
        let is_second_or_offset = rest.is_empty()
            || rest.starts_with([':', 'Z', '+', '-'])
                && rest.bytes().all(|b| b.is_ascii_digit() || b":.Z+-".contains(&b));
        if hour > 23 || minute > 59 || time.get(2..3) != Some(":") || !is_second_or_offset {
            return Err(error());
        }
        let date = date.parse().map_err(|_| error())?;
        Ok(Self { date, time: Some((hour, minute)) })
    }
}

impl fmt::Display for LocalDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some((hour, minute)) => write!(f, "{}T{hour:02}:{minute:02}", self.date),
            None => write!(f, "{}", self.date),
        }
    }
}
