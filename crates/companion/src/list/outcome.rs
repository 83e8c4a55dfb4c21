//! What came of the last change of the list.

use leptos::prelude::*;
use nachlese::element::{Element, el};

use super::desk::Desk;
use crate::words::Phrase;

/// The words for it, which are also read out, and the way to undo it.
pub fn outcome(desk: &Desk) -> Element {
    let outcome = desk.outcome;
    let words = move || outcome.with(|outcome| outcome.as_ref().map(|outcome| outcome.said.clone()));
    let desk = desk.clone();
    let undo = move || {
        let can_be_undone =
            outcome.with(|outcome| outcome.as_ref().is_some_and(|outcome| outcome.undo.is_some()));
        can_be_undone.then(|| {
            let acting = desk.clone();
            el("button")
                .attr("type", "button")
                .class("button")
                .flag("data-undo")
                .on("click", move |_| acting.undo())
                .child(desk.say(Phrase::Undo))
        })
    };
    el("div")
        .class("list__outcome")
        .attr("data-part", "outcome")
        .attr("tabindex", "-1")
        .child(el("p").attr("role", "status").live_child(words))
        .live_child(undo)
}
