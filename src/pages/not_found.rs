//! Nothing is here: what may have happened, and the ways on.

use recap::Route;

use super::{main_element, talk_links};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// The not-found page with all talks.
pub fn page(reading: &Reading) -> Element {
    let out = el("a").class("button button--primary").attr("href", reading.href(Route::Home));
    let head = el("div")
        .class("talk__head")
        .child(el("h1").attr("tabindex", "-1").child(reading.say(Phrase::NotFoundHeading)))
        .child(el("p").class("lead").child(reading.say(Phrase::NotFoundAdvice)))
        .child(el("p").child(out.child(reading.say(Phrase::ToOverview))));
    let heading = el("h2").class("section-title").child(reading.say(Phrase::Talks));
    main_element("not-found").child([head, heading, talk_links(reading, &reading.bundle.talks)])
}
