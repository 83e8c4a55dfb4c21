//! Citing takeaways and talks: each form, read again by a program that knows nothing of this one.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bibtex;
#[path = "../common/mod.rs"]
mod common;
mod csl;
mod meta;
mod person_name;
mod plain;
mod ris;

use proptest::prelude::*;
use recap::{BaseUrl, Bundle, Citation};

use common::{LABELS, bundle, of};

/// A congress with one talk and three statements, the first of them a quotation of this one.
fn congress(statement: &str, name: &str) -> Bundle {
    let text = |text: &str| serde_json::to_string(text).unwrap();
    bundle(&format!(
        r#""site": {{"editors": "Redaktion"}},
           "event": {{"name": "Tag & Nacht", "title": "R", "summary": "S", "start": "2021-11-23", "place": "Essen"}},
           "speakers": [{{"id": "arne", "name": {}}}, {{"id": "ina", "name": "Dr. Ina von der Höhe"}}],
           "talks": [{{"id": "netz", "title": "Das Netz?", "speakers": ["arne", "ina"], "start": "2021-11-24T09:30", "format": "Keynote", "source": {{"origin": "speaker"}}}},
                       {{"id": "tag", "title": "Der Tag", "speakers": ["ina"], "format": "Panel"}}],
           "takeaways": [{{"id": "alt", "talk": "netz", "kind": "quote", "statement": {},
                           "source": {{"label": "Bericht", "locator": "Seite 3", "url": "b.pdf"}}}},
                         {{"id": "laut", "talk": "netz", "kind": "finding", "statement": "Laut Ina ist es alt."}},
                         {{"id": "frei", "kind": "finding", "statement": {{"en": "Free", "de": "Frei"}}}}]"#,
        text(name),
        text(statement)
    ))
}

fn cited(bundle: &Bundle, target: &str) -> Citation {
    let root = BaseUrl::new(&bundle.site, "https://example.org/x");
    Citation::new(bundle, &of(target), &of("de"), &root, LABELS).unwrap()
}

/// Texts of any signs, often of those that mean something in one of the forms.
fn a_text() -> impl Strategy<Value = String> {
    let signs =
        prop::sample::select("\\{}~^&%$#_@,;*\"'`-=<>/: \n\n\tERTYand 1äß😀ש".chars().collect::<Vec<_>>());
    let tricky = prop::collection::vec(signs, 0..30).prop_map(|signs| signs.into_iter().collect());
    prop_oneof![4 => tricky, 1 => any::<String>()].prop_map(|text: String| format!("{text}x"))
}

const HOSTILE: [&str; 8] = [
    "}, author = {Evil}, title = {{{",
    "\\input{/etc/passwd} \\\\ \\{ \\}",
    "100 % & 5 $ #1 a_b c^d ~e",
    "\nER  - \r\nTY  - JOUR\nAU  - Evil",
    "\"}], \"title\": \"Evil\"",
    "=HYPERLINK(\"http://evil.example\")",
    "שלום 👩‍👩‍👧‍👦 „deutsch“",
    "@inproceedings{x, title = \"y\"}",
];

/// A text as it is shown, in one line.
fn shown(bundle: &Bundle) -> (String, String) {
    let line = |text: &str| {
        let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join(" ")
    };
    let statement = bundle.takeaways[0].statement.localized(bundle.languages.default_tag()).text;
    (line(statement), line(&bundle.speakers[0].name))
}

#[test]
fn only_takeaways_and_talks_that_exist_are_cited() {
    let bundle = congress("Alt", "Arne");
    let root = BaseUrl::new(&bundle.site, "https://example.org/");
    for target in ["speaker:arne", "view", "talk:alt", "takeaway:netz"] {
        assert_eq!(Citation::new(&bundle, &of(target), &of("de"), &root, LABELS), None, "{target}");
    }
}

#[test]
fn every_file_says_under_which_licence_the_words_may_be_used() {
    let line = "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)";
    let licensed = |licence: &str| {
        let licence = format!(r#""site": {{"licence": {licence}}}"#);
        let takeaway = r#""takeaways": [{"id": "alt", "kind": "finding", "statement": "Alt"}]"#;
        cited(&bundle(&format!("{licence}, {takeaway}")), "takeaway:alt")
    };
    let citation = licensed(r#""CC-BY-4.0""#);
    assert!(citation.bibtex().contains(&format!("  copyright = {{{line}}},\n")), "{}", citation.bibtex());
    assert!(citation.ris().contains(&format!("{line}.\r\n")), "{}", citation.ris());
    assert!(citation.csl().contains(&format!("{line}.\"")), "{}", citation.csl());
    let custom = licensed(r#"{"label": "Nur mit 100 % Zustimmung", "url": "lizenz.html"}"#);
    assert!(custom.bibtex().contains("{Nur mit 100 \\% Zustimmung (https://example.org/x/lizenz.html)}"));
}
