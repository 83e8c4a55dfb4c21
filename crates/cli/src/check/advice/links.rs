//! Addresses inside the site that lead nowhere.

use std::collections::HashSet;

use recap::{Place, Route};

use super::{Advice, Subject};
use crate::check::inside::Inside;
use crate::check::remark::Remark;
use crate::check::written::Written;
use crate::site::pages::routes;

/// The fields that hold an address to follow.
const FIELDS: [&str; 7] =
    ["url", "imprint", "privacy", "accessibility", "easy_language", "sign_language", "fediverse"];

/// What every built site has beside the pages of the bundle.
const BUILT: [&str; 7] =
    ["list/", "404.html", "feed.xml", "sitemap.xml", "programme.ics", "recap.json", "recap.schema.json"];

/// A remark for every relative address for which there is neither a page nor a file beside the
/// bundle.
pub fn advice(subject: Subject<'_>) -> Vec<Remark> {
    let pages: HashSet<Route> = routes(subject.bundle).into_iter().collect();
    let mut remarks = Vec::new();
    subject.written.walk("", &mut |name, value| {
        // The address of the site itself is whole, or else already named as a problem.
        if value.path() == "site.url" {
            return;
        }
        let address = value.text().filter(|_| FIELDS.contains(&name)).and_then(|text| text.parse().ok());
        let Some(inside) = address.as_ref().and_then(Inside::of) else { return };
        let route = Place::parse(inside.as_str(), &subject.bundle.languages).route;
        let is_there = pages.contains(&route)
            || BUILT.contains(&inside.as_str())
            || inside.file(subject.folder).is_some();
        if !is_there {
            remarks.push(remark(value));
        }
    });
    remarks
}

fn remark(value: &Written<'_>) -> Remark {
    let what = format!(
        "{:?} is neither a page of the site nor a file beside the bundle",
        value.text().unwrap_or_default()
    );
    Advice::DeadLink.on(value, what, "put the file there, or write the whole address with https:")
}
