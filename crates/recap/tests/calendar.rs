//! Talks as calendar entries: which there are, what stands in them, and how lines are written.
#![allow(clippy::unwrap_used)]

mod common;

use common::bundle;
use proptest::prelude::*;
use recap::Bundle;
use recap::export::calendar::{CalendarContext, TimeZone, calendar};

/// The programme of one talk, described by `fields`.
fn written(fields: &str, around: &CalendarContext) -> Option<String> {
    let json = format!(
        r#"{{"format": 1, "languages": ["de", "en"], "event": {{"name": "K", "title": "T", "summary": "S", "start": "2021-11-23"}},
        "facets": [], "speakers": [], "talks": [{{"id": "one", {fields}}}], "takeaways": []}}"#
    );
    let bundle = Bundle::parse(&json).unwrap().bundle;
    calendar(&bundle, &bundle.talks, bundle.languages.default_tag(), around)
}

/// A line that must be in the programme, folds undone.
#[track_caller]
fn check(fields: &str, around: &CalendarContext, expected: &str) {
    let programme = written(fields, around).unwrap().replace("\r\n ", "");
    assert!(programme.split("\r\n").any(|line| line == expected), "{expected} is in {programme}");
}

const TIMED: &str = r#""title": "Titel", "start": "2021-11-23T09:05""#;

