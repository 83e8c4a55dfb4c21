//! Days and starting times.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{of, owned, read};
use proptest::prelude::*;
use recap::date::{Date, LocalDateTime};

#[test]
fn a_date_is_a_day_that_exists() {
    #[track_caller]
    fn check(text: &str, expected: Result<&str, &str>) {
        assert_eq!(read::<Date>(text), owned(expected));
    }
    check("2021-11-23", Ok("2021-11-23"));
    check("0001-01-01", Ok("0001-01-01"));
    check("9999-12-31", Ok("9999-12-31"));
    check("2024-02-29", Ok("2024-02-29"));
    check("2000-02-29", Ok("2000-02-29"));
    check("2021-02-29", Err(r#""2021-02-29" is no date"#));
    check("1900-02-29", Err(r#""1900-02-29" is no date"#));
    check("2021-04-31", Err(r#""2021-04-31" is no date"#));
    check("2021-13-01", Err(r#""2021-13-01" is no date"#));
    check("2021-00-01", Err(r#""2021-00-01" is no date"#));
    check("2021-01-00", Err(r#""2021-01-00" is no date"#));
    check("0000-01-01", Err(r#""0000-01-01" is no date"#));
    check("2021-1-1", Err(r#""2021-1-1" is no date"#));
    check("21-11-23", Err(r#""21-11-23" is no date"#));
    check("2021-11-23-", Err(r#""2021-11-23-" is no date"#));
    check("2021-11-23T09:30", Err(r#""2021-11-23T09:30" is no date"#));
    check("+021-11-23", Err(r#""+021-11-23" is no date"#));
    check("23.11.2021", Err(r#""23.11.2021" is no date"#));
    check("２０２１-11-23", Err(r#""２０２１-11-23" is no date"#));
    check("", Err(r#""" is no date"#));
}

#[test]
fn a_start_is_a_day_with_or_without_a_time() {
    #[track_caller]
    fn check(text: &str, expected: Result<&str, &str>) {
        assert_eq!(read::<LocalDateTime>(text), owned(expected));
    }
    check("2021-11-23", Ok("2021-11-23"));
    check("2021-11-23T09:30", Ok("2021-11-23T09:30"));
    check("2021-11-23 09:30", Ok("2021-11-23T09:30"));
    check("2021-11-23T00:00", Ok("2021-11-23T00:00"));
    check("2021-11-23T23:59", Ok("2021-11-23T23:59"));
    check("2021-11-23T24:00", Err(r#""2021-11-23T24:00" is no date"#));
    check("2021-11-23T09:60", Err(r#""2021-11-23T09:60" is no date"#));
    check("2021-11-23T9:30", Err(r#""2021-11-23T9:30" is no date"#));
    check("2021-11-23T09.30", Err(r#""2021-11-23T09.30" is no date"#));
    check("2021-11-23T", Err(r#""2021-11-23T" is no date"#));
    check("2021-11-23T09", Err(r#""2021-11-23T09" is no date"#));
    check("2021-02-30T09:30", Err(r#""2021-02-30T09:30" is no date"#));
    check("2021-11-23T0ü:30", Err(r#""2021-11-23T0ü:30" is no date"#));
    check("T09:30", Err(r#""T09:30" is no date"#));
}

#[test]
fn seconds_and_offset_are_read_over_but_nothing_else_may_follow_the_minute() {
    #[track_caller]
    fn check(after: &str, expected: bool) {
        let start = format!("2021-11-23T09:30{after}").parse();
        assert_eq!(start == Ok(of::<LocalDateTime>("2021-11-23T09:30")), expected, "{start:?}");
    }
    check(":00", true);
    check(":00.000", true);
    check("Z", true);
    check(":00Z", true);
    check(":00+01:00", true);
    check("+01:00", true);
    check("-0500", true);
    check("00", false);
    check(" Uhr", false);
    check("–10:00", false);
}

#[test]
fn the_parts_are_those_that_were_written() {
    let date: Date = of("2021-11-23");
    assert_eq!((date.year(), date.month(), date.day()), (2021, 11, 23));
    assert_eq!(of::<LocalDateTime>("2021-11-23").time, None);
    assert_eq!(of::<LocalDateTime>("2021-11-23T09:05").time, Some((9, 5)));
}

#[test]
fn starts_are_ordered_as_time_runs() {
    let written =
        ["2020-12-31", "2021-01-01", "2021-01-01T00:00", "2021-01-01T09:30", "2021-01-02", "2021-02-01"];
    let starts = written.map(of::<LocalDateTime>);
    assert!(starts.is_sorted());
}

#[test]
fn days_are_counted_from_1970() {
    #[track_caller]
    fn check(date: &str, days: i32) {
        assert_eq!(of::<Date>(date).days_since_1970(), days);
        assert_eq!(Date::from_days_since_1970(days), Some(of(date)));
    }
    check("1970-01-01", 0);
    check("1969-12-31", -1);
    check("2000-02-29", 11_016);
    check("2021-11-23", 18_954);
    check("0001-01-01", -719_162);
    check("9999-12-31", 2_932_896);
    for beyond in [-719_163, 2_932_897, i32::MIN, i32::MAX] {
        assert_eq!(Date::from_days_since_1970(beyond), None);
    }
}

/// The length of a month by counting: independent of the crate.
fn days(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) ^ year.is_multiple_of(100) ^ year.is_multiple_of(400);
    [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][usize::from(month) - 1]
}

proptest! {
    #[test]
    fn every_day_of_the_calendar_is_written_as_it_is_read(year in 1..=9999_u16, month in 1..=12_u8, day in 1..=31_u8) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        let exists = day <= days(year, month);
        prop_assert_eq!(read::<Date>(&text).is_ok(), exists);
        if exists {
            prop_assert_eq!(of::<Date>(&text).to_string(), text);
        }
    }

    #[test]
    fn the_next_day_has_the_next_number(day in -719_162..2_932_896) {
        let written = |days| Date::from_days_since_1970(days).map(|date| date.to_string());
        prop_assert!(written(day) < written(day + 1));
        prop_assert_eq!(Date::from_days_since_1970(day).map(Date::days_since_1970), Some(day));
    }

    #[test]
    fn minutes_lead_back_to_the_time_they_were_counted_for(minutes in -1_000_000_000..1_000_000_000_i64) {
        let time = LocalDateTime::from_minutes_since_1970(minutes);
        prop_assert_eq!(time.map(LocalDateTime::minutes_since_1970), Some(minutes));
    }

    #[test]
    fn every_start_is_written_as_it_is_read(day in 1..=28_u8, hour in 0..24_u8, minute in 0..60_u8) {
        let text = format!("2021-11-{day:02}T{hour:02}:{minute:02}");
        prop_assert_eq!(read::<LocalDateTime>(&text), Ok(text));
    }

    #[test]
    fn whatever_is_read_as_a_start_is_stable(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]([T ]?[0-9:.+Z-]{0,9})|.*") {
        if let Ok(start) = text.parse::<LocalDateTime>() {
            prop_assert_eq!(of::<LocalDateTime>(&start.to_string()), start);
        }
    }
}
