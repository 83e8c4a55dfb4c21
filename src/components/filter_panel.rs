//! The facets with their values and counts.

use leptos::prelude::*;
use recap::{Facet, Query, Route, Selection, Value};

use crate::edition::Edition;
use crate::navigation;

/// Every facet that any takeaway has a value of.
#[component]
pub fn FilterPanel(
    /// The answer to the query, for the counts.
    selection: Memo<Selection>,
) -> impl IntoView {
    let edition = Edition::here();
    let everything = edition.index.select(&edition.bundle, &Query::default());
    let facets: Vec<_> = edition
        .bundle
        .facets
        .iter()
        .enumerate()
        .filter_map(|(at, facet)| {
            // A value that no takeaway has at all would only be in the way; one that the filter
            // brings down to zero stays.
            let used = everything.counts[at].iter().enumerate().filter(|(_, count)| **count > 0);
            let used: Vec<usize> = used.map(|(value, _)| value).collect();
            (used.len() > 1).then(|| view! { <FacetField facet=facet at=at used=used selection=selection/> })
        })
        .collect();
    view! { <div class="facets">{facets}</div> }
}

/// One facet as a group of checkboxes.
#[component]
fn FacetField<'f>(
    facet: &'f Facet,
    at: usize,
    used: Vec<usize>,
    selection: Memo<Selection>,
) -> impl IntoView + use<> {
    let edition = Edition::here();
    let rows = used.into_iter().map(|value_at| {
        let count = Signal::derive(move || selection.with(|selection| selection.counts[at][value_at]));
        view! { <FacetRow facet=facet value=&facet.values[value_at] count=count/> }
    });
    view! {
        <fieldset class="facet">
            <legend>{edition.words(&facet.label).to_string()}</legend>
            {rows.collect_view()}
        </fieldset>
    }
}

/// One value: a checkbox in the app, a link to the value's page without it. Both stand in the
/// same place, and the page's state decides which is there.
#[component]
fn FacetRow<'f>(facet: &'f Facet, value: &'f Value, count: Signal<usize>) -> impl IntoView + use<> {
    let edition = Edition::here();
    let label = edition.words(&value.label).to_string();
    let href = match facet.id.as_str() {
        recap::facet::SPEAKER => value.id.as_str().parse().map(Route::Speaker),
        _ => Ok(Route::Value(facet.id.clone(), value.id.clone())),
    };
    let href = href.map(|route| edition.href(route)).ok();
    let place = edition.state.place;
    let chosen = {
        let (facet, value) = (facet.id.clone(), value.id.clone());
        move || place.with(|place| place.query.has(&facet, &value))
    };
    let toggle = {
        let (facet, value) = (facet.id.clone(), value.id.clone());
        move |_| navigation::narrow(&edition, |query| query.toggle(&facet, &value))
    };
    view! {
        <div class="facet__row" class=("facet__row--zero", move || count.get() == 0)
            data-facet-value=format!("{}:{}", facet.id, value.id)>
            <label class="live">
                <input
                    type="checkbox"
                    name=facet.id.to_string()
                    value=value.id.to_string()
                    prop:checked=chosen
                    on:change=toggle
                />
                <span>{label.clone()}</span>
                " "
                <span class="facet__count" data-count="">{count}</span>
            </label>
            <a class="still" href=href>
                <span>{label}</span>
                " "
                <span class="facet__count">{count}</span>
            </a>
        </div>
    }
}
