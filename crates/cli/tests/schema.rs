//! The schema beside the parser: they refuse the same bundles.
#![allow(clippy::unwrap_used)]

mod mutation;

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use cli::schema;
use jsonschema::Validator;
use mutation::{character, mutation, remove};
use proptest::collection::vec;
use proptest::prelude::*;
use recap::Bundle;
use recap::bundle::{BundleError, BundleErrorKind, unread_fields};
use recap::facet::RESERVED;
use serde_json::Value;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(&schema::text()).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
});

/// Bundles that nothing is wrong with.
static GOOD: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let files = ["public/recap.json", "tests/fixtures/everything.json", "crates/cli/src/new/recap.json"];
    let files = files.map(|name| read(&file(name)).unwrap());
    let least = r#"{"format": 1, "languages": ["de"], "facets": [], "speakers": [], "talks": [], "takeaways": [],
        "event": {"name": "Tag", "title": "Recap", "summary": "Alles", "start": "2021-11-23"}}"#;
    files.into_iter().chain([read(least).unwrap()]).collect()
});

fn file(name: &str) -> String {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "..", name].iter().collect();
    fs::read_to_string(path).unwrap()
}

fn read(json: &str) -> Result<Value, serde_json::Error> {
    serde_json::from_str(json.trim_start_matches('\u{FEFF}'))
}

fn accepts(json: &str) -> bool {
    read(json).is_ok_and(|bundle| SCHEMA.is_valid(&bundle))
}

/// All that the parser has to say.
fn problems(json: &str) -> Vec<BundleError> {
    match Bundle::parse(json) {
        Ok(parsed) => parsed.problems.into_iter().chain(unread_fields(json)).collect(),
        Err(problem) => vec![problem],
    }
}

/// Whether a fault can be seen in the value alone, so that a schema can tell it too.
///
/// These cannot, because they are relations between places of the bundle:
/// - an id that an earlier entry has, and one that nothing has,
/// - a facet with the name of one of the bundle's languages (other names are reserved in any bundle),
///
/// and this is gone before a schema sees the object:
/// - a field that its object has already.
///
/// Two faults are told only by how the text is written, and not by their codes: an address of more than
/// 2,048 bytes, because JSON Schema counts characters, and a whole number written as `1.0` or `1e0`,
/// which JSON Schema takes for the same number. No mutation makes them.
fn is_structural(kind: &BundleErrorKind) -> bool {
    match kind {
        BundleErrorKind::ReservedFacet(name) => RESERVED.contains(&name.as_str()),
        BundleErrorKind::DuplicateId(_)
        | BundleErrorKind::RepeatedField(_)
        | BundleErrorKind::UnknownTalk(_)
        | BundleErrorKind::UnknownSpeaker(_)
        | BundleErrorKind::UnknownFacet(_)
        | BundleErrorKind::UnknownValue(_)
        | BundleErrorKind::UnknownTakeaway(_)
        | BundleErrorKind::UnknownColumn(_) => false,
        _ => true,
    }
}

/// What the parser leaves out unread for the sake of a fault that is not structural; whatever else
/// is wrong inside, it does not say.
fn left_out(problem: &BundleError) -> Option<String> {
    let path = problem.path.replace('[', ".").replace(']', "").replace('.', "/");
    match &problem.kind {
        BundleErrorKind::DuplicateId(_) => path.strip_suffix("/id").map(|entry| format!("/{entry}")),
        BundleErrorKind::UnknownTalk(_) => path.strip_suffix("/talk").map(|entry| format!("/{entry}")),
        BundleErrorKind::ReservedFacet(_) if !is_structural(&problem.kind) => {
            path.strip_suffix("/id").map(|entry| format!("/{entry}"))
        }
        BundleErrorKind::UnknownFacet(_) | BundleErrorKind::UnknownColumn(_) => Some(format!("/{path}")),
        _ => None,
    }
}

/// Takes out what the parser has left out unread, then compares.
fn compare(mut bundle: Value) -> Result<(), TestCaseError> {
    loop {
        let json = bundle.to_string();
        let problems = problems(&json);
        let structural = problems.iter().any(|problem| is_structural(&problem.kind));
        let accepted = SCHEMA.is_valid(&bundle);
        prop_assert!(!(accepted && structural), "only the parser refuses {json}: {problems:?}");
        match problems.iter().find_map(left_out) {
            Some(place) => remove(&mut bundle, &place),
            None => {
                let reasons: Vec<_> = SCHEMA.iter_errors(&bundle).map(|error| error.to_string()).collect();
                prop_assert_eq!(accepted, !structural, "{}: {:?}, {:?}", json, reasons, problems);
                return Ok(());
            }
        }
    }
}

#[test]
fn the_schema_is_json_schema_2020_12() {
    let schema: Value = serde_json::from_str(&schema::text()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::meta::is_valid(&schema));
}

#[test]
fn good_bundles_are_accepted() {
    for bundle in GOOD.iter() {
        let reasons: Vec<_> = SCHEMA.iter_errors(bundle).map(|error| error.to_string()).collect();
        assert_eq!(reasons, Vec::<String>::new());
        assert_eq!(problems(&bundle.to_string()), []);
    }
}

