//! The time zone of a congress for calendars, from the time zone database.

use jiff::civil;
use jiff::tz::{self, Dst, Offset};
use recap::Bundle;
use recap::date::Date;
use recap::export::calendar::{ClockChange, TimeZone};

/// The zone that the bundle names, with what happens to its clock around the congress; `None`
/// where it names none, or one that nobody knows.
pub fn of(bundle: &Bundle) -> Option<TimeZone> {
    let name = bundle.event.time_zone.as_deref()?;
    let zone = tz::TimeZone::get(name).ok()?;
    let days = bundle.talks.iter().filter_map(|talk| Some(talk.start?.date));
    let days: Vec<Date> = days.chain(bundle.event.start).chain(bundle.event.end).collect();
    let first = civil(*days.iter().min()?)?.to_zoned_datetime(zone.clone()).ok()?.timestamp();
    let last = civil(*days.iter().max()?)?.tomorrow().ok()?.to_zoned_datetime(zone.clone()).ok()?.timestamp();

    let before = zone.preceding(first).next().map(|transition| transition.timestamp());
    let during = zone.following(first).map(|transition| transition.timestamp());
    let times: Vec<_> = before.into_iter().chain(during.take_while(|time| *time < last)).collect();
    let mut changes = Vec::new();
    for time in times {
        let earlier = time.checked_sub(jiff::SignedDuration::from_secs(1)).ok()?;
        let from = zone.to_offset(earlier);
        let after = zone.to_offset_info(time);
        changes.push(ClockChange {
            at: from.to_datetime(time).strftime("%Y%m%dT%H%M%S").to_string(),
            from: minutes(from),
            to: minutes(after.offset()),
            daylight: after.dst() == Dst::Yes,
            label: after.abbreviation().to_owned(),
        });
    }
    if changes.is_empty() {
        let now = zone.to_offset_info(first);
        let (to, label) = (minutes(now.offset()), now.abbreviation().to_owned());
        changes.push(ClockChange { at: "19700101T000000".to_owned(), from: to, to, daylight: false, label });
    }
    Some(TimeZone { name: zone.iana_name()?.to_owned(), changes })
}

fn civil(date: Date) -> Option<civil::Date> {
    civil::Date::new(i16::try_from(date.year()).ok()?, date.month() as i8, date.day() as i8).ok()
}

fn minutes(offset: Offset) -> i32 {
    offset.seconds() / 60
}
