//! Sources as nobody would write them: whatever stands in one, nothing panics, and what becomes of
//! it is a good bundle without anything private.
#![allow(clippy::unwrap_used)]

mod common;

use std::fs;
use std::path::PathBuf;

use common::{bundle, good};
use import::{ExistingBundle, ImportOptions, ImportSource, import_into, import_programme};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Each case imports several times, so there are fewer of them than usual.
fn fewer() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases / 4, ..usual }
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

/// Values that stand where something else should.
fn stranger() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!(true)),
        Just(json!(-1)),
        Just(json!(1e300)),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[], {}, null, "x"])),
        Just(json!({ "de": "Eins", "en": null, "x-y-z-zu-lang-fuer-eine-sprache": "Zwei", "de_AT": "Drei" })),
        Just(json!("")),
        Just(json!(" \u{200B}\u{00AD}\u{0000}")),
        Just(json!("javascript:alert(1)")),
        Just(json!("//example.org/\\..\\")),
        Just(json!("0000-00-00T99:99:99+99:99")),
        Just(json!("-9999-01-01T00:00:00Z")),
        Just(json!("2021-11-23T25:00:00")),
        Just(json!("<p>auf<b>zu</p></b><script>x</script>&amp;&lt;&nope;")),
        Just(json!("\u{202E}verkehrt\r\n\r\n\tHerum\u{2028}")),
        Just(json!("99:99:99:99")),
        Just(json!("P99999999999Y")),
        Just(json!("speaker")),
        Just(json!("con")),
        Just(json!("de, en, xx-klingonisch-und-mehr")),
        ".{0,40}".prop_map(Value::String),
    ]
}

/// Walks to a place that a few numbers choose, and puts a stranger there, takes what is there away,
/// or doubles it.
fn mutate(value: &mut Value, steps: &[usize], what: u8, stranger: &Value) {
    let deeper = match value {
        Value::Array(items) if !items.is_empty() => Some(steps.first().map_or(0, |step| step % items.len())),
        Value::Object(fields) if !fields.is_empty() => {
            Some(steps.first().map_or(0, |step| step % fields.len()))
        }
        _ => None,
    };
    match (deeper, steps.split_first()) {
        (Some(at), Some((_, rest))) => match value {
            Value::Array(items) if rest.is_empty() && what == 1 => drop(items.remove(at)),
            Value::Array(items) if rest.is_empty() && what == 2 => items.insert(at, items[at].clone()),
            Value::Object(fields) if rest.is_empty() && what == 1 => {
                let name = fields.keys().nth(at).unwrap().clone();
                fields.remove(&name);
            }
            Value::Array(items) => mutate(&mut items[at], rest, what, stranger),
            Value::Object(fields) => mutate(fields.values_mut().nth(at).unwrap(), rest, what, stranger),
            _ => {}
        },
        _ => *value = stranger.clone(),
    }
}

type Mutations = Vec<(Vec<usize>, u8, Value)>;

fn mutations() -> impl Strategy<Value = Mutations> {
    let steps = proptest::collection::vec(0..40_usize, 0..9);
    proptest::collection::vec((steps, 0..3_u8, stranger()), 1..6)
}

/// What is written nowhere but in private fields of the fixtures. (That a talk was rejected, only its
/// state tells, and that may be what a mutation takes away.)
const SECRETS: [&str; 6] =
    ["1234567", "geheim", "ada@example.org", "bo@example.org", "intern", "post@example.org"];

/// Imports what may be any bytes, and again into what becomes of them.
#[track_caller]
fn check(sources: &[ImportSource]) {
    let Ok(import) = import_programme(sources, &ImportOptions::default()) else { return };
    let import = good(import);
    let text = import.bundle.to_string();
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret} came along: {text}");
    }
    let recap = ExistingBundle::read(&ImportSource::new("recap.json", text)).unwrap();
    let again = import_into(recap, sources, &ImportOptions::default()).unwrap();
    assert_eq!(bundle(&again), bundle(&import));
}

/// A source in which values are where they do not belong.
fn check_json(names: &[&str], mutations: &Mutations, at: usize) {
    let mut sources: Vec<ImportSource> =
        names.iter().map(|name| ImportSource::new(*name, fixture(name))).collect();
    let at = at % sources.len();
    let mut value: Value = serde_json::from_slice(&sources[at].bytes).unwrap_or_default();
    for (steps, what, stranger) in mutations {
        mutate(&mut value, steps, *what, stranger);
    }
    sources[at].bytes = value.to_string().into_bytes();
    check(&sources);
}

/// A source in which bytes are not what they were.
fn check_bytes(name: &str, changes: &[(usize, u8, u8)]) {
    let mut bytes = fixture(name);
    for (at, what, byte) in changes {
        let at = at % bytes.len().max(1);
        match what {
            0 if at < bytes.len() => bytes[at] = *byte,
            1 => bytes.truncate(at.max(1)),
            2 if at < bytes.len() => drop(bytes.drain(at..(at + usize::from(*byte)).min(bytes.len()))),
            _ => bytes.insert(at.min(bytes.len()), *byte),
        }
    }
    check(&[ImportSource::new(name, bytes)]);
}

fn changes() -> impl Strategy<Value = Vec<(usize, u8, u8)>> {
    proptest::collection::vec((any::<usize>(), 0..4_u8, any::<u8>()), 1..5)
}

macro_rules! readers {
    ($($name:ident: $files:expr;)*) => {
        proptest! {
            #![proptest_config(fewer())]
            $(
                #[test]
                fn $name(mutations in mutations(), at in 0..9_usize, changes in changes()) {
                    let files: &[&str] = &$files;
                    check_json(files, &mutations, at);
                    check_bytes(files[at % files.len()], &changes);
                }
            )*
        }
    };
}

readers! {
    any_schedule_of_pretalx: ["schedule.json"];
    any_schedule_of_frab: ["frab.json"];
    any_schedule_of_version_2: ["schedule2.json"];
    any_widget: ["widget.json"];
    any_view_of_sessionize: ["sessionize-all.json"];
    any_grid_of_sessionize: ["sessionize-grid.json", "sessionize-speakers.json"];
    any_sessions_of_sessionize: ["sessionize-sessions.json"];
    any_open_event: ["open-event/event", "open-event/sessions", "open-event/speakers", "open-event/tracks"];
    any_conclar: ["conclar-programme.json", "conclar-people.json"];
}

proptest! {
    #![proptest_config(fewer())]
    #[test]
    fn any_schedule_in_xml(changes in changes()) {
        check_bytes("schedule.xml", &changes);
    }

    #[test]
    fn any_script_of_konopas(changes in changes()) {
        check_bytes("konopas.js", &changes);
    }

    #[test]
    fn any_text_at_all(text in ".{0,300}") {
        check(&[ImportSource::new("a", text)]);
    }
}
