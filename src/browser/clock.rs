//! The time where the reader is.

use js_sys::Date;
use recap::date::LocalDateTime;

/// A moment of universal time as the reader's clock shows it.
pub fn to_local_time(moment: LocalDateTime) -> Option<LocalDateTime> {
    let date = Date::new(&format!("{moment}Z").into());
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    let (hour, minute) = (date.get_hours(), date.get_minutes());
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}").parse().ok()
}
