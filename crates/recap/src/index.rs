//! Answering a query: which entries of a collection are shown, in which order, and how many each facet value
//! would show.

use std::sync::{Arc, OnceLock};

use search::fold::{Spelling, fold};
use search::tokenizer::is_word_char;
use search::{FacetIndex, SearchResults, SortOrder};

use crate::bundle::Bundle;
use crate::bundle_source::{BundleSource, choice};
use crate::collection::Collection;
use crate::language::LanguageTag;
use crate::query::{Query, Sort};
use crate::selection::Selection;
use crate::suggestion::Suggestion;
use crate::text_index::TextIndex;
use crate::text_search::{NewTextSearch, TextSearch};

/// Everything needed to answer queries to one collection at once, made from a bundle for one language.
///
/// It stores no texts: they are read from the bundle again for every search.
#[derive(Clone, Debug)]
pub struct Index {
    collection: Collection,
    facets: Arc<FacetIndex>,
    language: LanguageTag,
    text_search: OnceLock<Arc<dyn TextSearch>>,
    /// The orders that somebody asked for, as they take long to make: that of the time, that of the alphabet, and
    /// one for each facet.
    by_time: OnceLock<Arc<SortOrder>>,
    alphabet: OnceLock<Arc<SortOrder>>,
    by_facet: Vec<OnceLock<Arc<SortOrder>>>,
}

impl Index {
    /// Makes the index of the takeaways of a bundle for one language.
    pub fn new(bundle: &Bundle, language: &LanguageTag) -> Self {
        Self::of(Collection::Takeaways, bundle, language)
    }

    /// Makes the index of a collection of a bundle for one language.
    pub fn of(collection: Collection, bundle: &Bundle, language: &LanguageTag) -> Self {
        let index = Self::without_text_search(collection, bundle, language);
        index.add_text_search(bundle, TextIndex::shared);
        index
    }

    /// Makes an index that answers whatever is chosen, but nothing that is typed.
    pub fn without_text_search(collection: Collection, bundle: &Bundle, language: &LanguageTag) -> Self {
        Self {
            collection,
            facets: Arc::new(FacetIndex::new(&BundleSource::whole(bundle, collection, language))),
            language: language.clone(),
            text_search: OnceLock::new(),
            by_time: OnceLock::new(),
            alphabet: OnceLock::new(),
            by_facet: vec![OnceLock::new(); bundle.facets.len()],
        }
    }

    /// Adds what answers whatever is typed, unless it is there.
    pub fn add_text_search(&self, bundle: &Bundle, new: NewTextSearch) {
        self.text_search
            .get_or_init(|| new(bundle, self.collection, &self.language, Arc::clone(&self.facets)));
    }

    /// Whether it answers whatever is typed.
    pub fn has_text_search(&self) -> bool {
        self.text_search.get().is_some()
    }

    /// Answers a query to the bundle of this index. Facets are joined by AND, the values of one
    /// facet by OR, the terms of the search by AND. Without text search, nothing is searched for.
    ///
    /// Order: while searching, by relevance, as the search crate defines it; else talks by time; else, and among
    /// equals, the order of the bundle. A chosen sort comes before all of that.
    pub fn select(&self, bundle: &Bundle, query: &Query) -> Selection {
        let results = self.results(bundle, query);
        let counts =
            (0..bundle.facets.len()).map(|facet| results.facet_counts(&self.facets, facet)).collect();
        let is_in_order_of_time = self.is_in_order_of_time(query);
        Selection::new(self.collection, results, counts, self.order(bundle, query), is_in_order_of_time)
    }

    /// How many entries a query selects.
    pub fn count(&self, bundle: &Bundle, query: &Query) -> usize {
        self.results(bundle, query).total()
    }

    fn results(&self, bundle: &Bundle, query: &Query) -> SearchResults {
        match self.text_search.get() {
            Some(text_search) => text_search.search(bundle, query),
            None => self.facets.filter(&choice(bundle, query)),
        }
    }

