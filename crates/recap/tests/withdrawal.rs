//! Takeaways that have been withdrawn.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, json, lines, of, parsed};
use recap::withdrawal::without_withdrawn_words;
use recap::{Bundle, Index, TakeawayState};

/// A congress with one takeaway that says this beside its words, and one that is there for everybody.
fn congress(fields: &str) -> String {
    format!(
        r#""speakers": [{{"id": "ina", "name": "Ina"}}],
           "talks": [{{"id": "netz", "title": "Das Netz", "speakers": ["ina"]}}],
           "takeaways": [{{"id": "weg", "talk": "netz", "kind": "finding", "statement": "Geheim", "detail": "Auch geheim"{fields}}},
                         {{"id": "da", "talk": "netz", "kind": "finding", "statement": "Offen"}}],
           "comparison": {{"title": "V", "columns": [{{"id": "a", "label": "A"}}],
                           "rows": [{{"label": "R", "cells": {{"a": {{"text": "T", "takeaways": ["weg", "da"]}}}}}}]}}"#
    )
}

const WITHDRAWN: &str = r#", "withdrawn": {"when": "2026-05-20", "reason": "So nicht gesagt"}"#;
const NAMELESS: &str =
    r#", "withdrawn": {"when": "2026-05-20", "reason": "Auf Wunsch", "without_name": true}"#;

#[test]
fn nothing_lists_counts_or_finds_what_is_withdrawn() {
    let bundle = bundle(&congress(WITHDRAWN));
    let ids = |takeaways: &[std::sync::Arc<recap::Takeaway>]| {
        takeaways.iter().map(|takeaway| takeaway.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&bundle.takeaways), ["da"]);
    assert_eq!(ids(&bundle.takeaways_of(&of("netz"))), ["da"]);
    assert_eq!(ids(&bundle.takeaways_by(&of("ina"))), ["da"]);
    assert_eq!(bundle.takeaway(&of("weg")), None);
    let index = Index::new(&bundle, &of("de"));
    assert_eq!(["", "q=geheim"].map(|query| index.select(&bundle, &of(query)).total), [1, 0]);
    let cell = bundle.comparison.as_ref().unwrap().rows[0].cells[0].as_ref().unwrap();
    assert_eq!(ids(&cell.takeaways), ["da"]);
}

#[test]
fn its_id_leads_to_the_reason() {
    let bundle = bundle(&congress(WITHDRAWN));
    let Some(TakeawayState::Withdrawn(gone)) = bundle.takeaway_state(&of("weg")) else {
        panic!("it is withdrawn")
    };
    assert_eq!(gone.reason.as_ref().unwrap().localized(&of("de")).text, "So nicht gesagt");
    assert_eq!(gone.when, Some(of("2026-05-20")));
    assert_eq!((gone.talk.is_some(), gone.speakers.len()), (true, 1));
    assert!(matches!(bundle.takeaway_state(&of("da")), Some(TakeawayState::Published(_))));
    assert_eq!(bundle.takeaway_state(&of("nie")), None);
}

#[test]
fn without_a_name_neither_talk_nor_speakers_are_known() {
    let bundle = bundle(&congress(NAMELESS));
    assert_eq!((&bundle.withdrawn[0].talk, bundle.withdrawn[0].speakers.len()), (&None, 0));
}

#[test]
fn words_that_were_meant_to_be_taken_back_never_show_whatever_else_is_wrong() {
    #[track_caller]
    fn check(withdrawn: &str, problem: &str) {
        let parsed = parsed(&congress(&format!(", \"withdrawn\": {withdrawn}")));
        assert_eq!(parsed.bundle.takeaways.len(), 1);
        assert_eq!(parsed.bundle.withdrawn[0].id.as_str(), "weg");
        let lines = lines(&parsed.problems);
        assert!(lines[0].contains(problem), "{lines:?}");
    }
    check("true", "withdrawn: this is true or false, not an object; write an object");
    check("{}", "takeaways[0].withdrawn: `when` is missing; add it");
    check(r#"{"when": "gestern", "reason": "R"}"#, "\"gestern\" is no date");
    check(r#"{"when": "2026-05-20"}"#, "`reason` is missing");
    assert_eq!(bundle(&congress(r#", "withdrawn": null"#)).takeaways.len(), 2);
}

#[test]
fn an_id_is_used_once_even_by_what_is_withdrawn() {
    let twice = parsed(
        r#""takeaways": [{"id": "a", "withdrawn": {"when": "2026-05-20", "reason": "R"}},
                         {"id": "a", "kind": "finding", "statement": "S"}]"#,
    );
    assert!(lines(&twice.problems)[0].contains("the id \"a\" is used twice"));
}

#[test]
fn a_withdrawal_that_says_nothing_more_keeps_talk_and_speakers() {
    let json = json(&congress(", \"withdrawn\": true"));
    let written = without_withdrawn_words(&json);
    assert!(!written.contains("Geheim"), "{written}");
    let published = Bundle::parse_lossy(&written).unwrap().bundle;
    assert_eq!((published.withdrawn[0].talk.is_some(), published.withdrawn[0].speakers.len()), (true, 1));
    assert_eq!(published, Bundle::parse_lossy(&json).unwrap().bundle);
}

#[test]
fn the_published_text_has_no_words_of_it_left() {
    #[track_caller]
    fn check(withdrawn: &str, gone: &[&str], left: &[&str]) {
        let written = without_withdrawn_words(&json(&congress(withdrawn)));
        gone.iter().for_each(|word| assert!(!written.contains(word), "{word}: {written}"));
        left.iter().for_each(|word| assert!(written.contains(word), "{word}: {written}"));
        let (before, after) = (bundle(&congress(withdrawn)), Bundle::parse(&written).unwrap());
        assert_eq!(after.problems, []);
        assert_eq!(after.bundle, before);
    }
    check(WITHDRAWN, &["Geheim", "geheim"], &["So nicht gesagt", "Offen"]);
    check(NAMELESS, &["Geheim", "geheim", "\"weg\", \"talk\""], &["Auf Wunsch", "Offen"]);
    let open = json(&congress(""));
    assert_eq!(without_withdrawn_words(&open), open);
}
