//! Answers: what is chosen, what is counted, and in which order it is given.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Shelf, names};
use proptest::prelude::*;
use search::{Answer, Index, Listing, Search, Typos};

fn answer(shelf: &Shelf, index: &Index, typed: &str, choice: &[(usize, usize)]) -> Answer {
    index.answer(shelf, &Search::parse(typed, &names()), choice, Typos::Corrected)
}

#[test]
fn values_of_one_facet_are_joined_by_or_and_facets_by_and() {
    let shelf = Shelf::of(&["a", "b", "c", "d"])
        .facet(&[("Bund", &[0, 1]), ("Land", &[1, 2]), ("Leer", &[])])
        .facet(&[("Rot", &[1, 2, 3])]);
    let index = shelf.index();
    let check = |choice: &[(usize, usize)], found: &[u32], counts: [&[usize]; 2]| {
        let answer = answer(&shelf, &index, "", choice);
        assert_eq!(answer.page(0, 9), found, "{choice:?}");
        assert_eq!([answer.counts(&index, 0), answer.counts(&index, 1)], counts, "{choice:?}");
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
    let shelf = Shelf::default();
    let index = shelf.index();
    let answer = answer(&shelf, &index, "land -bund \"a b\"", &[(0, 0)]);
    assert_eq!((answer.total(), answer.page(0, 5)), (0, vec![]));
    assert_eq!(answer.counts(&index, 0), [] as [usize; 0]);
}

#[test]
fn another_order_keeps_the_best_first_among_equals() {
    let shelf = Shelf::of(&["Deutschland", "Landkreis", "Kiel", "Land", "Ausland"]);
    let index = shelf.index();
    let group = [1, 1, 0, 0, 0];
    let listing = Listing::by(5, &mut |one, other| group[one].cmp(&group[other]));
    assert_eq!(answer(&shelf, &index, "", &[]).page_by(&listing, 0, 9), [2, 3, 4, 0, 1]);
    assert_eq!(answer(&shelf, &index, "land", &[]).page_by(&listing, 0, 9), [3, 4, 1, 0]);
    assert_eq!(answer(&shelf, &index, "land", &[]).page_by(&listing, 1, 2), [4, 1]);
    assert_eq!(answer(&shelf, &index, "land", &[]).page_by(&listing, 4, 2), [] as [u32; 0]);
}

#[test]
fn the_first_value_of_each_document_is_known() {
    let shelf = Shelf::of(&["a", "b", "c"]).facet(&[("x", &[1]), ("y", &[0, 1])]);
    assert_eq!(shelf.index().first_values(0), [1, 0, 2]);
    assert_eq!(shelf.index().first_values(3), [0, 0, 0]);
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
        let mut shelf = Shelf::of(&documents.iter().map(|(word, ..)| *word).collect::<Vec<_>>());
        shelf.facets = vec![
            (0..3).map(|value| ("·".to_owned(), who(&|document| document.1 == value))).collect(),
            (0..70).map(|value| ("·".to_owned(), who(&|document| document.2 == value))).collect(),
        ];
        let index = shelf.index();
        let given = answer(&shelf, &index, typed, &choice);
        let fits = |document: &(&str, usize, usize), but_for: Option<usize>| {
            let chosen = |facet: usize| {
                let mut of_facet = choice.iter().filter(|(of, _)| *of == facet).peekable();
                let has = |value: usize| [document.1, document.2][facet] == value;
                of_facet.peek().is_none() || of_facet.any(|(_, value)| has(*value))
            };
            typed.split_whitespace().all(|term| document.0.contains(term))
                && [0, 1].into_iter().all(|facet| Some(facet) == but_for || chosen(facet))
        };
        prop_assert_eq!(given.total(), who(&|document| fits(document, None)).len());
        for facet in [0, 1] {
            for (value, count) in given.counts(&index, facet).into_iter().enumerate() {
                let alone = who(&|document| fits(document, Some(facet)) && [document.1, document.2][facet] == value);
                prop_assert_eq!(count, alone.len(), "{} {}", facet, value);
            }
        }
    }

    #[test]
    fn pages_in_another_order_are_parts_of_the_sorted_whole(
        keys in prop::collection::vec(0..4_usize, 0..30), from in 0..30_usize, count in 0..8_usize,
    ) {
        let shelf = Shelf::of(&vec!["land"; keys.len()]);
        let listing = Listing::by(keys.len(), &mut |one, other| keys[one].cmp(&keys[other]));
        let mut sorted: Vec<u32> = (0..keys.len() as u32).collect();
        sorted.sort_by_key(|at| keys[*at as usize]);
        let page: Vec<u32> = sorted.into_iter().skip(from).take(count).collect();
        prop_assert_eq!(answer(&shelf, &shelf.index(), "land", &[]).page_by(&listing, from, count), page);
    }
}
