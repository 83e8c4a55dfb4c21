//! Keeping texts from being taken for formulas, dates and numbers.

use proptest::prelude::*;
use recap::export::{escape_formula, unescape_formula};

use crate::screen::{HOSTILE, a_statement};

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(escape_formula(text), expected);
    assert_eq!(unescape_formula(expected), text);
}

#[test]
fn what_a_spreadsheet_would_run_or_show_in_another_way_is_kept_from_it() {
    for text in [
        "=1+1", "＝1+1", "+49", "-5 Grad", " @a", "\tx", "1/2", "3-4", "01.02.", "0049", "1e5", "2,50",
        "Mai 21", "3. März", "(5)", "50 %", "WAHR", "'=x", "''0049",
    ] {
        check(text, &format!("'{text}"));
    }
}

#[test]
fn every_other_text_stays_as_it_is() {
    for text in [
        "0",
        "12",
        "2021",
        "Seite 3",
        "5 €uro",
        "1=1",
        "'tis",
        "Absatz 2, Zeile 4",
        "wahr ist",
        "§ 4",
        "1e",
        "inf",
        "",
    ] {
        check(text, text);
    }
}

proptest! {
    #[test]
    fn no_cell_is_a_formula_and_every_guard_comes_off(
        text in prop_oneof![proptest::sample::select(&HOSTILE).prop_map(str::to_owned), a_statement(), "['=+0-9./e ]{0,6}"],
    ) {
        let cell = escape_formula(&text);
        prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']));
        prop_assert_eq!(unescape_formula(&cell), &text);
    }
}
