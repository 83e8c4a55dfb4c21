//! Bundles with something wrong in them: a good one, changed in places that chance chooses.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};

/// One change of a bundle, at places that are chosen among all it has.
#[derive(Clone, Debug)]
pub enum Mutation {
    /// A field or an item is left out.
    Remove(Index),
    /// A value is another one.
    Replace(Index, Value),
    /// A value is that of another place.
    Copy { from: Index, to: Index },
    /// An object has one more field, or another value for one that it has.
    Add(Index, &'static str, Value),
    /// A field has another name.
    Rename(Index, &'static str),
    /// A list has one of its items twice.
    Repeat(Index),
    /// A text has another character in it.
    Insert(Index, Index, char),
}

/// Changes, most of which break something.
pub fn mutation() -> impl Strategy<Value = Mutation> {
    let at = any::<Index>;
    prop_oneof![
        at().prop_map(Mutation::Remove),
        (at(), value()).prop_map(|(at, value)| Mutation::Replace(at, value)),
        (at(), at()).prop_map(|(from, to)| Mutation::Copy { from, to }),
        (at(), name(), value()).prop_map(|(at, name, value)| Mutation::Add(at, name, value)),
        (at(), name()).prop_map(|(at, name)| Mutation::Rename(at, name)),
        at().prop_map(Mutation::Repeat),
        (at(), at(), character()).prop_map(|(at, place, c)| Mutation::Insert(at, place, c)),
    ]
}

/// Names of fields: of the format, of languages, of facets, and of nothing.
fn name() -> impl Strategy<Value = &'static str> {
    const NAMES: &[&str] = &[
        "id",
        "title",
        "label",
        "speakers",
        "talks",
        "kind",
        "text",
        "url",
        "source",
        "tags",
        "minutes",
        "cells",
        "comparison",
        "$schema",
        "titel",
        "Id",
        "x",
        "de",
        "en",
        "DE",
        "fr-CA",
        "de-simple",
        "deutsch",
        "level",
        "topic",
    ];
    proptest::sample::select(NAMES)
}

/// Characters that this format is careful about.
pub fn character() -> impl Strategy<Value = char> {
    const CHARACTERS: &[char] = &[
        'a', 'Z', '9', '0', '-', '_', ' ', '\n', '\t', '\u{0}', '\u{7f}', '\u{85}', '\u{a0}', '\u{200b}',
        '\u{202e}', '\u{2066}', '\u{3000}', '\u{feff}', 'ü', '😀', '/', ':', '@', '#', '?', '%', '\\', '"',
        '[', 'T', '.', ',',
    ];
    proptest::sample::select(CHARACTERS)
}

/// Values of every type, good and bad ones for every field.
fn value() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        " ",
        "\u{202e}",
        "\u{feff}",
        "#",
        "# #",
        "Land",
        "a",
        "essen",
        "netz",
        "arne",
        "level",
        "talks",
        "kind",
        "figure",
        "Figure",
        "recording",
        "speaker",
        "de",
        "de-simple",
        "deutsch",
        "2021-11-23",
        "2021-02-30",
        "2021-02-29",
        "2024-02-29",
        "1900-02-29",
        "2000-02-29",
        "0000-01-01",
        "2021-11-23T09:30",
        "2021-11-23 24:00",
        "2021-11-23T09:30:00+01:00",
        "https://example.org/",
        "HTTP://example.org?a#b",
        " https://example.org ",
        "https://",
        "https://user@example.org/",
        "//example.org",
        "javascript:alert(1)",
        "mailto:",
        "mailto:a@example.org",
        "a/b:c",
        "a:b",
        "team@example.org",
        "a@b@c",
        "#1d4a9e",
        "#fff",
    ];
    let others = [
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(1.5),
        json!(u32::MAX),
        json!(1_u64 << 32),
        json!([]),
        json!([null]),
        json!([1]),
        json!(["de"]),
        json!(["level"]),
        json!([[]]),
        json!([{}]),
        json!({}),
        json!({"de": "Land"}),
        json!({"de": " "}),
        json!({"de": null}),
        json!({"x": ["y"]}),
        json!({"level": 3}),
        json!({"id": "a", "label": "A"}),
        json!({"id": "a", "kind": "quote", "statement": "A"}),
        json!({"kind": "web", "url": "/"}),
        json!({"text": "A"}),
    ];
    let values: Vec<Value> = texts.into_iter().map(Value::from).chain(others).collect();
    proptest::sample::select(values)
}

