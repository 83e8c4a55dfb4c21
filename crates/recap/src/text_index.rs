//! The text index: the words of a collection of a bundle in one language.

mod suggest;

use std::sync::Arc;

use search::suggest::match_label;
use search::{FacetIndex, FieldNames, SearchIndex, SearchQuery, SearchResults, TypoTolerance};

use crate::bundle::Bundle;
use crate::bundle_source::{BundleSource, choice};
use crate::collection::Collection;
use crate::language::LanguageTag;
use crate::query::Query;
use crate::search_field::{SearchField, search_language};
use crate::suggestion::Suggestion;
use crate::text_search::TextSearch;

/// Answers what is typed.
#[derive(Clone, Debug)]
pub struct TextIndex {
    core: SearchIndex,
    names: FieldNames,
    collection: Collection,
    language: LanguageTag,
}

impl TextIndex {
    /// Makes the index of a collection for one language; a [`NewTextSearch`](crate::text_search::NewTextSearch).
    pub fn shared(
        bundle: &Bundle,
        collection: Collection,
        language: &LanguageTag,
        facets: Arc<FacetIndex>,
    ) -> Arc<dyn TextSearch> {
        let aliases = bundle.glossary.iter().map(|entry| {
            let term = entry.term.localized(language).text;
            let aliases = entry.aliases.iter().map(String::as_str);
            aliases.map(str::to_owned).chain([term.to_string()]).collect::<Vec<_>>()
        });
        let aliases: Vec<_> = aliases.collect();
        let aliases = aliases.iter().map(|group| group.iter().map(String::as_str).collect());
        Arc::new(Self {
            core: SearchIndex::over(facets, &BundleSource::texts(bundle, collection, language), aliases)
                .for_readers_of(search_language(language)),
            names: SearchField::names(bundle, collection, language),
            collection,
            language: language.clone(),
        })
    }
}

impl TextSearch for TextIndex {
    fn search(&self, bundle: &Bundle, query: &Query) -> SearchResults {
        let search = SearchQuery::parse(&query.text, &self.names);
        let tolerance = if query.exact { TypoTolerance::Off } else { TypoTolerance::OneTypo };
        let source = BundleSource::texts(bundle, self.collection, &self.language);
        self.core.search(&source, &search, &choice(bundle, query), tolerance)
    }

    fn suggest(&self, bundle: &Bundle, query: &Query, limit: usize) -> Vec<Suggestion> {
        self.suggestions(bundle, query, limit)
    }

    fn matches_label(&self, typed: &str, label: &str) -> bool {
        match_label(typed, label).is_some()
    }
}
