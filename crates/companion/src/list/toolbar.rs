//! What can be done with the whole list.

use leptos::prelude::*;
use nachlese::browser::{fields, message};
use nachlese::components::{Drawing, icon};
use nachlese::element::{Element, el};
use recap::list::{FRAGMENT, Grouping, NotesInLink};

use super::desk::Desk;
use crate::words::Phrase;

/// Sharing, grouping and erasing.
pub fn toolbar(desk: &Desk, grouping: RwSignal<Option<Grouping>>) -> Element {
    let notes = RwSignal::new(NotesInLink::LeftOut);
    el("div")
        .class("list__toolbar")
        .child(share(desk, notes))
        .child(with_notes(desk, notes))
        .child(group_by(desk, grouping))
        .child(erase(desk))
}

fn share(desk: &Desk, notes: RwSignal<NotesInLink>) -> Element {
    let acting = desk.clone();
    let open = move |_| {
        let link = acting.list.with_untracked(|list| list.link(acting.bundle(), notes.get_untracked()));
        match link {
            Ok(link) => message::share_list(link.trim_start_matches(FRAGMENT)),
            Err(_) => acting.tell(Phrase::TooLongForLink, None),
        }
    };
    el("button")
        .attr("type", "button")
        .class("button button--primary")
        .attr("data-share", "list")
        .on("click", open)
        .child(icon(Drawing::Share))
        .child(desk.say(Phrase::ShareList))
}

/// Notes stay here unless the reader wants them to go along; there is nothing to decide without any.
fn with_notes(desk: &Desk, notes: RwSignal<NotesInLink>) -> Element {
    let list = desk.list;
    let has_none = move || {
        let has_notes = list.with(|list| list.entries().iter().any(|entry| entry.note.is_some()));
        (!has_notes).then(String::new)
    };
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("data-part", "with-notes")
        .checked(move || notes.get() == NotesInLink::Included)
        .on("change", move |_| {
            notes.update(|notes| {
                *notes = match notes {
                    NotesInLink::LeftOut => NotesInLink::Included,
                    NotesInLink::Included => NotesInLink::LeftOut,
                }
            });
        });
    el("label").class("share__tick").live("hidden", has_none).child(tick).child(desk.say(Phrase::WithNotes))
}

fn group_by(desk: &Desk, grouping: RwSignal<Option<Grouping>>) -> Element {
    let facets = desk.bundle().facets.iter().filter(|facet| !facet.is_built_in());
    let facets = facets.map(|facet| {
        let label = desk.say(Phrase::GroupBy(desk.site.edition.words(&facet.label)));
        (Some(Grouping::Facet(facet.id.clone())), label)
    });
    let ways = [(None, desk.say(Phrase::OwnOrder)), (Some(Grouping::Talk), desk.say(Phrase::GroupByTalk))];
    let ways: Vec<_> = ways.into_iter().chain(facets).collect();
    let options = ways.iter().enumerate().map(|(at, (by, label))| {
        let chosen = (*by == grouping.get_untracked()).then_some("");
        el("option").attr("value", at.to_string()).maybe("selected", chosen).child(&**label)
    });
    let options: Vec<_> = options.collect();
    let select = el("select").class("list__grouping").attr("data-part", "grouping").child(options);
    let select = select.on("change", move |ev| {
        let at = fields::value_of(&ev).parse::<usize>().unwrap_or_default();
        grouping.set(ways.get(at).and_then(|(by, _)| by.clone()));
    });
    let label = el("span").class("share__label").child(desk.say(Phrase::Order));
    el("label").class("list__group-by").child([label, select])
}

fn erase(desk: &Desk) -> Element {
    let acting = desk.clone();
    el("button")
        .attr("type", "button")
        .class("button")
        .flag("data-erase")
        .on("click", move |_| acting.erase())
        .child(desk.say(Phrase::Erase))
}
