//! The reader's list. Only their browser knows it, so nothing of it is prerendered.

use std::sync::Arc;

use super::main_element;
use crate::components::room;
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// The page of the list: a heading, what it is, and the room for the list.
pub fn page(reading: &Arc<Reading>) -> Element {
    let head = el("div")
        .class("talk__head")
        .child(el("h1").attr("tabindex", "-1").child(reading.say(Phrase::List)))
        .child(el("p").class("lead").child(reading.say(Phrase::ListIntroduction)));
    let without = el("p").class("notice still").child(reading.say(Phrase::ListNeedsApp));
    main_element("list").child([head, without, room(reading, "list", Vec::new()).class("live")])
}
