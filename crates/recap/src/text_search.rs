//! What answers whatever readers type.

use std::fmt::Debug;
use std::sync::Arc;

use search::{FacetIndex, SearchResults};

use crate::bundle::Bundle;
use crate::collection::Collection;
use crate::language::LanguageTag;
use crate::query::Query;
use crate::suggestion::Suggestion;

/// Answers what is typed, for one collection of a bundle in one language: a [`TextIndex`](crate::TextIndex). An
/// [`Index`](crate::Index) reaches it through this trait, so that an app can load its code once somebody searches.
pub trait TextSearch: Debug + Send + Sync {
    /// The entries that match a query.
    fn search(&self, bundle: &Bundle, query: &Query) -> SearchResults;

    /// See [`Index::suggest`](crate::Index::suggest).
    fn suggest(&self, bundle: &Bundle, query: &Query, limit: usize) -> Vec<Suggestion>;

    /// Whether a label matches what is typed.
    fn matches_label(&self, typed: &str, label: &str) -> bool;
}

/// Makes the text search of a collection of a bundle in a language, over its facets.
pub type NewTextSearch = fn(&Bundle, Collection, &LanguageTag, Arc<FacetIndex>) -> Arc<dyn TextSearch>;
