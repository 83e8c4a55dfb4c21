//! The reader's note on a takeaway.

use leptos::prelude::*;
use nachlese::browser::fields;
use nachlese::element::{Element, el};
use recap::TakeawayId;
use recap::list::Note;

use super::desk::Desk;
use crate::words::Phrase;

/// A field that keeps what is typed at once. What another tab writes shows here, but never takes
/// anything from under the reader's fingers.
pub fn note(desk: &Desk, id: &TakeawayId) -> Element {
    let field = format!("note-{id}");
    let (list, own) = (desk.list, id.clone());
    let kept = move || {
        list.with(|list| {
            let entry = list.entries().iter().find(|entry| entry.takeaway == own)?;
            entry.note.as_ref().map(|note| note.as_str().to_owned())
        })
    };
    let on_paper = kept.clone();
    let first = untrack(&kept).unwrap_or_default();
    // What is typed is never written back into the field, where it would disturb the typing.
    let typed = StoredValue::new(first.clone());
    let shown = RwSignal::new(first);
    let follow = move || {
        let kept = kept();
        let words = |typed: &String| Note::new(typed).map(|note| note.as_str().to_owned());
        if typed.with_value(words) != kept {
            let kept = kept.unwrap_or_default();
            typed.set_value(kept.clone());
            shown.set(kept);
        }
    };
    let (acting, id) = (desk.clone(), id.clone());
    let area = el("textarea")
        .attr("id", &field)
        .attr("rows", "1")
        .attr("dir", "auto")
        .value(move || shown.get())
        .effect(follow)
        .on("input", move |ev| {
            let text = fields::value_of(&ev);
            typed.set_value(text.clone());
            if !acting.change(|list| list.annotate(&id, Note::new(&text))) {
                acting.tell(Phrase::NotKept, None);
            }
        });
    el("p")
        .class("list__note")
        .child(el("label").class("share__label").attr("for", field).child(desk.say(Phrase::OwnNote)))
        .child(area)
        // Paper grows with the words, and a field does not in every browser.
        .child(el("span").class("list__words").live_child(on_paper))
}
