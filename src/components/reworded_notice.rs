//! Tells whoever follows an old link that the wording has changed.

use std::sync::Arc;

use leptos::prelude::*;
use recap::Takeaway;

use crate::browser::location;
use crate::context::use_app;

/// A notice where the address has the mark of another wording than the takeaway's. Only the browser knows that
/// part of the address, so nothing of it is prerendered.
#[component]
pub fn RewordedNotice(takeaway: Arc<Takeaway>) -> impl IntoView {
    let app = use_app();
    let is_reworded = RwSignal::new(false);
    Effect::new(move || is_reworded.set(takeaway.is_reworded_since(&location::fragment())));
    let notice = move || {
        is_reworded.get().then(|| {
            view! {
                <p class="notice" data-part="reworded">
                    {app.locale.reworded_since_shared()}
                </p>
            }
        })
    };
    view! { <div>{notice}</div> }.into_any()
}
