//! Going out and coming back, in every form and with every text.

use std::collections::BTreeMap;

use import::takeaways::sheet::{self, TakeawaySheet};
use import::takeaways::{EditableBundle, FieldValue, TakeawayField, markdown};
use proptest::prelude::*;
use serde_json::{Map, json};

use super::bundle::{BUNDLE, read_markdown, read_sheet};

/// The three ways out and back: what becomes of `onto` by the takeaways of `json`.
#[track_caller]
fn all_ways(json: &str, onto: &str) -> [String; 3] {
    let (from, to) = (
        EditableBundle::open("recap.json", json).unwrap(),
        EditableBundle::open("recap.json", onto).unwrap(),
    );
    let csv = read_sheet(&to, "t.csv", &TakeawaySheet::of(&from).csv());
    let xlsx = read_sheet(&to, "t.xlsx", &sheet::xlsx(&from).unwrap());
    let text = read_markdown(&to, &markdown::write(&from).unwrap());
    [csv, xlsx, text].map(|parsed| {
        assert_eq!((parsed.errors, parsed.warnings), (vec![], vec![]));
        to.apply_drafts(&parsed.drafts).unwrap().json
    })
}

/// What the takeaways of a bundle say, by id.
fn says(json: &str) -> Vec<BTreeMap<TakeawayField, FieldValue>> {
    let mut all: Vec<_> = EditableBundle::open("recap.json", json).unwrap().takeaways().cloned().collect();
    all.sort_by_key(|values| format!("{values:?}"));
    all
}

/// The bundle without takeaways.
fn emptied(json: &str) -> String {
    let mut bundle: serde_json::Value = serde_json::from_str(json).unwrap();
    bundle["takeaways"] = json!([]);
    bundle.to_string()
}

#[test]
fn what_is_not_edited_stays_to_the_letter() {
    for json in [
        BUNDLE,
        include_str!("../../../../public/recap.json"),
        include_str!("../../../../tests/fixtures/everything.json"),
    ] {
        for back in all_ways(json, json) {
            assert_eq!(back, json);
        }
    }
}

#[test]
fn a_bundle_without_takeaways_gets_all_of_them_back() {
    for json in [
        BUNDLE,
        include_str!("../../../../public/recap.json"),
        include_str!("../../../../tests/fixtures/everything.json"),
    ] {
        for back in all_ways(json, &emptied(json)) {
            assert_eq!(says(&back), says(json));
        }
    }
}

/// Texts as hostile as editors, programs and attackers write them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zäß ]{1,8}",
        1 => proptest::sample::select(vec![
            "\"", "'", "''=", "=HYPERLINK(\"x\";\"y\")", "+1", "-", "- ", "\n- Art: x", "@a", "\n", "\n\n", "\n\n\n", "\r\n",
            "\t", " ", "\\", "\\\n", "&#10;", "&amp;", "&", "---", "# ", "* ", ":", ";", ",", "[]", "|", "_x0041_", "1/2", "0049", " 3 Mai", "TRUE", "1e5",
            "😀", "👩🏽‍💻", "\u{202E}rtl", "שלום", "\u{FEFF}", "\u{A0}", "\u{2028}", "\u{85}", "\u{1}", "\u{FFFE}", "<b>", "\u{7F}",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 1..8)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("blank texts say nothing", |text| text.contains(char::is_alphanumeric))
}

/// A text in one or more languages, as the format has it.
fn wording() -> impl Strategy<Value = serde_json::Value> {
    prop_oneof![
        text().prop_map(serde_json::Value::from),
        proptest::collection::btree_map(
            proptest::sample::select(vec!["de", "en", "de-simple", "fr"]),
            text(),
            1..4
        )
        .prop_map(|versions| json!(versions)),
    ]
}

fn optional<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(value)
}

/// Addresses that may be links; some look like formulas.
const ADDRESSES: [&str; 6] =
    ["https://example.org/a?b=c;d&e=1", "mailto:a@example.org", "=a.html", "-/b", "[]", "a,b"];

