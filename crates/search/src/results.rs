//! Search results: which documents match a query and the chosen facet values, with facet counts.

use std::borrow::Cow;
use std::ops::Range;

use crate::bit_set::BitSet;
use crate::document_source::{DocumentSource, Field};
use crate::expanded_term::{ExpandedTerm, Spellings};
use crate::highlight::highlights;
use crate::index::SearchIndex;
use crate::language::Language;
use crate::matches::{MatchCollector, MatchKind, TermMatches};
use crate::query::{QueryTerm, SearchQuery};
use crate::ranks::Ranks;
use crate::sort_order::SortOrder;

/// The documents that match a query and the chosen values. Documents are positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchResults {
    /// The words that were searched instead of words that are found nowhere.
    pub corrections: Vec<Correction>,
    /// The documents that match the query, whatever is chosen.
    found: BitSet,
    /// For each facet the documents that have any of the chosen values; `None` where nothing is chosen.
    chosen: Vec<Option<BitSet>>,
    matching: BitSet,
    total: usize,
    ranks: Ranks,
    expanded: Vec<ExpandedTerm>,
}

/// A typo correction: a word that is found nowhere, and the word that is searched instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// As it was typed.
    pub typed: String,
    /// As the texts spell it.
    pub shown: String,
}

/// What to do with a term that is found nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypoTolerance {
    /// The term may have one typo: the nearest word is searched instead.
    OneTypo,
    /// The term is searched as it is typed.
    Off,
}

impl SearchIndex {
    /// Searches, filtered by the chosen values, each a facet and its value: the values of one facet
    /// are joined by OR, the facets by AND.
    pub fn search(
        &self,
        source: &dyn DocumentSource,
        search: &SearchQuery,
        choice: &[(usize, usize)],
        tolerance: TypoTolerance,
    ) -> SearchResults {
        let mut found = BitSet::full(self.documents);
        let mut ranks = Ranks::new();
        let mut corrections = Vec::new();
        let mut expanded = self.expand(search);
        for (term, expanded) in search.terms.iter().zip(&mut expanded) {
            let mut matches = self.find(source, expanded);
            if tolerance == TypoTolerance::OneTypo
                && matches.documents.is_empty()
                && let Some((corrected, of_corrected)) = self.correct(source, term, expanded)
            {
                corrections.push(corrected);
                matches = of_corrected;
            }
            if expanded.is_excluded {
                found.difference_with(&matches.documents);
            } else {
                found.intersect_with(&matches.documents);
                matches.digits.iter().enumerate().for_each(|(digit, bits)| ranks.add(bits, digit));
            }
        }
        let chosen = self.chosen(choice);
        let mut matching = found.clone();
        chosen.iter().flatten().for_each(|chosen| matching.intersect_with(chosen));
        SearchResults { corrections, found, chosen, total: matching.len(), matching, ranks, expanded }
    }

    /// The expanded terms of a query.
    pub(crate) fn expand(&self, search: &SearchQuery) -> Vec<ExpandedTerm> {
        let is_word = |word: &str| self.vocabulary.position(word).is_some();
        let terms = search.terms.iter().zip(self.aliases.for_terms(&search.terms));
        terms.map(|(term, aliases)| ExpandedTerm { aliases, ..ExpandedTerm::new(term, &is_word) }).collect()
    }

    /// Replaces a term by the nearest word, where that has matches.
    fn correct(
        &self,
        source: &dyn DocumentSource,
        term: &QueryTerm,
        expanded: &mut ExpandedTerm,
    ) -> Option<(Correction, TermMatches)> {
        let nearest_word = |word: &Spellings| self.nearest_word(word, expanded.field);
        let word = expanded.word.as_ref().filter(|_| !expanded.is_excluded).and_then(nearest_word)?;
        let word_of = QueryTerm { words: vec![self.vocabulary.word(word).to_owned()], ..term.clone() };
        *expanded = ExpandedTerm::new(&word_of, &|_| false);
        let correction =
            Correction { typed: term.typed.clone(), shown: self.original_spelling(source, word) };
        Some((correction, self.find(source, expanded)))
    }

    /// For each facet the documents that have any of the chosen values.
    fn chosen(&self, choice: &[(usize, usize)]) -> Vec<Option<BitSet>> {
        let mut chosen: Vec<Option<BitSet>> = vec![None; self.facets.len()];
        for (facet, value) in choice {
            let members = self.facets.get(*facet).and_then(|facet| facet.values.get(*value));
            if let (Some(members), Some(chosen)) = (members, chosen.get_mut(*facet)) {
                members.add_to(chosen.get_or_insert_with(|| BitSet::new(self.documents)));
            }
        }
        chosen
    }

    /// The number of documents that contain a word of the vocabulary.
    pub(crate) fn frequency(&self, word: usize, field: Option<Field>) -> usize {
        let mut matches = MatchCollector::new(self, field);
        matches.add(word..word + 1, MatchKind::Prefix);
        matches.finish().documents.len()
    }
}

impl SearchResults {
    /// The number of documents that match.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Whether a document matches.
    pub fn contains(&self, document: usize) -> bool {
        self.matching.contains(document)
    }

    /// The facet counts: for each value of a facet, how many documents would match if it were the
    /// only value chosen in its facet. The query and the other facets filter, its own facet does not.
    pub fn facet_counts(&self, index: &SearchIndex, facet: usize) -> Vec<usize> {
        let is_chosen = matches!(self.chosen.get(facet), Some(Some(_)));
        let others =
            if is_chosen { Cow::Owned(self.matching_without(facet)) } else { Cow::Borrowed(&self.matching) };
        let values = index.facets.get(facet).map(|facet| &*facet.values).unwrap_or_default();
        values.iter().map(|members| members.intersection_len(&others)).collect()
    }

    fn matching_without(&self, facet: usize) -> BitSet {
        let mut others = self.found.clone();
        let elsewhere = self.chosen.iter().enumerate().filter(|(other, _)| *other != facet);
        elsewhere.filter_map(|(_, bits)| bits.as_ref()).for_each(|bits| others.intersect_with(bits));
        others
    }

    /// One page of the documents that match: up to `count`, best first, without the first `skip`.
    pub fn page(&self, skip: usize, count: usize) -> Vec<u32> {
        self.ranks.page(&self.matching, skip, count)
    }

    /// The same page in another order; among equals the best first.
    pub fn page_sorted_by(&self, order: &SortOrder, skip: usize, count: usize) -> Vec<u32> {
        order.page(&self.matching, &self.ranks, skip, count)
    }

    /// The number of documents that match this query and a further term.
    pub(crate) fn count_with(&self, found: &TermMatches) -> usize {
        self.matching.intersection_len(&found.documents)
    }

    /// The parts of an original text to highlight: ranges of bytes, in order, apart from each
    /// other, and at whole letters.
    pub fn highlights(&self, text: &str, field: Field, language: Language) -> Vec<Range<usize>> {
        let expanded =
            self.expanded.iter().filter(|expanded| !expanded.is_excluded && expanded.searches_field(field));
        highlights(text, language, expanded)
    }
}
