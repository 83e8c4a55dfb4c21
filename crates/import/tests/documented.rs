//! The tests that `docs/formats.md` names are there.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use import::origin::EntryKind;
use import::{ProgrammeFormat, ReadLimit};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn documentation() -> String {
    fs::read_to_string(root().join("docs/formats.md")).unwrap()
}

/// What stands between backquotes in a text.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

fn tests_in(folder: &Path) -> String {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sources = files.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    sources.map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn every_quirk_names_tests_that_are_there() {
    let documentation = documentation();
    let (_, table) = documentation.split_once("| quirk | test |").unwrap();
    let tests = tests_in(&root().join("crates/import/tests")) + &tests_in(&root().join("crates/cli/tests"));
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| ")).collect();
    assert!(rows.len() > 50, "the table has rows");
    for row in rows {
        let named = quoted(row.split(" | ").last().unwrap());
        assert!(!named.is_empty(), "{row}");
        for name in named {
            let is_there =
                tests.contains(&format!("fn {name}(")) || tests.contains(&format!("    {name}: ["));
            assert!(is_there, "no test is called {name}");
        }
    }
}

#[test]
fn every_format_is_there_under_its_name() {
    let documentation = documentation();
    for format in ProgrammeFormat::ALL {
        assert!(documentation.contains(&format!("| `{}` |", format.name())), "{}", format.name());
    }
}

#[test]
fn the_fields_of_an_origin_are_there_in_their_order() {
    for entry in [EntryKind::Event, EntryKind::Speaker, EntryKind::Talk] {
        let fields: Vec<String> = entry.fields().iter().map(|field| format!("`{field}`")).collect();
        assert!(documentation().contains(&format!("| {} |", fields.join(" "))), "{entry:?}");
    }
}

#[test]
fn every_limit_is_there_with_its_number_and_code() {
    let documentation = documentation();
    let (_, table) = documentation.split_once("| what | limit | code |").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let rows: Vec<&str> = table.lines().skip(2).collect();
    assert_eq!(rows.len(), ReadLimit::ALL.len());
    for (row, limit) in rows.into_iter().zip(ReadLimit::ALL) {
        let cells: Vec<&str> = row.split(" | ").collect();
        assert_eq!(cells[1].trim_end_matches(" characters"), limit.number(), "{limit:?}: {row}");
        assert_eq!(cells[2], format!("`{}`", limit.code()), "{limit:?}: {row}");
    }
}
