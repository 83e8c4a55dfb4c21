//! The collections that a search found something in.

use leptos::prelude::*;
use locales::Locale;
use recap::{Collection, Query, Selection};

use crate::context::{AppContext, use_app};
use crate::search::is_answerable;

/// While something is searched, links to the results in each collection, with their number.
#[component]
pub fn CollectionNav(
    /// The selection that is shown.
    selection: Memo<Selection>,
) -> impl IntoView {
    let app = use_app();
    let searched = Memo::new(move |_| {
        let query = app.state.location.with(|location| location.query.clone());
        query.needs_text_search().then_some(query)
    });
    move || {
        let query = searched.get()?;
        let bundle = app.bundle();
        let offered = Collection::ALL.into_iter().filter(|collection| collection.count(&bundle) > 0);
        let links = offered.map(|offered| collection_link(app, offered, selection, &query));
        Some(
            view! {
                <nav
                    class="collections needs-app"
                    data-part="collections"
                    aria-label=app.locale.search_results()
                >
                    <ul>{links.collect_view()}</ul>
                </nav>
            }
            .into_any(),
        )
    }
}

fn collection_link(
    app: AppContext,
    offered: Collection,
    selection: Memo<Selection>,
    query: &Query,
) -> AnyView {
    let bundle = app.bundle();
    let (shown, total) = selection.with(|selection| (selection.collection, selection.total));
    let query = offered.narrow(query.clone(), &bundle);
    let count = || if offered == shown { total } else { app.index(offered).count(&bundle, &query) };
    let count = is_answerable(app, offered, &query).then(count);
    let href = app.query_href(offered, query);
    view! {
        <li>
            <a href=href aria-current=(offered == shown).then_some("page")>
                {collection_name(app.locale, offered)}
                " "
                <span class="facet__count">{count}</span>
            </a>
        </li>
    }
    .into_any()
}

/// What the entries of a collection are called.
pub fn collection_name(locale: Locale, collection: Collection) -> &'static str {
    match collection {
        Collection::Takeaways => locale.takeaways(),
        Collection::Talks => locale.talks(),
        Collection::Speakers => locale.speakers(),
        Collection::Glossary => locale.glossary(),
    }
}
