//! Times of the programme as machines read them (ISO 8601), with how far they are ahead of UTC.

use jiff::SignedDuration;
use jiff::civil::{self, DateTime};
use jiff::tz::TimeZone;
use recap::date::LocalDateTime;
use recap::{Bundle, Talk};

/// When something began. Without a time zone in the bundle, it is the time at the place of the congress.
pub fn start(bundle: &Bundle, start: LocalDateTime) -> String {
    civil_time(start).map_or_else(|| start.to_string(), |time| written(bundle, time))
}

/// When a talk ended; `None` where the bundle does not say when it began and how long it took.
pub fn end(bundle: &Bundle, talk: &Talk) -> Option<String> {
    let minutes = SignedDuration::from_mins(talk.minutes?.into());
    Some(written(bundle, civil_time(talk.start?)?.checked_add(minutes).ok()?))
}

fn written(bundle: &Bundle, time: DateTime) -> String {
    let zone = bundle.event.time_zone.as_deref().and_then(|name| TimeZone::get(name).ok());
    match zone.and_then(|zone| time.to_zoned_datetime(zone).ok()) {
        Some(zoned) => zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        None => time.strftime("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}

/// A day with its time; `None` where only the day is known.
fn civil_time(start: LocalDateTime) -> Option<DateTime> {
    let (hour, minute) = start.time?;
    let (year, month, day) = (start.date.year(), start.date.month(), start.date.day());
    let date = civil::Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()?;
    Some(date.at(hour as i8, minute as i8, 0, 0))
}
