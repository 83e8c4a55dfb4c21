//! Which takeaways of other talks belong to the same topics.

mod common;

use common::parsed;

/// Three topics and a level; `told` shares a topic and the level with `asked`, `also` only the topic.
const BUNDLE: &str = r#"
    "facets": [
        {"id": "topic", "label": "Thema", "values": [{"id": "net", "label": "Netz"}, {"id": "law", "label": "Recht"}]},
        {"id": "level", "label": "Ebene", "ordered": true, "values": [{"id": "city", "label": "Stadt"}]}
    ],
    "speakers": [{"id": "ada", "name": "Ada"}],
    "talks": [
        {"id": "one", "title": "Eins", "speakers": ["ada"], "abstract": "A"},
        {"id": "two", "title": "Zwei", "speakers": ["ada"], "abstract": "B"}
    ],
    "takeaways": [
        {"id": "asked", "talk": "one", "kind": "finding", "statement": "A", "tags": {"topic": ["net"], "level": ["city"]}},
        {"id": "same-talk", "talk": "one", "kind": "finding", "statement": "B", "tags": {"topic": ["net"]}},
        {"id": "also", "talk": "two", "kind": "finding", "statement": "C", "tags": {"topic": ["net"]}},
        {"id": "told", "talk": "two", "kind": "finding", "statement": "D", "tags": {"topic": ["net"], "level": ["city"]}},
        {"id": "other", "talk": "two", "kind": "finding", "statement": "E", "tags": {"topic": ["law"]}}
    ]"#;

#[track_caller]
fn check(id: &str, limit: usize, expected: &[&str]) {
    let bundle = parsed(BUNDLE).bundle;
    let takeaway = bundle.takeaways.iter().find(|takeaway| takeaway.id.as_str() == id).unwrap();
    let related = bundle.related_takeaways(takeaway, limit);
    assert_eq!(related.iter().map(|takeaway| takeaway.id.as_str()).collect::<Vec<_>>(), expected);
}

#[test]
fn takeaways_of_other_talks_are_related_by_the_values_they_share() {
    check("asked", 3, &["told", "also"]);
    check("told", 3, &["asked", "same-talk"]);
}

#[test]
fn the_kind_and_the_speaker_relate_nothing() {
    check("other", 3, &[]);
}

#[test]
fn no_more_are_given_than_are_asked_for() {
    check("asked", 1, &["told"]);
}
