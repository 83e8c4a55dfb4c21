//! The timetable: which days have one, what its rows and hours are, and that no two talks cover each other.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;
use recap::{Bundle, Timetable};

/// A bundle with these talks, each with id, start, minutes and tags.
fn bundle(talks: &[(&str, &str, Option<u32>, &str)]) -> Bundle {
    let talks = talks.iter().map(|(id, start, minutes, tags)| {
        let start = if start.is_empty() { String::new() } else { format!(r#", "start": "{start}""#) };
        let minutes = minutes.map(|minutes| format!(r#", "minutes": {minutes}"#)).unwrap_or_default();
        format!(r#"{{"id": "{id}", "title": "{id}"{start}{minutes}, "tags": {{{tags}}}}}"#)
    });
    let talks: Vec<_> = talks.collect();
    let json = format!(
        r#"{{"format": 1, "languages": ["de"],
            "event": {{"name": "Tagung", "title": "Tagung", "summary": "Ein Tag.", "start": "2026-05-19"}},
            "facets": [
                {{"id": "track", "label": "Strang", "values": [{{"id": "netz", "label": "Netz"}}]}},
                {{"id": "room", "label": "Raum",
                  "values": [{{"id": "saal", "label": "Saal"}}, {{"id": "hof", "label": "Hof"}}]}}],
            "speakers": [], "talks": [{}], "takeaways": []}}"#,
        talks.join(", ")
    );
    Bundle::parse(&json).unwrap().bundle
}

const SAAL: &str = r#""room": ["saal"]"#;
const HOF: &str = r#""room": ["hof"]"#;

/// Checks the rows of the first day: the label of each, and its talks as `id minutes lane`.
#[track_caller]
fn check(talks: &[(&str, &str, Option<u32>, &str)], expected: &[(&str, &[&str])]) {
    let bundle = bundle(talks);
    let timetable = Timetable::new(&bundle, "2026-05-19".parse().unwrap()).unwrap();
    let rows = timetable.rows.iter().map(|row| {
        let label = row.value.map_or("", |value| bundle.value(value).1.id.as_str());
        let blocks = row.blocks.iter().map(|block| {
            let minutes = &block.minutes;
            format!("{} {}-{} {}", bundle.talks[block.talk].id, minutes.start, minutes.end, block.lane)
        });
        (label, blocks.collect::<Vec<_>>())
    });
    let rows: Vec<_> = rows.collect();
    let rows: Vec<(&str, Vec<&str>)> =
        rows.iter().map(|(label, blocks)| (*label, blocks.iter().map(String::as_str).collect())).collect();
    let expected: Vec<_> = expected.iter().map(|(label, blocks)| (*label, blocks.to_vec())).collect();
    assert_eq!(rows, expected);
}

#[test]
fn rooms_are_rows_in_the_order_of_the_facet_and_talks_stand_at_their_time() {
    check(
        &[("b", "2026-05-19T10:00", Some(45), HOF), ("a", "2026-05-19T09:30", Some(30), SAAL)],
        &[("saal", &["a 570-600 0"]), ("hof", &["b 600-645 0"])],
    );
}

#[test]
fn talks_at_once_in_one_room_have_lanes() {
    check(
        &[
            ("a", "2026-05-19T09:00", Some(60), SAAL),
            ("b", "2026-05-19T09:30", Some(60), SAAL),
            ("c", "2026-05-19T10:00", Some(30), SAAL),
        ],
        &[("saal", &["a 540-600 0", "b 570-630 1", "c 600-630 0"])],
    );
}

#[test]
fn a_talk_without_a_room_has_a_row_without_a_name_at_the_end() {
    check(
        &[("a", "2026-05-19T09:00", Some(60), ""), ("b", "2026-05-19T09:00", Some(60), SAAL)],
        &[("saal", &["b 540-600 0"]), ("", &["a 540-600 0"])],
    );
}

#[test]
fn a_talk_of_unknown_length_is_half_an_hour() {
    check(&[("a", "2026-05-19T09:00", None, SAAL)], &[("saal", &["a 540-570 0"])]);
}

#[test]
fn without_rooms_the_strands_are_rows() {
    check(&[("a", "2026-05-19T09:00", Some(60), r#""track": ["netz"]"#)], &[("netz", &["a 540-600 0"])]);
}

#[test]
fn whole_hours_are_shown_even_beyond_midnight() {
    let bundle = bundle(&[("a", "2026-05-19T23:30", Some(90), SAAL)]);
    let timetable = Timetable::new(&bundle, "2026-05-19".parse().unwrap()).unwrap();
    assert_eq!(timetable.hours, 23..25);
}

#[test]
fn a_day_whose_talks_have_no_time_has_none_and_neither_has_one_without_rooms_and_strands() {
    let days = |talks| Timetable::days(&bundle(talks)).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(days(&[("a", "2026-05-19", None, SAAL)]), [""; 0]);
    assert_eq!(days(&[("a", "2026-05-19T09:00", None, "")]), [""; 0]);
    assert_eq!(
        days(&[("a", "2026-05-20T09:00", None, SAAL), ("b", "2026-05-19T09:00", None, HOF)]),
        ["2026-05-19", "2026-05-20"]
    );
}

proptest! {
    #[test]
    fn no_two_talks_of_a_row_cover_each_other(times in prop::collection::vec((0u32..24, 0u32..60, 1u32..300), 1..20)) {
        let talks: Vec<_> = times
            .iter()
            .enumerate()
            .map(|(at, (hour, minute, length))| (format!("t{at}"), format!("2026-05-19T{hour:02}:{minute:02}"), *length))
            .collect();
        let talks: Vec<_> =
            talks.iter().map(|(id, start, length)| (id.as_str(), start.as_str(), Some(*length), SAAL)).collect();
        let timetable = Timetable::new(&bundle(&talks), "2026-05-19".parse().unwrap()).unwrap();
        for row in &timetable.rows {
            prop_assert_eq!(row.blocks.len(), talks.len());
            for (at, one) in row.blocks.iter().enumerate() {
                prop_assert!(one.lane < row.lanes);
                for other in &row.blocks[at + 1..] {
                    let apart = one.minutes.end <= other.minutes.start || other.minutes.end <= one.minutes.start;
                    prop_assert!(apart || one.lane != other.lane);
                }
            }
        }
    }
}
