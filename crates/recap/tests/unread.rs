//! Fields that nothing reads.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{json, lines};
use recap::bundle::unread_fields;

#[track_caller]
fn check(fragment: &str, expected: &[&str]) {
    let found: Vec<_> = unread_fields(&json(fragment))
        .iter()
        .map(|problem| {
            assert_eq!(problem.kind.code(), "unread-field");
            format!("{}:{} {}", problem.position.line, problem.position.column, problem.path)
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_bundle_of_all_known_fields_has_none() {
    let json = include_str!("../../../tests/fixtures/everything.json");
    assert_eq!(lines(&unread_fields(json)), Vec::<String>::new());
}

#[test]
fn an_unknown_field_is_named_where_its_value_stands() {
    check(r#""sponsors": []"#, &["1:14 sponsors"]);
    check(r#""site": {"colour": "red"}"#, &["1:21 site.colour"]);
    check(r#""site": {"reply": {"phone": "1"}}"#, &["1:30 site.reply.phone"]);
    check(
        r#""talks": [{"id": "a", "title": "A"}, {"id": "b", "title": "B", "room": 1}]"#,
        &["1:73 talks[1].room"],
    );
    check(
        r#""facets": [{"id": "a", "label": "A", "values": [{"id": "x", "label": "X", "icon": 1}]}]"#,
        &["1:84 facets[0].values[0].icon"],
    );
    check(
        r#""takeaways": [{"id": "a", "kind": "figure", "statement": "A", "source": {"page": 3}}]"#,
        &["1:83 takeaways[0].source.page"],
    );
    check(
        r#""speakers": [{"id": "a", "name": "A", "links": [{"kind": "web", "url": "/", "rel": "me"}]}]"#,
        &["1:85 speakers[0].links[0].rel"],
    );
    check(
        r#""comparison": {"title": "A", "columns": [], "rows": [{"label": "A", "cells": {}, "x": 1}]}"#,
        &["1:88 comparison.rows[0].x"],
    );
    check(r#""glossary": [{"term": "A", "meaning": "B", "x": 1}]"#, &["1:50 glossary[0].x"]);
}

#[test]
fn all_unknown_fields_are_named_in_the_order_of_the_file() {
    check("\"x\": 1,\n\"site\": {\"y\": 2},\n\"z\": 3", &["1:7 x", "2:15 site.y", "3:6 z"]);
}

#[test]
fn the_warning_says_what_to_do() {
    let found = unread_fields(&json("\"sponsors\": []"));
    let expected = "1:14: unread-field: sponsors: nothing reads the field \"sponsors\", and it is not published; correct its name, or leave it out";
    assert_eq!(lines(&found), [expected]);
    assert!(found[0].kind.is_warning());
}

#[test]
fn a_dot_belongs_to_the_name_of_the_field() {
    let found = unread_fields(&json(r#""x.y": 1"#));
    let expected = r#"1:9: unread-field: x.y: nothing reads the field "x.y", and it is not published; correct its name, or leave it out"#;
    assert_eq!(lines(&found), [expected]);
}

#[test]
fn what_is_no_bundle_has_no_unread_fields() {
    for text in ["", "[]", "<html>", "{", "{\"talks\": 3}", "{\"talks\": [3, {\"id\": 4}]}", "\u{FEFF}{}"] {
        assert_eq!(lines(&unread_fields(text)), Vec::<String>::new());
    }
}
