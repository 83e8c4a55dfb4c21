//! The page of something that was published and is removed: no word and no name of it, and the way on.

use leptos::prelude::*;
use recap::Route;

use super::PageMain;
use crate::context::use_app;
use crate::page_meta::missing_heading;

/// The page that says that what was here is removed.
#[component]
pub fn RemovedPage(
    /// Where it was.
    route: Route,
) -> impl IntoView {
    let app = use_app();
    view! {
        <PageMain name="removed">
            <div class="talk__head">
                <h1 tabindex="-1">{missing_heading(app, &route)}</h1>
                <p class="lead">{app.locale.removed_advice()}</p>
                <p>
                    <a class="button button--primary" href=app.href(Route::Home)>
                        {app.locale.to_overview()}
                    </a>
                </p>
            </div>
        </PageMain>
    }
}
