//! Days, times and durations in every notation.
#![allow(clippy::unwrap_used)]

use import::moment::{day, minutes, time};
use import::programme::Moment;
use proptest::prelude::*;

#[track_caller]
fn check_minutes(text: &str, expected: Option<u32>) {
    assert_eq!(minutes(text), expected, "{text}");
}

#[test]
fn a_duration_is_hours_and_minutes_or_minutes_alone() {
    check_minutes("00:30", Some(30));
    check_minutes("1:00", Some(60));
    check_minutes("12:59", Some(779));
    check_minutes(" 90 ", Some(90));
    check_minutes("PT45M", Some(45));
    check_minutes("P1DT2H", Some(1560));
}

#[test]
fn of_three_parts_the_first_is_days_if_it_has_one_digit() {
    check_minutes("1:02:00", Some(1560));
    check_minutes("00:50:00", Some(50));
    check_minutes("01:02:00", Some(62));
}

#[test]
fn what_takes_no_time_or_cannot_be_is_no_duration() {
    for text in [
        "25:99",
        "00:00",
        "",
        "eine Stunde",
        "1:2:3:4",
        "-1:00",
        "0:-5",
        "99999999:00",
        "1.5",
        "PT",
        "P99999999Y",
    ] {
        check_minutes(text, None);
    }
}

#[track_caller]
fn check_moment(text: &str, expected: Option<(&str, Option<i32>)>) {
    let read = Moment::parse(text)
        .map(|moment| (moment.local.to_string(), moment.offset.map(|offset| offset.seconds())));
    assert_eq!(read, expected.map(|(local, offset)| (local.to_owned(), offset)), "{text}");
}

#[test]
fn a_moment_keeps_what_the_clock_shows_and_how_far_it_is_from_utc() {
    check_moment("2021-11-23T09:30:00+01:00", Some(("2021-11-23T09:30:00", Some(3600))));
    check_moment("2021-11-23T09:30:00+0100", Some(("2021-11-23T09:30:00", Some(3600))));
    check_moment("2021-11-23T09:30:00Z", Some(("2021-11-23T09:30:00", Some(0))));
    check_moment("2021-11-23T09:30:00.123", Some(("2021-11-23T09:30:00.123", None)));
    check_moment("2021-11-23 09:30", Some(("2021-11-23T09:30:00", None)));
    check_moment(" 2021-11-23 ", Some(("2021-11-23T00:00:00", None)));
}

#[test]
fn years_in_which_no_congress_can_be_are_no_moment() {
    for text in [
        "0000-01-01",
        "0001-01-01T00:00:00",
        "1970-01-01T00:00:00Z",
        "9999-12-31",
        "2021-02-30",
        "2021-11-23T25:00",
        "morgen",
        "",
    ] {
        check_moment(text, None);
    }
}

#[test]
fn a_time_may_be_written_for_half_a_day() {
    for (text, expected) in [
        ("9:30", "09:30:00"),
        ("18:30:00", "18:30:00"),
        ("9:30 PM", "21:30:00"),
        ("12:05am", "00:05:00"),
        ("12 pm", "12:00:00"),
    ] {
        assert_eq!(time(text).map(|time| time.to_string()).as_deref(), Some(expected), "{text}");
    }
    for text in ["25:00", "13:00 pm", "9:60", "", "früh"] {
        assert_eq!(time(text), None, "{text}");
    }
}

#[test]
fn what_lies_between_two_moments_minds_their_clocks() {
    let moment = |text: &str| Moment::parse(text).unwrap();
    let between = |one: &str, other: &str| moment(one).minutes_until(moment(other));
    assert_eq!(between("2021-11-23T09:00:00+01:00", "2021-11-23T08:45:00Z"), Some(45));
    assert_eq!(between("2021-11-23T23:30:00", "2021-11-24T00:15:00"), Some(45));
    assert_eq!(between("2021-11-23T09:00:00", "2021-11-23T09:00:00"), None);
    assert_eq!(between("2021-11-23T09:00:00", "2022-11-23T09:00:00"), None);
}

proptest! {
    #[test]
    fn whatever_stands_there_nothing_panics(text in ".{0,40}") {
        let _ = (minutes(&text), time(&text), day(&text), Moment::parse(&text));
    }
}