fn source() -> impl Strategy<Value = serde_json::Value> {
    let word = |words: &'static [&'static str]| optional(proptest::sample::select(words));
    (
        optional(wording()),
        optional(text()),
        optional(wording()),
        word(&["2021-12-01"]),
        word(&ADDRESSES),
        optional(wording()),
        word(&["editorial", "speaker", "automatic"]),
        optional(any::<bool>()),
        word(&["2021-11-23"]),
    )
        .prop_map(|(label, author, publisher, date, url, locator, origin, approved, checked)| {
            let fields = [
                ("label", label),
                ("author", author.map(Into::into)),
                ("publisher", publisher),
                ("date", date.map(Into::into)),
                ("url", url.map(Into::into)),
                ("locator", locator),
                ("origin", origin.map(Into::into)),
                ("approved", approved.map(Into::into)),
                ("checked", checked.map(Into::into)),
            ];
            present(fields)
        })
}

fn present<const N: usize>(fields: [(&str, Option<serde_json::Value>); N]) -> serde_json::Value {
    let fields = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    serde_json::Value::Object(fields.collect::<Map<_, _>>())
}

fn takeaway() -> impl Strategy<Value = serde_json::Value> {
    let kinds = proptest::sample::select(vec![
        "finding", "measure", "warning", "question", "outlook", "figure", "quote",
    ]);
    let talk = optional(proptest::sample::select(vec!["kiel", "leer"]));
    let people = optional(proptest::sample::subsequence(vec!["ada", "ben"], 0..=2));
    let tags = optional(proptest::sample::subsequence(vec!["state", "town"], 0..=2));
    let language = optional(proptest::sample::select(vec!["de", "en", "fr"]));
    (talk, people, kinds, wording(), optional(wording()), tags, language, optional(source())).prop_map(
        |(talk, people, kind, statement, detail, tags, language, source)| {
            present([
                ("talk", talk.map(Into::into)),
                ("speakers", people.map(|people| json!(people))),
                ("kind", Some(kind.into())),
                ("statement", Some(statement)),
                ("detail", detail),
                ("tags", tags.map(|tags| json!({"level": tags}))),
                ("language", language.map(Into::into)),
                ("source", source),
            ])
        },
    )
}

fn bundle() -> impl Strategy<Value = String> {
    proptest::collection::vec(takeaway(), 0..4).prop_map(|takeaways| {
        let mut bundle: serde_json::Value = serde_json::from_str(BUNDLE).unwrap();
        let named = takeaways.into_iter().enumerate().map(|(at, mut takeaway)| {
            takeaway["id"] = format!("t{at}").into();
            takeaway
        });
        bundle["takeaways"] = named.collect();
        bundle.to_string()
    })
}

proptest! {
    // Each makes six files.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_takeaways_go_out_and_come_back_as_they_were(json in bundle()) {
        for back in all_ways(&json, &json) {
            prop_assert_eq!(&back, &json);
        }
        let (empty, expected) = (emptied(&json), says(&json));
        for back in all_ways(&json, &empty) {
            prop_assert_eq!(&says(&back), &expected);
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_as_it_was_written_as_markdown(text in text()) {
        let lines = markdown::escape_text(&text);
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        prop_assert_eq!(markdown::unescape_text(&lines), text);
    }

    #[test]
    fn whatever_stands_in_a_text_file_is_read_or_named(text in "(---\n|- |  - |Art: |Aussage \\[en\\]: |#|[a-z]{1,4}|\n|\n\n|\\\\|:|&#){0,30}") {
        let editable = EditableBundle::open("recap.json", BUNDLE).unwrap();
        let parsed = markdown::read("kiel.md", "kiel", &text, &editable.labels());
        let _ = editable.apply_drafts(&parsed.drafts);
    }
}

#[test]
fn a_text_of_five_thousand_characters_goes_out_and_comes_back() {
    let long = "Größe 😀\n".repeat(625);
    let mut bundle: serde_json::Value = serde_json::from_str(BUNDLE).unwrap();
    bundle["takeaways"][1]["detail"] = long.into();
    let json = bundle.to_string();
    for back in all_ways(&json, &json) {
        assert_eq!(back, json);
    }
}
