//! The time zone of a congress for calendars, from the time zone database.

use jiff::Timestamp;
use jiff::tz;
use recap::Bundle;
use recap::export::calendar::TimeZone;

/// The zone that the bundle names; `None` where it names none, or one that nobody knows.
pub fn of(bundle: &Bundle) -> Option<TimeZone> {
    let zone = tz::TimeZone::get(bundle.event.time_zone.as_deref()?).ok()?;
    let offset = |minute: i64| {
        let moment = Timestamp::from_second(minute.checked_mul(60)?).ok()?;
        Some(zone.to_offset(moment).seconds() / 60)
    };
    TimeZone::around(bundle, zone.iana_name()?, offset)
}
