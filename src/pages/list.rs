//! The reader's list, and one that came by link. Only their browser knows them, so nothing of them is prerendered.

use leptos::prelude::*;

use super::PageMain;
use crate::context::use_app;
use crate::lazy::LazyPart;
use crate::list::list_body;

/// The page of the list: a heading, what it is, and the list, which loads on demand.
#[component]
pub fn ListPage() -> impl IntoView {
    let app = use_app();
    let is_shared = RwSignal::new(false);
    let heading = move || if is_shared.get() { app.locale.shared_list() } else { app.locale.list() };
    view! {
        <PageMain name="list">
            <div class="talk__head">
                <h1 tabindex="-1">{heading}</h1>
                <p class="lead" hidden=move || is_shared.get()>
                    {app.locale.list_introduction()}
                </p>
            </div>
            <p class="notice static-only">{app.locale.list_unavailable()}</p>
            <div class="needs-app">
                <LazyPart name="list" load=Box::new(move || Box::pin(list_body(app, is_shared))) />
            </div>
        </PageMain>
    }
}
