//! Addresses inside the site that lead nowhere.

use std::collections::HashSet;

use recap::{Location, Route};

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;
use crate::check::site_path::SitePath;
use crate::site::pages::routes;

/// The fields that hold an address to follow.
const FIELDS: [&str; 7] =
    ["url", "imprint", "privacy", "accessibility", "easy_language", "sign_language", "fediverse"];

/// What every built site has beside the pages of the bundle.
const BUILT: [&str; 7] =
    ["list/", "404.html", "feed.xml", "sitemap.xml", "programme.ics", "recap.json", "recap.schema.json"];

/// A diagnostic for every relative address for which there is neither a page nor a file beside the
/// bundle.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let pages: HashSet<Route> = routes(context.bundle).into_iter().collect();
    let mut diagnostics = Vec::new();
    context.json.walk("", &mut |name, value| {
        // The address of the site itself is whole, or else already named as a problem.
        if value.path() == "site.url" {
            return;
        }
        let address = value.text().filter(|_| FIELDS.contains(&name)).and_then(|text| text.parse().ok());
        let Some(path) = address.as_ref().and_then(SitePath::of) else { return };
        let route = Location::parse(path.as_str(), &context.bundle.languages).route;
        let is_there =
            pages.contains(&route) || BUILT.contains(&path.as_str()) || path.file(context.folder).is_some();
        if !is_there {
            diagnostics.push(diagnostic(value));
        }
    });
    diagnostics
}

fn diagnostic(value: &JsonTree<'_>) -> Diagnostic {
    let message = format!(
        "{:?} is neither a page of the site nor a file beside the bundle",
        value.text().unwrap_or_default()
    );
    Advice::DeadLink.on(value, message, "put the file there, or write the whole address with https:")
}
