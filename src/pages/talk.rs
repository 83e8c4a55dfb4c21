//! One talk with its takeaways, one of which may be in focus.

use std::sync::Arc;

use recap::{Route, ShareTarget, Takeaway, TakeawayId, Talk};

use super::main_element;
use crate::components::{about_talk, other_talks, paragraphs, point, reply_section, share_button};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// The page of a talk.
pub fn page(reading: &Arc<Reading>, talk: &Talk) -> Element {
    talk_page(reading, talk, None)
}

/// The page of a takeaway: its talk, or where it has none the editors' own statements, with the
/// takeaway in focus.
pub fn page_of_takeaway(reading: &Arc<Reading>, takeaway: &Takeaway) -> Element {
    match &takeaway.talk {
        Some(talk) => talk_page(reading, talk, Some(&takeaway.id)),
        None => event_page(reading, takeaway),
    }
}

fn talk_page(reading: &Arc<Reading>, talk: &Talk, focus: Option<&TakeawayId>) -> Element {
    let share = share_button(reading, ShareTarget::Talk(talk.id.clone()), Phrase::ShareTalk, focus.is_none());
    let shares = focus.map(|focus| share_takeaway(reading, focus)).into_iter().chain([share]);
    let head = el("div")
        .class("talk__head")
        .child(reading.worded(el("h1").attr("tabindex", "-1"), &talk.title))
        .child(talk.abstract_text.as_ref().map(|text| paragraphs(reading, text, "lead")))
        .child(el("div").class("talk__actions").children(shares));
    let body = el("div")
        .class("talk__body")
        .child(points(reading, &reading.bundle.takeaways_of(&talk.id), focus))
        .child(about_talk(reading, talk));
    let (name, route) = match focus {
        Some(takeaway) => ("takeaway", Route::Takeaway(takeaway.clone())),
        None => ("talk", Route::Talk(talk.id.clone())),
    };
    let page = main_element(name).child([crumbs(reading, reading.words(&talk.title)), head, body]);
    page.child(reply_section(reading, route))
}

fn event_page(reading: &Arc<Reading>, takeaway: &Takeaway) -> Element {
    let heading = reading.say(Phrase::AboutTheEvent);
    let crumbs = crumbs(reading, &heading);
    let head = el("div")
        .class("talk__head")
        .child(el("h1").attr("tabindex", "-1").child(heading))
        .child(share_takeaway(reading, &takeaway.id));
    let others = el("aside").class("talk__aside").child(other_talks(reading, None));
    let body = el("div")
        .class("talk__body")
        .child(points(reading, &reading.bundle.takeaways_of_event(), Some(&takeaway.id)))
        .child(others);
    let replies = reply_section(reading, Route::Takeaway(takeaway.id.clone()));
    main_element("takeaway").child([crumbs, head, body]).child(replies)
}

/// Passes on the takeaway that the page is about. It is a point among others, too far down for the keyboard.
fn share_takeaway(reading: &Reading, takeaway: &TakeawayId) -> Element {
    share_button(reading, ShareTarget::Takeaway(takeaway.clone()), Phrase::ShareTakeaway, true)
}

/// The way up.
fn crumbs(reading: &Arc<Reading>, here: &str) -> Element {
    let up = el("a").attr("href", reading.href(Route::Talks)).child(reading.say(Phrase::Talks));
    let steps = [el("li").child(up), el("li").attr("aria-current", "page").child(here)];
    let label = reading.say(Phrase::Breadcrumb);
    el("nav").class("crumbs").attr("aria-label", label).child(el("ol").child(steps))
}

/// The takeaways as points.
fn points(reading: &Arc<Reading>, takeaways: &[Arc<Takeaway>], focus: Option<&TakeawayId>) -> Element {
    // A programme comes in before anything is written about it.
    if takeaways.is_empty() {
        let yet = el("p").class("lead").attr("data-part", "none-yet");
        return yet.child(reading.say(Phrase::NoTakeawaysYet));
    }
    let points = takeaways
        .iter()
        .map(|takeaway| el("li").child(point(reading, takeaway, focus == Some(&takeaway.id))));
    el("ol").class("points").children(points)
}
