//! Facets without the words: filtering and counting.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Corpus, names};
use search::{FacetIndex, SearchQuery, TypoTolerance};

#[test]
fn filtering_without_words_is_a_search_for_nothing() {
    let corpus = Corpus::of(&["a", "b", "c"]).facet(&[("x", &[0, 1]), ("y", &[2])]).facet(&[("z", &[1, 2])]);
    let (facets, index) = (FacetIndex::new(&corpus), corpus.index());
    let nothing = SearchQuery::parse("", &names());
    let check = |choice: &[(usize, usize)], expected: &[u32]| {
        let filtered = facets.filter(choice);
        let searched = index.search(&corpus, &nothing, choice, TypoTolerance::OneTypo);
        assert_eq!(filtered.page(0, 9), expected, "{choice:?}");
        assert_eq!(searched.page(0, 9), expected, "{choice:?}");
        for facet in [0, 1, 2] {
            assert_eq!(
                filtered.facet_counts(&facets, facet),
                searched.facet_counts(index.facet_index(), facet)
            );
        }
    };
    check(&[], &[0, 1, 2]);
    check(&[(0, 0)], &[0, 1]);
    check(&[(0, 0), (1, 0)], &[1]);
    check(&[(7, 7)], &[0, 1, 2]);
}

#[test]
fn the_first_value_of_each_document_is_known() {
    let corpus = Corpus::of(&["a", "b", "c"]).facet(&[("x", &[1]), ("y", &[0, 1])]);
    let facets = FacetIndex::new(&corpus);
    assert_eq!(facets.first_values(0), [1, 0, 2]);
    assert_eq!(facets.first_values(3), [0, 0, 0]);
}
