//! The location of a reader: a page, its language and its query.

use crate::language::{LanguageTag, Languages};
use crate::query::Query;
use crate::route::Route;

/// One address inside the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// The language of the page.
    pub language: LanguageTag,
    /// The page.
    pub route: Route,
    /// The filters and the search.
    pub query: Query,
}

impl Location {
    /// A page without a query.
    pub fn new(language: LanguageTag, route: Route) -> Self {
        Self { language, route, query: Query::default() }
    }

    /// Reads an address relative to the root of the site: the inverse of [`address`](Self::address)
    /// on every page that exists.
    pub fn parse(address: &str, languages: &Languages) -> Self {
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let (language, path) = languages.split(path);
        let Ok(route) = path.parse();
        let Ok(query) = query.parse();
        Self { language: language.clone(), route, query }
    }

    /// The address relative to the root of the site, such as `en/talk/kiel/` or `?level=state`.
    ///
    /// A page that does not exist has the address of the overview: whatever somebody typed, such as
    /// `//evil.example/` or `javascript:…`, must not become a link.
    pub fn address(&self, languages: &Languages) -> String {
        let mut address = self.path(languages);
        if !self.query.is_empty() {
            address.push('?');
            address.push_str(&self.query.to_string());
        }
        address
    }

    /// The address without the query: the folder of the prerendered page.
    pub fn path(&self, languages: &Languages) -> String {
        let mut path = languages.folder(&self.language);
        if !matches!(self.route, Route::Unknown(_)) {
            path.push_str(&self.route.to_string());
        }
        path
    }

    /// The same page with the same query in another language.
    pub fn in_language(&self, language: &LanguageTag) -> Self {
        Self { language: language.clone(), ..self.clone() }
    }
}
