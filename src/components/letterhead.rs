//! What stands above a page on paper.

use std::sync::Arc;

use leptos::prelude::*;
use recap::ShareTarget;

use crate::edition::Edition;
use crate::element::{Element, el};
use crate::reading::Reading;

/// The congress, the address of the page with what it is narrowed down to, and an empty place where the
/// companion draws the code of that address. Screens show none of it.
///
/// A prerendered page leaves the address out where nobody has said at which one the site is published.
pub fn letterhead(reading: &Arc<Reading>) -> Element {
    let name = reading.worded(el("strong"), &reading.bundle.event.name);
    let when = days_and_place(reading);
    let congress = el("p").child(name).child((!when.is_empty()).then(|| [" · ", &when]));
    let reading = Arc::clone(reading);
    let address = move || {
        let (bundle, seen) = (&reading.bundle, &reading.root.address);
        let address = reading.state.place.with(|place| ShareTarget::View.link(bundle, place, seen));
        (!address.starts_with('/')).then_some(address)
    };
    el("div")
        .class("letterhead")
        .child(el("div").attr("data-part", "code"))
        .child(congress)
        .child(el("p").attr("data-part", "address").live_child(address))
}

/// When and where the congress was, in one line.
pub fn days_and_place(edition: &Edition) -> String {
    let event = &edition.bundle.event;
    let days = event.start.map(|start| edition.tongue().days(start, event.end));
    let place = event.place.as_ref().map(|place| edition.words(place).to_string());
    days.into_iter().chain(place).collect::<Vec<_>>().join(" · ")
}
