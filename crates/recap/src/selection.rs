//! The entries of a collection that a query selects, with facet counts, pagination and highlights.

use std::ops::Range;
use std::sync::Arc;

use search::{Correction, SearchResults, SortOrder};

use crate::collection::Collection;
use crate::search_field::{SearchField, search_language};
use crate::text::LocalizedStr;

/// The entries that match a query, how many there are, and the facet counts.
///
/// The entries themselves are given page by page, because a hundred thousand may match and only a
/// few are shown. They are positions in their collection, such as [`Bundle::takeaways`](crate::Bundle::takeaways).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Which entries are selected from.
    pub collection: Collection,
    /// The number of entries that match.
    pub total: usize,
    /// For each facet and each of its values, how many entries fit if it is the only value
    /// chosen in its facet: other facets and the search narrow it, its own facet does not.
    pub facet_counts: Vec<Vec<usize>>,
    /// Whether the entries are talks in the order of their time.
    pub is_in_order_of_time: bool,
    results: SearchResults,
    /// The chosen order; none for the best first.
    order: Option<Arc<SortOrder>>,
}

impl Selection {
    pub(crate) fn new(
        collection: Collection,
        results: SearchResults,
        counts: Vec<Vec<usize>>,
        order: Option<Arc<SortOrder>>,
        is_in_order_of_time: bool,
    ) -> Self {
        let total = results.total();
        Self { collection, total, facet_counts: counts, is_in_order_of_time, results, order }
    }

    /// Up to `count` of the entries that fit, in the order in which they are listed, without the
    /// first `from`.
    pub fn page(&self, from: usize, count: usize) -> Vec<usize> {
        let page = match &self.order {
            None => self.results.page(from, count),
            Some(order) => self.results.page_sorted_by(order, from, count),
        };
        page.into_iter().map(|at| at as usize).collect()
    }

    /// Whether the entry at a position matches.
    pub fn contains(&self, entry: usize) -> bool {
        self.results.contains(entry)
    }

    /// The typo corrections: words that were searched instead of those that are found nowhere. With
    /// [`Query::exact`](crate::Query::exact) there are none.
    pub fn corrections(&self) -> &[Correction] {
        &self.results.corrections
    }

    /// The words that were left out, because no entry contains all words: these are the nearest. With
    /// [`Query::exact`](crate::Query::exact) none are.
    pub fn left_out(&self) -> &[String] {
        &self.results.left_out
    }

    /// The parts of a searched field to highlight: ranges of bytes, in order, apart from each
    /// other, at whole letters.
    pub fn highlights(&self, wording: LocalizedStr<'_>, part: SearchField) -> Vec<Range<usize>> {
        self.results.highlights(wording.text, part.field(self.collection), search_language(wording.language))
    }
}
