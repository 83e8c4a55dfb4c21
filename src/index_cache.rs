//! The search indexes of a bundle, one for each language and collection.

use std::sync::{Arc, OnceLock};

use recap::{Bundle, Collection, Index, LanguageTag};

/// A bundle with its search indexes.
pub struct IndexCache {
    /// The bundle they belong to.
    pub bundle: Arc<Bundle>,
    languages: Vec<Arc<LanguageIndexes>>,
}

/// The indexes of one language. Each is built when its collection is first shown or searched, and kept: a reader
/// changes languages and pages to and fro, and a site has thousands of pages.
pub struct LanguageIndexes {
    bundle: Arc<Bundle>,
    language: LanguageTag,
    /// In the order of [`Collection::ALL`].
    indexes: [OnceLock<Arc<Index>>; Collection::ALL.len()],
}

impl IndexCache {
    /// No index yet.
    pub fn new(bundle: Bundle) -> Self {
        let bundle = Arc::new(bundle);
        let languages = bundle.languages.iter();
        let languages = languages.map(|language| Arc::new(LanguageIndexes::new(&bundle, language)));
        Self { languages: languages.collect(), bundle }
    }

    /// The indexes of a language.
    pub fn language(&self, language: &LanguageTag) -> Arc<LanguageIndexes> {
        let cached = self.languages.iter().find(|cached| cached.language == *language);
        cached.map_or_else(|| Arc::new(LanguageIndexes::new(&self.bundle, language)), Arc::clone)
    }

    /// The indexes that are in use.
    pub fn indexes(&self) -> impl Iterator<Item = &Arc<Index>> {
        self.languages.iter().flat_map(|language| &language.indexes).filter_map(OnceLock::get)
    }
}

impl LanguageIndexes {
    fn new(bundle: &Arc<Bundle>, language: &LanguageTag) -> Self {
        Self { bundle: Arc::clone(bundle), language: language.clone(), indexes: Default::default() }
    }

    /// The index of a collection.
    pub fn get(&self, collection: Collection) -> Arc<Index> {
        let build = || Arc::new(Index::without_text_search(collection, &self.bundle, &self.language));
        let cached = self.indexes.get(collection as usize);
        cached.map_or_else(build, |index| Arc::clone(index.get_or_init(build)))
    }
}
