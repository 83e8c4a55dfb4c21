//! What of a bundle is published: the fields of the format, to the letter, and nothing beside them.

#![allow(clippy::unwrap_used)]

mod mutation;
mod project;

use std::fs;

use cli::schema::public_fields;
use mutation::mutation;
use project::{GOOD, TestProject, printed};
use proptest::collection::vec;
use proptest::prelude::*;
use recap::Bundle;
use recap::bundle::unread_fields;
use serde_json::Value;

const EVERYTHING: &str = include_str!("../../../tests/fixtures/everything.json");

#[track_caller]
fn check(written: &str, expected: &str) {
    assert_eq!(public_fields(written), expected);
}

#[test]
fn what_the_format_has_stays_to_the_letter() {
    for json in [GOOD, EVERYTHING, project::DIKOMM, "{}", " {\n}\n"] {
        check(json, json);
    }
}

#[test]
fn what_nothing_reads_is_left_out_wherever_it_stands() {
    check(r#"{"internal_note": "Honorar 500 Euro", "format": 1}"#, r#"{ "format": 1}"#);
    check(r#"{"format": 1, "note": {"a": [1, 2]}, "talks": []}"#, r#"{"format": 1, "talks": []}"#);
    check(r#"{"format": 1 , "note": "a,b" }"#, r#"{"format": 1 }"#);
    check(r#"{"note": 1, "note2": 2}"#, "{}");
    check(
        r#"{"talks": [{"id": "a", "fee": 500, "links": [{"url": "x", "by": "me"}]}]}"#,
        r#"{"talks": [{"id": "a", "links": [{"url": "x"}]}]}"#,
    );
    check(
        r#"{"takeaways": [{"id": "a", "source": {"label": "A", "contact": "me"}, "who": ["b"]}]}"#,
        r#"{"takeaways": [{"id": "a", "source": {"label": "A"}}]}"#,
    );
    check(
        r#"{"comparison": {"columns": [{"id": "kiel"}], "rows": [{"cells": {"kiel": {"text": "A", "x": 1}}, "x": 1}]}}"#,
        r#"{"comparison": {"columns": [{"id": "kiel"}], "rows": [{"cells": {"kiel": {"text": "A"}}}]}}"#,
    );
    check(
        r#"{"event": {"origin": {"key": "event", "mail": "a@example.org", "seen": {"x": 1}}}}"#,
        r#"{"event": {"origin": {"key": "event", "seen": {}}}}"#,
    );
}

#[test]
fn tags_and_cells_under_what_is_not_declared_are_no_place_for_notes() {
    #[track_caller]
    fn check_tags(written: &str, expected: &str) {
        let bundle = |tags: &str| {
            let facets = r#"[{"id": "level", "values": [{"id": "land"}, {"id": "bund"}]}]"#;
            format!(r#"{{"facets": {facets}, "talks": [{{"id": "a", "tags": {tags}}}]}}"#)
        };
        check(&bundle(written), &bundle(expected));
    }
    check_tags(r#"{"level": ["land"], "fee": ["500 Euro"]}"#, r#"{"level": ["land"]}"#);
    check_tags(r#"{"fee": ["500 Euro"], "level": ["bund", "land"]}"#, r#"{ "level": ["bund", "land"]}"#);
    check_tags(r#"{"level": ["500 Euro", "land"]}"#, r#"{"level": [ "land"]}"#);
    check_tags(r#"{"level": []}"#, r#"{"level": []}"#);
    check_tags(r#"{"level": ["500 Euro"]}"#, "{}");
    check(
        r#"{"comparison": {"columns": [{"id": "kiel"}], "rows": [{"cells": {"fee": {"text": "500"}, "kiel": {"text": "A"}}}]}}"#,
        r#"{"comparison": {"columns": [{"id": "kiel"}], "rows": [{"cells": { "kiel": {"text": "A"}}}]}}"#,
    );
}

#[test]
fn entries_that_are_left_out_of_the_site_keep_no_notes_either() {
    check(r#"{"talks": [{"note": "x"}]}"#, r#"{"talks": [{}]}"#);
    check(
        r#"{"takeaways": [{"id": "Not An Id", "note": "x", "kind": "none"}]}"#,
        r#"{"takeaways": [{"id": "Not An Id", "kind": "none"}]}"#,
    );
}

#[test]
fn a_value_of_another_kind_than_its_field_takes_is_no_place_for_notes() {
    check(r#"{"talks": {"note": "x"}, "format": 1}"#, r#"{"talks": {}, "format": 1}"#);
    check(
        r#"{"talks": [{"id": 500, "minutes": "Honorar", "title": ["x"], "abstract": true}]}"#,
        r#"{"talks": [{"id": 0, "minutes": "", "title": [], "abstract": false}]}"#,
    );
    check(r#"{"talks": ["note", {"id": "a"}, 3]}"#, r#"{"talks": ["", {"id": "a"}, 0]}"#);
    check(
        r#"{"event": {"name": {"de": "A", "internal note": "x", "en": ["y"]}}}"#,
        r#"{"event": {"name": {"de": "A", "en": []}}}"#,
    );
    check(r#"{"$schema": {"note": "x"}}"#, r#"{"$schema": {}}"#);
    check(r#"{"site": {"name": null}}"#, r#"{"site": {"name": null}}"#);
}

#[test]
fn of_a_field_that_is_there_twice_the_first_is_published() {
    check(r#"{"format": 1, "format": 2}"#, r#"{"format": 1}"#);
    check(r#"{"event": {"name": "A", "n\u0061me": "Geheim"}}"#, r#"{"event": {"name": "A"}}"#);
}

#[test]
fn a_takeaway_that_says_anything_of_being_taken_back_is_taken_back() {
    check(
        r#"{"takeaways": [{"id": "a", "withdrawn": "yes"}]}"#,
        r#"{"takeaways": [{"id": "a", "withdrawn": ""}]}"#,
    );
}

#[test]
fn a_build_publishes_no_note_and_check_says_so() {
    let written =
        GOOD.replace("\"id\": \"one\",", "\"id\": \"one\", \"internal_note\": \"Honorar 500 Euro\",");
    let project = TestProject::with(&written);
    project.must_build(&[]);
    assert_eq!(project.read("site/recap.json"), GOOD);
    for name in project::files(&project.path("site")) {
        let bytes = fs::read(project.path("site").join(&name)).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("Honorar"), "{name}");
    }
    let said = printed(&project.nachlese(&["check", "recap.json"]));
    let expected = "unread-field: talks[0].internal_note: nothing reads the field \"internal_note\", and it is not \
                    published; correct its name, or leave it out";
    assert!(said.contains(expected), "{said}");
    let output = project.nachlese(&["diff", "site", "recap.json"]);
    assert_eq!(output.status.code(), Some(0), "what is not published is no change: {}", printed(&output));
}

proptest! {
    #[test]
    fn readers_of_the_published_bundle_see_the_same(mutations in vec(mutation(), 1..5)) {
        let mut bundle: Value = serde_json::from_str(EVERYTHING).unwrap();
        mutations.iter().for_each(|mutation| mutation.change(&mut bundle));
        let written = bundle.to_string();
        let public = public_fields(&written);
        let read = |json: &str| Bundle::parse_lossy(json).map(|read| read.bundle);
        prop_assert_eq!(read(&public), read(&written), "{}", public);
        prop_assert!(unread_fields(&public).is_empty(), "{}", public);
        prop_assert_eq!(public_fields(&public), public);
    }
}
