//! Search results: which documents match a query and the chosen facet values, with facet counts.

use std::borrow::Cow;
use std::ops::Range;

use crate::bit_set::BitSet;
use crate::document_source::{DocumentSource, Field};
use crate::expanded_term::{ExpandedTerm, Spellings};
use crate::facet_index::FacetIndex;
use crate::highlight::Highlighter;
use crate::index::SearchIndex;
use crate::language::Language;
use crate::matches::{MatchCollector, MatchKind, TermMatches};
use crate::nearest::NearestDocuments;
use crate::query::{QueryTerm, SearchQuery};
use crate::ranks::Ranks;
use crate::sort_order::SortOrder;

/// The documents that match a query and the chosen values. Documents are positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchResults {
    /// The words that were searched instead of words that are found nowhere.
    pub corrections: Vec<Correction>,
    /// The words that these documents lack, as they were typed, because no document contains all of them. They
    /// are the nearest results then: those with most of the words, and of these those with the rarest.
    pub left_out: Vec<String>,
    /// The documents that match the query, whatever is chosen.
    found: BitSet,
    /// For each facet the documents that have any of the chosen values; `None` where nothing is chosen.
    chosen: Vec<Option<BitSet>>,
    matching: BitSet,
    total: usize,
    ranks: Ranks,
    /// Highlights what was searched for; none where nothing was.
    highlighter: Option<Highlighter>,
}

impl FacetIndex {
    /// Filters all documents by the chosen values, each a facet and its value: the values of one facet are joined by
    /// OR, the facets by AND.
    pub fn filter(&self, choice: &[(usize, usize)]) -> SearchResults {
        let found = BitSet::full(self.documents());
        let chosen = self.chosen(choice);
        let mut matching = found.clone();
        chosen.iter().flatten().for_each(|chosen| matching.intersect_with(chosen));
        SearchResults {
            corrections: Vec::new(),
            left_out: Vec::new(),
            found,
            chosen,
            total: matching.len(),
            matching,
            ranks: Ranks::new(),
            highlighter: None,
        }
    }
}

/// A typo correction: a word that is found nowhere, and the word that is searched instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// As it was typed.
    pub typed: String,
    /// As the texts spell it.
    pub shown: String,
}

/// What to do where not all terms are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypoTolerance {
    /// A term that is found nowhere may have one typo: the nearest word is searched instead. Where still no
    /// document contains all words, the nearest are found.
    OneTypo,
    /// Every term must be found as it is typed.
    Off,
}

impl SearchIndex {
    /// Searches, filtered by the chosen values; see [`FacetIndex::filter`].
    pub fn search(
        &self,
        source: &dyn DocumentSource,
        search: &SearchQuery,
        choice: &[(usize, usize)],
        tolerance: TypoTolerance,
    ) -> SearchResults {
        let mut results = self.facet_index.filter(choice);
        let narrowing = search.narrowing(self.reader_language);
        let terms = search.terms.iter().zip(self.expand(search)).zip(narrowing);
        let mut words = Vec::new();
        for ((term, mut expanded), _) in terms.filter(|(_, narrows)| *narrows) {
            let (matches, correction) = self.find_term(source, term, &mut expanded, tolerance);
            if expanded.is_excluded {
                results.found.difference_with(&matches.documents);
            }
            words.push(SearchedTerm { term, expanded, matches, correction });
        }
        let must_match = |word: &&SearchedTerm<'_>| !word.expanded.is_excluded;
        let mut with_all = results.found.clone();
        words.iter().filter(must_match).for_each(|word| with_all.intersect_with(&word.matches.documents));
        if with_all.is_empty() && tolerance == TypoTolerance::OneTypo {
            results.found =
                keep_nearest(&mut words, &results.found, &mut results.left_out).unwrap_or(with_all);
        } else {
            results.found = with_all;
        }
        for word in words.iter().filter(must_match) {
            word.matches.digits.iter().enumerate().for_each(|(digit, bits)| results.ranks.add(bits, digit));
        }
        results.matching.intersect_with(&results.found);
        results.total = results.matching.len();
        results.corrections = words.iter_mut().filter_map(|word| word.correction.take()).collect();
        let expanded: Vec<_> = words.into_iter().map(|word| word.expanded).collect();
        results.highlighter = Some(expanded).filter(|terms| !terms.is_empty()).map(Highlighter::new);
        results
    }

    /// The documents in which a term is found: as it is typed, or else anywhere inside words, or else corrected.
    fn find_term(
        &self,
        source: &dyn DocumentSource,
        term: &QueryTerm,
        expanded: &mut ExpandedTerm,
        tolerance: TypoTolerance,
    ) -> (TermMatches, Option<Correction>) {
        let mut matches = self.find(source, expanded);
        if matches.documents.is_empty() && expanded.needs_joint() {
            expanded.is_anywhere = true;
            matches = self.find(source, expanded);
        }
        if tolerance == TypoTolerance::OneTypo
            && matches.documents.is_empty()
            && let Some((correction, of_corrected)) = self.correct(source, term, expanded)
        {
            return (of_corrected, Some(correction));
        }
        (matches, None)
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
    pub fn facet_counts(&self, index: &FacetIndex, facet: usize) -> Vec<usize> {
        let is_chosen = matches!(self.chosen.get(facet), Some(Some(_)));
        let others =
            if is_chosen { Cow::Owned(self.matching_without(facet)) } else { Cow::Borrowed(&self.matching) };
        index.values(facet).iter().map(|members| members.intersection_len(&others)).collect()
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
        let highlighter = self.highlighter.as_ref();
        highlighter.map(|highlighter| highlighter.highlights(text, field, language)).unwrap_or_default()
    }
}

/// A term that narrows the search, with the documents in which it is found.
struct SearchedTerm<'q> {
    term: &'q QueryTerm,
    expanded: ExpandedTerm,
    matches: TermMatches,
    correction: Option<Correction>,
}

impl SearchedTerm<'_> {
    /// Whether it may be left out: phrases, terms of one field and those that are excluded may not.
    fn may_be_left_out(&self) -> bool {
        !self.term.is_phrase && !self.term.is_excluded && self.term.field.is_none()
    }
}

/// The documents with most words; removes the words that they lack. `None` where no document is near.
fn keep_nearest(
    words: &mut Vec<SearchedTerm<'_>>,
    allowed: &BitSet,
    left_out: &mut Vec<String>,
) -> Option<BitSet> {
    let mut within = allowed.clone();
    let strict = words.iter().filter(|word| !word.may_be_left_out() && !word.expanded.is_excluded);
    strict.for_each(|word| within.intersect_with(&word.matches.documents));
    let optional: Vec<usize> = (0..words.len()).filter(|at| words[*at].may_be_left_out()).collect();
    let matches = optional.iter().map(|at| (&words[*at].matches, words[*at].correction.is_some()));
    let matches: Vec<_> = matches.collect();
    let nearest = NearestDocuments::new(&matches, &within)?;
    let is_kept: Vec<bool> = (0..words.len())
        .map(|at| optional.iter().position(|of| *of == at).is_none_or(|of| nearest.contained.contains(&of)))
        .collect();
    let mut kept = is_kept.into_iter();
    words.retain(|word| {
        let is_kept = kept.next().unwrap_or_default();
        left_out.extend((!is_kept).then(|| word.term.plain().to_owned()));
        is_kept
    });
    Some(nearest.documents)
}
