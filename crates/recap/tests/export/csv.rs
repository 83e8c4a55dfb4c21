//! Takeaways as a table, read again by the csv crate.

use proptest::prelude::*;
use recap::export::escape_formula;

use crate::common::bundle;
use crate::screen::{HOSTILE, a_statement, congress, with};

/// The rows of a table, the headings first. A row of another width is an error of the reader.
fn rows(table: &str) -> Vec<Vec<String>> {
    let table = table.strip_prefix('\u{FEFF}').expect("a byte order mark tells Excel that this is UTF-8");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(table.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_part_has_its_column() {
    let bundle = congress(&["Das Netz ist alt", "Mehr"]);
    let rows = rows(&with(&bundle, |excerpt| excerpt.csv()));
    assert_eq!(
        rows,
        [
            [
                "Aussage",
                "Einzelheit",
                "Art",
                "Ebene",
                "Person",
                "Formuliert von",
                "Vortrag",
                "Quelle",
                "Adresse der Quelle",
                "Link"
            ],
            [
                "Das Netz ist alt",
                "Sehr alt",
                "Zitat",
                "Bund, Land",
                "Arne Schönbohm, Präsident, BSI; Ina",
                "Arne Schönbohm, Ina",
                "Das Netz",
                "Bericht, Seite 3",
                "https://example.org/b?a=1&b=2",
                "https://example.org/recap/takeaway/t0/"
            ],
            [
                "Mehr",
                "",
                "Warnung",
                "",
                "",
                "Rückblick",
                "",
                "",
                "",
                "https://example.org/recap/takeaway/t1/"
            ],
        ]
    );
}

#[test]
fn notes_have_a_column_where_there_are_any() {
    let bundle = congress(&["a", "b"]);
    let mut excerpt_rows = Vec::new();
    with(&bundle, |excerpt| {
        let mut excerpt = excerpt.clone();
        excerpt.items[1].note = Some("=1+1\nfür Ina");
        excerpt_rows = rows(&excerpt.csv());
    });
    let last: Vec<_> = excerpt_rows.iter().map(|row| &**row.last().unwrap()).collect();
    assert_eq!(last, ["Notiz", "", "'=1+1\nfür Ina"]);
}

#[test]
fn rows_end_as_the_format_wants_and_cells_are_all_quoted() {
    let bundle = congress(&["a;\"b\"\nc"]);
    let table = with(&bundle, |excerpt| excerpt.csv());
    assert!(table.contains("\r\n\"a;\"\"b\"\"\nc\";\"Sehr alt\";"), "{table}");
    assert!(table.ends_with("\"\r\n"));
}

#[track_caller]
fn check_intact(statement: &str) {
    let bundle = congress(&[statement, "danach"]);
    let shown = bundle.takeaways[0].statement.localized(bundle.languages.default_tag()).text;
    let rows = rows(&with(&bundle, |excerpt| excerpt.csv()));
    assert_eq!(rows[1][0], escape_formula(shown));
    assert_eq!((rows.len(), &*rows[2][0]), (3, "danach"));
}

#[test]
fn hostile_texts_stay_in_their_cells() {
    HOSTILE.iter().for_each(|statement| check_intact(statement));
    ["0049", "1/2", "=1+1", "\t=1"].iter().for_each(|statement| check_intact(statement));
    check_intact(&"Lang. ".repeat(1000));
}

proptest! {
    #[test]
    fn every_statement_is_read_as_it_is_shown(statement in a_statement()) {
        check_intact(&statement);
    }
}

#[test]
fn a_comparison_is_a_table_with_the_pages_it_rests_on() {
    let bundle = bundle(
        r#""takeaways": [{"id": "a", "kind": "finding", "statement": "A"}, {"id": "b", "kind": "finding", "statement": "B"}],
           "comparison": {"title": "Strategien", "columns": [{"id": "kiel", "label": "Kiel"}, {"id": "hessen", "label": "=Hessen"}],
             "rows": [{"label": "Geld", "cells": {"kiel": {"text": "Viel; sehr", "takeaways": ["a", "b"]}}}]}"#,
    );
    let mut table = Vec::new();
    with(&bundle, |document| table = rows(&document.comparison_csv().unwrap()));
    let page = |id: &str| format!("https://example.org/recap/takeaway/{id}/");
    assert_eq!(
        table,
        [
            ["Strategien", "Kiel", "Kiel: Link", "'=Hessen", "'=Hessen: Link"].map(str::to_owned),
            [
                "Geld".to_owned(),
                "Viel; sehr".to_owned(),
                format!("{}\n{}", page("a"), page("b")),
                String::new(),
                String::new()
            ],
        ]
    );
}

#[test]
fn a_bundle_without_a_comparison_makes_no_table_of_one() {
    with(&congress(&["a"]), |document| assert_eq!(document.comparison_csv(), None));
}
