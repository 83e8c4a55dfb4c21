//! The link to the reader's list.

use leptos::prelude::*;
use recap::Route;

use super::{Icon, IconName};
use crate::context::use_app;

/// The link to the list, with the number of takeaways on it.
#[component]
pub fn ListLink(
    /// Whether the list is the page that is shown.
    is_current: bool,
) -> impl IntoView {
    let app = use_app();
    let count = move || app.state.saved.with(Vec::len);
    view! {
        <a
            class="list-link needs-app"
            data-part="list"
            href=app.href(Route::List)
            data-empty=move || count() == 0
            aria-current=is_current.then_some("page")
        >
            <Icon name=IconName::Bookmark />
            <span>{app.locale.list()}</span>
            <span class="list-link__count">{count}</span>
        </a>
    }
    .into_any()
}