impl Mutation {
    /// Makes the change, if the bundle has a place for it.
    pub fn change(&self, bundle: &mut Value) {
        let at = |index: &Index, wanted: fn(&Value) -> bool| place(bundle, index, wanted);
        let anywhere = |_: &Value| true;
        match self {
            Mutation::Remove(index) => {
                if let Some(place) = at(index, anywhere) {
                    remove(bundle, &place);
                }
            }
            Mutation::Replace(index, value) => {
                if let Some(place) = at(index, anywhere) {
                    *bundle.pointer_mut(&place).unwrap() = value.clone();
                }
            }
            Mutation::Copy { from, to } => {
                if let (Some(from), Some(to)) = (at(from, anywhere), at(to, anywhere)) {
                    *bundle.pointer_mut(&to).unwrap() = bundle.pointer(&from).unwrap().clone();
                }
            }
            Mutation::Add(index, name, value) => {
                if let Some(place) = at(index, Value::is_object) {
                    fields(bundle, &place).insert((*name).to_owned(), value.clone());
                }
            }
            Mutation::Rename(index, name) => {
                if let Some((object, old)) = at(index, anywhere).as_deref().and_then(|at| at.rsplit_once('/'))
                    && let Some(object) = bundle.pointer_mut(object).and_then(Value::as_object_mut)
                {
                    let value = object.remove(&old.replace("~1", "/").replace("~0", "~")).unwrap();
                    object.insert((*name).to_owned(), value);
                }
            }
            Mutation::Repeat(index) => {
                let filled = |value: &Value| value.as_array().is_some_and(|list| !list.is_empty());
                if let Some(place) = at(index, filled) {
                    let list = bundle.pointer_mut(&place).unwrap().as_array_mut().unwrap();
                    list.push(list[0].clone());
                }
            }
            Mutation::Insert(index, place_in_text, c) => {
                if let Some(place) = at(index, Value::is_string) {
                    let value = bundle.pointer_mut(&place).unwrap();
                    let mut text: Vec<char> = value.as_str().unwrap().chars().collect();
                    text.insert(place_in_text.index(text.len() + 1), *c);
                    *value = text.into_iter().collect::<String>().into();
                }
            }
        }
    }
}

fn fields<'v>(bundle: &'v mut Value, place: &str) -> &'v mut Map<String, Value> {
    bundle.pointer_mut(place).unwrap().as_object_mut().unwrap()
}

/// Takes the field or the item at a JSON pointer out of what holds it.
pub fn remove(bundle: &mut Value, place: &str) {
    let Some((parent, last)) = place.rsplit_once('/') else { return };
    match bundle.pointer_mut(parent).unwrap() {
        Value::Array(list) => drop(list.remove(last.parse().unwrap())),
        Value::Object(fields) => drop(fields.remove(&last.replace("~1", "/").replace("~0", "~"))),
        other => panic!("{other} holds nothing"),
    }
}

/// The JSON pointer of one of the values that are wanted.
fn place(bundle: &Value, index: &Index, wanted: fn(&Value) -> bool) -> Option<String> {
    let mut places = Vec::new();
    gather(bundle, String::new(), wanted, &mut places);
    if places.is_empty() { None } else { Some(index.get(&places).clone()) }
}

fn gather(value: &Value, place: String, wanted: fn(&Value) -> bool, places: &mut Vec<String>) {
    let inside: Vec<(String, &Value)> = match value {
        Value::Array(list) => list.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        _ => Vec::new(),
    };
    for (step, value) in inside {
        gather(value, format!("{place}/{step}"), wanted, places);
    }
    if wanted(value) {
        places.push(place);
    }
}
