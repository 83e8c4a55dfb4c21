//! The facets with their values and counts.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Facet, Query, Route, Selection, Value};

use crate::edition::Edition;
use crate::element::{Element, el};
use crate::navigation;

/// Every facet that any takeaway has a value of, with counts from the answer to the query.
pub fn filter_panel(edition: &Arc<Edition>, selection: Memo<Selection>) -> Element {
    let everything = edition.index.select(&edition.bundle, &Query::default());
    let facets = edition.bundle.facets.iter().zip(everything.counts).enumerate();
    let facets = facets.filter_map(|(at, (facet, counts))| {
        // A value that no takeaway has at all would only be in the way; one that the filter
        // brings down to zero stays.
        let used = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let rows = used.map(|(value_at, _)| {
            let count = move || selection.with(|selection| selection.counts[at][value_at]);
            facet_row(edition, facet, &facet.values[value_at], count)
        });
        let rows: Vec<_> = rows.collect();
        let legend = el("legend").child(edition.words(&facet.label));
        (rows.len() > 1).then(|| el("fieldset").class("facet").child(legend).child(rows))
    });
    el("div").class("facets").children(facets)
}

/// One value: a checkbox in the app, a link to the value's page without it. Both stand in the
/// same place, and the page's state decides which is there.
fn facet_row(
    edition: &Arc<Edition>,
    facet: &Facet,
    value: &Value,
    count: impl Fn() -> usize + Copy + 'static,
) -> Element {
    let href = match facet.id.as_str() {
        recap::facet::SPEAKER => value.id.as_str().parse().map(Route::Speaker),
        _ => Ok(Route::Value(facet.id.clone(), value.id.clone())),
    };
    let label = || el("span").child(edition.words(&value.label));
    let shown = || el("span").class("facet__count").live_child(move || count().to_string());
    let place = edition.state.place;
    let chosen = {
        let (facet, value) = (facet.id.clone(), value.id.clone());
        move || place.with(|place| place.query.has(&facet, &value))
    };
    let toggle = {
        let (edition, facet, value) = (Arc::clone(edition), facet.id.clone(), value.id.clone());
        move |_| navigation::narrow(&edition, |query| query.toggle(&facet, &value))
    };
    let checkbox = el("input")
        .attr("type", "checkbox")
        .attr("name", &facet.id)
        .attr("value", &value.id)
        .checked(chosen)
        .on("change", toggle);
    let link = el("a").class("still").maybe("href", href.map(|route| edition.href(route)).ok());
    let class =
        move || Some(if count() == 0 { "facet__row facet__row--zero" } else { "facet__row" }.to_owned());
    el("div")
        .live("class", class)
        .attr("data-facet-value", format!("{}:{}", facet.id, value.id))
        .child(
            el("label")
                .class("live")
                .child(checkbox)
                .child(label())
                .child(" ")
                .child(shown().flag("data-count")),
        )
        .child(link.child(label()).child(" ").child(shown()))
}
