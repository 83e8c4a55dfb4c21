//! The frame of the pages that list a collection.

use leptos::prelude::*;

use super::PageMain;

/// A page with a heading over a list that is as wide as the window.
#[component]
pub fn CollectionPage(
    /// What kind of page it is, as in [`PageMain`].
    name: &'static str,
    heading: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <PageMain name class="">
            <div class="wrap">
                <h1 class="page-title" tabindex="-1">
                    {heading}
                </h1>
            </div>
            {children()}
        </PageMain>
    }
    .into_any()
}

/// Links to all entries under a heading, for those who read a long list without the app. In the app there is nothing that
/// the list does not show.
pub fn all_entries(heading: &'static str, links: AnyView) -> AnyView {
    view! {
        <section class="static-only">
            <h2 class="section-title">{heading}</h2>
            {links}
        </section>
    }
    .into_any()
}
