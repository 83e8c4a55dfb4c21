//! Talks as calendar entries: which there are, what stands in them, and how lines are written.
#![allow(clippy::unwrap_used)]

mod common;

use common::bundle;
use recap::Bundle;
use recap::export::calendar::{CalendarContext, ClockChange, TimeZone, calendar};

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
fn a_zone_comes_with_the_changes_of_its_clock() {
    let change = ClockChange {
        at: "20211031T030000".into(),
        from: 120,
        to: -210,
        daylight: false,
        label: "CET".into(),
    };
    let zone = Some(TimeZone { name: "Europe/Berlin".into(), changes: vec![change] });
    let around = CalendarContext { site: None, zone };
    for line in [
        "TZID:Europe/Berlin",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:-0330",
        "DTSTART;TZID=Europe/Berlin:20211123T090500",
    ] {
        check(TIMED, &around, line);
    }
}
