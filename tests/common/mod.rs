//! Prerendered pages, and what stands in them.
#![allow(dead_code, clippy::unwrap_used)]

use std::sync::Arc;

use nachlese::{IndexCache, Page, prerender};
use recap::{Bundle, Location};
use scraper::{ElementRef, Html, Selector};

/// The page of a bundle at an address.
pub fn page(json: &str, address: &str) -> Page {
    let indexes = Arc::new(IndexCache::new(Bundle::parse(json).unwrap().bundle));
    prerender(&indexes, &Location::parse(address, &indexes.bundle.languages), "../../")
}

/// Its HTML.
pub fn html(json: &str, address: &str) -> Html {
    Html::parse_fragment(&page(json, address).body)
}

/// The elements that fit a selector, in order.
pub fn all<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).collect()
}

/// The words of an element, with single spaces and without soft hyphens.
pub fn text(element: &ElementRef) -> String {
    element.text().collect::<String>().replace('\u{AD}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}
