//! Suggestions.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Corpus, names};
use proptest::prelude::*;
use search::suggest::{LabelMatch, PartialInput, match_label};
use search::{SearchQuery, TypoTolerance};

fn corpus() -> Corpus {
    Corpus::of(&[
        "Die Verwaltung der Städte",
        "Verwaltungen und Verträge",
        "Ein Vertrag für Gütersloh",
        "Die Selbstverwaltung der IT-Sicherheit",
        "Vertrag mit Ver\u{AD}lag",
        "Stadt",
    ])
    .facet(&[("Bund", &[0, 2]), ("Land", &[1, 4])])
}

/// Word and number of the suggestions.
fn suggested(typed: &str, choice: &[(usize, usize)]) -> Vec<(String, usize)> {
    let suggestions = corpus().index().suggest(&corpus(), typed, &names(), choice, 5);
    suggestions.into_iter().map(|suggestion| (suggestion.word, suggestion.count)).collect()
}

#[test]
fn words_are_suggested_as_they_are_written_by_how_much_they_give() {
    #[track_caller]
    fn check(typed: &str, choice: &[(usize, usize)], expected: &[(&str, usize)]) {
        let suggested = suggested(typed, choice);
        let suggested: Vec<_> = suggested.iter().map(|(word, count)| (&**word, *count)).collect();
        assert_eq!(suggested, expected, "{typed:?}");
    }
    check("vert", &[], &[("Vertrag", 3)]);
    check("ver", &[], &[("Vertrag", 3), ("Verwaltung", 3), ("Verlag", 1), ("Selbstverwaltung", 1)]);
    check("ver", &[(0, 0)], &[("Vertrag", 1), ("Verwaltung", 1)]);
    check("stad", &[], &[("Stadt", 2)]);
    check("guet", &[], &[("Gütersloh", 1)]);
    check("gü", &[], &[("Gütersloh", 1)]);
    check("itsi", &[], &[("IT-Sicherheit", 1)]);
    check("städte ver", &[], &[("Verwaltung", 1)]);
    check("titel:vert", &[], &[("Vertrag", 3)]);
    check("text:vert", &[], &[]);
    check("ver ", &[], &[]);
    check("-ver", &[], &[]);
    check("\"ver", &[], &[]);
    check("", &[], &[]);
    check("xyz", &[], &[]);
}

#[test]
fn a_suggestion_replaces_the_last_word_alone() {
    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let suggestions = corpus().index().suggest(&corpus(), typed, &names(), &[], 1);
        assert_eq!(suggestions[0].search, expected);
    }
    check("vert", "Vertrag");
    check("die  städte verw", "die  städte Verwaltung");
    check("titel:vert", "titel:Vertrag");
    check("-stadt vert", "-stadt Vertrag");
    check("it-sich", "it-Sicherheit");
}

#[test]
fn the_unfinished_word_is_the_one_at_the_end() {
    #[track_caller]
    fn check(typed: &str, expected: Option<(&str, &str)>) {
        assert_eq!(PartialInput::new(typed).map(|input| (input.before, input.word)), expected);
    }
    check("land", Some(("", "land")));
    check("das land", Some(("das ", "land")));
    check("titel:\"das la\u{308}", Some(("titel:\"das ", "la\u{308}")));
    check("land ", None);
    check("-", None);
    check("\u{AD}", None);
}

#[test]
fn labels_fit_by_all_that_is_typed_by_a_word_or_inside_one() {
    #[track_caller]
    fn check(typed: &str, label: &str, expected: Option<LabelMatch>) {
        assert_eq!(match_label(typed, label), expected, "{typed:?} {label:?}");
    }
    check("schön", "Arne Schönbohm", Some(LabelMatch::Whole));
    check("arne sch", "Arne Schönbohm", Some(LabelMatch::Whole));
    check("schoenb", "Arne Schönbohm", Some(LabelMatch::Whole));
    check("kiel arne", "Arne Schönbohm", Some(LabelMatch::Prefix));
    check("bohm", "Arne Schönbohm", Some(LabelMatch::Substring));
    check("b", "Arne Schönbohm", None);
    check("kiel", "Arne Schönbohm", None);
    check("arne ", "Arne Schönbohm", None);
}

proptest! {
    #[test]
    fn each_suggestion_gives_as_many_as_it_says(typed in "(städte |-land |titel:)?(v|ve|ver|vert|s|st|l|la|si|der|d|it-s)") {
        let (corpus, index) = (corpus(), corpus().index());
        for suggestion in index.suggest(&corpus, &typed, &names(), &[], 9) {
            let results = index.search(&corpus, &SearchQuery::parse(&suggestion.search, &names()), &[], TypoTolerance::OneTypo);
            prop_assert_eq!(results.total(), suggestion.count, "{}", &suggestion.search);
        }
    }
}
