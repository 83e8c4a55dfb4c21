//! Days and times of the congress as text.

use locales::{Day, Locale};
use recap::date::{Date, LocalDateTime};

/// A day, such as "23. November 2021".
pub fn format_day(locale: Locale, date: Date) -> String {
    locale.format_date(day(date))
}

/// The days from the first to the last, such as "23. und 24. November 2021".
pub fn format_days(locale: Locale, first: Date, last: Option<Date>) -> String {
    locale.format_date_range(day(first), day(last.unwrap_or(first)))
}

/// When something began, with the time where it is known.
pub fn format_start(locale: Locale, start: LocalDateTime) -> String {
    match start.time {
        Some((hour, minute)) => locale.format_date_time(day(start.date), hour, minute),
        None => locale.format_date(day(start.date)),
    }
}

fn day(date: Date) -> Day {
    Day { year: date.year(), month: date.month(), day: date.day() }
}
