//! The page of an address that leads nowhere: what may have happened, and the ways on.

use leptos::prelude::*;
use recap::Route;

use super::{PageMain, TalkLinks};
use crate::context::use_app;

/// The not-found page with all talks.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let app = use_app();
    view! {
        <PageMain name="not-found">
            <div class="talk__head">
                <h1 tabindex="-1">{app.locale.not_found_heading()}</h1>
                <p class="lead">{app.locale.not_found_advice()}</p>
                <p>
                    <a class="button button--primary" href=app.href(Route::Home)>
                        {app.locale.to_overview()}
                    </a>
                </p>
            </div>
            <h2 class="section-title">{app.locale.talks()}</h2>
            <TalkLinks talks=app.bundle().talks.clone() />
        </PageMain>
    }
}
