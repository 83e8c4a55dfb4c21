//! What of a bundle may be published.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use recap::Bundle;
use recap::bundle::public_json;

fn bundle(takeaways: &str) -> String {
    format!(
        r#"{{"format": 1, "languages": ["de"], "event": {{"name": "A", "title": "A", "summary": "A", "start": "2021-11-23"}},
 "facets": [], "speakers": [], "talks": [], "takeaways": {takeaways}, "x": 1}}"#
    )
}

fn takeaway(id: &str, approved: &str) -> String {
    format!(
        r#"{{"id": "{id}", "kind": "finding", "statement": "So.", "source": {{"approved": {approved}}}}}"#
    )
}

#[track_caller]
fn check(takeaways: &str, expected: &str) {
    assert_eq!(public_json(&bundle(takeaways)), bundle(expected));
}

#[test]
fn takeaways_that_are_not_approved_are_cut_out_and_the_rest_stays_to_the_letter() {
    let (yes, no, open) = (takeaway("a", "true"), takeaway("b", "false"), takeaway("c", "null"));
    check("[]", "[]");
    check(&format!("[{no}]"), "[]");
    check(&format!("[\n  {no}\n]"), "[\n  \n]");
    check(&format!("[{yes}, {open}]"), &format!("[{yes}, {open}]"));
    check(&format!("[\n  {no},\n  {yes},\n  {no},\n  {open}\n]"), &format!("[\n  {yes},\n  {open}\n]"));
    check(&format!("[{yes}, {no}, {no}]"), &format!("[{yes}]"));
    check("7", "7");
}

#[test]
fn the_app_never_shows_what_is_not_approved() {
    let json = bundle(&format!("[{}, {}]", takeaway("a", "false"), takeaway("b", "true")));
    let shown = Bundle::parse_lossy(&json).unwrap().bundle;
    assert_eq!(shown.takeaways.iter().map(|takeaway| takeaway.id.as_str()).collect::<Vec<_>>(), ["b"]);
    assert_eq!(Bundle::parse(&json).unwrap().bundle.takeaways.len(), 2, "editors have both");
}

#[test]
fn what_is_withdrawn_says_so_whether_or_not_it_was_approved() {
    let fields = r#""withdrawn": {"when": "2026-05-20", "reason": "So nicht gesagt"}"#;
    let withdrawn = takeaway("a", "false").replacen('{', &format!("{{{fields}, "), 1);
    check(&format!("[{withdrawn}]"), &format!("[{withdrawn}]"));
    let json = bundle(&format!("[{withdrawn}]"));
    let shown = Bundle::parse_lossy(&json).unwrap().bundle;
    assert_eq!(shown.withdrawn.len(), 1);
    assert_eq!(shown, Bundle::parse_lossy(&public_json(&json)).unwrap().bundle);
}

proptest! {
    #[test]
    fn whatever_is_cut_out_the_text_and_the_bundle_say_the_same(
        flags in proptest::collection::vec(prop_oneof![Just("true"), Just("false"), Just("null")], 0..6),
        space in prop_oneof![Just(""), Just(" "), Just("\n    ")],
    ) {
        let takeaways: Vec<String> = flags.iter().enumerate().map(|(at, flag)| takeaway(&format!("t{at}"), flag)).collect();
        let json = bundle(&format!("[{space}{}{space}]", takeaways.join(&format!(",{space}"))));
        let public = Bundle::parse(&public_json(&json)).unwrap();
        prop_assert_eq!(public.problems, []);
        prop_assert_eq!(public.bundle, Bundle::parse(&json).unwrap().bundle.into_public());
    }
}
