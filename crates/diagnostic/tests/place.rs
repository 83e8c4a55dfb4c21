//! How places are named and ordered.

use diagnostic::{Place, Position, TextSpan};

#[track_caller]
fn check(place: Place, expected: &str) {
    assert_eq!(place.to_string(), expected);
}

fn at_start(path: &str) -> TextSpan {
    TextSpan {
        start: Position { line: 6, column: 49 },
        end: Position { line: 6, column: 56 },
        offset: 312,
        len: 7,
        path: path.to_owned(),
    }
}

#[test]
fn a_place_in_a_text_is_named_by_line_and_column() {
    let file = Place::file("recap.json");
    check(file.clone(), "recap.json");
    check(file.line(7), "recap.json:7");
    check(file.position(Position { line: 7, column: 2 }), "recap.json:7:2");
    check(file.span(at_start("takeaways[0].talk")), "recap.json:6:49");
    assert_eq!(at_start("").bytes(), 312..319);
}

#[test]
fn a_place_in_a_table_is_named_as_spreadsheets_name_it() {
    let file = Place::file("t.csv");
    check(file.row(7), "t.csv:7");
    check(file.cell(7, 2), "t.csv:7");
    let sheet = Place::file("t.xlsx").sheet("S");
    check(sheet.clone(), "t.xlsx, S");
    check(sheet.row(7), "t.xlsx, S!7");
    check(sheet.cell(7, 2), "t.xlsx, S!C7");
    check(sheet.cell(1, 25), "t.xlsx, S!Z1");
    check(sheet.cell(1, 26), "t.xlsx, S!AA1");
    check(sheet.cell(1, 701), "t.xlsx, S!ZZ1");
    check(sheet.cell(1, 702), "t.xlsx, S!AAA1");
    assert_eq!(sheet.cell(7, 2).row(8), sheet.row(8), "a row lies in the sheet of a cell");
}

#[test]
fn places_are_ordered_by_file_then_by_line_or_row_then_by_column() {
    let (a, b) = (Place::file("a"), Place::file("b"));
    let sheet = b.sheet("S");
    let sorted = [a.clone(), a.line(2), a.line(10), b, sheet.row(2), sheet.cell(2, 0), sheet.row(10)];
    assert!(sorted.is_sorted(), "{sorted:?}");
}
