//! The report, as people and programs read it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use import::report::{EXAMPLES, ImportEventKind, ImportReport};

#[track_caller]
fn check(notes: &[(ImportEventKind, &str, &str)], expected: &str) {
    let report = ImportReport::default();
    notes.iter().for_each(|(kind, place, what)| report.note(*kind, *place, *what));
    assert_eq!(report.to_string(), expected);
}

#[test]
fn what_came_is_told_before_what_was_left_out() {
    check(
        &[
            (ImportEventKind::Private, "a.json: sessions[0]", "answers"),
            (ImportEventKind::Sessions, "a.json", "Eröffnung"),
            (ImportEventKind::Duration, "a.json: sessions[0].duration", "\"25:99\""),
        ],
        "In the bundle:\n  talks: 1\n      a.json: Eröffnung\n\
         Repaired:\n  durations that cannot be read: 1\n      a.json: sessions[0].duration: \"25:99\"\n\
         Left out:\n  private fields: 1\n      a.json: sessions[0]: answers\n",
    );
}

#[test]
fn all_are_counted_and_the_first_that_differ_are_shown() {
    let words = ["a", "a", "b", "c", "d"];
    let report = ImportReport::default();
    words.iter().for_each(|word| report.note(ImportEventKind::Unread, "here", *word));
    let tally = report.of(ImportEventKind::Unread);
    let shown: Vec<&str> = tally.examples.iter().map(|example| example.what.as_str()).collect();
    assert_eq!((tally.count, shown.as_slice()), (5, ["a", "b", "c"].as_slice()));
    assert_eq!(shown.len(), EXAMPLES);
}

#[test]
fn what_stands_in_a_source_neither_breaks_a_line_nor_speaks_to_the_terminal() {
    check(
        &[(ImportEventKind::Control, "a\nb", "\u{1b}[31mred\r\n")],
        "Repaired:\n  sources with control characters or halves of characters, which are removed: 1\n      a b:  [31mred  \n",
    );
}

#[test]
fn programs_read_the_same_as_json() {
    let report = ImportReport::default();
    report.note(ImportEventKind::Sessions, "a.json", "Eröffnung");
    report.count(ImportEventKind::Sessions, 2);
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
    let expected = serde_json::json!({ "events": [{
        "outcome": "came", "code": "talks", "count": 3, "what": "talks",
        "examples": [{ "place": "a.json", "what": "Eröffnung" }],
    }]});
    assert_eq!(json, expected);
}

#[test]
fn matters_have_names_of_their_own_and_are_told_outcome_by_outcome() {
    let codes: BTreeSet<&str> = ImportEventKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(codes.len(), ImportEventKind::ALL.len());
    assert!(ImportEventKind::ALL.is_sorted_by_key(|kind| kind.outcome()));
}
