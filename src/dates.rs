//! Days and times of the congress as text.

use locales::{Day, Locale};
use recap::Talk;
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

/// When a talk was, without its day: from when to when, or only when it began. `None` where no time is known.
pub fn format_talk_time(locale: Locale, talk: &Talk) -> Option<String> {
    let clock_time = |(hour, minute)| locale.clock_time(hour, minute);
    let start = clock_time(talk.start?.time?);
    Some(match talk.end().and_then(|end| end.time) {
        Some(end) => locale.time_range(start, clock_time(end)),
        None => locale.time_start(start),
    })
}

/// A day with its name, such as "Dienstag, 23. November 2021".
pub fn format_weekday(locale: Locale, date: Date) -> String {
    // 1970-01-01 was a Thursday, the fourth day of a week.
    let weekday = (date.days_since_1970() + 3).rem_euclid(7);
    locale.format_date_with_weekday(day(date), weekday as usize)
}

fn day(date: Date) -> Day {
    Day { year: date.year(), month: date.month(), day: date.day() }
}
