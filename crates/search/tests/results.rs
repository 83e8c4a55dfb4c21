//! Search results: what is chosen, what is counted, and in which order it is given.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Corpus, names};
use proptest::prelude::*;
use search::{SearchIndex, SearchQuery, SearchResults, SortOrder, TypoTolerance};

fn search(corpus: &Corpus, index: &SearchIndex, typed: &str, choice: &[(usize, usize)]) -> SearchResults {
    index.search(corpus, &SearchQuery::parse(typed, &names()), choice, TypoTolerance::Off)
}

#[test]
fn values_of_one_facet_are_joined_by_or_and_facets_by_and() {
    let corpus = Corpus::of(&["a", "b", "c", "d"])
        .facet(&[("Bund", &[0, 1]), ("Land", &[1, 2]), ("Leer", &[])])
        .facet(&[("Rot", &[1, 2, 3])]);
    let index = corpus.index();
    let check = |choice: &[(usize, usize)], found: &[u32], counts: [&[usize]; 2]| {
        let results = search(&corpus, &index, "", choice);
        assert_eq!(results.page(0, 9), found, "{choice:?}");
        assert_eq!(
            [results.facet_counts(index.facet_index(), 0), results.facet_counts(index.facet_index(), 1)],
            counts,
            "{choice:?}"
        );
    };
    check(&[], &[0, 1, 2, 3], [&[2, 2, 0], &[3]]);
    check(&[(0, 0)], &[0, 1], [&[2, 2, 0], &[1]]);
    check(&[(0, 0), (0, 1)], &[0, 1, 2], [&[2, 2, 0], &[2]]);
    check(&[(0, 0), (1, 0)], &[1], [&[1, 2, 0], &[1]]);
    check(&[(0, 2)], &[], [&[2, 2, 0], &[0]]);
    check(&[(0, 9), (9, 0)], &[0, 1, 2, 3], [&[2, 2, 0], &[3]]);
}

#[test]
fn an_empty_index_answers() {
    let corpus = Corpus::default();
    let index = corpus.index();
    let results = search(&corpus, &index, "land -bund \"a b\"", &[(0, 0)]);
    assert_eq!((results.total(), results.page(0, 5)), (0, vec![]));
    assert_eq!(results.facet_counts(index.facet_index(), 0), [] as [usize; 0]);
}

#[test]
fn another_order_keeps_the_best_first_among_equals() {
    let corpus = Corpus::of(&["Deutschland", "Landkreis", "Kiel", "Land", "Ausland"]);
    let index = corpus.index();
    let group = [1, 1, 0, 0, 0];
    let listing = SortOrder::by(5, &mut |one, other| group[one].cmp(&group[other]));
    assert_eq!(search(&corpus, &index, "", &[]).page_sorted_by(&listing, 0, 9), [2, 3, 4, 0, 1]);
    assert_eq!(search(&corpus, &index, "land", &[]).page_sorted_by(&listing, 0, 9), [3, 4, 1, 0]);
    assert_eq!(search(&corpus, &index, "land", &[]).page_sorted_by(&listing, 1, 2), [4, 1]);
    assert_eq!(search(&corpus, &index, "land", &[]).page_sorted_by(&listing, 4, 2), [] as [u32; 0]);
}

proptest! {
    #[test]
    fn counts_are_what_filtering_gives(
        documents in prop::collection::vec((prop::sample::select(vec!["land", "bund", "landbund"]), 0..3_usize, 0..70_usize), 0..150),
        choice in prop::collection::vec(prop_oneof![(Just(0), 0..3_usize), (Just(1), 0..70_usize)], 0..4),
        typed in prop::sample::select(vec!["", "land", "bund", "land bund"]),
    ) {
        let who = |of: &dyn Fn(&(&str, usize, usize)) -> bool| {
            documents.iter().enumerate().filter(|(_, document)| of(document)).map(|(at, _)| at).collect::<Vec<_>>()
        };
        let mut corpus = Corpus::of(&documents.iter().map(|(word, ..)| *word).collect::<Vec<_>>());
        corpus.facets = vec![
            (0..3).map(|value| ("·".to_owned(), who(&|document| document.1 == value))).collect(),
            (0..70).map(|value| ("·".to_owned(), who(&|document| document.2 == value))).collect(),
        ];
        let index = corpus.index();
        let given = search(&corpus, &index, typed, &choice);
        let matches = |document: &(&str, usize, usize), but_for: Option<usize>| {
            let chosen = |facet: usize| {
                let mut of_facet = choice.iter().filter(|(of, _)| *of == facet).peekable();
                let has = |value: usize| [document.1, document.2][facet] == value;
                of_facet.peek().is_none() || of_facet.any(|(_, value)| has(*value))
            };
            typed.split_whitespace().all(|term| document.0.contains(term))
                && [0, 1].into_iter().all(|facet| Some(facet) == but_for || chosen(facet))
        };
        prop_assert_eq!(given.total(), who(&|document| matches(document, None)).len());
        for facet in [0, 1] {
            for (value, count) in given.facet_counts(index.facet_index(), facet).into_iter().enumerate() {
                let alone = who(&|document| matches(document, Some(facet)) && [document.1, document.2][facet] == value);
                prop_assert_eq!(count, alone.len(), "{} {}", facet, value);
            }
        }
    }

    #[test]
    fn pages_in_another_order_are_parts_of_the_sorted_whole(
        keys in prop::collection::vec(0..4_usize, 0..30), from in 0..30_usize, count in 0..8_usize,
    ) {
        let corpus = Corpus::of(&vec!["land"; keys.len()]);
        let listing = SortOrder::by(keys.len(), &mut |one, other| keys[one].cmp(&keys[other]));
        let mut sorted: Vec<u32> = (0..keys.len() as u32).collect();
        sorted.sort_by_key(|at| keys[*at as usize]);
        let page: Vec<u32> = sorted.into_iter().skip(from).take(count).collect();
        prop_assert_eq!(search(&corpus, &corpus.index(), "land", &[]).page_sorted_by(&listing, from, count), page);
    }
}
