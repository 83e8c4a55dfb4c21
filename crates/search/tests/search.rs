//! Reading what is typed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Shelf, names};
use proptest::prelude::*;
use search::search::{LONGEST_SEARCH, LONGEST_WORD, MOST_TERMS, MOST_WORDS};
use search::{Field, FieldNames, Language, Search, Typos};

/// The terms, each as minus, field, words and quotes.
fn read(typed: &str) -> Vec<String> {
    let search = Search::parse(typed, &names());
    let written = search.terms.iter().map(|term| {
        let minus = if term.is_excluded { "-" } else { "" };
        let field = term.field.map_or(String::new(), |field| format!("{}:", field.0));
        let words = term.words.join("+");
        let words = if term.is_phrase { format!("\"{words}\"") } else { words };
        format!("{minus}{field}{words}")
    });
    written.collect()
}

#[track_caller]
fn check(typed: &str, expected: &[&str]) {
    assert_eq!(read(typed), expected, "{typed:?}");
}

#[test]
fn words_and_phrases_are_parted() {
    check("land kommune", &["land", "kommune"]);
    check("  Land\u{A0}KOMMUNE\n", &["land", "kommune"]);
    check("\"und land\" bund", &["\"und+land\"", "bund"]);
    check("„und land“bund", &["\"und+land\"", "bund"]);
    check("bund\"und land", &["bund", "\"und+land\""]);
    check("it-sicherheit", &["it+sicherheit"]);
    check("z.B. und/oder", &["z+b", "und+oder"]);
    check("land Land -land", &["land", "-land"]);
}

#[test]
fn a_minus_excludes_and_a_known_field_narrows() {
    check("-land", &["-land"]);
    check("--land", &["-land"]);
    check("- land", &["land"]);
    check("it -sicherheit", &["it", "-sicherheit"]);
    check("-\"und land\"", &["-\"und+land\""]);
    check("titel:land", &["0:land"]);
    check("TITEL:land", &["0:land"]);
    check("groesse:xl", &["11:xl"]);
    check("gros-se:xl", &["11:xl"]);
    check("-text:\"und land\"", &["-1:\"und+land\""]);
    check("unbekannt:land", &["unbekannt+land"]);
    check("titel:text:land", &["0:text+land"]);
    check("\"titel:land\"", &["\"titel+land\""]);
}

#[test]
fn what_is_still_being_typed_is_passed_over() {
    for typed in [
        "",
        " ",
        "-",
        "--",
        "- -",
        "\"",
        "\"\"",
        "„",
        "titel:",
        "-titel:",
        "titel:\"",
        ":",
        "…",
        "\u{AD}",
        "\u{202E}",
        "*?[](){}|\\^$.+",
        "\0",
    ] {
        check(typed, &[]);
    }
    check("titel: land", &["land"]);
    check("land -titel:", &["land"]);
    check("-\"\" land", &["land"]);
}

#[test]
fn more_than_anybody_types_is_not_read() {
    assert_eq!(read(&"a".repeat(100_000)), ["a".repeat(LONGEST_WORD)]);
    assert_eq!(read(&"ä".repeat(100_000)), ["a".repeat(LONGEST_WORD)]);
    let many: Vec<String> = (0..1_000).map(|at| at.to_string()).collect();
    assert_eq!(read(&many.join(" ")).len(), MOST_TERMS);
    assert_eq!(Search::parse(&many.join("-"), &names()).terms[0].words.len(), MOST_WORDS);
    check(&format!("{}land", " ".repeat(100_000)), &["land"]);
    check(&format!("land{}kiel", " ".repeat(LONGEST_SEARCH)), &["land"]);
}

#[test]
fn of_two_equal_names_the_first_holds_and_an_empty_name_none() {
    let names = FieldNames::new([("a b", Field(3)), ("A-B", Field(4)), ("", Field(5))]);
    assert_eq!(Search::parse("a-b:x", &names).terms[0].field, Some(Field(3)));
    assert_eq!(Search::parse(":x", &names).terms[0].field, None);
}

/// What is typed with much that means something.
fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        r#"([-"„“: ]|titel:|thema:|land|äpfel|it-|\x00|😀|\u{202E}|[a-z]{1,3}){0,12}"#,
        any::<String>(),
        "[\u{300}\u{AD}ßÄ東\u{10FFFF}. -]{0,20}",
    ]
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered(typed in anything(), texts in prop::collection::vec(anything(), 0..4), text in anything()) {
        let shelf = Shelf::of(&texts.iter().map(|text| &**text).collect::<Vec<_>>()).facet(&[("Land", &[0]), ("", &[1])]);
        let index = search::Index::build(&shelf, [vec!["land", "äpfel it"], vec![&*text, "titel"]]);
        let search = Search::parse(&typed, &names());
        prop_assert!(search.terms.len() <= MOST_TERMS);
        for typos in [Typos::Corrected, Typos::Meant] {
            let answer = index.answer(&shelf, &search, &[(0, 0), (7, 7)], typos);
            prop_assert_eq!(answer.page(0, 9).len(), answer.total());
            prop_assert_eq!(answer.counts(&index, 0).len(), 2);
            for text in texts.iter().chain([&text]) {
                for mark in answer.marks(text, Field::FIRST, Language::German) {
                    prop_assert!(text.get(mark.clone()).is_some_and(|mark| !mark.is_empty()), "{mark:?}");
                }
            }
        }
        prop_assert!(index.suggest(&shelf, &typed, &names(), &[(0, 0)], 5).len() <= 5);
    }

    #[test]
    fn reading_again_what_was_read_changes_nothing(typed in anything()) {
        let once = Search::parse(&typed, &names());
        let written = once.terms.iter().filter(|term| term.field.is_none()).map(|term| {
            let minus = if term.is_excluded { "-" } else { "" };
            let quotes = if term.is_phrase { "\"" } else { "" };
            format!("{minus}{quotes}{}{quotes}", term.words.join("-"))
        });
        let written = written.collect::<Vec<_>>().join(" ");
        prop_assume!(written.len() < LONGEST_SEARCH);
        let twice = Search::parse(&written, &FieldNames::default());
        let words = |search: &Search| search.terms.iter().filter(|term| term.field.is_none()).map(|term| (term.words.clone(), term.is_phrase, term.is_excluded)).collect::<Vec<_>>();
        let mut expected = words(&once);
        let mut seen = Vec::new();
        expected.retain(|term| !seen.contains(term) && { seen.push(term.clone()); true });
        prop_assert_eq!(words(&twice), expected);
    }
}
