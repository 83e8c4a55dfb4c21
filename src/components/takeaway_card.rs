//! Takeaways as cards.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Facet, FacetValue, Route, SearchField, Selection, ShareTarget, Takeaway, Text};

use super::{Drawing, byline, icon, marked, save_button, share_icon, source_note, strata};
use crate::element::{Element, el};
use crate::reading::Reading;

/// One takeaway: the statement is the hero, everything else steps back. In a selection, what the
/// search found is marked. The source is there for paper: on the screen it is one step away.
pub fn takeaway_card(
    reading: &Arc<Reading>,
    takeaway: &Takeaway,
    selection: Option<Memo<Selection>>,
) -> Element {
    let share = ShareTarget::Takeaway(takeaway.id.clone());
    let share = share_icon(reading, share, reading.words(&takeaway.statement));
    let words = |element: Element, text: &Text, part| match selection {
        Some(selection) => element.child(marked(reading, reading.wording(text), part, selection)),
        None => reading.worded(element, text),
    };
    let link = el("a").attr("href", reading.href(Route::Takeaway(takeaway.id.clone())));
    let link = words(link, &takeaway.statement, SearchField::Statement);
    let detail =
        takeaway.detail.as_ref().map(|text| words(el("p").class("card__detail"), text, SearchField::Detail));
    el("article")
        .class("card")
        .attr("data-takeaway", &takeaway.id)
        .attr("data-kind", takeaway.kind.as_str())
        .child(kind_and_levels(reading, takeaway))
        .child(el("h3").class("card__statement").child(link))
        .child(detail)
        .child(el("div").class("card__who").child(byline(reading, &takeaway.speakers)))
        .child(takeaway.nearest_source().map(|source| source_note(reading, source)))
        .child(
            el("div")
                .class("card__foot")
                .child(el("span").class("card__topic").child(topics(reading, takeaway)))
                .child(save_button(reading, takeaway))
                .child(share),
        )
}

fn kind_and_levels(reading: &Reading, takeaway: &Takeaway) -> Element {
    let ordered = reading.bundle.facets.iter().filter(|facet| facet.ordered);
    let levels = ordered.map(|facet| {
        let values = reading.bundle.tagged(&takeaway.tags, facet);
        el("span").class("card__level").child(labels(reading, &values)).child(strata(facet, &values))
    });
    el("p")
        .class("card__top")
        .child(icon(Drawing::Kind(takeaway.kind)))
        .child(reading.words(&takeaway.kind.label()))
        .children(levels)
}

/// The values of the facets that are declared without an order.
fn topics(reading: &Reading, takeaway: &Takeaway) -> String {
    values(reading, takeaway, |facet| !facet.ordered && !facet.is_built_in())
}

/// The labels of a takeaway's values in the facets for which this holds.
pub fn values(reading: &Reading, takeaway: &Takeaway, holds: impl Fn(&Facet) -> bool) -> String {
    let facets = reading.bundle.facets.iter().filter(|facet| holds(facet));
    let values: Vec<_> = facets.flat_map(|facet| reading.bundle.tagged(&takeaway.tags, facet)).collect();
    labels(reading, &values)
}

fn labels(reading: &Reading, values: &[&FacetValue]) -> String {
    values.iter().map(|value| reading.words(&value.label)).collect::<Vec<_>>().join(", ")
}

/// Cards that stay as they are, such as those of one facet value.
pub fn card_list(reading: &Arc<Reading>, takeaways: &[Arc<Takeaway>]) -> Element {
    let cards = takeaways.iter().map(|takeaway| el("li").child(takeaway_card(reading, takeaway, None)));
    el("ul").class("cards").attr("data-part", "results").children(cards)
}
