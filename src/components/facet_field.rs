//! One facet with its values and counts.

use std::sync::Arc;

use leptos::prelude::*;
use recap::visible_facet_values::visible_facet_values;
use recap::{Facet, Route, Selection};

use crate::browser::fields;
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::navigation;
use crate::reading::Reading;
use crate::words::Phrase;

/// A facet with more values than this gets a field that searches them. The prerendered page has no
/// such field and shows them all.
const LONG: usize = if cfg!(target_arch = "wasm32") { 15 } else { 1_000_000 };

/// How many values a long facet shows at most, before and while its values are searched.
const SHOWN: usize = 12;

/// A facet as a group of checkboxes. `used` are its values that any takeaway has, with their number.
pub fn facet_field(
    reading: &Arc<Reading>,
    at: usize,
    used: Vec<(usize, usize)>,
    selection: Memo<Selection>,
) -> Element {
    let facet = &reading.bundle.facets[at];
    let label = reading.words(&facet.label);
    let field = el("fieldset")
        .class("facet")
        .attr("data-facet", &facet.id)
        .child(el("legend").child(label))
        .child(clear(reading, at));
    let rows = Arc::clone(reading);
    let row = move |value: usize| row(&rows, at, value, selection);
    if used.len() <= LONG {
        return field.children(used.into_iter().map(|(value, _)| row(value)));
    }
    let typed = RwSignal::new(String::new());
    let search = el("input")
        .class("facet__search live")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("placeholder", reading.say(Phrase::FacetSearch(label)))
        .attr("aria-label", reading.say(Phrase::FacetSearch(label)))
        .on("input", move |ev| typed.set(fields::value_of(&ev)));
    let all = used.len();
    let shown = {
        let reading = Arc::clone(reading);
        Arc::new(move || {
            let Edition { bundle, language, .. } = &reading.edition;
            let place = reading.state.place;
            let offered = |typed: &String| {
                place.with(|place| {
                    visible_facet_values(bundle, language, at, &used, &place.query, typed, SHOWN)
                })
            };
            typed.with(offered)
        })
    };
    let (tongue, counted) = (reading.tongue(), Arc::clone(&shown));
    let rest = move || {
        let rest = all.saturating_sub(counted().len());
        (rest > 0).then(|| tongue.say(Phrase::FacetRest(rest)))
    };
    let rest = el("p").class("facet__rest").live_child(rest);
    field.child(search).child(el("div").list(move || shown(), row)).child(rest)
}

/// Takes back what is chosen in the facet; there while anything is.
fn clear(reading: &Arc<Reading>, at: usize) -> Element {
    let facet = &reading.bundle.facets[at];
    let place = reading.state.place;
    let id = facet.id.clone();
    let nothing_chosen =
        move || place.with(|place| !place.query.chosen().any(|(facet, _)| *facet == id)).then(String::new);
    let (clearing, id) = (Arc::clone(reading), facet.id.clone());
    el("button")
        .attr("type", "button")
        .class("facet__clear live")
        .attr("data-clear-facet", &facet.id)
        .live("hidden", nothing_chosen)
        .on("click", move |_| navigation::narrow(&clearing, |query| query.retain(|facet, _| *facet != id)))
        .child(reading.say(Phrase::ClearFacet(reading.words(&facet.label))))
}

/// One value: a checkbox in the app, a link to the value's page without it. Both stand in the
/// same place, and the page's state decides which is there.
fn row(reading: &Arc<Reading>, at: usize, value_at: usize, selection: Memo<Selection>) -> Element {
    let facet = &reading.bundle.facets[at];
    let value = &facet.values[value_at];
    let count = move || selection.with(|selection| selection.facet_counts[at][value_at]);
    let label = || el("span").child(reading.words(&value.label));
    let number = || el("span").class("facet__count");
    let place = reading.state.place;
    let chosen = {
        let (facet, value) = (facet.id.clone(), value.id.clone());
        move || place.with(|place| place.query.contains(&facet, &value))
    };
    let toggle = {
        let (reading, facet, value) = (Arc::clone(reading), facet.id.clone(), value.id.clone());
        move |_| navigation::narrow(&reading, |query| query.toggle(&facet, &value))
    };
    let checkbox = el("input")
        .attr("type", "checkbox")
        .attr("name", &facet.id)
        .attr("value", &value.id)
        .checked(chosen)
        .on("change", toggle);
    let class =
        move || Some(if count() == 0 { "facet__row facet__row--zero" } else { "facet__row" }.to_owned());
    let link = el("a").class("still").maybe("href", link_of(reading, facet, value_at));
    el("div")
        .live("class", class)
        .attr("data-facet-value", format!("{}:{}", facet.id, value.id))
        .child(
            el("label")
                .class("live")
                .child(checkbox)
                .child(label())
                .child(" ")
                .child(number().flag("data-count").live_child(move || count().to_string())),
        )
        .child(link.child(label()).child(" ").child(number().child(untrack(count).to_string())))
}

/// The page of a value; that of a person has an address of its own.
fn link_of(reading: &Reading, facet: &Facet, value: usize) -> Option<String> {
    let value = &facet.values[value].id;
    let route = match facet.id.as_str() {
        recap::facet::SPEAKER => Route::Speaker(value.as_str().parse().ok()?),
        _ => Route::Value(facet.id.clone(), value.clone()),
    };
    Some(reading.href(route))
}
