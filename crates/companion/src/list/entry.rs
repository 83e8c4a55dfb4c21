//! One takeaway on the list.

use leptos::prelude::*;
use nachlese::browser::{dragging, page};
use nachlese::components::{Drawing, icon};
use nachlese::element::{Element, el};
use recap::{BaseUrl, Route, Takeaway, TakeawayId};

use super::desk::{Desk, Dragged};
use super::note::note;
use crate::words::Phrase;

/// The attribute that names an entry.
const ENTRY: &str = "data-entry";

/// A takeaway with its note and with what can be done to it; of one that is in the recap no longer,
/// its name.
pub fn entry(desk: &Desk, key: usize) -> Element {
    let row = el("li").class("list__entry");
    let Some(id) = desk.takeaway(key) else { return row };
    let what = match desk.bundle().takeaway(&id) {
        Some(takeaway) => statement(desk, takeaway, "h2"),
        None => el("p").class("list__missing").child(desk.say(Phrase::Missing(id.as_str()))),
    };
    let handle = handle(desk, &id);
    let body = el("div").class("list__body").child([what, note(desk, &id)]);
    let (shown, own) = (desk.clone(), id.clone());
    let drop = move || {
        let Dragged { from, over } = shown.dragged.get()?;
        let (place, _) = shown.place(&own)?;
        let drop = if place == from {
            "lifted"
        } else if over > from {
            "after"
        } else {
            "before"
        };
        (place == from || place == over).then(|| drop.to_owned())
    };
    row.attr(ENTRY, &id).live("data-drop", drop).child([handle, body, tools(desk, &id)])
}

/// What it says, under a heading of this rank, and who said it.
pub fn statement(desk: &Desk, takeaway: &Takeaway, heading: &'static str) -> Element {
    let edition = &desk.site.edition;
    let link = el("a").attr("href", edition.href(Route::Takeaway(takeaway.id.clone())));
    let kind = el("p")
        .class("card__top")
        .child(icon(Drawing::Kind(takeaway.kind)))
        .child(edition.words(&takeaway.kind.label()));
    el("article")
        .class("list__what")
        .attr("data-takeaway", &takeaway.id)
        .attr("data-kind", takeaway.kind.as_str())
        .child(kind)
        .child(el(heading).class("card__statement").child(edition.worded(link, &takeaway.statement)))
        .child(el("p").class("list__who").child(who(desk, takeaway)))
        .child(source(desk, takeaway))
}

/// Where it can be checked, for paper; on the screen that is one step away.
fn source(desk: &Desk, takeaway: &Takeaway) -> Option<Element> {
    let edition = &desk.site.edition;
    let root = BaseUrl::new(&edition.bundle.site, &edition.root.address);
    let (named, address) = takeaway.nearest_source()?.reference(&edition.language, &root)?;
    let address = address.filter(|address| *address != named);
    let address = address.map(|address| [" <", &address, ">"].concat());
    Some(el("p").class("source").child([&desk.say(Phrase::Source), ": ", &*named]).child(address))
}

/// Those who said it, and in which talk.
fn who(desk: &Desk, takeaway: &Takeaway) -> String {
    let edition = &desk.site.edition;
    let names = takeaway.speakers.iter().map(|speaker| speaker.name.to_string());
    let talk = takeaway.talk.as_ref().map(|talk| edition.words(&talk.title).to_owned());
    names.chain(talk).collect::<Vec<_>>().join(" · ")
}

/// What is dragged. It is for pointers alone: with the keyboard, the buttons do the same. An entry
/// moves when it is let go: moved on the way, it would slip from the pointer.
fn handle(desk: &Desk, id: &TakeawayId) -> Element {
    let dragged = desk.dragged;
    let (start, moving, end) = (desk.clone(), desk.clone(), desk.clone());
    let (at_start, at_end) = (id.clone(), id.clone());
    el("span")
        .class("list__handle")
        .attr("data-handle", id)
        .attr("aria-hidden", "true")
        .on("pointerdown", move |ev| {
            dragging::take(&ev);
            dragged.set(start.place(&at_start).map(|(from, _)| Dragged { from, over: from }));
        })
        .on("pointermove", move |ev| {
            let over = dragging::over(&ev, ENTRY).and_then(|over| moving.place(&over.parse().ok()?));
            if let (Some(Dragged { from, .. }), Some((over, _))) = (dragged.get_untracked(), over) {
                dragged.set(Some(Dragged { from, over }));
            }
        })
        .on("pointerup", move |_| {
            if let Some(Dragged { from, over }) = dragged.get_untracked()
                && from != over
            {
                end.move_to(&at_end, over);
            }
            dragged.set(None);
        })
        .on("pointercancel", move |_| dragged.set(None))
        .child(icon(Drawing::Grip))
}

/// The buttons beside a takeaway.
fn tools(desk: &Desk, id: &TakeawayId) -> Element {
    let what = desk
        .bundle()
        .takeaway(id)
        .map_or(id.as_str(), |takeaway| desk.site.edition.words(&takeaway.statement));
    let step = |part: &'static str, phrase: Phrase, drawing, by: isize| {
        let (acting, id) = (desk.clone(), id.clone());
        let (ends, own) = (desk.clone(), id.clone());
        // A button without use stays where it is, so that the focus does, too.
        let is_useless = move || {
            let (place, of) = ends.place(&own)?;
            place.checked_add_signed(by).is_none_or(|place| place >= of).then(|| "true".to_owned())
        };
        tool(desk.say(phrase), drawing).attr("data-move", part).live("aria-disabled", is_useless).on(
            "click",
            move |_| {
                let Some((place, of)) = acting.place(&id) else { return };
                if let Some(place) = place.checked_add_signed(by).filter(|place| *place < of) {
                    acting.move_to(&id, place);
                    let selector = format!("[data-entry=\"{id}\"] [data-move={part}]");
                    page::once_shown(move || page::focus(&selector));
                }
            },
        )
    };
    let (acting, own) = (desk.clone(), id.clone());
    let remove =
        tool(desk.say(Phrase::Remove(what)), Drawing::Cross).attr("data-remove", id).on("click", move |_| {
            acting.remove(&own);
        });
    el("div").class("list__tools").child([
        step("up", Phrase::MoveUp(what), Drawing::Up, -1),
        step("down", Phrase::MoveDown(what), Drawing::Down, 1),
        remove,
    ])
}

fn tool(name: String, drawing: Drawing) -> Element {
    el("button")
        .attr("type", "button")
        .class("button button--quiet")
        .attr("aria-label", name)
        .child(icon(drawing))
}
