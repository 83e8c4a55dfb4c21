//! The search indexes of a bundle, one for each language.

use std::sync::{Arc, OnceLock};

use recap::{Bundle, Index, LanguageTag};

use crate::search::add_text_search;

/// A bundle with its search indexes. Each is built when its language is first shown, and kept: a reader
/// changes languages to and fro, and a site has thousands of pages in each.
pub struct IndexCache {
    /// The bundle they belong to.
    pub bundle: Arc<Bundle>,
    indexes: Vec<(LanguageTag, OnceLock<Arc<Index>>)>,
}

impl IndexCache {
    /// No index yet.
    pub fn new(bundle: Bundle) -> Self {
        let indexes = bundle.languages.iter().map(|language| (language.clone(), OnceLock::new())).collect();
        Self { bundle: Arc::new(bundle), indexes }
    }

    /// The index of a language.
    pub fn get(&self, language: &LanguageTag) -> Arc<Index> {
        let build = || Arc::new(Index::without_text_search(&self.bundle, language));
        let cached = self.indexes.iter().find(|(tag, _)| tag == language);
        cached.map_or_else(build, |(_, index)| Arc::clone(index.get_or_init(build)))
    }

    /// Lets the indexes that are in use search texts, once the part for that has loaded.
    pub fn add_text_search(&self) {
        let indexes = self.indexes.iter().filter_map(|(_, index)| index.get());
        indexes.for_each(|index| add_text_search(index, &self.bundle));
    }
}
