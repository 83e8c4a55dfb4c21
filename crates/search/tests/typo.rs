//! One typo.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Corpus, names};
use proptest::prelude::*;
use search::typo::is_typo;
use search::{SearchQuery, TypoTolerance};

#[test]
fn one_letter_may_be_missing_too_many_another_or_have_changed_places() {
    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(is_typo(one, other), expected, "{one} {other}");
        assert_eq!(is_typo(other, one), expected, "{other} {one}");
    }
    check("land", "lad", true);
    check("land", "and", true);
    check("land", "lan", true);
    check("land", "lannd", true);
    check("land", "lond", true);
    check("land", "alnd", true);
    check("land", "ladn", true);
    check("aaab", "aab", true);
    check("land", "land", false);
    check("land", "dnal", false);
    check("land", "anld", false);
    check("land", "laxxnd", false);
    check("abcd", "bacd", true);
    check("abcd", "badc", false);
    check("", "a", true);
    check("", "", false);
    check("grossen", "grouen", true);
    check("grossen", "groen", true);
    check("grossen", "grouien", false);
    check("ελλάδα", "ελάδα", true);
    check("東京", "東都", true);
    check("東京", "京東", true);
    check("東京", "中都", false);
}

/// The words shown in place of others.
fn corrected(corpus: &Corpus, typed: &str) -> Vec<[String; 2]> {
    let corrections = corpus.search(typed).corrections;
    corrections.into_iter().map(|correction| [correction.typed, correction.shown]).collect()
}

#[test]
fn a_word_that_is_found_nowhere_gives_way_to_the_most_frequent_neighbour() {
    #[track_caller]
    fn check(typed: &str, expected: &[[&str; 2]], found: &[u32]) {
        let corpus = Corpus::of(&[
            "Das Haus der Länder",
            "Ein Hans",
            "Zwei Hans",
            "Städte zu Lünder-Zeiten",
            "Länder",
            "Abc Abcd",
        ]);
        assert_eq!(corrected(&corpus, typed), expected, "{typed:?}");
        assert_eq!(corpus.found(typed), found, "{typed:?}");
    }
    check("hams", &[["hams", "Hans"]], &[1, 2]);
    check("Laender", &[], &[0, 4]);
    check("Lämder", &[["Lämder", "Länder"]], &[0, 4]);
    check("haud", &[["haud", "Haus"]], &[0]);
    check("städtr", &[["städtr", "Städte"]], &[3]);
    check("hams zweo", &[["hams", "Hans"], ["zweo", "Zwei"]], &[2]);
    check("han", &[], &[1, 2]);
    check("hx", &[], &[]);
    check("abx", &[], &[]);
    check("\"hams\"", &[], &[]);
    check("-hams", &[], &[0, 1, 2, 3, 4, 5]);
    check("verwaltung", &[], &[]);
}

#[test]
fn a_word_of_another_field_is_not_the_nearest() {
    let corpus = Corpus::with(&[vec!["Hans", "Haus"], vec!["Hans", "Kiel"]]);
    assert_eq!(corrected(&corpus, "text:hauss"), [["hauss", "Haus"]]);
    assert_eq!(corrected(&corpus, "text:hamz"), [] as [[String; 2]; 0]);
    assert_eq!(corrected(&corpus, "titel:hams"), [["hams", "Hans"]]);
}

#[test]
fn what_is_meant_as_typed_is_not_corrected() {
    let corpus = Corpus::of(&["Das Haus"]);
    let results =
        corpus.index().search(&corpus, &SearchQuery::parse("hauss", &names()), &[], TypoTolerance::Off);
    assert_eq!((results.total(), results.corrections), (0, vec![]));
}

/// The distance by Damerau (optimal string alignment), by the table of the textbook.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = table[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                let swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                let swapped = if swapped { table[i - 2][j - 2] + 1 } else { usize::MAX };
                replaced.min(swapped).min(table[i - 1][j] + 1).min(table[i][j - 1] + 1)
            };
        }
    }
    table[one.len()][other.len()]
}

proptest! {
    #[test]
    fn a_typo_is_a_distance_of_one(one in "[ab東京]{0,5}", other in "[ab東京]{0,5}") {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        prop_assert_eq!(is_typo(&one, &other), distance(&letters(&one), &letters(&other)) == 1);
    }
}
