//! Answering a query: which takeaways are shown, in which order, and how many each facet value
//! would show.

use std::sync::{Arc, OnceLock};

use search::fold::{Spelling, fold};
use search::tokenizer::is_word_char;
use search::{FieldNames, SearchQuery, SortOrder, TypoTolerance};

use crate::bundle::Bundle;
use crate::bundle_source::BundleSource;
use crate::language::LanguageTag;
use crate::query::{Query, Sort};
use crate::search_field::SearchField;
use crate::selection::Selection;

/// Everything needed to answer queries at once, made from a bundle for one language.
///
/// It stores no texts: they are read from the bundle again for every search.
#[derive(Clone, Debug)]
pub struct Index {
    pub(crate) core: search::SearchIndex,
    pub(crate) names: FieldNames,
    pub(crate) language: LanguageTag,
    /// The orders that somebody asked for, as they take long to make: that of the alphabet, and
    /// one for each facet.
    alphabet: OnceLock<Arc<SortOrder>>,
    by_facet: Vec<OnceLock<Arc<SortOrder>>>,
}

impl Index {
    /// Makes the index of a bundle for one language.
    pub fn new(bundle: &Bundle, language: &LanguageTag) -> Self {
        let aliases = bundle.glossary.iter().map(|entry| {
            let term = entry.term.localized(language).text;
            let aliases = entry.aliases.iter().map(String::as_str);
            aliases.map(str::to_owned).chain([term.to_string()]).collect::<Vec<_>>()
        });
        let aliases: Vec<_> = aliases.collect();
        let aliases = aliases.iter().map(|group| group.iter().map(String::as_str).collect());
        Self {
            core: search::SearchIndex::build(&BundleSource::whole(bundle, language), aliases),
            names: SearchField::names(bundle, language),
            language: language.clone(),
            alphabet: OnceLock::new(),
            by_facet: vec![OnceLock::new(); bundle.facets.len()],
        }
    }

    /// Answers a query to the bundle of this index. Facets are joined by AND, the values of one
    /// facet by OR, the terms of the search by AND.
    ///
    /// Order: while searching, by relevance, as the search crate defines it; else, and among equals, the order
    /// of the bundle. A chosen sort comes before all of that.
    pub fn select(&self, bundle: &Bundle, query: &Query) -> Selection {
        let search = SearchQuery::parse(&query.text, &self.names);
        let tolerance = if query.exact { TypoTolerance::Off } else { TypoTolerance::OneTypo };
        let source = BundleSource::texts(bundle, &self.language);
        let results = self.core.search(&source, &search, &choice(bundle, query), tolerance);
        let counts = (0..bundle.facets.len()).map(|facet| results.facet_counts(&self.core, facet)).collect();
        Selection::new(results, counts, self.order(bundle, &query.sort))
    }

    fn order(&self, bundle: &Bundle, sort: &Sort) -> Option<Arc<SortOrder>> {
        match sort {
            Sort::Relevance => None,
            Sort::By(id) => {
                let facet = bundle.facets.iter().position(|facet| facet.id == *id)?;
                let order = self.by_facet.get(facet)?.get_or_init(|| {
                    let firsts = self.core.first_values(facet);
                    Arc::new(SortOrder::by(firsts.len(), &mut |one, other| firsts[one].cmp(&firsts[other])))
                });
                Some(Arc::clone(order))
            }
            Sort::Alphabet => {
                Some(Arc::clone(self.alphabet.get_or_init(|| Arc::new(alphabet(bundle, &self.language)))))
            }
        }
    }
}

/// The chosen values that the bundle has, by position.
pub(crate) fn choice(bundle: &Bundle, query: &Query) -> Vec<(usize, usize)> {
    let chosen = query.chosen().filter_map(|(facet, value)| bundle.value_ref(facet, value));
    chosen.map(|tag| (tag.facet, tag.value)).collect()
}

/// The takeaways by the letters of their statements, whatever quotation mark stands before.
fn alphabet(bundle: &Bundle, language: &LanguageTag) -> SortOrder {
    let letters = bundle.takeaways.iter().map(|takeaway| {
        let folded = fold(takeaway.statement.localized(language).text, Spelling::Letters);
        folded.trim_start_matches(|c| !is_word_char(c)).to_owned()
    });
    let letters: Vec<String> = letters.collect();
    SortOrder::by(letters.len(), &mut |one, other| letters[one].cmp(&letters[other]))
}
