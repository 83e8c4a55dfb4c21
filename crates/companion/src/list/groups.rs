//! The list by talk or by topic.

use leptos::prelude::*;
use nachlese::element::{Element, el};
use recap::list::Grouping;

use super::desk::Desk;
use super::entry::statement;
use crate::words::Phrase;

/// The entries below their headings, with their notes to read; what is in the recap no longer has no
/// group.
pub fn groups(desk: &Desk, by: Grouping) -> Element {
    let shown = desk.clone();
    let groups = move || {
        let edition = &shown.site.edition;
        shown.list.with(|list| {
            let groups = list.grouped(&edition.bundle, &by);
            let section = groups.into_iter().map(|group| {
                let heading = el("h2").class("section-title");
                let heading = match group.heading {
                    Some(text) => edition.worded(heading, text),
                    None => heading.child(shown.say(Phrase::Ungrouped)),
                };
                let entries = group.entries.into_iter().filter_map(|entry| {
                    let what = statement(&shown, shown.bundle().takeaway(&entry.takeaway)?, "h3");
                    let note = entry.note.as_ref();
                    let note = note.map(|note| el("p").class("list__words").child(note.as_str()));
                    Some(
                        el("li")
                            .class("list__entry")
                            .child(el("div").class("list__body").child(what).child(note)),
                    )
                });
                el("section").child(heading).child(el("ul").class("list").children(entries))
            });
            section.collect::<Vec<_>>()
        })
    };
    el("div").attr("data-part", "groups").live_child(groups)
}
