//! Preloading lazy parts: when the reader is about to ask for one, after a first share, and once something is saved.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{self, idle, intent};
use crate::context::AppContext;
use crate::index_cache::IndexCache;
use crate::lazy::PartLoadError;
use crate::list::preload_list;
use crate::pages::preload_other_pages;
use crate::print::preload_print;
use crate::problems::preload_problems;
use crate::replies::preload_replies;
use crate::search::{add_text_search_to_all, load_search};
use crate::share::export::preload_export;
use crate::share::preload_share;

/// Preloads a part when what opens it is hovered, focused or touched.
pub fn preload_on_intent(cache: Arc<IndexCache>) {
    intent::on_intent(vec![
        ("#search, .facet__search", Box::new(move || preload(preload_search(Arc::clone(&cache))))),
        ("a[href]:not([target])", Box::new(|| preload(preload_other_pages()))),
        ("[data-share]", Box::new(|| preload(preload_share()))),
        ("[data-part=list]", Box::new(|| preload(preload_list()))),
        ("[data-replies]", Box::new(|| preload(preload_replies()))),
        ("[data-part=problems] summary", Box::new(|| preload(preload_problems()))),
    ]);
}

/// Also reads the words of the bundle, so that the first letter that is typed need not wait for that.
async fn preload_search(cache: Arc<IndexCache>) -> Result<(), PartLoadError> {
    load_search().await?;
    add_text_search_to_all(&cache);
    Ok(())
}

/// What does not load now is loaded when it is needed, and only then the reader is told.
fn preload<E>(part: impl Future<Output = Result<(), E>> + 'static) {
    browser::spawn(async {
        let _ = part.await;
    });
}

/// Once the share dialog has been closed for the first time, loads the parts that the reader may need next as soon as
/// the browser is idle.
pub fn preload_after_first_share(app: AppContext) {
    let has_replies = app.bundle().site.thread().is_some();
    let is_preloaded = StoredValue::new(false);
    Effect::new(move |was_open: Option<bool>| {
        let is_open = app.state.share_target.with(Option::is_some);
        let is_first_close = was_open == Some(true) && !is_open && !is_preloaded.get_value();
        if is_first_close {
            is_preloaded.set_value(true);
            idle::when_idle(move || {
                preload(preload_export());
                preload(preload_print());
                preload(preload_list());
                if has_replies {
                    preload(preload_replies());
                }
            });
        }
        is_open
    });
}

/// As soon as something is on the reader's list, loads the page that shows it, so that it opens without network.
pub fn preload_list_once_saved(app: AppContext) {
    let has_saved = Memo::new(move |_| app.state.saved.with(|saved| !saved.is_empty()));
    Effect::new(move || {
        if has_saved.get() {
            idle::when_idle(|| {
                preload(preload_other_pages());
                preload(preload_list());
            });
        }
    });
}
