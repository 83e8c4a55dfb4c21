//! A bundle with what answers queries to it, in each of its languages.

use std::sync::{Arc, OnceLock};

use recap::{Bundle, Index, LanguageTag};

/// The indexes of a bundle. Each is made when its language is first shown, and kept: a reader
/// changes languages to and fro, and a site has thousands of pages in each.
pub struct Indexes {
    /// The bundle they belong to.
    pub bundle: Arc<Bundle>,
    made: Vec<(LanguageTag, OnceLock<Arc<Index>>)>,
}

impl Indexes {
    /// No index yet, but room for one in each language.
    pub fn new(bundle: Bundle) -> Self {
        let made = bundle.languages.iter().map(|language| (language.clone(), OnceLock::new())).collect();
        Self { bundle: Arc::new(bundle), made }
    }

    /// The index of a language.
    pub fn of(&self, language: &LanguageTag) -> Arc<Index> {
        let make = || Arc::new(Index::new(&self.bundle, language));
        let made = self.made.iter().find(|(tag, _)| tag == language);
        made.map_or_else(make, |(_, index)| Arc::clone(index.get_or_init(make)))
    }
}
