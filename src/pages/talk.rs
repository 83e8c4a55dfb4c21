//! One talk with its takeaways, one of which may be in focus.

use std::sync::Arc;

use recap::{Route, ShareTarget, Takeaway, TakeawayId, Talk};

use super::main_element;
use crate::components::{about_talk, other_talks, paragraphs, point, share_button};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// The page of a talk.
pub fn page(edition: &Edition, talk: &Talk) -> Element {
    talk_page(edition, talk, None)
}

/// The page of a takeaway: its talk, or where it has none the editors' own statements, with the
/// takeaway in focus.
pub fn page_of_takeaway(edition: &Edition, takeaway: &Takeaway) -> Element {
    match &takeaway.talk {
        Some(talk) => talk_page(edition, talk, Some(&takeaway.id)),
        None => event_page(edition, takeaway),
    }
}

fn talk_page(edition: &Edition, talk: &Talk, focus: Option<&TakeawayId>) -> Element {
    let share = ShareTarget::Talk(talk.id.clone());
    let head = el("div")
        .class("talk__head")
        .child(edition.worded(el("h1").attr("tabindex", "-1"), &talk.title))
        .child(talk.abstract_text.as_ref().map(|text| paragraphs(edition, text, "lead")))
        .child(share_button(edition, share, Phrase::ShareTalk, true));
    let body = el("div")
        .class("talk__body")
        .child(points(edition, &edition.bundle.takeaways_of(&talk.id), focus))
        .child(about_talk(edition, talk));
    let name = if focus.is_some() { "takeaway" } else { "talk" };
    main_element(name).child([crumbs(edition, edition.words(&talk.title)), head, body])
}

fn event_page(edition: &Edition, takeaway: &Takeaway) -> Element {
    let heading = edition.say(Phrase::AboutTheEvent);
    let crumbs = crumbs(edition, &heading);
    let head = el("div").class("talk__head").child(el("h1").attr("tabindex", "-1").child(heading));
    let others = el("aside").class("talk__aside").child(other_talks(edition, None));
    let body = el("div")
        .class("talk__body")
        .child(points(edition, &edition.bundle.takeaways_of_event(), Some(&takeaway.id)))
        .child(others);
    main_element("takeaway").child([crumbs, head, body])
}

/// The way up.
fn crumbs(edition: &Edition, here: &str) -> Element {
    let up = el("a").attr("href", edition.href(Route::Talks)).child(edition.say(Phrase::Talks));
    let steps = [el("li").child(up), el("li").attr("aria-current", "page").child(here)];
    let label = edition.say(Phrase::Breadcrumb);
    el("nav").class("crumbs").attr("aria-label", label).child(el("ol").child(steps))
}

/// The takeaways as points.
fn points(edition: &Edition, takeaways: &[Arc<Takeaway>], focus: Option<&TakeawayId>) -> Element {
    let points = takeaways
        .iter()
        .map(|takeaway| el("li").child(point(edition, takeaway, focus == Some(&takeaway.id))));
    el("ol").class("points").children(points)
}
