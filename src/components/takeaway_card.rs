//! Takeaways as cards.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Facet, Part, Route, Selection, ShareTarget, Takeaway, Text, Value};

use super::{Drawing, byline, icon, marked, share_icon, strata};
use crate::edition::Edition;
use crate::element::{Element, el};

/// One takeaway: the statement is the hero, everything else steps back. In a selection, what the
/// search found is marked.
pub fn takeaway_card(edition: &Edition, takeaway: &Takeaway, selection: Option<Memo<Selection>>) -> Element {
    let share = ShareTarget::Takeaway(takeaway.id.clone());
    let share = share_icon(edition, share, edition.words(&takeaway.statement));
    let words = |element: Element, text: &Text, part| match selection {
        Some(selection) => element.child(marked(edition, edition.wording(text), part, selection)),
        None => edition.worded(element, text),
    };
    let link = el("a").attr("href", edition.href(Route::Takeaway(takeaway.id.clone())));
    let link = words(link, &takeaway.statement, Part::Statement);
    let detail =
        takeaway.detail.as_ref().map(|text| words(el("p").class("card__detail"), text, Part::Detail));
    el("article")
        .class("card")
        .attr("data-takeaway", &takeaway.id)
        .attr("data-kind", takeaway.kind.as_str())
        .child(kind_and_levels(edition, takeaway))
        .child(el("h3").class("card__statement").child(link))
        .child(detail)
        .child(el("div").class("card__who").child(byline(edition, &takeaway.speakers)))
        .child(
            el("div")
                .class("card__foot")
                .child(el("span").class("card__topic").child(topics(edition, takeaway)))
                .child(share),
        )
}

fn kind_and_levels(edition: &Edition, takeaway: &Takeaway) -> Element {
    let ordered = edition.bundle.facets.iter().filter(|facet| facet.ordered);
    let levels = ordered.map(|facet| {
        let values = edition.bundle.tagged(&takeaway.tags, facet);
        el("span").class("card__level").child(labels(edition, &values)).child(strata(facet, &values))
    });
    el("p")
        .class("card__top")
        .child(icon(Drawing::Kind(takeaway.kind)))
        .child(edition.words(&takeaway.kind.label()))
        .children(levels)
}

/// The values of the facets that are declared without an order.
fn topics(edition: &Edition, takeaway: &Takeaway) -> String {
    values(edition, takeaway, |facet| !facet.ordered && !facet.is_built_in())
}

/// The labels of a takeaway's values in the facets for which this holds.
pub fn values(edition: &Edition, takeaway: &Takeaway, holds: impl Fn(&Facet) -> bool) -> String {
    let facets = edition.bundle.facets.iter().filter(|facet| holds(facet));
    let values: Vec<_> = facets.flat_map(|facet| edition.bundle.tagged(&takeaway.tags, facet)).collect();
    labels(edition, &values)
}

fn labels(edition: &Edition, values: &[&Value]) -> String {
    values.iter().map(|value| edition.words(&value.label)).collect::<Vec<_>>().join(", ")
}

/// Cards that stay as they are, such as those of one facet value.
pub fn card_list(edition: &Edition, takeaways: &[Arc<Takeaway>]) -> Element {
    let cards = takeaways.iter().map(|takeaway| el("li").child(takeaway_card(edition, takeaway, None)));
    el("ul").class("cards").attr("data-part", "results").children(cards)
}
