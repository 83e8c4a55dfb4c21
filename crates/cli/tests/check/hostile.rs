//! Whatever stands in the file: an answer, places inside the file, and nothing a terminal obeys.

use std::fs;
use std::sync::LazyLock;

use clap::ValueEnum;
use cli::check::{BundleFile, CheckReport, ReportFormat};
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

use crate::bundle::{root, source};

static EVERYTHING: LazyLock<String> =
    LazyLock::new(|| fs::read_to_string(root().join("tests/fixtures/everything.json")).unwrap());

/// Checks a text and holds what must be so for every text.
#[track_caller]
fn check(text: &str) {
    let source = source(text);
    let report = CheckReport::of(&source);
    let lines: Vec<usize> = text.split('\n').map(|line| line.chars().count()).collect();
    for entry in &report.diagnostics {
        let span = entry.place.text_span().unwrap().bytes();
        assert!(text.get(span.clone()).is_some(), "{span:?} of {}", entry.code);
        let span = entry.place.text_span().unwrap();
        for place in [span.start, span.end] {
            let length = lines.get(place.line - 1);
            assert!(length.is_some_and(|length| (1..=length + 1).contains(&place.column)), "{place:?}");
        }
        assert!(!entry.message.is_empty() && entry.help.as_ref().is_some_and(|help| !help.is_empty()));
    }
    assert!(report.diagnostics.is_sorted_by_key(|entry| entry.place.text_span().unwrap().start));
    for format in ReportFormat::value_variants() {
        let written = format.write_plain(&report);
        let obeyed = |c: char| {
            c.is_control() && c != '\n' || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!written.contains(obeyed), "{written:?}");
    }
}

#[test]
fn every_hostile_file_is_answered() {
    for entry in fs::read_dir(root().join("tests/hostile")).unwrap() {
        check(&fs::read_to_string(entry.unwrap().path()).unwrap());
    }
}

#[test]
fn names_and_ids_that_mean_something_elsewhere_mean_nothing_here() {
    for id in
        ["con", "..", "__proto__", "constructor", "../../etc/passwd", "a\u{0}b", "\u{1b}[31m", "\u{202e}nul"]
    {
        let id = Value::from(id).to_string();
        check(&EVERYTHING.replace("\"arne\"", &id));
        check(&EVERYTHING.replace("\"photo\"", &id));
        check(&EVERYTHING.replace("\"topic\"", &id));
        check(&EVERYTHING.replace("\"photos/arne.jpg\"", &id));
        check(&EVERYTHING.replace("\"privacy/\"", &id));
    }
}

/// The pointers to everything inside a value.
fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| pointers(item, &format!("{pointer}/{at}"), found));
        }
        Value::Object(fields) => fields.iter().for_each(|(name, field)| {
            // RFC 6901, section 3.
            let name = name.replace('~', "~0").replace('/', "~1");
            pointers(field, &format!("{pointer}/{name}"), found);
        }),
        _ => {}
    }
}

fn odd_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-zA-Z@+0-9 ./:#%?-]{0,24}".prop_map(Value::from),
        prop::collection::vec(any::<u8>().prop_map(Value::from), 0..4).prop_map(Value::from),
        prop::collection::hash_map("de|en|de-simple|fr|.{0,3}", ".{0,9}", 0..4)
            .prop_map(|texts| texts.into_iter().map(|(tag, text)| (tag, Value::from(text))).collect()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_with_other_bytes_is_answered_or_refused_for_its_encoding(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = EVERYTHING.clone().into_bytes();
        bytes.truncate(cut.index(bytes.len()));
        for (at, byte) in changes {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
        }
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("a.json");
        fs::write(&file, bytes).unwrap();
        match BundleFile::read(&file) {
            Ok(source) => check(&source.text),
            Err(error) => prop_assert!(error.to_string().contains("UTF-"), "{error:#}"),
        }
    }

    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn a_bundle_that_is_cut_is_answered(length in 0..EVERYTHING.len()) {
        check(&EVERYTHING[..EVERYTHING.floor_char_boundary(length)]);
    }

    #[test]
    fn a_bundle_with_other_characters_is_answered(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<char>()), 1..4)) {
        let mut chars: Vec<char> = EVERYTHING.chars().collect();
        for (at, c) in changes {
            let at = at.index(chars.len());
            chars[at] = c;
        }
        check(&chars.iter().collect::<String>());
    }

    #[test]
    fn a_bundle_with_other_values_is_answered(
        changes in prop::collection::vec((any::<prop::sample::Index>(), odd_value()), 1..5),
        pretty: bool,
    ) {
        let mut bundle: Value = serde_json::from_str(&EVERYTHING).unwrap();
        for (at, by) in changes {
            let mut places = Vec::new();
            pointers(&bundle, "", &mut places);
            *bundle.pointer_mut(&places[at.index(places.len())]).unwrap() = by;
        }
        check(&if pretty { serde_json::to_string_pretty(&bundle).unwrap() } else { bundle.to_string() });
    }

    #[test]
    fn a_bundle_with_values_of_other_places_is_answered(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..5),
    ) {
        let mut bundle: Value = serde_json::from_str(&EVERYTHING).unwrap();
        for (at, from) in changes {
            let mut places = Vec::new();
            pointers(&bundle, "", &mut places);
            let by = bundle.pointer(&places[from.index(places.len())]).unwrap().clone();
            *bundle.pointer_mut(&places[at.index(places.len())]).unwrap() = by;
        }
        check(&bundle.to_string());
    }
}
