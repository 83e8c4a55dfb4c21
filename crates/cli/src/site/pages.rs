//! The pages of a site: their routes and their HTML.

use std::sync::Arc;

use nachlese::{IndexCache, Page, prerender};
use recap::{Bundle, LanguageTag, Location, Route};

use super::address::SiteAddress;
use super::head::{self, Preview};
use super::offline;
use crate::markup::html_tag;
use crate::shell::Shell;

/// Every page of a bundle in one language.
pub fn routes(bundle: &Bundle) -> Vec<Route> {
    let mut routes = vec![Route::Home, Route::Talks, Route::Speakers, Route::List, Route::Help];
    routes.extend((!bundle.glossary.is_empty()).then_some(Route::Glossary));
    routes.extend(bundle.site.pages.pages().map(Route::Legal));
    routes.extend(bundle.comparison.is_some().then_some(Route::Comparison));
    routes.extend(bundle.talks.iter().map(|talk| Route::Talk(talk.id.clone())));
    routes.extend(bundle.takeaways.iter().map(|takeaway| Route::Takeaway(takeaway.id.clone())));
    routes.extend(bundle.withdrawn.iter().map(|takeaway| Route::Takeaway(takeaway.id.clone())));
    routes.extend(bundle.speakers.iter().map(|speaker| Route::Speaker(speaker.id.clone())));
    // The speakers' values are their own pages already.
    let facets = bundle.facets.iter().filter(|facet| facet.id.as_str() != recap::facet::SPEAKER);
    routes.extend(
        facets.flat_map(|facet| {
            facet.values.iter().map(|value| Route::Value(facet.id.clone(), value.id.clone()))
        }),
    );
    routes
}

/// What every page is made of.
pub struct PageRenderer {
    /// The bundle and its indexes.
    pub indexes: Arc<IndexCache>,
    /// The head that all share.
    pub shell: Shell,
    /// Where the site is published.
    pub site: Option<SiteAddress>,
    /// What every page says of being kept on a device; empty where the site is not kept.
    pub offline: String,
}

impl PageRenderer {
    /// What stands on a page.
    pub fn content(&self, place: &Location) -> Page {
        prerender(&self.indexes, place, &root(&place.path(&self.indexes.bundle.languages)))
    }

    /// A whole page with this content, shown by `preview` where its link is.
    pub fn page(&self, place: &Location, page: &Page, preview: Option<&Preview>) -> String {
        let bundle = &self.indexes.bundle;
        let root = root(&place.path(&bundle.languages));
        let head = head::tags(bundle, place, page, &root, self.site.as_ref(), preview);
        // Readers wait for style and script, and machines do not.
        let description = head::description(bundle, place, self.site.as_ref());
        self.document(
            &place.language,
            &(head + &self.shell.head(&root, &place.language) + &description),
            page,
        )
    }

    /// The page that a device shows for the pages of one talk, takeaway or person, until the app has built them.
    pub fn offline_shell(&self, language: &LanguageTag) -> String {
        let bundle = &self.indexes.bundle;
        let place = Location::new(language.clone(), Route::Unknown(offline::SHELL.to_owned()));
        // Such a page lies in two folders, that of its kind and its own.
        let root = root(&format!("{}kind/id/", bundle.languages.folder(language)));
        let title = bundle.site_name().localized(language).text.to_owned();
        let page = Page { document_title: title, ..prerender(&self.indexes, &place, &root) };
        let head = head::tags(bundle, &place, &page, &root, None, None) + &self.shell.head(&root, language);
        self.document(language, &head, &page).replacen("<html ", "<html data-asked ", 1)
    }

    /// The page for addresses that do not exist. A server shows it in whatever folder was asked
    /// for.
    pub fn not_found(&self) -> String {
        let bundle = &self.indexes.bundle;
        let place =
            Location::new(bundle.languages.default_tag().clone(), Route::Unknown("404.html".to_owned()));
        let page = prerender(&self.indexes, &place, "./");
        let head = head::tags(bundle, &place, &page, "", None, None);
        self.document(&place.language, &(head + &self.shell.head_anywhere()), &page)
    }

    fn document(&self, language: &LanguageTag, head: &str, page: &Page) -> String {
        let Page { body, crash, stalled, .. } = page;
        format!(
            "<!doctype html>\n{}\n<head>\n<meta charset=\"utf-8\">\n{head}</head>\n<body>\n\
             <div id=\"notice\"></div>\n<template id=\"crash\">{crash}</template>\n\
             <template id=\"stalled\">{stalled}</template>\n<div id=\"app\">{body}</div>\n{}</body>\n</html>\n",
            html_tag(language),
            self.offline
        )
    }
}

/// The way from a folder of the site to its root.
pub fn root(folder: &str) -> String {
    let depth = folder.matches('/').count();
    if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
}