#[test]
fn every_hostile_file_is_refused_for_its_structure_by_both_or_by_none() {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "..", "tests", "hostile"].iter().collect();
    let mut disagreed = Vec::new();
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let json = fs::read_to_string(&path).unwrap();
        let structural = problems(&json).iter().any(|problem| is_structural(&problem.kind));
        if accepts(&json) == structural {
            disagreed.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
        seen += 1;
    }
    assert!(seen > 30, "there are hostile files");
    assert_eq!(disagreed, Vec::<String>::new());
}

/// Places of `everything.json`, and alphabets of which some texts are good there and others are not.
const PLACES: [(&str, &str); 12] = [
    ("/event/start", "0[0-9]{3}-[0-3][0-9]-[0-3][0-9]|[12][0-9]{3}-(0[1-9]|1[0-2])-(2[89]|3[01])"),
    ("/talks/0/start", "2021-11-23[T ][0-2][0-9]:[0-6][0-9][:.Z+0-9 -]{0,4}"),
    ("/event/url", "(https?|HTTP|mailto|ftp)?:?/{0,2}[a@:/?#\\\\ \u{202e}ü]{0,4}"),
    ("/talks/0/links/0/url", "[a@:/?#\\\\\t\u{a0}\u{0}]{0,5}"),
    ("/site/url", "(https?|HTTPS|mailto)://?[a.:]{0,2}[a@/?#\\\\ ]{0,2}"),
    ("/site/reply/email", "[a.+]{0,2}@?[a.ü\u{200b}]{0,2}[@,:/%\" \u{2066}]?"),
    ("/site/accent", "#?[0-9a-gA-G]{5,7}"),
    ("/site/hashtag", "[# a\t\u{202e}]{0,3}"),
    ("/languages/2", "[a-z]{1,4}(-[a-zA-Z0-9_]{0,9}){0,2}"),
    ("/takeaways/0/id", "[a-z0-9-]{0,66}|[A-Z_ ü.]{1,2}"),
    ("/facets/0/id", "kind|speakers?|talks?|takeaway|comparison|list|q|sort|a-z|kinds|de|en|xx"),
    ("/talks/0/title", "[ \n\t\u{0}\u{85}\u{a0}\u{200b}\u{202e}\u{2028}\u{2069}\u{3000}\u{feff}]{0,3}a?"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_schema_accepts_just_the_bundles_without_a_structural_problem(
        which in 1..4_usize,
        mutations in vec(mutation(), 1..5),
    ) {
        let mut bundle = GOOD[which].clone();
        mutations.iter().for_each(|mutation| mutation.change(&mut bundle));
        compare(bundle)?;
    }

    #[test]
    fn the_schema_accepts_just_the_texts_that_the_parser_accepts(
        (place, text) in proptest::sample::select(&PLACES[..]).prop_flat_map(|(place, form)| {
            (Just(place), proptest::string::string_regex(form).unwrap())
        }),
        odd in proptest::option::weighted(0.2, (any::<prop::sample::Index>(), character())),
    ) {
        let mut bundle = GOOD[1].clone();
        let mut text: Vec<char> = text.chars().collect();
        if let Some((at, c)) = odd {
            text.insert(at.index(text.len() + 1), c);
        }
        *bundle.pointer_mut(place).unwrap() = text.into_iter().collect::<String>().into();
        compare(bundle)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    #[test]
    fn that_holds_for_a_whole_congress_too(mutations in vec(mutation(), 1..20)) {
        let mut bundle = GOOD[0].clone();
        mutations.iter().for_each(|mutation| mutation.change(&mut bundle));
        compare(bundle)?;
    }
}

#[test]
fn every_field_and_every_word_is_named_in_the_document() {
    let document = file("docs/bundle.md");
    let schema: Value = serde_json::from_str(&schema::text()).unwrap();
    let mut found = Vec::new();
    fields(&schema, &mut found);
    let mut wanted: Vec<_> = found.into_iter().map(|(name, _)| name).collect();
    words(&schema, &mut wanted);
    assert!(wanted.len() > 60, "the schema has fields");
    wanted.retain(|name| !document.contains(&format!("`{name}`")));
    assert_eq!(wanted, Vec::<String>::new());
}

/// All words that may stand in fields with a choice of words.
fn words(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            let choice = fields.get("enum").and_then(Value::as_array);
            found.extend(choice.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| words(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        _ => {}
    }
}

/// Where the fields of objects are declared: their names with what is said of them.
fn fields(schema: &Value, found: &mut Vec<(String, Value)>) {
    match schema {
        Value::Object(keywords) => {
            // Beside those of objects there are conditions, which declare nothing.
            let is_object = keywords.get("type").is_some_and(|kind| kind == "object");
            if let Some(properties) =
                keywords.get("properties").and_then(Value::as_object).filter(|_| is_object)
            {
                found.extend(properties.iter().map(|(name, field)| (name.clone(), field.clone())));
            }
            keywords.values().for_each(|value| fields(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| fields(item, found)),
        _ => {}
    }
}

#[test]
fn every_field_says_what_it_is_where_editors_look() {
    let schema: Value = serde_json::from_str(&schema::text()).unwrap();
    let mut found = Vec::new();
    fields(&schema, &mut found);
    assert!(found.len() > 60, "the schema has fields");
    for (name, field) in found {
        let about = field["description"].as_str().unwrap_or_default();
        assert!(about.ends_with('.'), "{name} is described: {about:?}");
    }
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        assert!(
            definition.get("description").is_none(),
            "{name}: editors would show it instead of the field's"
        );
    }
}
