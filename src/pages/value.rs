//! The takeaways that have one value of one facet: filtering that works without the app.

use std::sync::Arc;

use recap::{Facet, FacetValue, Query, ShareTarget};

use super::main_element;
use crate::components::{card_list, paragraphs, share_button, strata};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// The page of a facet value.
pub fn page(reading: &Arc<Reading>, (facet, value): (&Facet, &FacetValue)) -> Element {
    let mut query = Query::default();
    query.choose(facet.id.clone(), value.id.clone());
    let selection = reading.index.select(&reading.bundle, &query);
    let positions = selection.page(0, selection.total);
    let takeaways: Vec<_> = positions.into_iter().map(|at| reading.bundle.takeaways[at].clone()).collect();
    let strata = facet.ordered.then(|| strata(facet, &[value]));
    let filter = el("a").class("button live").attr("href", reading.href_asking(query));
    let actions = el("div")
        .class("talk__actions")
        .child(filter.child(reading.say(Phrase::FilterOn)))
        .child(share_button(reading, ShareTarget::View, Phrase::Share, false));
    let head = el("div")
        .class("talk__head")
        .child(el("p").class("hero__event").child(reading.words(&facet.label)).child(" ").child(strata))
        .child(reading.worded(el("h1").attr("tabindex", "-1"), &value.label))
        .child(value.description.as_ref().map(|text| paragraphs(reading, text, "lead")))
        .child(actions);
    let heading = el("h2").class("section-title").child(reading.say(Phrase::TakeawaysHere(takeaways.len())));
    main_element("value").child([head, heading, card_list(reading, &takeaways)])
}
