//! Buttons that put takeaways on the reader's list.

use std::sync::Arc;

use leptos::prelude::*;
use recap::Takeaway;

use super::{Drawing, icon};
use crate::element::{Element, el};
use crate::keeping::{self, Kept};
use crate::reading::{Reading, Saved};
use crate::words::Phrase;

/// A button that is pressed while the takeaway is on the list.
pub fn save_button(reading: &Reading, takeaway: &Takeaway) -> Element {
    let (list, saved) = (reading.state.list, reading.state.saved);
    let (id, bundle) = (takeaway.id.clone(), Arc::clone(&reading.bundle));
    let what = Phrase::SaveWhat(reading.words(&takeaway.statement));
    let pressed = {
        let id = id.clone();
        move || Some(list.with(|list| list.has(&id)).to_string())
    };
    let turn = move |_| {
        let is_first = list.with_untracked(|list| list.entries().is_empty());
        let mut is_on = false;
        let kept = keeping::change(&bundle, |list| {
            is_on = list.remove(&id).is_none();
            if is_on {
                list.add(id.clone());
            }
        });
        saved.set(Some(match (is_on, kept) {
            (false, _) => Saved::Removed,
            (true, Kept::OnPage) => Saved::OnPage,
            (true, Kept::InBrowser) if is_first => Saved::First,
            (true, Kept::InBrowser) => Saved::Added,
        }));
    };
    el("button")
        .attr("type", "button")
        .class("button button--quiet save live")
        .attr("data-save", &takeaway.id)
        .live("aria-pressed", pressed)
        .attr("aria-label", reading.say(what))
        .on("click", turn)
        .child(icon(Drawing::Bookmark))
}
