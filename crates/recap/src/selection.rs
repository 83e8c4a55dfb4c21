//! The takeaways that a query selects, with facet counts, pagination and highlights.

use std::ops::Range;
use std::sync::Arc;

use search::{Correction, SearchResults, SortOrder};

use crate::search_field::{SearchField, search_language};
use crate::text::LocalizedStr;

/// The takeaways that match a query, how many there are, and the facet counts.
///
/// The takeaways themselves are given page by page, because a hundred thousand may match and only a
/// few are shown. They are positions in [`Bundle::takeaways`](crate::Bundle::takeaways).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The number of takeaways that match.
    pub total: usize,
    /// For each facet and each of its values, how many takeaways fit if it is the only value
    /// chosen in its facet: other facets and the search narrow it, its own facet does not.
    pub facet_counts: Vec<Vec<usize>>,
    results: SearchResults,
    /// The chosen order; none for the best first.
    order: Option<Arc<SortOrder>>,
}

impl Selection {
    pub(crate) fn new(
        results: SearchResults,
        counts: Vec<Vec<usize>>,
        order: Option<Arc<SortOrder>>,
    ) -> Self {
        Self { total: results.total(), facet_counts: counts, results, order }
    }

    /// Up to `count` of the takeaways that fit, in the order in which they are listed, without the
    /// first `from`.
    pub fn page(&self, from: usize, count: usize) -> Vec<usize> {
        let page = match &self.order {
            None => self.results.page(from, count),
            Some(order) => self.results.page_sorted_by(order, from, count),
        };
        page.into_iter().map(|at| at as usize).collect()
    }

    /// Whether a takeaway matches.
    pub fn contains(&self, takeaway: usize) -> bool {
        self.results.contains(takeaway)
    }

    /// The typo corrections: words that were searched instead of those that are found nowhere. With
    /// [`Query::exact`](crate::Query::exact) there are none.
    pub fn corrections(&self) -> &[Correction] {
        &self.results.corrections
    }

    /// The words that were left out, because no takeaway contains all words: these are the nearest. With
    /// [`Query::exact`](crate::Query::exact) none are.
    pub fn left_out(&self) -> &[String] {
        &self.results.left_out
    }

    /// The parts of a searched field to highlight: ranges of bytes, in order, apart from each
    /// other, at whole letters.
    pub fn highlights(&self, wording: LocalizedStr<'_>, part: SearchField) -> Vec<Range<usize>> {
        self.results.highlights(wording.text, part.field(), search_language(wording.language))
    }
}
