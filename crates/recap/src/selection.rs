//! The answer to a query.

use std::ops::Range;
use std::sync::Arc;

use search::{Answer, Correction, Listing};

use crate::part::{Part, language_of};
use crate::text::Wording;

/// Which takeaways fit a query, how many, and how many each facet value would give.
///
/// The takeaways themselves are given page by page, because a hundred thousand may fit and only a
/// few are shown. They are positions in [`Bundle::takeaways`](crate::Bundle::takeaways).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// How many takeaways fit.
    pub total: usize,
    /// For each facet and each of its values, how many takeaways fit if it is the only value
    /// chosen in its facet: other facets and the search narrow it, its own facet does not.
    pub counts: Vec<Vec<usize>>,
    answer: Answer,
    /// The chosen order; none for the best first.
    listing: Option<Arc<Listing>>,
}

impl Selection {
    pub(crate) fn new(answer: Answer, counts: Vec<Vec<usize>>, listing: Option<Arc<Listing>>) -> Self {
        Self { total: answer.total(), counts, answer, listing }
    }

    /// Up to `count` of the takeaways that fit, in the order in which they are listed, without the
    /// first `from`.
    pub fn page(&self, from: usize, count: usize) -> Vec<usize> {
        let page = match &self.listing {
            None => self.answer.page(from, count),
            Some(listing) => self.answer.page_by(listing, from, count),
        };
        page.into_iter().map(|at| at as usize).collect()
    }

    /// Whether a takeaway fits.
    pub fn has(&self, takeaway: usize) -> bool {
        self.answer.has(takeaway)
    }

    /// The words that were searched for in place of those that are found nowhere. With
    /// [`Query::exact`](crate::Query::exact) there are none.
    pub fn corrections(&self) -> &[Correction] {
        &self.answer.corrections
    }

    /// Where the hits stand in a part of a takeaway: ranges of bytes, in order, apart from each
    /// other, at whole letters.
    pub fn marks(&self, wording: Wording<'_>, part: Part) -> Vec<Range<usize>> {
        self.answer.marks(wording.text, part.field(), language_of(wording.language))
    }
}
