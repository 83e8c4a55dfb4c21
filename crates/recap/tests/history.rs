//! What takeaways said before they were changed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, json, of};
use proptest::prelude::*;
use recap::Bundle;
use recap::history::with_history;

/// The fields of a bundle with one takeaway.
fn takeaway(fields: &str) -> String {
    format!(r#""takeaways": [{{"id": "a", "kind": "finding", {fields}}}]"#)
}

/// The history of a takeaway that takes the place of a published one on 2026-05-20, entry by entry.
#[track_caller]
fn check(published: &str, now: &str, expected: &[&str]) {
    let (published, now) = (bundle(&takeaway(published)), json(&takeaway(now)));
    let written = with_history(&now, &published, of("2026-05-20"));
    let parsed = Bundle::parse(&written).unwrap();
    assert_eq!(parsed.problems, [], "{written}");
    let told = parsed.bundle.takeaways[0].history.iter().map(|entry| {
        let why = entry.why.as_ref().map(|why| format!(" ({})", why.localized(&of("de")).text));
        format!("{} {}{}", entry.when, entry.said.localized(&of("de")).text, why.unwrap_or_default())
    });
    assert_eq!(told.collect::<Vec<_>>(), expected, "{written}");
    let again = with_history(&written, &parsed.bundle, of("2026-05-21"));
    assert_eq!(again, written, "building again changes nothing");
}

#[test]
fn what_a_statement_said_until_it_was_changed_is_kept() {
    check(r#""statement": "Alt""#, r#""statement": "Neu""#, &["2026-05-20 Alt"]);
    check(r#""statement": "Alt""#, r#""statement": "Alt", "detail": "Mehr""#, &[]);
    check(
        r#""statement": {"de": "Alt", "en": "Old"}"#,
        r#""statement": {"de": "Alt", "en": "New"}"#,
        &["2026-05-20 Alt"],
    );
}

#[test]
fn a_translation_that_is_added_or_left_out_changes_no_statement() {
    check(r#""statement": "Alt""#, r#""statement": {"de": "Alt", "en": "Old"}"#, &[]);
    check(r#""statement": {"de": "Alt", "en": "Old"}"#, r#""statement": "Alt""#, &[]);
    check(r#""statement": "Alt""#, r#""statement": {"en": "Old"}"#, &["2026-05-20 Alt"]);
}

#[test]
fn what_was_told_once_stays_although_the_editors_bundle_does_not_have_it() {
    check(
        r#""statement": "Neu", "history": [{"when": "2026-01-01", "said": "Alt"}]"#,
        r#""statement": "Ganz neu""#,
        &["2026-01-01 Alt", "2026-05-20 Neu"],
    );
    check(
        r#""statement": "Neu", "history": [{"when": "2026-01-01", "said": "Alt"}]"#,
        r#""statement": "Neu""#,
        &["2026-01-01 Alt"],
    );
}

#[test]
fn what_the_editors_tell_themselves_counts() {
    check(
        r#""statement": "Alt""#,
        r#""statement": "Neu", "history": [{"when": "2026-05-19", "said": "Alt", "why": "Irrtum"}]"#,
        &["2026-05-19 Alt (Irrtum)"],
    );
    check(
        r#""statement": "Neu", "history": [{"when": "2026-01-01", "said": "Alt"}]"#,
        r#""history": [{"when": "2026-01-01", "said": "Alt", "why": "Irrtum"}], "statement": "Neu""#,
        &["2026-01-01 Alt (Irrtum)"],
    );
}

#[test]
fn a_statement_that_goes_back_and_forth_tells_all_of_it() {
    check(
        r#""statement": "A", "history": [{"when": "2026-01-01", "said": "A"}, {"when": "2026-01-02", "said": "B"}]"#,
        r#""statement": "B""#,
        &["2026-01-01 A", "2026-01-02 B", "2026-05-20 A"],
    );
}

#[test]
fn everything_else_stays_to_the_letter() {
    let published = bundle(&takeaway(r#""statement": "Alt""#));
    let now = json(
        "\"takeaways\": [ {\"id\":\"b\",\n\t\"kind\":\"finding\",\"statement\":\"B\"},\n{\"id\": \"a\", \"kind\": \"finding\", \"statement\": \"Neu\"\n} ]",
    );
    let added = ", \"history\": [{\"when\": \"2026-05-20\", \"said\": \"Alt\"}]\n} ]";
    assert_eq!(with_history(&now, &published, of("2026-05-20")), now.replace("\n} ]", added));
}

proptest! {
    #[test]
    fn no_text_is_too_odd_to_be_kept(said in "[\"\\\\\n{}äx]{0,12}", broken in ".{0,40}") {
        let said = format!("{said}x");
        let published = bundle(&takeaway(&format!("\"statement\": {}", serde_json::to_string(&said).unwrap())));
        let written = with_history(&json(&takeaway(r#""statement": "Neu""#)), &published, of("2026-05-20"));
        let read = Bundle::parse(&written).unwrap().bundle;
        prop_assert_eq!(&read.takeaways[0].history[0].said, &published.takeaways[0].statement);
        with_history(&broken, &published, of("2026-05-20"));
    }
}
