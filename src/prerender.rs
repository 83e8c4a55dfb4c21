//! Prerendering: pages as HTML, for the files that can be read without the app.

use std::sync::Arc;

use leptos::prelude::*;
use locales::Locale;
use recap::date::Date;
use recap::{LanguageTag, Location, Route};

use crate::app::{App, context};
use crate::components::{BootNotice, OfflineSection, SingleFileText};
use crate::context::AppState;
use crate::dates::format_day;
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
    /// The HTML inside `<template id="stalled">`, which `boot.js` shows if the app has not come after some seconds.
    pub stalled: String,
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
        let (crash, stalled) = (notice(locale.crash_message()), notice(locale.stalled_message()));
        Page { document_title, meta, body, crash, stalled }
    })
}

/// The offer to keep the site on a device, with the day of the edition, as HTML.
pub fn offline_section(language: &LanguageTag, day: Option<Date>) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let locale = Locale::for_language(language.as_str());
        let day = day.map(|day| format_day(locale, day)).unwrap_or_default();
        html(view! { <OfflineSection lang=language.to_string() locale day /> })
    })
}

/// All talks with their takeaways as HTML, for a file that is read without the app.
pub fn single_file_text(cache: &Arc<IndexCache>, language: &LanguageTag, prefix: &str) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let location = Location::new(language.clone(), Route::Home);
        let root = SiteRoot::in_single_file(prefix);
        let state = AppState::new(location, Theme::default(), true);
        provide_context(context(cache, language.clone(), &root, state));
        html(view! { <SingleFileText /> })
    })
}

fn html(view: impl IntoView) -> String {
    view.into_any().to_html().replace(HYDRATION_MARKER, "")
}
