//! What is found where no document contains all words, and words that carry nothing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Corpus, names};
use proptest::prelude::*;
use search::{Language, SearchQuery, SearchResults, TypoTolerance};

fn search(texts: &[&str], typed: &str, tolerance: TypoTolerance) -> SearchResults {
    let corpus = Corpus::of(texts);
    let index = corpus.index().for_readers_of(Language::German);
    index.search(&corpus, &SearchQuery::parse(typed, &names()), &[], tolerance)
}

const TEXTS: [&str; 5] = [
    "Das BSI warnt vor Ransomware",
    "Das BSI prüft Drucker",
    "Das Rathaus druckt Ausweise",
    "Ein Rathaus ohne Drucker",
    "Sagt einfach ja",
];

#[track_caller]
fn check(typed: &str, found: &[u32], left_out: &[&str]) {
    let results = search(&TEXTS, typed, TypoTolerance::OneTypo);
    assert_eq!(results.page(0, 9), found, "{typed:?}");
    assert_eq!(results.left_out, left_out, "{typed:?}");
}

#[test]
fn a_question_finds_what_is_said() {
    check("Was sagt das BSI zu Ransomware?", &[0], &[]);
    check("Wer druckt die Ausweise", &[2], &[]);
    check("Welche Drucker prüft das BSI?", &[1], &[]);
}

#[test]
fn stop_words_alone_are_searched() {
    check("das", &[0, 1, 2], &[]);
    check("sagt", &[4], &[]);
    check("das -bsi", &[2], &[]);
}

#[test]
fn a_quoted_stop_word_and_one_in_a_field_narrow() {
    check("drucker \"das\"", &[1], &[]);
    check("drucker titel:das", &[1], &[]);
    check("drucker -das", &[3], &[]);
}

#[test]
fn the_nearest_contain_most_words() {
    check("rathaus drucker ransomware", &[3], &["ransomware"]);
    check("BSI Ransomware Drucker Rathaus", &[0], &["Drucker", "Rathaus"]);
    check("Wie druckt das Rathaus Fahrpläne?", &[2], &["Fahrpläne"]);
}

#[test]
fn of_equally_many_words_the_rarest_count() {
    check("bsi ausweise", &[2], &["bsi"]);
    check("ausweise bsi", &[2], &["bsi"]);
}

#[test]
fn nothing_is_near_a_word_that_is_found_nowhere() {
    check("zeppelin", &[], &[]);
    check("zeppelin luftschiff", &[], &[]);
    check("", &[0, 1, 2, 3, 4], &[]);
}

#[test]
fn phrases_fields_and_excluded_words_are_never_left_out() {
    check("\"zeppelin\" bsi", &[], &[]);
    check("titel:zeppelin bsi", &[], &[]);
    check("\"BSI warnt\" Drucker", &[], &[]);
    check("\"BSI warnt\" vor Drucker Ransomware", &[0], &["Drucker"]);
    check("rathaus ransomware -ausweise", &[0], &["rathaus"]);
    check("rathaus zeppelin -ausweise", &[3], &["zeppelin"]);
}

#[test]
fn typos_are_corrected_before_a_word_is_left_out() {
    let results = search(&TEXTS, "ransomwrae zeppelin", TypoTolerance::OneTypo);
    assert_eq!(results.corrections.len(), 1);
    assert_eq!(results.left_out, ["zeppelin"]);
    assert_eq!(results.page(0, 9), [0]);
}

#[test]
fn a_word_that_was_typed_counts_before_one_that_was_corrected() {
    let results = search(&TEXTS, "rathaus ransomwrae", TypoTolerance::OneTypo);
    assert_eq!(results.left_out, ["ransomwrae"]);
    assert_eq!(results.corrections, []);
    assert_eq!(results.page(0, 9), [2, 3]);
}

#[test]
fn an_exact_search_has_no_nearest_results() {
    let results = search(&TEXTS, "bsi ausweise", TypoTolerance::Off);
    assert_eq!((results.total(), results.left_out.len()), (0, 0));
}

#[test]
fn nothing_is_highlighted_for_words_that_are_left_out_or_carry_nothing() {
    let results = search(&TEXTS, "das rathaus drucker ransomware", TypoTolerance::OneTypo);
    let shown = common::bracketed(&results, "Das Rathaus, Ransomware", 0, Language::German);
    assert_eq!(shown, "Das [Rathaus], Ransomware");
}

fn a_word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["kiel", "hessen", "stadt", "rathaus", "zeppelin", "bund"])
}

proptest! {
    #[test]
    fn full_matches_are_never_answered_by_nearest_ones(
        texts in prop::collection::vec(prop::collection::vec(a_word(), 1..4), 1..8),
        typed in prop::collection::vec(a_word(), 1..4),
    ) {
        let texts: Vec<_> = texts.iter().map(|words| words.join(" ")).collect();
        let texts: Vec<_> = texts.iter().map(|text| &**text).collect();
        let typed = typed.join(" ");
        let exact = search(&texts, &typed, TypoTolerance::Off);
        let results = search(&texts, &typed, TypoTolerance::OneTypo);
        if exact.total() > 0 {
            prop_assert_eq!(results.page(0, 9), exact.page(0, 9));
            prop_assert!(results.left_out.is_empty());
        }
        // All nearest results contain every word that is not left out.
        for at in results.page(0, 9) {
            let lacks = |word: &&str| !texts[at as usize].contains(word);
            prop_assert!(typed.split(' ').filter(lacks).all(|word| results.left_out.iter().any(|out| out == word)));
        }
    }

    #[test]
    fn a_stop_word_changes_no_result(
        texts in prop::collection::vec(prop::collection::vec(a_word(), 1..4), 1..8),
        typed in prop::collection::vec(a_word(), 1..4),
        stop_word in prop::sample::select(vec!["was", "Wer?", "die", "sagt", "zu", "für", "fuer", "über"]),
        at in 0..4_usize,
    ) {
        let texts: Vec<_> = texts.iter().map(|words| words.join(" ")).collect();
        let texts: Vec<_> = texts.iter().map(|text| &**text).collect();
        let mut with_stop_word = typed.clone();
        with_stop_word.insert(at.min(typed.len()), stop_word);
        let plain = search(&texts, &typed.join(" "), TypoTolerance::OneTypo);
        let others = search(&texts, &with_stop_word.join(" "), TypoTolerance::OneTypo);
        prop_assert_eq!(plain, others);
    }
}
