//! One facet with its values and counts.

use leptos::prelude::*;
use recap::{Facet, FacetValue, Route, Selection};

use super::isolated;
use crate::context::{AppContext, use_app};
use crate::navigation;
use crate::search::{SearchPart, is_search_loaded};

/// A facet with more values than this gets a field that searches them. The prerendered page has no
/// such field and shows them all.
const MAX_LISTED: usize = if cfg!(target_arch = "wasm32") { 15 } else { 1_000_000 };

/// How many values a long facet shows at most, before and while its values are searched.
const MAX_OFFERED: usize = 12;

/// A facet as a group of checkboxes.
#[component]
pub fn FacetField(
    /// The position of the facet in the bundle.
    facet: usize,
    /// The positions of its values that any entry has, each with the number of these entries.
    used: Vec<(usize, usize)>,
    selection: Memo<Selection>,
) -> impl IntoView {
    let app = use_app();
    let values = if used.len() > MAX_LISTED {
        searchable_values(app, facet, used, selection)
    } else {
        used.into_iter().map(|(value, _)| value_row(app, facet, value, selection)).collect_view().into_any()
    };
    let bundle = app.bundle();
    let facet = &bundle.facets[facet];
    view! {
        <fieldset class="facet" data-facet=facet.id.to_string()>
            <legend>{isolated(app, &facet.label)}</legend>
            {clear_button(app, facet)}
            {values}
        </fieldset>
    }
    .into_any()
}

/// Takes back what is chosen in the facet; there while anything is.
fn clear_button(app: AppContext, facet: &Facet) -> AnyView {
    let id = StoredValue::new(facet.id.clone());
    let is_chosen = move || {
        let location = app.state.location;
        id.with_value(|id| location.with(|location| location.query.chosen().any(|(facet, _)| facet == id)))
    };
    let clear = move |_| {
        navigation::push_query(app, |query| id.with_value(|id| query.retain(|facet, _| facet != id)));
    };
    view! {
        <button
            type="button"
            class="facet__clear needs-app"
            data-clear-facet=facet.id.to_string()
            aria-label=app.locale.clear_facet(app.text(&facet.label))
            hidden=move || !is_chosen()
            on:click=clear
        >
            {app.locale.clear()}
        </button>
    }
    .into_any()
}

/// A field that searches the values, those that fit, and how many more there are.
fn searchable_values(
    app: AppContext,
    facet: usize,
    used: Vec<(usize, usize)>,
    selection: Memo<Selection>,
) -> AnyView {
    let collection = selection.with_untracked(|selection| selection.collection);
    let typed = RwSignal::new(String::new());
    let all = used.len();
    let is_missing =
        Signal::derive(move || !typed.read().trim().is_empty() && !is_search_loaded(app, collection));
    let shown = Memo::new(move |_| {
        let (bundle, index) = (app.bundle(), app.index(collection));
        let query = app.state.location.with(|location| location.query.clone());
        is_missing.track();
        typed.with(|typed| index.visible_facet_values(&bundle, facet, &used, &query, typed, MAX_OFFERED))
    });
    let more = move || Some(all.saturating_sub(shown.with(Vec::len))).filter(|more| *more > 0);
    let label = app.locale.facet_search(app.text(&app.bundle().facets[facet].label));
    view! {
        <input
            class="facet__search needs-app"
            type="text"
            autocomplete="off"
            placeholder=label.clone()
            aria-label=label
            on:input:target=move |ev| typed.set(ev.target().value())
        />
        <div>
            <For
                each=move || shown.get()
                key=|value| *value
                children=move |value| value_row(app, facet, value, selection)
            />
        </div>
        <SearchPart is_missing />
        <p class="facet__rest">{move || more().map(|more| app.locale.facet_more(more))}</p>
    }
    .into_any()
}

/// One value: a checkbox in the app, a link to the value's page without it. Both stand in the
/// same place, and the page's state decides which is there.
fn value_row(app: AppContext, facet_at: usize, value_at: usize, selection: Memo<Selection>) -> AnyView {
    let bundle = app.bundle();
    let facet = &bundle.facets[facet_at];
    let value = &facet.values[value_at];
    let count = move || selection.with(|selection| selection.facet_counts[facet_at][value_at]);
    view! {
        <div
            class="facet__row"
            class=("facet__row--zero", move || count() == 0)
            data-facet-value=format!("{}:{}", facet.id, value.id)
        >
            <label class="needs-app">
                {checkbox(app, facet, value)} <span>{isolated(app, &value.label)}</span> " "
                <span class="facet__count" data-count>
                    {count}
                </span>
            </label>
            <a class="static-only" href=value_href(app, facet, value)>
                <span>{isolated(app, &value.label)}</span>
                " "
                <span class="facet__count">{untrack(count)}</span>
            </a>
        </div>
    }
    .into_any()
}

fn checkbox(app: AppContext, facet: &Facet, value: &FacetValue) -> impl IntoView + use<> {
    let ids = StoredValue::new((facet.id.clone(), value.id.clone()));
    let is_chosen = move || {
        ids.with_value(|(facet, value)| {
            app.state.location.with(|location| location.query.contains(facet, value))
        })
    };
    let toggle = move |_| {
        navigation::push_query(app, |query| ids.with_value(|(facet, value)| query.toggle(facet, value)));
    };
    view! {
        <input
            type="checkbox"
            name=facet.id.to_string()
            value=value.id.to_string()
            prop:checked=is_chosen
            on:change=toggle
        />
    }
}

/// The page of a value; that of a person has an address of its own.
fn value_href(app: AppContext, facet: &Facet, value: &FacetValue) -> Option<String> {
    let route = match facet.id.as_str() {
        recap::facet::SPEAKER => Route::Speaker(value.id.as_str().parse().ok()?),
        _ => Route::Value(facet.id.clone(), value.id.clone()),
    };
    Some(app.href(route))
}
