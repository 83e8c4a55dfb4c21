//! A collection with search, filters and results: on the overview and on the pages of all talks, people and terms.

use leptos::prelude::*;
use recap::{Collection, Selection, ShareTarget};

use super::filter_panel::{UsedFacet, used_facets};
use super::{
    EntryView, FilterPanel, FilterSheet, ResultBar, ResultList, SearchField, SearchNotes, ShareButton,
    ShownCount, UnknownFilterNotice, collection_name,
};
use crate::context::{AppContext, use_app};
use crate::search::is_answerable;

/// Shows something about a selection; `None` where there is nothing to show.
pub type SelectionView = fn(AppContext, Memo<Selection>) -> Option<AnyView>;

/// All entries of a collection, with what narrows them down. How they are shown comes from the page, so that what only
/// that page says loads with it; a constant that holds these functions would bring them into every page.
#[component]
pub fn Browse(
    /// The entries that are shown; see [`browsed`].
    selection: Memo<Selection>,
    /// What shows one of them.
    entry: EntryView,
    /// Says how many are shown.
    count: ShownCount,
    /// Where the entries are that a prerendered page has no room for.
    rest: fn(AppContext) -> Option<AnyView>,
    /// What stands above the list.
    #[prop(optional)]
    above: Option<SelectionView>,
) -> impl IntoView {
    let app = use_app();
    let collection = selection.with_untracked(|selection| selection.collection);
    let facets = StoredValue::new(used_facets(app, collection));
    let has_filters = facets.with_value(|facets| !facets.is_empty());
    view! {
        <div class="wrap browse" class=("browse--plain", !has_filters)>
            {has_filters.then(|| view! { <Filters facets selection /> })}
            <Results facets selection count>
                {above.and_then(|above| above(app, selection))}
                <ResultList selection entry rest />
            </Results>
        </div>
    }
    .into_any()
}

/// What the address asks for of a collection.
pub fn browsed(app: AppContext, collection: Collection) -> Memo<Selection> {
    Memo::new(move |shown: Option<&Selection>| {
        app.state.location.with(|location| {
            match (is_answerable(app, collection, &location.query), shown) {
                // Until the search has loaded, the reader sees what they saw.
                (false, Some(shown)) => shown.clone(),
                _ => app.index(collection).select(&app.bundle(), &location.query),
            }
        })
    })
}

/// The facets beside the results. In the app on phones they stand in a sheet instead.
#[component]
fn Filters(facets: StoredValue<Vec<UsedFacet>>, selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || app.state.is_wide.get()>
            <aside class="filters" aria-label=app.locale.filters()>
                <FilterPanel facets selection />
            </aside>
        </Show>
    }
}

#[component]
fn Results(
    facets: StoredValue<Vec<UsedFacet>>,
    selection: Memo<Selection>,
    count: ShownCount,
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let collection = selection.with_untracked(|selection| selection.collection);
    let has_filters = facets.with_value(|facets| !facets.is_empty());
    view! {
        <section class="results" aria-labelledby="results">
            <h2 id="results" class="visually-hidden" tabindex="-1">
                {collection_name(app.locale, collection)}
            </h2>
            <div class="toolbar">
                <SearchField collection />
                <Show when=move || has_filters && !app.state.is_wide.get()>
                    <FilterSheet facets selection />
                </Show>
                <ShareButton target=ShareTarget::View label=app.locale.share_view() />
            </div>
            {move || view! { <UnknownFilterNotice unknown=unknown_filters(app) /> }}
            <SearchNotes selection />
            <ResultBar selection count />
            {children()}
        </section>
    }
    .into_any()
}

/// Filters of the address that do not exist here, as `facet=value`.
fn unknown_filters(app: AppContext) -> Vec<String> {
    let bundle = app.bundle();
    app.state.location.with(|location| {
        let unknown = location.query.chosen().filter(|(facet, value)| {
            bundle.facet(facet).is_some() && bundle.value_ref(facet, value).is_none()
        });
        unknown.map(|(facet, value)| format!("{facet}={value}")).collect()
    })
}
