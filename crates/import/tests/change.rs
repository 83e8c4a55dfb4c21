//! What differs between two editions of a bundle.
#![allow(clippy::unwrap_used)]

use import::Json;
use import::change::{changes, to_json, to_text};
use serde_json::{Value, json};

fn bundle() -> Value {
    json!({
        "format": 1, "languages": ["de", "en"],
        "event": { "name": "Tag", "title": "Tag", "summary": "Alles", "start": "2021-11-23" },
        "facets": [{ "id": "level", "label": "Ebene", "values": [{ "id": "state", "label": "Land" }] }],
        "speakers": [{ "id": "ada", "name": "Ada" }, { "id": "ben", "name": "Ben" }],
        "talks": [{ "id": "kiel", "title": "Kiel zieht um", "speakers": ["ada"], "start": "2021-11-23T09:00",
            "origin": { "key": "code:a", "seen": "" } }],
        "takeaways": [{ "id": "eins", "talk": "kiel", "kind": "finding", "statement": "Es ist so." }],
    })
}

#[track_caller]
fn check(edit: impl Fn(&mut Value), expected: &str) {
    let mut new = bundle();
    edit(&mut new);
    let read = |bundle: &Value| -> Json { serde_json::from_str(&bundle.to_string()).unwrap() };
    assert_eq!(to_text(&changes(&read(&bundle()), &read(&new))), expected);
}

#[test]
fn two_editions_that_say_the_same_differ_in_nothing() {
    check(|_| {}, "");
    check(|new| new["talks"][0]["title"] = json!({ "de": "Kiel zieht um" }), "");
    check(|new| new["talks"][0]["origin"]["seen"] = json!("other"), "");
}

#[test]
fn a_statement_that_was_reworded_is_shown_with_both_wordings() {
    check(
        |new| new["takeaways"][0]["statement"] = json!({ "de": "Es ist anders.", "en": "It is." }),
        "Takeaways:\n  changed: Es ist anders. (eins)\n      reworded: Es ist so. → Es ist anders.\n      \
         reworded [en]: – → It is.\n",
    );
}

#[test]
fn a_talk_by_somebody_else_changes_its_takeaways_that_name_nobody_too() {
    check(
        |new| {
            new["talks"][0]["speakers"] = json!(["ben"]);
            new["talks"][0]["start"] = json!("2021-11-23T10:00");
        },
        "Talks:\n  changed: Kiel zieht um (kiel)\n      other people: Ada → Ben\n      \
         other time: 2021-11-23T09:00 → 2021-11-23T10:00\n\
         Takeaways:\n  changed: Es ist so. (eins)\n      other people: Ada → Ben\n",
    );
}

#[test]
fn entries_that_are_new_removed_or_no_longer_in_the_source_are_named() {
    check(
        |new| {
            new["talks"][0]["origin"]["gone"] = json!(true);
            new["speakers"][1] = json!({ "id": "cem", "name": "Cem" });
            new["takeaways"] = json!([]);
        },
        "Talks:\n  no longer in the source: Kiel zieht um (kiel)\n\
         People:\n  new: Cem (cem)\n  removed: Ben (ben)\nTakeaways:\n  removed: Es ist so. (eins)\n",
    );
}

#[test]
fn every_other_field_is_told_by_its_name() {
    check(
        |new| {
            new["languages"] = json!(["de"]);
            new["event"]["place"] = json!("Kiel");
            new["facets"][0]["values"][0]["label"] = json!("Länder");
            new["talks"][0]["tags"] = json!({ "level": ["state"] });
            new["talks"][0]["links"] = json!([{ "kind": "web", "url": "https://example.org/" }]);
        },
        "Congress:\n  place: – → Kiel\nTalks:\n  changed: Kiel zieht um (kiel)\n      \
         links.https://example.org/.kind: – → web\n      links.https://example.org/.url: – → https://example.org/\n      tags.level: – → state\n\
         Facets:\n  changed: Ebene (level)\n      values.state.label: Land → Länder\n\
         Everything else:\n  languages: de, en → de\n",
    );
}

#[test]
fn programs_get_the_values_as_the_bundle_has_them() {
    let mut new = bundle();
    new["takeaways"][0]["speakers"] = json!([]);
    let read = |bundle: &Value| -> Json { serde_json::from_str(&bundle.to_string()).unwrap() };
    let expected = json!([{ "part": "takeaways", "id": "eins", "label": "Es ist so.", "change": "changed",
        "fields": [{ "field": "speakers", "old": ["ada"], "new": [] }] }]);
    assert_eq!(to_json(&changes(&read(&bundle()), &read(&new))), expected);
}
