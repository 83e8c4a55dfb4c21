//! Reading what is typed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Corpus, names};
use proptest::prelude::*;
use search::query::{MAX_QUERY_BYTES, MAX_TERMS, MAX_WORD_BYTES, MAX_WORDS};
use search::{Field, FieldNames, Language, SearchQuery, TypoTolerance};

/// The terms, each as minus, field, words and quotes.
fn read(typed: &str) -> Vec<String> {
    let search = SearchQuery::parse(typed, &names());
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
    assert_eq!(read(&"a".repeat(100_000)), ["a".repeat(MAX_WORD_BYTES)]);
    assert_eq!(read(&"ä".repeat(100_000)), ["a".repeat(MAX_WORD_BYTES)]);
    let many: Vec<String> = (0..1_000).map(|at| at.to_string()).collect();
    assert_eq!(read(&many.join(" ")).len(), MAX_TERMS);
    assert_eq!(SearchQuery::parse(&many.join("-"), &names()).terms[0].words.len(), MAX_WORDS);
    check(&format!("{}land", " ".repeat(100_000)), &["land"]);
    check(&format!("land{}kiel", " ".repeat(MAX_QUERY_BYTES)), &["land"]);
}

#[test]
fn of_two_equal_names_the_first_holds_and_an_empty_name_none() {
    let names = FieldNames::new([("a b", Field(3)), ("A-B", Field(4)), ("", Field(5))]);
    assert_eq!(SearchQuery::parse("a-b:x", &names).terms[0].field, Some(Field(3)));
    assert_eq!(SearchQuery::parse(":x", &names).terms[0].field, None);
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
        let corpus = Corpus::of(&texts.iter().map(|text| &**text).collect::<Vec<_>>()).facet(&[("Land", &[0]), ("", &[1])]);
        let index = search::SearchIndex::build(&corpus, [vec!["land", "äpfel it"], vec![&*text, "titel"]]);
        let search = SearchQuery::parse(&typed, &names());
        prop_assert!(search.terms.len() <= MAX_TERMS);
        for tolerance in [TypoTolerance::OneTypo, TypoTolerance::Off] {
            let results = index.search(&corpus, &search, &[(0, 0), (7, 7)], tolerance);
            prop_assert_eq!(results.page(0, 9).len(), results.total());
            prop_assert_eq!(results.facet_counts(index.facet_index(), 0).len(), 2);
            for text in texts.iter().chain([&text]) {
                for mark in results.highlights(text, Field::FIRST, Language::German) {
                    prop_assert!(text.get(mark.clone()).is_some_and(|mark| !mark.is_empty()), "{mark:?}");
                }
            }
        }
        prop_assert!(index.suggest(&corpus, &typed, &names(), &[(0, 0)], 5).len() <= 5);
    }

    #[test]
    fn reading_again_what_was_read_changes_nothing(typed in anything()) {
        let once = SearchQuery::parse(&typed, &names());
        let written = once.terms.iter().filter(|term| term.field.is_none()).map(|term| {
            let minus = if term.is_excluded { "-" } else { "" };
            let quotes = if term.is_phrase { "\"" } else { "" };
            format!("{minus}{quotes}{}{quotes}", term.words.join("-"))
        });
        let written = written.collect::<Vec<_>>().join(" ");
        prop_assume!(written.len() < MAX_QUERY_BYTES);
        let twice = SearchQuery::parse(&written, &FieldNames::default());
        let words = |search: &SearchQuery| search.terms.iter().filter(|term| term.field.is_none()).map(|term| (term.words.clone(), term.is_phrase, term.is_excluded)).collect::<Vec<_>>();
        let mut expected = words(&once);
        let mut seen = Vec::new();
        expected.retain(|term| !seen.contains(term) && { seen.push(term.clone()); true });
        prop_assert_eq!(words(&twice), expected);
    }
}
