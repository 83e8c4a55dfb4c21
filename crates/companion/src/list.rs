//! The reader's list.

mod desk;
mod entry;
mod groups;
mod note;
mod outcome;
mod received;
mod rubbish;
mod toolbar;

use std::sync::Arc;

use leptos::prelude::*;
use nachlese::element::{Element, el, group};
use recap::Route;
use recap::list::Grouping;

use self::desk::Desk;
use self::entry::entry;
use self::groups::groups;
use self::outcome::outcome;
use self::received::received;
use self::rubbish::rubbish;
use self::toolbar::toolbar;
use crate::site::Site;
use crate::words::Phrase;

/// What a link brought, what came of the last change, and the list itself.
pub fn room(site: &Arc<Site>) -> Element {
    let desk = Desk::new(site);
    group().child(received(&desk)).child(rubbish(&desk)).child(outcome(&desk)).child(own(&desk))
}

fn own(desk: &Desk) -> Element {
    let is_empty = Memo::new({
        let list = desk.list;
        move |_| list.with(|list| list.entries().is_empty())
    });
    let grouping = RwSignal::new(None::<Grouping>);
    let desk = desk.clone();
    group().live_child(move || {
        if is_empty.get() {
            return empty(&desk);
        }
        let shown = desk.clone();
        group().child(toolbar(&desk, grouping)).live_child(move || match grouping.get() {
            None => ordered(&shown),
            Some(by) => groups(&shown, by),
        })
    })
}

/// The entries in the order of the reader.
fn ordered(desk: &Desk) -> Element {
    let (keys, items) = (desk.clone(), desk.clone());
    el("ol")
        .class("list")
        .attr("data-part", "own-list")
        .list(move || keys.keys(), move |key| entry(&items, key))
}

fn empty(desk: &Desk) -> Element {
    let link = el("a").class("button").attr("href", desk.site.edition.href(Route::Home));
    el("div")
        .class("empty")
        .attr("data-part", "empty")
        .child(el("p").class("empty__what").child(desk.say(Phrase::ListEmpty)))
        .child(el("p").child(desk.say(Phrase::ListEmptyAdvice)))
        .child(link.child(desk.say(Phrase::ToOverview)))
}
