//! The addresses inside a site that a build fills itself.

use std::collections::HashSet;

use recap::language::Languages;
use recap::{Bundle, Location, Route};

use super::pages::routes;
use crate::site_path::SitePath;

/// What every built site has beside the pages of the bundle.
const FILES: [&str; 8] = [
    "list/",
    "404.html",
    "feed.xml",
    "sitemap.xml",
    "robots.txt",
    "programme.ics",
    "recap.json",
    "recap.schema.json",
];

/// The addresses of the pages of a bundle, and of what lies beside them in its site.
pub struct OwnAddresses<'b> {
    pages: HashSet<Route>,
    languages: &'b Languages,
}

impl<'b> OwnAddresses<'b> {
    /// Those of a bundle.
    pub fn of(bundle: &'b Bundle) -> Self {
        Self { pages: routes(bundle).into_iter().collect(), languages: &bundle.languages }
    }

    /// Whether a build writes what lies at a path.
    pub fn contains(&self, path: &SitePath) -> bool {
        let route = Location::parse(path.as_str(), self.languages).route;
        self.pages.contains(&route) || FILES.contains(&path.as_str())
    }
}
