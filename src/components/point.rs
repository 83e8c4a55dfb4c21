//! Takeaways as points of a talk.

use std::sync::Arc;

use recap::{Route, ShareTarget, Takeaway};

use super::takeaway_card::values;
use super::{Drawing, icon, paragraphs, save_button, share_icon, source_note};
use crate::element::{Element, el};
use crate::reading::Reading;

/// One takeaway on the page of its talk, with its source. The one in focus is what the address
/// leads to.
pub fn point(reading: &Arc<Reading>, takeaway: &Takeaway, in_focus: bool) -> Element {
    let about = values(reading, takeaway, |facet| !facet.is_built_in());
    let kind = el("p")
        .class("point__kind")
        .child(reading.words(&takeaway.kind.label()))
        .child(el("span").child([" · ", &about]));
    let link = el("a").attr("href", reading.href(Route::Takeaway(takeaway.id.clone())));
    let link = reading.worded(link, &takeaway.statement);
    let heading = el("h2").class("point__statement");
    let detail = takeaway.detail.as_ref().map(|text| paragraphs(reading, text, "point__detail"));
    let share = ShareTarget::Takeaway(takeaway.id.clone());
    let foot = el("div")
        .class("point__foot")
        .child(takeaway.source.as_ref().map(|source| source_note(reading, source)))
        .child(save_button(reading, takeaway))
        .child(share_icon(reading, share, reading.words(&takeaway.statement)));
    el("article")
        .class("point")
        .attr("data-takeaway", &takeaway.id)
        .attr("data-kind", takeaway.kind.as_str())
        .maybe("aria-current", in_focus.then_some("true"))
        .child(el("div").class("point__rail").child(icon(Drawing::Kind(takeaway.kind))))
        .child(el("div").child(kind).child(heading.child(link)).child(detail).child(foot))
}
