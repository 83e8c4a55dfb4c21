//! A list that somebody has sent.

use std::sync::Arc;

use leptos::prelude::*;
use nachlese::browser::{history, location, page};
use nachlese::element::{Element, el};
use recap::list::{Difference, ListEntry, ListLinkError};
use recap::{List, Route};

use super::desk::Desk;
use super::entry::statement;
use crate::words::Phrase;

/// The list in the fragment of the address, where there is one: what differs from the reader's own, and
/// what can be done with it. Nothing happens to the reader's own list before they say so.
pub fn received(desk: &Desk) -> Element {
    let fragment = RwSignal::new(location::fragment());
    let listener = location::on_fragment(move || {
        let _ = fragment.try_set(location::fragment());
    });
    on_cleanup(|| listener.remove());
    let desk = desk.clone();
    el("div").live_child(move || {
        let fragment = fragment.get();
        let written = fragment.trim_start_matches('#');
        (written.starts_with("list=")).then(|| match List::from_link(written, desk.bundle()) {
            Ok(list) => offer(&desk, Arc::new(list)),
            Err(error) => refusal(&desk, &error),
        })
    })
}

/// Why there is no list behind the link, in plain words.
fn refusal(desk: &Desk, error: &ListLinkError) -> Element {
    let phrase = match error {
        ListLinkError::OtherRecap(_) => Phrase::ListOfOtherRecap,
        ListLinkError::Form => Phrase::ListOfOtherVersion,
        ListLinkError::TooLong | ListLinkError::Letter(_) | ListLinkError::Damaged => Phrase::ListDamaged,
    };
    part("refused").class("notice").attr("role", "alert").child(el("p").child(desk.say(phrase)))
}

fn offer(desk: &Desk, list: Arc<List>) -> Element {
    let heading = el("h2")
        .class("section-title")
        .attr("id", "received")
        .child(desk.say(Phrase::Received(list.entries().len())));
    let (shown, sent) = (desk.clone(), Arc::clone(&list));
    let differs = move || {
        shown.list.with(|own| {
            let difference = own.difference(&sent);
            el("p").attr("role", "status").child(compared(&shown, &difference))
        })
    };
    let rows = list.entries().iter().map(|entry| row(desk, entry)).collect::<Vec<_>>();
    part("received")
        .class("list__received")
        .attr("aria-labelledby", "received")
        .child(heading)
        .live_child(differs)
        .child(choices(desk, &list))
        .child(el("ol").class("list").attr("data-part", "received-list").child(rows))
}

fn part(name: &str) -> Element {
    el("section").attr("data-part", name)
}

/// What only one of the lists has, in words.
fn compared(desk: &Desk, difference: &Difference) -> String {
    if difference.is_empty() {
        return desk.say(Phrase::ListsAreTheSame);
    }
    if desk.list.with(|own| own.entries().is_empty()) {
        return desk.say(Phrase::YoursIsEmpty);
    }
    let mut words = Vec::new();
    for (count, phrase) in [
        (difference.added.len(), Phrase::OnlyTheirs(difference.added.len())),
        (difference.lacking.len(), Phrase::OnlyYours(difference.lacking.len())),
        (difference.noted.len(), Phrase::OtherNotes(difference.noted.len())),
        (usize::from(difference.reordered), Phrase::OtherOrder),
    ] {
        if count > 0 {
            words.push(desk.say(phrase));
        }
    }
    words.join(" ")
}

/// Merging, replacing, or putting it away. Merging changes nothing that the reader has.
fn choices(desk: &Desk, list: &Arc<List>) -> Element {
    let button = |name: &'static str, phrase: Phrase, act: Box<dyn Fn(&Desk)>| {
        let acting = desk.clone();
        el("button")
            .attr("type", "button")
            .attr("data-received", name)
            .on("click", move |_| {
                act(&acting);
                history::replace(&acting.site.edition.href(Route::List));
                location::tell_of_fragment();
                page::once_shown(|| page::focus("h1"));
            })
            .child(desk.say(phrase))
    };
    let (merged, replaced) = (Arc::clone(list), Arc::clone(list));
    let merge = move |desk: &Desk| {
        let mut list = desk.list.get_untracked();
        list.merge(&merged);
        desk.replace(list, Phrase::Merged);
    };
    let replace = move |desk: &Desk| desk.replace(List::clone(&replaced), Phrase::Replaced);
    let has_own = desk.list.with_untracked(|own| !own.entries().is_empty());
    let replace = has_own.then(|| button("replace", Phrase::Replace, Box::new(replace)).class("button"));
    let merge = button("merge", if has_own { Phrase::Merge } else { Phrase::TakeOver }, Box::new(merge));
    let leave = button("leave", Phrase::Leave, Box::new(|_| {})).class("button");
    el("div")
        .class("share__channels")
        .child(merge.class("button button--primary"))
        .child(replace)
        .child(leave)
}

/// One of its takeaways, marked where the reader's own list has it not.
fn row(desk: &Desk, entry: &ListEntry) -> Element {
    let what = match desk.bundle().takeaway(&entry.takeaway) {
        Some(takeaway) => statement(desk, takeaway, "h3"),
        None => {
            let missing = desk.say(Phrase::Missing(entry.takeaway.as_str()));
            el("p").class("list__missing").child(missing)
        }
    };
    let (shown, id) = (desk.clone(), entry.takeaway.clone());
    let new = move || {
        let is_new = shown.list.with(|own| !own.entries().is_empty() && !own.contains(&id));
        is_new.then(|| el("p").class("chip").child(shown.say(Phrase::NewToYou)))
    };
    let note = entry.note.as_ref().map(|note| el("p").class("list__words").child(note.as_str()));
    let body = el("div").class("list__body").live_child(new).child(what).child(note);
    el("li").class("list__entry").child(body)
}
