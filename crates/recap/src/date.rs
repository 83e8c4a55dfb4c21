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

    /// How many days after 1970-01-01 it is (E. G. Richards, "Calendars", in the form for years that
    /// begin in March).
    pub fn days_since_1970(self) -> i32 {
        let (year, month) = (i32::from(self.year) - i32::from(self.month < 3), i32::from(self.month));
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
    }

    /// The day so many days after 1970-01-01; `None` beyond the years 1 to 9999.
    pub fn from_days_since_1970(days: i32) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let month = (shifted_month + 2) % 12 + 1;
        let year = u16::try_from(era * 400 + year_of_era + i32::from(month < 3)).ok()?;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        (1..=9999).contains(&year).then_some(Self { year, month: month as u8, day: day as u8 })
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

impl LocalDateTime {
    /// How many minutes after the beginning of 1970 a clock shows it; a day without a time begins at
    /// midnight.
    pub fn minutes_since_1970(self) -> i64 {
        let (hour, minute) = self.time.unwrap_or_default();
        (i64::from(self.date.days_since_1970()) * 24 + i64::from(hour)) * 60 + i64::from(minute)
    }

    /// What a clock shows so many minutes after the beginning of 1970; `None` beyond the years 1 to 9999.
    pub fn from_minutes_since_1970(minutes: i64) -> Option<Self> {
        let (day, minute) = (minutes.div_euclid(24 * 60), minutes.rem_euclid(24 * 60));
        let date = Date::from_days_since_1970(i32::try_from(day).ok()?)?;
        Some(Self { date, time: Some(((minute / 60) as u8, (minute % 60) as u8)) })
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
