//! Searching: a part of the app that loads when somebody is about to type, or has followed a link with a query.

use std::sync::OnceLock;

use leptos::prelude::*;
use recap::text_search::NewTextSearch;
use recap::{Bundle, Collection, Index, Query, TextIndex};

use crate::context::{AppContext, use_app};
use crate::index_cache::IndexCache;
use crate::lazy::{LazyPart, PartLoadError, lazy};

/// What makes the text search of a bundle, once the part has loaded.
static NEW_TEXT_SEARCH: OnceLock<NewTextSearch> = OnceLock::new();

lazy! {
    part(search);

    /// What makes the text search of a bundle.
    fn new_text_search() -> NewTextSearch {
        TextIndex::shared
    }
}

/// Loads the part, so that from now on indexes are made with text search.
///
/// # Errors
///
/// Where it does not load.
pub async fn load_search() -> Result<(), PartLoadError> {
    let new = new_text_search().await?;
    NEW_TEXT_SEARCH.get_or_init(|| new);
    Ok(())
}

/// Loads the part, and tells everybody who waits for it.
///
/// # Errors
///
/// Where it does not load.
pub async fn enable_search(app: AppContext) -> Result<(), PartLoadError> {
    load_search().await?;
    app.state.is_search_loaded.set(true);
    Ok(())
}

/// Lets the indexes that are in use search texts, once the part for that has loaded.
pub fn add_text_search_to_all(cache: &IndexCache) {
    cache.indexes().for_each(|index| add_text_search(index, &cache.bundle));
}

/// Makes an index search texts too, if the part has loaded.
fn add_text_search(index: &Index, bundle: &Bundle) {
    if let Some(new) = NEW_TEXT_SEARCH.get() {
        index.add_text_search(bundle, *new);
    }
}

/// Whether the texts of a collection can be searched in the language of the page. Whoever asks is told again once they
/// can.
pub fn is_search_loaded(app: AppContext, collection: Collection) -> bool {
    app.state.is_search_loaded.track();
    let index = app.index(collection);
    add_text_search(&index, &app.bundle());
    index.has_text_search()
}

/// Whether a query to a collection can be answered. Whoever asks is told again once it can.
pub fn is_answerable(app: AppContext, collection: Collection, query: &Query) -> bool {
    !query.needs_text_search() || is_search_loaded(app, collection)
}

/// Loads the part where it is needed and has not loaded yet. If it does not load, the reader is told and can try again.
#[component]
pub fn SearchPart(
    /// Whether something is typed that the index cannot answer yet.
    #[prop(into)]
    is_missing: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    let load = move || async move { enable_search(app).await.map(|()| ().into_any()) };
    let part =
        move || view! { <LazyPart name="search" load=Box::new(move || Box::pin(load())) /> }.into_any();
    view! { {move || is_missing.get().then(part)} }.into_any()
}
