//! Prerendering: pages as HTML, for the files that can be read without the app.

use std::sync::Arc;

use leptos::prelude::*;
use recap::Location;

use crate::app::{App, context};
use crate::components::BootNotice;
use crate::context::AppState;
use crate::index_cache::IndexCache;
use crate::page_meta::PageMeta;
use crate::site_root::SiteRoot;
use crate::theme::Theme;

/// The comments by which Leptos finds its places when it hydrates a page. This app replaces the page instead,
/// and text cannot contain them, because `<` is escaped there.
const HYDRATION_MARKER: &str = "<!>";

/// One prerendered page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The title of the tab.
    pub document_title: String,
    /// The title and description for previews; none for a page that is not found.
    pub meta: Option<PageMeta>,
    /// The HTML inside `<div id="app">`.
    pub body: String,
    /// The HTML inside `<template id="crash">`, which `boot.js` shows if the app panics.
    pub crash: String,
    /// The HTML inside `<template id="slow">`, which `boot.js` shows if the app has not come after some seconds.
    pub slow: String,
}

/// Renders a page. Its links begin with `prefix`, which leads from the page's folder to the root
/// of the site, such as `../../`.
pub fn prerender(cache: &Arc<IndexCache>, location: &Location, prefix: &str) -> Page {
    let owner = Owner::new();
    owner.with(|| {
        let root = SiteRoot { prefix: Arc::from(prefix), address: Arc::from("") };
        // The filters stand beside or under the results; without the app there is no sheet.
        let state = AppState::new(location.clone(), Theme::default(), true);
        let app = context(cache, location.language.clone(), &root, state);
        let document_title = PageMeta::document_title(app, &location.route);
        let meta = PageMeta::of(app, &location.route);
        let body = html(view! { <App cache=Arc::clone(cache) left_out=0 root=root state=state /> });
        let locale = app.locale;
        let notice = |message| html(view! { <BootNotice message locale /> });
        let (crash, slow) = (notice(locale.crash_message()), notice(locale.slow_message()));
        Page { document_title, meta, body, crash, slow }
    })
}

fn html(view: impl IntoView) -> String {
    view.into_any().to_html().replace(HYDRATION_MARKER, "")
}
