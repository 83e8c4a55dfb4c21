//! Buttons that put takeaways on the reader's list.

use std::sync::Arc;

use leptos::prelude::*;
use recap::Takeaway;

use super::room::furnish;
use super::{Drawing, icon};
use crate::browser::{self, page};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// The room that tells what came of the last press.
const SAVED: &str = "saved";

/// A button that is pressed while the takeaway is on the list. What it does is done by the companion,
/// because most readers never press it.
pub fn save_button(reading: &Arc<Reading>, takeaway: &Takeaway) -> Element {
    let list = reading.state.list;
    let id = takeaway.id.clone();
    let pressed = move || Some(list.with(|list| list.iter().any(|saved| saved == id.as_str())).to_string());
    let name = reading.say(Phrase::SaveWhat(reading.words(&takeaway.statement)));
    let (reading, id) = (Arc::clone(reading), takeaway.id.to_string());
    let turn = move |_| {
        let (reading, id) = (Arc::clone(&reading), id.clone());
        browser::spawn(async move {
            if !furnish(&reading, SAVED, vec![id]).await {
                page::say_in("[data-room=saved]", &reading.say(Phrase::RoomFailed));
            }
        });
    };
    el("button")
        .attr("type", "button")
        .class("button button--quiet save live")
        .attr("data-save", &takeaway.id)
        .live("aria-pressed", pressed)
        .attr("aria-label", name)
        .on("click", turn)
        .child(icon(Drawing::Bookmark))
}

/// The room for what came of the last press. It must be in the page before it speaks.
pub fn saved_room() -> Element {
    el("div").class("saved").attr("data-room", SAVED).attr("role", "status")
}
