//! `sitemap.xml` and `robots.txt` for search engines.

use std::fmt::Write as _;

use recap::{Bundle, Location, Route, TakeawayState};

use super::address::SiteAddress;
use crate::markup::escape;

/// The most pages of one list (sitemaps.org, "Sitemap file requirements").
const PAGES: usize = 50_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMESPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// Whether a page has anything for search engines. What readers have kept is in their browsers only, and what
/// has been withdrawn is to be forgotten.
pub fn is_indexed(bundle: &Bundle, route: &Route) -> bool {
    match route {
        Route::List => false,
        Route::Takeaway(id) => !matches!(bundle.takeaway_state(id), Some(TakeawayState::Withdrawn(_))),
        _ => true,
    }
}

/// The files of the list by their names: one, or one that leads to several where there are more
/// pages than one may hold. Every page names its versions in the other languages.
pub fn sitemaps(bundle: &Bundle, routes: &[Route], site: &SiteAddress) -> Vec<(String, String)> {
    let places: Vec<Location> = bundle
        .languages
        .iter()
        .flat_map(|language| {
            routes
                .iter()
                .filter(|route| is_indexed(bundle, route))
                .map(|route| Location::new(language.clone(), route.clone()))
        })
        .collect();
    let lists: Vec<String> = places.chunks(PAGES).map(|places| list(bundle, places, site)).collect();
    if let [only] = &lists[..] {
        return vec![("sitemap.xml".to_owned(), only.clone())];
    }
    let name = |at: usize| format!("sitemap-{}.xml", at + 1);
    let mut index = format!("{HEAD}<sitemapindex {NAMESPACE}>\n");
    for at in 0..lists.len() {
        let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", escape(&site.file(&name(at))));
    }
    index.push_str("</sitemapindex>\n");
    let lists = lists.into_iter().enumerate().map(|(at, list)| (name(at), list));
    lists.chain([("sitemap.xml".to_owned(), index)]).collect()
}

fn list(bundle: &Bundle, places: &[Location], site: &SiteAddress) -> String {
    let mut list = format!("{HEAD}<urlset {NAMESPACE} xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    let translated = bundle.languages.iter().count() > 1;
    for place in places {
        let _ = write!(list, "<url><loc>{}</loc>", escape(&site.page(bundle, place)));
        for language in bundle.languages.iter().filter(|_| translated) {
            let other = escape(&site.page(bundle, &place.in_language(language)));
            let _ = write!(list, "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{other}\"/>");
        }
        list.push_str("</url>\n");
    }
    list.push_str("</urlset>\n");
    list
}

/// `robots.txt`: everything may be read, and here is the list.
pub fn robots(site: Option<&SiteAddress>) -> String {
    let list = site.map(|site| format!("\nSitemap: {}\n", site.file("sitemap.xml"))).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{list}")
}
