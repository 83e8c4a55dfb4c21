//! Days, times and durations, as many ways as programmes write them.

use jiff::civil;
use jiff::fmt::temporal::Pieces;
use recap::date::Date;

use crate::programme::{Moment, Precision};

/// The years in which a congress can be. Programs that have no date write the year 0, 1 or 1970.
const YEARS: std::ops::RangeInclusive<i16> = 1971..=2199;

impl Moment {
    /// Reads a day, or a day and a time, with or without an offset (ISO 8601). `None` for anything
    /// else, for a day that does not exist, and for years in which no congress can be.
    pub fn parse(text: &str) -> Option<Self> {
        let pieces = Pieces::parse(text.trim()).ok()?;
        let date = pieces.date();
        if !YEARS.contains(&date.year()) {
            return None;
        }
        let (time, precision) = match pieces.time() {
            Some(time) => (time, Precision::Minute),
            None => (civil::Time::midnight(), Precision::Day),
        };
        Some(Self { local: date.to_datetime(time), offset: pieces.to_numeric_offset(), precision })
    }

    /// A day and a time that a source keeps in two fields; only the day where there is no time.
    pub fn of(day: Date, time: Option<civil::Time>) -> Option<Self> {
        let date = civil_date(day)?;
        let precision = if time.is_some() { Precision::Minute } else { Precision::Day };
        let local = date.to_datetime(time.unwrap_or(civil::Time::midnight()));
        Some(Self { local, offset: None, precision })
    }

    /// Its day.
    pub fn day(self) -> Option<Date> {
        bundle_date(self.local.date())
    }

    /// Seconds since 1970, by which clocks in several places can be compared. A clock that does not
    /// say where it is, is taken for one in UTC.
    pub fn seconds(self) -> i64 {
        let offset = self.offset.map_or(0, |offset| i64::from(offset.seconds()));
        let utc = self.local.to_zoned_datetime(jiff::tz::TimeZone::UTC);
        utc.map_or(0, |utc| utc.timestamp().as_second() - offset)
    }

    /// How many minutes lie between this and a later moment; `None` where it is not later, or more
    /// than a month later.
    pub fn minutes_until(self, end: Self) -> Option<u32> {
        let minutes = (end.seconds() - self.seconds()) / 60;
        u32::try_from(minutes).ok().filter(|minutes| (1..=31 * 24 * 60).contains(minutes))
    }
}

/// The day that a text begins with.
pub fn day(text: &str) -> Option<Date> {
    Moment::parse(text)?.day()
}

/// A time of the day such as `9:30`, `09:30:00` or `9:30 pm`.
pub fn time(text: &str) -> Option<civil::Time> {
    let lower = text.trim().to_lowercase();
    let (digits, shift) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(rest), _) => (rest, Some(0)),
        (_, Some(rest)) => (rest, Some(12)),
        _ => (lower.as_str(), None),
    };
    let mut parts = digits.trim().split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next().unwrap_or(Some(0))?);
    let hour = match shift {
        Some(shift) => (1..=12).contains(&hour).then_some(hour % 12 + shift)?,
        None => hour,
    };
    civil::Time::new(hour, minute, 0, 0).ok()
}

/// The minutes that a duration takes.
///
/// Programmes write `HH:MM` and `H:MM`; pretalx writes `D:HH:MM` above a day, FOSDEM `HH:MM:SS`,
/// schedule version 2 `PT45M`, and some only a number of minutes. Of three parts the first is a
/// number of days if it has one digit, because hours always have two. `None` for anything else,
/// such as `25:99`, and for what takes no time.
pub fn minutes(text: &str) -> Option<u32> {
    let text = text.trim();
    let minutes = if text.starts_with(['P', 'p']) { iso_minutes(text)? } else { clock_minutes(text)? };
    (1..=31 * 24 * 60).contains(&minutes).then_some(minutes)
}

fn clock_minutes(text: &str) -> Option<u32> {
    let parts: Vec<&str> = text.split(':').collect();
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
    let below = |part: &str, limit: u32| number(part).filter(|number| *number < limit);
    match parts.as_slice() {
        [minutes] => number(minutes),
        // Some organisers put all of the minutes behind the colon: `00:90`, `01:100`.
        [hours, minutes] => {
            let most = if number(hours)? < 10 && minutes.len() <= 3 { 1000 } else { 60 };
            Some(number(hours)?.checked_mul(60)? + below(minutes, most)?)
        }
        [days, hours, minutes] if days.len() == 1 => {
            Some(number(days)? * 24 * 60 + below(hours, 24)? * 60 + below(minutes, 60)?)
        }
        [hours, minutes, seconds] => {
            below(seconds, 60)?;
            Some(number(hours)?.checked_mul(60)? + below(minutes, 60)?)
        }
        _ => None,
    }
}

fn iso_minutes(text: &str) -> Option<u32> {
    let span: jiff::Span = text.parse().ok()?;
    let seconds = span.total((jiff::Unit::Second, jiff::SpanRelativeTo::days_are_24_hours())).ok()?;
    (seconds >= 0.0).then_some((seconds / 60.0).round() as u32)
}

/// A day as the bundle has it.
pub fn bundle_date(date: civil::Date) -> Option<Date> {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()).parse().ok()
}

/// A day of the bundle as one that can be reckoned with.
pub fn civil_date(date: Date) -> Option<civil::Date> {
    civil::Date::new(
        i16::try_from(date.year()).ok()?,
        i8::try_from(date.month()).ok()?,
        i8::try_from(date.day()).ok()?,
    )
    .ok()
}
