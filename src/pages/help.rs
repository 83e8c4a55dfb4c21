//! How to use the site.

use leptos::prelude::*;

use super::PageMain;
use crate::components::{Icon, IconName};
use crate::context::use_app;

/// What readers can do here, each with the icon that they find at its place.
#[component]
pub fn HelpPage() -> impl IntoView {
    let app = use_app();
    let locale = app.locale;
    let has_languages = app.bundle().languages.iter().count() > 1;
    let topics = [
        Some((IconName::Search, locale.search_label(), locale.help_search())),
        Some((IconName::Filter, locale.filters(), locale.help_filters())),
        Some((IconName::Bookmark, locale.list(), locale.help_list())),
        Some((IconName::Share, locale.share(), locale.help_share())),
        has_languages.then(|| (IconName::Language, locale.language(), locale.help_language())),
    ];
    let topic = |(icon, name, words)| {
        view! {
            <li class="help__topic">
                <Icon name=icon />
                <div>
                    <h2>{name}</h2>
                    <p>{words}</p>
                </div>
            </li>
        }
    };
    view! {
        <PageMain name="help">
            <h1 class="page-title" tabindex="-1">
                {locale.help_heading()}
            </h1>
            <ul class="help">{topics.into_iter().flatten().map(topic).collect_view()}</ul>
        </PageMain>
    }
    .into_any()
}
