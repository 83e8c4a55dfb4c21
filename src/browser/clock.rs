//! The time where the reader is, and in other time zones.

use js_sys::{Date, Function, Object, Reflect};
use recap::date::LocalDateTime;
use wasm_bindgen::JsCast as _;

/// A moment of universal time as the reader's clock shows it.
pub fn to_local_time(moment: LocalDateTime) -> Option<LocalDateTime> {
    let date = Date::new(&format!("{moment}Z").into());
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    let (hour, minute) = (date.get_hours(), date.get_minutes());
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}").parse().ok()
}

/// How many minutes the clock of a time zone is ahead of universal time at a minute of it, counted from
/// 1970; `None` where the browser knows no such zone.
pub fn offset(zone: &str, minute: i64) -> Option<i32> {
    let date = Date::new(&(minute as f64 * 60_000.0).into());
    let options = Object::new();
    Reflect::set(&options, &"timeZone".into(), &zone.into()).ok()?;
    // Called like this, an unknown zone is an error that can be caught.
    let write: Function = Reflect::get(&date, &"toLocaleString".into()).ok()?.dyn_into().ok()?;
    // Swedes write dates as ISO 8601 does.
    let shown = write.call2(&date, &"sv-SE".into(), &options).ok()?.as_string()?;
    let shown: LocalDateTime = shown.parse().ok()?;
    i32::try_from(shown.minutes_since_1970() - minute).ok()
}
