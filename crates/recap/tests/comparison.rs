//! The comparison, which must not grow faster than the bundle.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{lines, parsed};
use recap::bundle::ParsedBundle;

/// A comparison of so many columns and rows, without a cell.
fn comparison(columns: usize, rows: usize) -> String {
    let list =
        |count: usize, entry: &dyn Fn(usize) -> String| (0..count).map(entry).collect::<Vec<_>>().join(", ");
    let columns = list(columns, &|at| format!(r#"{{"id": "c{at}", "label": "C"}}"#));
    let rows = list(rows, &|_| r#"{"label": "R", "cells": {}}"#.to_owned());
    format!(r#""comparison": {{"title": "T", "columns": [{columns}], "rows": [{rows}]}}"#)
}

#[test]
fn columns_beyond_fifty_are_left_out_and_named() {
    let ParsedBundle { bundle, problems } = parsed(&comparison(52, 2));
    let found = bundle.comparison.unwrap();
    assert_eq!((found.columns.len(), found.rows.len()), (50, 2));
    assert!(found.rows.iter().all(|row| row.cells.len() == 50));
    let problems = lines(&problems);
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems[0].contains(
            "too-many: comparison.columns[50]: there are more than 50 columns; leave out all but 50"
        ),
        "{problems:?}"
    );
}

#[test]
fn a_thousand_columns_and_rows_make_no_million_cells() {
    let found = parsed(&comparison(1000, 1000)).bundle.comparison.unwrap();
    assert_eq!(found.rows.iter().map(|row| row.cells.len()).sum::<usize>(), 50_000);
}

#[test]
fn languages_beyond_thirty_two_are_left_out_and_named() {
    let tags: Vec<String> =
        (0..34).map(|at| format!("\"x{}{}\"", (b'a' + at / 26) as char, (b'a' + at % 26) as char)).collect();
    let ParsedBundle { bundle, problems } = parsed(&format!(r#""languages": [{}]"#, tags.join(", ")));
    assert_eq!(bundle.languages.iter().count(), 32);
    let problems = lines(&problems);
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems[0].contains("too-many: languages[32]: there are more than 32 languages"),
        "{problems:?}"
    );
}
