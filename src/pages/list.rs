//! The reader's list. Only their browser knows it, so nothing of it is prerendered.

use leptos::prelude::*;

use super::PageMain;
use crate::context::use_app;
use crate::lazy::LazyPart;
use crate::list::list_body;

/// The page of the list: a heading, what it is, and the list, which loads on demand.
#[component]
pub fn ListPage() -> impl IntoView {
    let app = use_app();
    view! {
        <PageMain name="list">
            <div class="talk__head">
                <h1 tabindex="-1">{app.locale.list()}</h1>
                <p class="lead">{app.locale.list_introduction()}</p>
            </div>
            <p class="notice static-only">{app.locale.list_unavailable()}</p>
            <div class="needs-app">
                <LazyPart name="list" load=Box::new(move || Box::pin(list_body(app))) />
            </div>
        </PageMain>
    }
}
