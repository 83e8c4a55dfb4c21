//! Answering a search.

use std::borrow::Cow;
use std::ops::Range;

use crate::bits::Bits;
use crate::hits::{Fit, Found, Hits};
use crate::index::Index;
use crate::language::Language;
use crate::listing::Listing;
use crate::mark::marks;
use crate::ranks::Ranks;
use crate::search::{Search, Term};
use crate::sought::{Sought, Spelt};
use crate::source::{Field, Source};

/// What fits a search and the chosen values. Documents are positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The words that were looked for in place of those that are found nowhere.
    pub corrections: Vec<Correction>,
    /// What fits the search, whatever is chosen.
    found: Bits,
    /// For each facet what has any of the chosen values; none where nothing is chosen.
    chosen: Vec<Option<Bits>>,
    fitting: Bits,
    total: usize,
    ranks: Ranks,
    sought: Vec<Sought>,
}

/// A word that is found nowhere, and the one that is shown instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// As it was typed.
    pub typed: String,
    /// As the texts spell it.
    pub shown: String,
}

/// What to do with a term that is found nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typos {
    /// It may have one typo: look for the nearest word.
    Corrected,
    /// It is meant as it is typed.
    Meant,
}

impl Index {
    /// Answers a search, narrowed down to the chosen values, each a facet and its value: the
    /// values of one facet are joined by OR, the facets by AND.
    pub fn answer(
        &self,
        source: &dyn Source,
        search: &Search,
        choice: &[(usize, usize)],
        typos: Typos,
    ) -> Answer {
        let mut found = Bits::all(self.documents);
        let mut ranks = Ranks::none();
        let mut corrections = Vec::new();
        let mut sought = self.sought(search);
        for (term, sought) in search.terms.iter().zip(&mut sought) {
            let mut hits = self.find(source, sought);
            if typos == Typos::Corrected
                && hits.documents.is_empty()
                && let Some((corrected, of_corrected)) = self.correct(source, term, sought)
            {
                corrections.push(corrected);
                hits = of_corrected;
            }
            if sought.is_excluded {
                found.subtract(&hits.documents);
            } else {
                found.intersect(&hits.documents);
                hits.digits.iter().enumerate().for_each(|(digit, bits)| ranks.add(bits, digit));
            }
        }
        let chosen = self.chosen(choice);
        let mut fitting = found.clone();
        chosen.iter().flatten().for_each(|chosen| fitting.intersect(chosen));
        Answer { corrections, found, chosen, total: fitting.count(), fitting, ranks, sought }
    }

    /// The terms of a search with all they stand for.
    pub(crate) fn sought(&self, search: &Search) -> Vec<Sought> {
        let is_word = |word: &str| self.vocabulary.position(word).is_some();
        let terms = search.terms.iter().zip(self.aliases.of(&search.terms));
        terms.map(|(term, aliases)| Sought { aliases, ..Sought::new(term, &is_word) }).collect()
    }

    /// Puts the nearest word in place of a term, where it has hits.
    fn correct(&self, source: &dyn Source, term: &Term, sought: &mut Sought) -> Option<(Correction, Found)> {
        let nearest = |word: &Spelt| self.nearest(word, sought.field);
        let word = sought.word.as_ref().filter(|_| !sought.is_excluded).and_then(nearest)?;
        let word_of = Term { words: vec![self.vocabulary.word(word).to_owned()], ..term.clone() };
        *sought = Sought::new(&word_of, &|_| false);
        let correction = Correction { typed: term.typed.clone(), shown: self.spelling(source, word) };
        Some((correction, self.find(source, sought)))
    }

    /// For each facet what has any of the chosen values.
    fn chosen(&self, choice: &[(usize, usize)]) -> Vec<Option<Bits>> {
        let mut chosen: Vec<Option<Bits>> = vec![None; self.facets.len()];
        for (facet, value) in choice {
            let members = self.facets.get(*facet).and_then(|facet| facet.values.get(*value));
            if let (Some(members), Some(chosen)) = (members, chosen.get_mut(*facet)) {
                members.unite_into(chosen.get_or_insert_with(|| Bits::none(self.documents)));
            }
        }
        chosen
    }

    /// In how many documents a word of the vocabulary stands.
    pub(crate) fn frequency(&self, word: usize, field: Option<Field>) -> usize {
        let mut hits = Hits::none(self, field);
        hits.add(word..word + 1, Fit::Start);
        hits.finish().documents.count()
    }
}

impl Answer {
    /// How many documents fit.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Whether a document fits.
    pub fn has(&self, document: usize) -> bool {
        self.fitting.contains(document)
    }

    /// For each value of a facet, how many documents would fit if it were the only one chosen in
    /// its facet: other facets and the search narrow it, its own facet does not.
    pub fn counts(&self, index: &Index, facet: usize) -> Vec<usize> {
        let is_chosen = matches!(self.chosen.get(facet), Some(Some(_)));
        let others =
            if is_chosen { Cow::Owned(self.fitting_but_for(facet)) } else { Cow::Borrowed(&self.fitting) };
        let values = index.facets.get(facet).map(|facet| &*facet.values).unwrap_or_default();
        values.iter().map(|members| members.count_common(&others)).collect()
    }

    fn fitting_but_for(&self, facet: usize) -> Bits {
        let mut others = self.found.clone();
        let elsewhere = self.chosen.iter().enumerate().filter(|(other, _)| *other != facet);
        elsewhere.filter_map(|(_, bits)| bits.as_ref()).for_each(|bits| others.intersect(bits));
        others
    }

    /// Up to `count` of the documents that fit, best first, without the first `skip`.
    pub fn page(&self, skip: usize, count: usize) -> Vec<u32> {
        self.ranks.page(&self.fitting, skip, count)
    }

    /// The same in another order; among equals the best first.
    pub fn page_by(&self, listing: &Listing, skip: usize, count: usize) -> Vec<u32> {
        listing.page(&self.fitting, &self.ranks, skip, count)
    }

    /// How many documents fit and have the hits of a further term.
    pub(crate) fn count_with(&self, found: &Found) -> usize {
        self.fitting.count_common(&found.documents)
    }

    /// Where the search is found in a text as it is written: ranges of bytes, in order, apart
    /// from each other, and at whole letters.
    pub fn marks(&self, text: &str, field: Field, language: Language) -> Vec<Range<usize>> {
        let sought = self.sought.iter().filter(|sought| !sought.is_excluded && sought.is_in(field));
        marks(text, language, sought)
    }
}
