//! Takeover: the app loads the bundle, mounts the page outside the document, and replaces the prerendered page.
//! This is done instead of hydration; `docs/decisions/takeover.md` says why. The panic hook is set here too.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use locales::Locale;
use recap::bundle::LossyBundle;
use recap::{Bundle, Location};

use crate::app::App;
use crate::browser::fetch::FetchError;
use crate::browser::{self, document, focus, history, location, scroll, storage, takeover, viewport};
use crate::components::LoadNotice;
use crate::context::{AppState, PAGE_SIZE};
use crate::index_cache::IndexCache;
use crate::list_store;
use crate::load::{self, LoadError};
use crate::navigation;
use crate::pages;
use crate::preload::preload_on_intent;
use crate::site_root::SiteRoot;

/// Starts the app on a prerendered page.
pub fn start() {
    // In what readers get, a panic has nothing to say; `boot.js` tells them.
    if cfg!(debug_assertions) {
        std::panic::set_hook(Box::new(|panic| leptos::logging::error!("{panic}")));
    }
    browser::spawn(load_and_take_over());
}

async fn load_and_take_over() {
    let root = location::root();
    // What this page needs beside the overview loads at the same time as the bundle.
    if focus::first("main[data-page=home]").is_none() {
        browser::spawn(async {
            let _ = pages::preload_other_pages().await;
        });
    }
    let loaded = match load::bundle(&root.bundle_url()).await {
        Ok(lossy) => {
            let page = pages::preload(&lossy.bundle, &initial_location(&root, &lossy.bundle)).await;
            page.map(|()| lossy).map_err(|_| LoadError::Fetch(FetchError::Unreachable))
        }
        Err(error) => Err(error),
    };
    match loaded {
        Ok(lossy) => take_over(lossy, root),
        Err(error) => show_load_error(error),
    }
}

/// The language in which the app speaks on the prerendered page.
fn page_locale() -> Locale {
    Locale::for_language(&document::lang())
}

/// Mounts the page that the reader is on outside the document, and replaces the prerendered one.
fn take_over(LossyBundle { bundle, left_out }: LossyBundle, root: SiteRoot) {
    let location = initial_location(&root, &bundle);
    let Some(detached) = takeover::detached_root() else { return };
    let cache = Arc::new(IndexCache::new(bundle));
    leptos::mount::mount_to(detached.clone(), move || {
        let state = initial_state(location, &cache.bundle);
        navigation::listen(state, root.clone(), Arc::clone(&cache.bundle), load_page);
        preload_on_intent(Arc::clone(&cache));
        view! { <App cache=cache left_out=left_out root=root state=state /> }
    })
    .forget();
    document::clear_notice();
    takeover::replace_prerendered(detached);
    document::set_app_phase(document::AppPhase::Ready);
    // A shared takeaway is what the reader has come for: the keyboard goes on from there.
    if scroll::position() == 0.0 && focus::is_lost() {
        focus::focus("[data-takeaway][aria-current] h1");
    }
}

/// Loads what the page at a location needs; false where it does not load.
fn load_page(bundle: Arc<Bundle>, to: Location) -> Pin<Box<dyn Future<Output = bool>>> {
    Box::pin(async move { pages::preload(&bundle, &to).await.is_ok() })
}

/// The signals, which follow the window, the history and the stored list.
fn initial_state(location: Location, bundle: &Arc<Bundle>) -> AppState {
    let state = AppState::new(location, storage::theme().unwrap_or_default(), viewport::is_wide());
    if let Some(saved) = history::state() {
        state.visible_count.set(saved.visible_count.max(PAGE_SIZE));
    }
    viewport::on_change(move |is_wide| state.is_wide.set(is_wide));
    let bundle = Arc::clone(bundle);
    let read_list = move || state.saved.set(list_store::saved_ids(&bundle));
    read_list();
    // The listeners live as long as the page.
    let _ = storage::on_list_change(read_list);
    state
}

/// Where the reader is, with what they typed and ticked while the app was loading.
fn initial_location(root: &SiteRoot, bundle: &Bundle) -> Location {
    let mut location = navigation::location_at(&location::address(root).unwrap_or_default(), bundle);
    let early = takeover::early_input();
    if early != takeover::EarlyInput::default() {
        if !early.typed.is_empty() {
            location.query.text = early.typed;
        }
        for (facet, value) in early.ticked {
            if let (Ok(facet), Ok(value)) = (facet.parse(), value.parse()) {
                location.query.choose(facet, value);
            }
        }
        history::replace(&format!("{}{}", root.prefix, location.address(&bundle.languages)));
    }
    location
}

/// Says what went wrong and leaves the prerendered page as it is.
fn show_load_error(error: LoadError) {
    document::set_app_phase(document::AppPhase::Failed);
    document::clear_notice();
    let Some(area) = document::notice_area() else { return };
    let retry = || browser::spawn(load_and_take_over());
    leptos::mount::mount_to(area, move || {
        view! { <LoadNotice locale=page_locale() error=error retry=retry /> }
    })
    .forget();
}
