//! Preloading lazy parts: when the reader is about to ask for one, and after a first share.

use leptos::prelude::*;

use crate::browser::{self, idle, intent};
use crate::context::AppContext;
use crate::list::preload_list;
use crate::pages::preload_other_pages;
use crate::print::preload_print;
use crate::problems::preload_problems;
use crate::replies::preload_replies;
use crate::share::export::preload_export;
use crate::share::preload_share;

/// Preloads a part when the button that opens it is hovered, focused or touched.
pub fn preload_on_intent() {
    intent::on_intent("a[href]:not([target])", || preload(preload_other_pages()));
    intent::on_intent("[data-share]", || preload(preload_share()));
    intent::on_intent("[data-part=list]", || preload(preload_list()));
    intent::on_intent("[data-replies]", || preload(preload_replies()));
    intent::on_intent("[data-part=problems] summary", || preload(preload_problems()));
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