    fn order(&self, bundle: &Bundle, query: &Query) -> Option<Arc<SortOrder>> {
        match &query.sort {
            Sort::Relevance if self.is_in_order_of_time(query) => {
                Some(Arc::clone(self.by_time.get_or_init(|| Arc::new(order_of_time(bundle)))))
            }
            Sort::Relevance => None,
            Sort::By(id) => {
                let facet = bundle.facets.iter().position(|facet| facet.id == *id)?;
                let order = self.by_facet.get(facet)?.get_or_init(|| {
                    let firsts = self.facets.first_values(facet);
                    Arc::new(SortOrder::by(firsts.len(), &mut |one, other| firsts[one].cmp(&firsts[other])))
                });
                Some(Arc::clone(order))
            }
            Sort::Alphabet => Some(Arc::clone(self.alphabet.get_or_init(|| Arc::new(self.alphabet(bundle))))),
        }
    }

    /// Whether the answer to a query is in the order of time: the talks, where nothing is searched and no other order
    /// is chosen.
    fn is_in_order_of_time(&self, query: &Query) -> bool {
        self.collection == Collection::Talks && query.sort == Sort::Relevance && !query.needs_text_search()
    }

    /// The entries by the letters of what names them, whatever quotation mark stands before.
    fn alphabet(&self, bundle: &Bundle) -> SortOrder {
        let name = |at: usize| match self.collection {
            Collection::Takeaways => bundle.takeaways[at].statement.localized(&self.language).text,
            Collection::Talks => bundle.talks[at].title.localized(&self.language).text,
            Collection::Speakers => &bundle.speakers[at].name,
            Collection::Glossary => bundle.glossary[at].term.localized(&self.language).text,
        };
        let letters = (0..self.collection.count(bundle)).map(|at| {
            let folded = fold(name(at), Spelling::Letters);
            folded.trim_start_matches(|c| !is_word_char(c)).to_owned()
        });
        let letters: Vec<String> = letters.collect();
        SortOrder::by(letters.len(), &mut |one, other| letters[one].cmp(&letters[other]))
    }

    /// Up to `limit` words and up to `limit` values for the word that is typed last: first the
    /// values whose label it fits, then words. Each has the number of entries that fit with it
    /// and with everything else that is typed and chosen; what would give none is left out.
    pub fn suggest(&self, bundle: &Bundle, query: &Query, limit: usize) -> Vec<Suggestion> {
        let text_search = self.text_search.get();
        text_search.map(|text_search| text_search.suggest(bundle, query, limit)).unwrap_or_default()
    }

    /// Up to `most` values of a facet that match what is typed into its own field, or while nothing is
    /// typed those that most entries have; and all that are chosen. In the order of the facet.
    ///
    /// `used` are the values that any entry has, each with the number of these entries.
    pub fn visible_facet_values(
        &self,
        bundle: &Bundle,
        facet: usize,
        used: &[(usize, usize)],
        query: &Query,
        typed: &str,
        most: usize,
    ) -> Vec<usize> {
        let facet = &bundle.facets[facet];
        let text_search = self.text_search.get().filter(|_| !typed.trim().is_empty());
        let is_asked_for = |value: usize| {
            let label = facet.values[value].label.localized(&self.language).text;
            text_search.is_none_or(|text_search| text_search.matches_label(typed, label))
        };
        let is_chosen = |value: usize| query.contains(&facet.id, &facet.values[value].id);
        let by_count = SortOrder::by(used.len(), &mut |one, other| used[other].1.cmp(&used[one].1));
        let matching =
            by_count.documents().map(|at| used[at as usize].0).filter(|value| is_asked_for(*value));
        let visible_facet_values: Vec<usize> = matching.take(most).collect();
        let values = used.iter().map(|(value, _)| *value);
        values.filter(|value| visible_facet_values.contains(value) || is_chosen(*value)).collect()
    }
}

/// The talks by day and time; those of a day without a time before the others, those without a day last.
fn order_of_time(bundle: &Bundle) -> SortOrder {
    let start = |at: usize| bundle.talks[at].start.map_or((true, None), |start| (false, Some(start)));
    SortOrder::by(bundle.talks.len(), &mut |one, other| start(one).cmp(&start(other)))
}
