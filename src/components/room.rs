//! A part of the page that the companion furnishes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{self, companion, page};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// How far a room has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Furnishing {
    Waiting,
    Done,
    Failed,
}

/// An empty element that the companion furnishes under this name once it stands in the document;
/// `about` is what the room is told beside the place. Where the companion does not come, the reader
/// is told and can try again.
pub fn room(reading: &Arc<Reading>, name: &'static str, about: Vec<String>) -> Element {
    let furnishing = RwSignal::new(Furnishing::Waiting);
    let furnish = {
        let reading = Arc::clone(reading);
        move || {
            let (reading, about) = (Arc::clone(&reading), about.clone());
            let _ = furnishing.try_set(Furnishing::Waiting);
            browser::spawn(async move {
                let place = reading.state.place.get_untracked().address(&reading.bundle.languages);
                let came = companion::furnish(name, &reading.root, &place, about).await;
                let _ = furnishing.try_set(if came { Furnishing::Done } else { Furnishing::Failed });
            });
        }
    };
    let (again, say) = (furnish.clone(), Arc::clone(reading));
    let failed = move || {
        let again = again.clone();
        (furnishing.get() == Furnishing::Failed).then(|| {
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
    let busy = move || (furnishing.get() == Furnishing::Waiting).then(|| "true".to_owned());
    let empty = el("div").attr("data-room", name).live("aria-busy", busy);
    el("div").child(empty).live_child(failed).effect(move || page::once_shown(furnish.clone()))
}
