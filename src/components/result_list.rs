//! The cards that fit, as far as the reader has come, and the way on.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, Selection};

use super::{clear_button, takeaway_card};
use crate::browser::page;
use crate::browser::print::Printed;
use crate::element::{Element, el, group};
use crate::navigation;
use crate::reading::{FIRST_CARDS, Reading};
use crate::words::Phrase;

/// How many cards are printed at most.
const PRINTED: usize = 500;

/// The first cards, and more as the reader goes on. A card that is shown before and after a change
/// stays as it is.
pub fn result_list(reading: &Arc<Reading>, selection: Memo<Selection>) -> Element {
    let room = reading.state.room;
    let shown = move || selection.with(|selection| selection.page(0, room.get()));
    let card: Arc<dyn Fn(usize) -> Element> = {
        let reading = Arc::clone(reading);
        Arc::new(move |at| {
            el("li").child(takeaway_card(&reading, &reading.bundle.takeaways[at], Some(selection)))
        })
    };
    let further = Arc::clone(&card);
    let on_paper = move || {
        let from = room.get_untracked();
        let further_on = |selection: &Selection| selection.page(from, PRINTED.saturating_sub(from));
        let positions = selection.try_with_untracked(further_on).unwrap_or_default();
        group().children(positions.into_iter().map(|at| further(at)))
    };
    let mut printed_too = None;
    let cards = el("ul")
        .class("cards")
        .attr("data-part", "results")
        .list(shown, move |at| card(at))
        .effect(move || _ = printed_too.insert(Printed::inside("[data-part=results]", on_paper.clone())));
    group()
        .child(cards)
        .child(empty(reading, selection))
        .child(more(reading, selection))
        .child(rest_at_talks(reading))
        .child(printed(reading, selection))
}

/// Nothing fits: what to do.
fn empty(reading: &Arc<Reading>, selection: Memo<Selection>) -> Element {
    let reading = Arc::clone(reading);
    group().live_child(move || {
        selection.with(|selection| selection.total == 0).then(|| {
            el("div")
                .class("empty")
                .attr("data-part", "empty")
                .child(el("p").class("empty__what").child(reading.say(Phrase::NothingFits)))
                .child(el("p").child(reading.say(Phrase::NothingFitsAdvice)))
                .child(clear_button(&reading))
        })
    })
}

/// A button that shows more and says how many are left. Whoever scrolls comes upon them by
/// themselves; see [`navigation::listen`].
fn more(reading: &Arc<Reading>, selection: Memo<Selection>) -> Element {
    let state = reading.state;
    let rest = move || selection.with(|selection| selection.total.saturating_sub(state.room.get()));
    let tongue = reading.tongue();
    let label = move || tongue.say(Phrase::More { next: rest().min(FIRST_CARDS), rest: rest() });
    let button = el("button")
        .attr("type", "button")
        .class("button")
        .flag("data-more")
        .on("click", move |_| {
            let room = state.room.get_untracked();
            navigation::go_on(state, room + FIRST_CARDS);
            // The first of the new cards, so that reading goes on there.
            let first = format!("[data-part=results] > li:nth-child({}) h3 a", room + 1);
            page::once_shown(move || page::focus(&first));
        })
        .live_child(label);
    el("div")
        .class("more live")
        .attr("data-part", "more")
        .live("hidden", move || (rest() == 0).then(String::new))
        .child(button)
        .child(el("p").child(reading.say(Phrase::BrowserSearch)))
}

/// Where the others are for those who read without the app.
fn rest_at_talks(reading: &Reading) -> Option<Element> {
    let rest = reading.bundle.takeaways.len().saturating_sub(FIRST_CARDS);
    let link = el("a").attr("href", reading.href(Route::Talks)).child(reading.say(Phrase::RestAtTalks(rest)));
    (rest > 0).then(|| el("p").class("more still").child(link))
}

/// What paper has no room for.
fn printed(reading: &Reading, selection: Memo<Selection>) -> Element {
    let (tongue, room) = (reading.tongue(), reading.state.room);
    let said = move || {
        let (shown, total) = (room.get().max(PRINTED), selection.with(|selection| selection.total));
        (total > shown).then(|| tongue.say(Phrase::PrintedFirst { shown, total }))
    };
    el("p").class("printed").live_child(said)
}
