//! A part of the page that the companion furnishes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{self, companion, page};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// An empty element that the companion furnishes under this name once it stands in the document;
/// `about` is what the room is told beside the place. Where the companion does not come, the reader
/// is told and can try again.
pub fn room(reading: &Arc<Reading>, name: &'static str, about: Vec<String>) -> Element {
    let has_failed = RwSignal::new(false);
    let furnish = {
        let reading = Arc::clone(reading);
        move || {
            let (reading, about) = (Arc::clone(&reading), about.clone());
            browser::spawn(async move {
                let came = furnish(&reading, name, about).await;
                let _ = has_failed.try_set(!came);
            });
        }
    };
    let (again, say) = (furnish.clone(), Arc::clone(reading));
    let failed = move || {
        let again = again.clone();
        has_failed.get().then(|| {
            let retry = el("button")
                .attr("type", "button")
                .class("button")
                .flag("data-retry")
                .on("click", move |_| again())
                .child(say.say(Phrase::Retry));
            let words = el("p").child(say.say(Phrase::RoomFailed));
            el("div").class("notice").attr("role", "alert").child([words, retry])
        })
    };
    // Nobody should read half of it.
    let empty = el("div").attr("data-room", name).attr("aria-busy", "true");
    el("div").child(empty).live_child(failed).effect(move || page::once_shown(furnish.clone()))
}

/// Lets the companion furnish a room for the place where the reader is; false where it does not come.
pub async fn furnish(reading: &Reading, room: &str, about: Vec<String>) -> bool {
    let place = reading.state.place.get_untracked().address(&reading.bundle.languages);
    companion::furnish(room, &reading.root, &place, about).await
}
