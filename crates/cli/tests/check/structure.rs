//! What the reader finds wrong, and what the author may have meant.

use std::collections::BTreeSet;
use std::fs;

use cli::schema::{fields, text_fields};
use diagnostic::Diagnostic;
use recap::Bundle;
use serde_json::Value;

use crate::bundle::{diagnostics, root, with};

fn only(text: &str) -> Diagnostic {
    let mut found = diagnostics(text);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

#[test]
fn near_ids_words_and_names_of_fields_are_offered() {
    #[track_caller]
    fn check(field: &str, value: &str, expected: Option<&str>) {
        assert_eq!(only(&with(&[(field, value)])).suggestion.as_deref(), expected);
    }
    let takeaway = |inner: &str| {
        format!(r#"[{{"id": "a", "talk": "kiel", "kind": "figure", "statement": "A", {inner}}}]"#)
    };
    let talk = |inner: &str| format!(r#"[{{"id": "a", "title": "A", {inner}}}]"#);
    check("talks", &talk(r#""speakers": ["aad"]"#), Some("ada"));
    check("talks", &talk(r#""speakers": ["Ada"]"#), Some("ada"));
    check("talks", &talk(r#""speakers": ["eve"]"#), None);
    check("talks", &talk(r#""speakers": [""]"#), None);
    check("talks", &talk(r#""tags": {"Level": []}"#), Some("level"));
    check("talks", &talk(r#""tags": {"kind": []}"#), None);
    check("talks", &talk(r#""tags": {"level": ["stat"]}"#), Some("state"));
    check("talks", &talk(r#""linsk": []"#), Some("links"));
    check("talks", &talk(r#""room": 3"#), None);
    check(
        "takeaways",
        &takeaway(r#""source": {"url": "https://a.example", "origin": "editorail"}"#),
        Some("editorial"),
    );
    check("takeaways", &takeaway(r#""source": {"url": "https://a.example", "labl": "A"}"#), Some("label"));
    check(
        "event",
        r#"{"name": "A", "title": "A", "summary": "A", "start": "2021-11-23", "place": "A", "timezone": "UTC"}"#,
        Some("time_zone"),
    );
    check("glossary", r#"[{"term": "A", "meaning": "A", "alias": []}]"#, None);
    check("glossary", r#"[{"term": "A", "meaning": "A", "aliase": []}]"#, Some("aliases"));
    check("takeaways", r#"[{"id": "a", "kind": "meassure", "statement": "A"}]"#, Some("measure"));
    check("takeaways", r#"[{"id": "a", "kind": "joke", "statement": "A"}]"#, None);
    check("takeaways", r#"[{"id": "a", "kind": "figure", "statment": "A"}]"#, Some("statement"));
    check("takeaways", r#"[{"id": "a", "kind": "figure", "text": "A"}]"#, None);
}

#[test]
fn a_word_of_any_length_is_compared_in_no_time() {
    let text = with(&[(
        "takeaways",
        &format!(r#"[{{"id": "a", "kind": "{}", "statement": "A"}}]"#, "figure".repeat(100_000)),
    )]);
    assert_eq!(only(&text).suggestion, None);
}

#[test]
fn a_misspelt_field_is_named_where_the_right_one_is_missing() {
    let found = only(&with(&[("talks", r#"[{"id": "a", "titel": "A"}]"#)]));
    assert_eq!(found.message, "`title` is missing");
    assert_eq!(found.help.as_deref(), Some("add it, or rename \"titel\""));
}

#[test]
fn what_points_to_an_entry_that_is_left_out_says_so() {
    let talks = r#"[{"id": "kiel"}]"#;
    let takeaways = r#"[{"id": "a", "talk": "kiel", "kind": "figure", "statement": "A"}]"#;
    let found = diagnostics(&with(&[("talks", talks), ("takeaways", takeaways)]));
    let said: Vec<_> = found.iter().map(|entry| entry.message.as_str()).collect();
    assert_eq!(said, ["`title` is missing", "the talk \"kiel\" is there, but has to be left out"]);
    assert_eq!(found[1].help.as_deref(), Some("fix what is wrong with the talk itself"));
}

#[test]
fn guesses_end_where_thousands_of_ids_are_unknown() {
    let talks: Vec<_> =
        (0..60).map(|at| format!(r#"{{"id": "t{at}", "title": "A", "speakers": ["adda"]}}"#)).collect();
    let found = diagnostics(&with(&[("talks", &format!("[{}]", talks.join(",")))]));
    assert_eq!(found.len(), 60);
    assert_eq!(found.iter().filter(|entry| entry.suggestion.is_some()).count(), 50);
}

#[test]
fn nesting_without_end_is_answered() {
    #[track_caller]
    fn check(field: &str, value: &str, expected: &str) {
        assert_eq!(only(&with(&[(field, value)])).code, expected);
    }
    let lists = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let objects = format!("{}1{}", "{\"label\":".repeat(10_000), "}".repeat(10_000));
    for deep in [&lists, &objects] {
        check(
            "glossary",
            &format!("[{{\"term\": {deep}, \"meaning\": \"A\"}}]"),
            if *deep == lists { "shape" } else { "language" },
        );
        check(
            "glossary",
            &format!("[{{\"term\": \"A\", \"meaning\": \"A\", \"x\": {deep}}}]"),
            "unread-field",
        );
    }
    assert_eq!(only(&"[".repeat(10_000)).code, "not-json");
}

#[test]
fn what_is_pointed_at_is_the_value_or_the_bracket_that_opens_it() {
    #[track_caller]
    fn check(value: &str, expected: &str) {
        let text =
            with(&[("talks", &format!("[{{\"id\": \"a\", \"title\": \"A\", \"minutes\": {value}}}]"))]);
        assert_eq!(&text[only(&text).place.text_span().unwrap().bytes()], expected);
    }
    check("\"zwölf \\\" \"", "\"zwölf \\\" \"");
    check("-1.5e3", "-1.5e3");
    check("true", "true");
    check("[1, 2]", "[");
    check("{\"a\": 1}", "{");
}

/// All fields of an object and of what is inside it, under the path of their object.
fn written(value: &Value, path: &str, found: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| written(item, path, found)),
        Value::Object(inner) => inner.iter().for_each(|(name, value)| {
            found.insert((path.to_owned(), name.clone()));
            written(value, &format!("{path}{}{name}", if path.is_empty() { "" } else { "." }), found);
        }),
        _ => {}
    }
}

#[test]
fn the_schema_has_exactly_the_fields_of_a_bundle_with_all_of_them() {
    let everything = fs::read_to_string(root().join("tests/fixtures/everything.json")).unwrap();
    let mut found = BTreeSet::new();
    written(&serde_json::from_str(&everything).unwrap(), "", &mut found);
    let paths: BTreeSet<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
    for path in paths {
        let names: BTreeSet<&str> =
            found.iter().filter(|(of, _)| of == path).map(|(_, name)| name.as_str()).collect();
        let known: BTreeSet<&str> = fields(path).into_iter().collect();
        if known.is_empty() {
            let is_own = path.ends_with("tags") || path.ends_with("cells") || names.contains("de");
            // What is in an origin, the import alone knows.
            let is_own = is_own || path.ends_with("origin");
            assert!(is_own, "the names in {path} are the bundle's own");
        } else {
            // No fixture has every field of every link and every source.
            let is_shared = path.ends_with("links") || path.ends_with("source");
            assert!(names.is_subset(&known) && (is_shared || names == known), "{path}: {names:?} {known:?}");
        }
    }
    for shared in ["links", "source"] {
        let names = found.iter().filter(|(path, _)| path.ends_with(shared)).map(|(_, name)| name.as_str());
        let known = fields(&format!("talks.{shared}"));
        assert_eq!(names.collect::<BTreeSet<_>>(), known.into_iter().collect());
    }
}

/// The pointers of all strings inside a value.
fn strings(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| strings(item, &format!("{pointer}/{at}"), found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| strings(field, &format!("{pointer}/{name}"), found));
        }
        Value::String(_) => found.push(pointer.to_owned()),
        _ => {}
    }
}

#[test]
fn the_fields_known_to_take_several_languages_are_those_in_which_the_reader_takes_them() {
    let everything = fs::read_to_string(root().join("tests/fixtures/everything.json")).unwrap();
    let everything: Value = serde_json::from_str(&everything).unwrap();
    let mut pointers = Vec::new();
    strings(&everything, "", &mut pointers);
    pointers.retain(|pointer| !pointer.contains("/origin/"));
    let takes_languages = |pointer: &&String| {
        let mut changed = everything.clone();
        let text = changed.pointer_mut(pointer).unwrap();
        *text = serde_json::json!({"de": text.clone()});
        Bundle::parse(&changed.to_string()).is_ok_and(|parsed| parsed.problems.is_empty())
    };
    let taking = pointers.iter().filter(takes_languages).map(|pointer| pointer.rsplit('/').next().unwrap());
    let translated = pointers.iter().filter_map(|pointer| pointer.strip_suffix("/de")?.rsplit('/').next());
    let taking: BTreeSet<&str> = taking.chain(translated).filter(|name| *name != "$schema").collect();
    assert_eq!(taking, text_fields());
}
