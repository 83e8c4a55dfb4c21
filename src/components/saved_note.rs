//! What came of saving.

use std::sync::Arc;

use leptos::prelude::*;
use recap::Route;

use super::{Drawing, icon};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::reading::{Reading, Saved};
use crate::words::Phrase;

/// What came of the last press on a save button. It stays until the reader goes on or closes it.
pub fn saved_note(reading: &Arc<Reading>) -> Element {
    let saved = reading.state.saved;
    let close = el("button")
        .attr("type", "button")
        .class("button button--quiet")
        .attr("aria-label", reading.say(Phrase::Close))
        .on("click", move |_| saved.set(None))
        .child(icon(Drawing::Cross));
    let edition = Arc::clone(reading);
    let words = move || saved.get().map(|saved| said(&edition, saved));
    let gone = move || saved.with(Option::is_none).then(String::new);
    el("div")
        .class("saved-note")
        .attr("data-part", "saved-note")
        .live("data-empty", gone)
        .child(el("p").attr("role", "status").live_child(words))
        .child(close)
}

fn said(edition: &Edition, saved: Saved) -> [Element; 2] {
    let phrase = match saved {
        Saved::First => Phrase::SavedFirst,
        Saved::Added => Phrase::SavedAdded,
        Saved::Removed => Phrase::SavedRemoved,
        Saved::OnPage => Phrase::SavedOnPage,
    };
    let link = el("a").attr("href", edition.href(Route::List)).child(edition.say(Phrase::ToList));
    [el("span").child([edition.say(phrase), " ".into()]), link]
}