#[test]
fn only_talks_with_a_time_are_entries() {
    let nowhere = CalendarContext::default();
    assert_eq!(written(r#""title": "T""#, &nowhere), None);
    assert_eq!(written(r#""title": "T", "start": "2021-11-23""#, &nowhere), None);
    check(TIMED, &nowhere, "DTSTART:20211123T090500");
    check(TIMED, &nowhere, "UID:one@k-2021-11-23.nachlese");
}

#[test]
fn only_the_talks_asked_for_are_entries() {
    let talks = r#"[{"id": "one", "title": "Eins", "start": "2021-11-23T09:05"},
                    {"id": "two", "title": "Zwei", "start": "2021-11-23T10:05"}]"#;
    let bundle = bundle(&format!(r#""talks": {talks}"#));
    let of = |talks| calendar(&bundle, talks, bundle.languages.default_tag(), &CalendarContext::default());
    let calendar = of(&bundle.talks[1..]).unwrap();
    assert!(calendar.contains("SUMMARY:Zwei") && !calendar.contains("SUMMARY:Eins"), "{calendar}");
    assert_eq!(of(&[]), None);
}

#[test]
fn signs_that_mean_something_to_calendars_are_escaped() {
    let title = r#""title": "a;b,c\\d\nEND:VEVENT", "start": "2021-11-23T09:05""#;
    check(title, &CalendarContext::default(), r"SUMMARY:a\;b\,c\\d\nEND:VEVENT");
}

#[test]
fn long_lines_are_folded_between_characters() {
    let title = "ä😀".repeat(60);
    let programme =
        written(&format!(r#""title": "{title}", "start": "2021-11-23T09:05""#), &CalendarContext::default())
            .unwrap();
    assert!(programme.split("\r\n").all(|line| line.len() <= 75), "{programme}");
    assert!(programme.replace("\r\n ", "").contains(&title));
}

#[test]
fn entries_link_to_the_site_where_it_has_an_address() {
    let around = CalendarContext { site: Some("https://example.org/x/".into()), zone: None };
    check(TIMED, &around, "URL:https://example.org/x/talk/one/");
}

#[test]
fn a_talk_is_in_its_rooms_at_the_place_of_the_congress() {
    #[track_caller]
    fn check(place: &str, tags: &str, expected: Option<&str>) {
        let bundle = bundle(&format!(
            r#""event": {{"name": "K", "title": "T", "summary": "S", "start": "2021-11-23"{place}}},
            "facets": [{{"id": "room", "label": "Raum", "values": [{{"id": "a", "label": {{"de": "Saal A", "en": "Hall A"}}}}, {{"id": "b", "label": "Saal B"}}]}}],
            "talks": [{{"id": "one", "title": "T", "start": "2021-11-23T09:05", "tags": {{"room": [{tags}]}}}}]"#
        ));
        let language = bundle.languages.default_tag();
        let programme = calendar(&bundle, &bundle.talks, language, &CalendarContext::default()).unwrap();
        assert_eq!(programme.split("\r\n").find_map(|line| line.strip_prefix("LOCATION:")), expected);
    }
    check("", "", None);
    check(r#", "place": "Messe, Essen""#, "", Some(r"Messe\, Essen"));
    check("", r#""a""#, Some("Saal A"));
    check(r#", "place": "Essen""#, r#""b", "a""#, Some(r"Saal A\, Saal B\, Essen"));
}

#[test]
fn an_entry_says_how_often_and_when_it_was_changed() {
    let nowhere = CalendarContext::default();
    for line in ["SEQUENCE:0", "DTSTAMP:20211123T000000Z", "LAST-MODIFIED:20211123T000000Z"] {
        check(TIMED, &nowhere, line);
    }
    let changed = format!(r#"{TIMED}, "revision": {{"number": 2, "changed": "2022-01-10T08:30"}}"#);
    for line in ["SEQUENCE:2", "DTSTAMP:20220110T083000Z", "LAST-MODIFIED:20220110T083000Z"] {
        check(&changed, &nowhere, line);
    }
}

/// The parts of the zone of a congress from 2021-11-23, whose clock `offset` tells.
fn zone(name: &str, offset: impl Fn(i64) -> Option<i32>) -> Option<Vec<String>> {
    let bundle = bundle(r#""talks": [{"id": "one", "title": "T", "start": "2021-11-23T09:05"}]"#);
    let zone = TimeZone::around(&bundle, name, offset)?;
    let around = CalendarContext { site: None, zone: Some(zone) };
    let text = calendar(&bundle, &bundle.talks, bundle.languages.default_tag(), &around)?;
    let (_, zone) = text.split_once("BEGIN:VTIMEZONE\r\n")?;
    let (zone, _) = zone.split_once("\r\nEND:VTIMEZONE")?;
    Some(zone.split("\r\n").map(str::to_owned).collect())
}

/// A minute of universal time, counted from 1970.
fn minute(time: &str) -> i64 {
    common::of::<recap::date::LocalDateTime>(time).minutes_since_1970()
}

#[test]
fn a_zone_comes_with_the_changes_of_its_clock_around_the_congress() {
    let european = |now: i64| {
        let is_summer = (minute("2021-03-28T01:00")..minute("2021-10-31T01:00")).contains(&now);
        Some(if is_summer { 120 } else { 60 })
    };
    let winter = [
        "BEGIN:STANDARD",
        "DTSTART:20211031T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
    ];
    assert_eq!(zone("Europe/Berlin", european).unwrap()[1..], winter);

    let during = |now: i64| Some(if now < minute("2021-11-23T10:30") { -210 } else { -150 });
    let summer = [
        "BEGIN:DAYLIGHT",
        "DTSTART:20211123T070000",
        "TZOFFSETFROM:-0330",
        "TZOFFSETTO:-0230",
        "END:DAYLIGHT",
    ];
    assert_eq!(zone("America/St_Johns", during).unwrap()[1..], summer);

    let never = [
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0545",
        "TZOFFSETTO:+0545",
        "END:STANDARD",
    ];
    assert_eq!(zone("Asia/Kathmandu", |_| Some(345)).unwrap()[1..], never);
}

#[test]
fn times_name_their_zone_unless_nobody_knows_it() {
    let bundle = bundle("");
    let around =
        CalendarContext { site: None, zone: TimeZone::around(&bundle, "Europe/Berlin", |_| Some(60)) };
    check(TIMED, &around, "DTSTART;TZID=Europe/Berlin:20211123T090500");
    assert_eq!(zone("Mars/Olympus", |_| None), None);
    for name in ["", "+01:00", "Europe/Berlin:X", "Europe\r\nX-EVIL:1"] {
        assert_eq!(zone(name, |_| Some(60)), None, "{name:?}");
    }
}

proptest! {
    #[test]
    fn no_line_is_folded_inside_an_escape_or_a_character(text in "[a\\\\,;\nä😀 ]{0,200}") {
        let title = serde_json::Value::from(format!("x{text}x")).to_string();
        let programme = written(&format!(r#""title": {title}, "start": "2021-11-23T09:05""#), &CalendarContext::default()).unwrap();
        for line in programme.split("\r\n") {
            prop_assert!(line.len() <= 75, "{line}");
            let escapes = line.chars().rev().take_while(|c| *c == '\\').count();
            prop_assert!(escapes.is_multiple_of(2), "{line:?} ends inside an escape");
        }
    }
}
