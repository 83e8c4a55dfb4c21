//! The whole page, in the browser as well as in the prerendered files.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{LanguageTag, Location};

use crate::browser::document;
use crate::components::{Footer, Masthead, PrintHeader, ProblemNotice, SaveStatus};
use crate::context::{AppContext, AppState};
use crate::index_cache::IndexCache;
use crate::page_meta::PageMeta;
use crate::pages;
use crate::preload::{preload_after_first_share, preload_list_once_saved};
use crate::share::ShareDialog;
use crate::site_root::SiteRoot;

/// Everything between `<body>` and `</body>`. A change of the language builds it anew.
#[component]
pub fn App(
    /// The bundle with its search indexes.
    cache: Arc<IndexCache>,
    /// How many parts of the bundle were left out, because they are invalid.
    left_out: usize,
    /// Where the site lies.
    root: SiteRoot,
    /// The signals.
    state: AppState,
) -> impl IntoView {
    let language = Memo::new(move |_| state.location.with(|location| location.language.clone()));
    // Contexts belong to the whole app: a timer that fires after a change of the language may still use the old one.
    let owner = Owner::current().unwrap_or_default();
    move || {
        let app = owner.with(|| context(&cache, language.get(), &root, state));
        provide_context(app);
        frame(app, left_out)
    }
}

/// The context of a language of the bundle.
pub fn context(cache: &IndexCache, language: LanguageTag, root: &SiteRoot, state: AppState) -> AppContext {
    AppContext::new(Arc::clone(&cache.bundle), cache.language(&language), language, root.clone(), state)
}

/// Masthead, page, footer and share dialog in one language, and what only paper shows.
fn frame(app: AppContext, left_out: usize) -> AnyView {
    let location = app.state.location;
    // A change of the query alone builds no new page.
    let shown =
        Memo::new(move |_| location.with(|location| Location::new(app.language(), location.route.clone())));
    preload_after_first_share(app);
    preload_list_once_saved(app);
    let page = move || {
        let route = shown.get().route;
        document_title(app, &route);
        view! {
            <Masthead route=route.clone() />
            <ProblemNotice count=left_out />
            {pages::page(app, route)}
        }
        .into_any()
    };
    view! {
        <PrintHeader />
        {page}
        <Footer />
        <SaveStatus />
        <ShareDialog />
    }
    .into_any()
}

/// Sets the title and language of the document; on a prerendered page, the command writes them.
fn document_title(app: AppContext, route: &recap::Route) {
    if cfg!(target_arch = "wasm32") {
        document::set_title_and_lang(&PageMeta::document_title(app, route), &app.language());
    }
}
