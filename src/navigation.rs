//! Moving about: what happens to address, history, focus and scroll position.
//!
//! Typing replaces the history's entry, choosing adds one. Another page begins at its heading, or at the
//! takeaway that it is about, and back leads to the link one came from; another filter or language leaves
//! the reader where they are.

use std::sync::Arc;

use recap::{Bundle, Languages, Location, Query, Route, Sort};

use leptos::prelude::*;

use crate::browser::history::Kept;
use crate::browser::{history, links, location, page, timer};
use crate::edition::Root;
use crate::reading::{FIRST_CARDS, Reading, State};

/// How many cards follow a keystroke at once. They fill most windows; the rest of the first cards
/// comes when typing rests, so that letters never wait for cards that nobody sees yet.
const WHILE_TYPING: usize = FIRST_CARDS / 2;

/// How long typing must rest for that, in milliseconds.
const TYPING_RESTED: u32 = 150;

/// How many cards scrolling alone brings forth. Beyond that there is the button, so that whoever
/// wants to reach what stands below the list can.
const BY_SCROLLING: usize = 10 * FIRST_CARDS;

/// How long scrolling must rest before the position is noted, in milliseconds.
const SCROLL_RESTED: u32 = 150;

/// Chooses: changes the query and adds an entry to the history.
pub fn narrow(reading: &Reading, change: impl FnOnce(&mut Query)) {
    ask(reading, change);
    history::push(&reading.state.place.with_untracked(|place| reading.link(place)));
    // A chip that was clicked is gone now.
    page::once_shown(|| page::rescue_focus("[data-part=chips] button, #results"));
}

/// Types: changes the query and gives the entry of the history the new address.
pub fn type_query(reading: &Reading, change: impl FnOnce(&mut Query)) {
    ask(reading, change);
    history::replace(&reading.state.place.with_untracked(|place| reading.link(place)));
    let State { room, filling, .. } = reading.state;
    room.set(WHILE_TYPING);
    timer::after(TYPING_RESTED, filling, move || room.update(|room| *room = (*room).max(FIRST_CARDS)));
}

/// Changes the query; another list begins at its beginning.
fn ask(reading: &Reading, change: impl FnOnce(&mut Query)) {
    reading.state.place.update(|place| change(&mut place.query));
    timer::cancel(reading.state.filling);
    reading.state.room.set(FIRST_CARDS);
}

/// Makes room for more cards, and notes it in the history, so that back leads to the same list.
pub fn go_on(state: State, room: usize) {
    state.room.set(room);
    keep(state);
}

/// Notes in the history where the reader is on the page.
fn keep(state: State) {
    history::keep(Kept { scroll: page::scrolled(), room: state.room.get_untracked() });
}

/// Reads an address relative to the root. Choices in facets that the bundle does not have are
/// foreign parameters; unknown values of its facets stay, so that the page can name them.
pub fn place_at(address: &str, bundle: &Bundle) -> Location {
    let mut place = Location::parse(address, &bundle.languages);
    place.query.retain(|facet, _| bundle.facet(facet).is_some());
    if matches!(&place.query.sort, Sort::By(facet) if bundle.facet(facet).is_none()) {
        place.query.sort = Sort::default();
    }
    place
}

/// Lets the app follow links, back and forward.
pub fn listen(state: State, root: Root, bundle: Arc<Bundle>) {
    let prefix = root.prefix.to_string();
    let known = Arc::clone(&bundle);
    links::intercept(prefix.clone(), move |address| {
        let to = place_at(address, &known);
        let follows = page::follows_links() && !matches!(to.route, Route::Unknown(_));
        if follows {
            follow(state, &prefix, to, &known.languages);
        }
        follows
    });
    history::on_travel(move || {
        let kept = history::kept();
        state.room.set(kept.map_or(FIRST_CARDS, |kept| kept.room.max(FIRST_CARDS)));
        let from = state.place.get_untracked();
        state.place.set(place_at(&location::address(&root), &bundle));
        let way_back = format!("main a[href=\"{}{}\"]", root.prefix, from.address(&bundle.languages));
        page::once_shown(move || {
            page::rescue_focus(&way_back);
            page::rescue_focus("h1");
            if let Some(kept) = kept {
                page::scroll_to(kept.scroll);
            }
        });
    });
    let waiting = StoredValue::new(None);
    let _ = window_event_listener(leptos::ev::scroll, move |_| {
        let room = state.room.get_untracked();
        if room < BY_SCROLLING && page::is_near("[data-part=more]:not([hidden])") {
            go_on(state, room + FIRST_CARDS);
        }
        timer::cancel(waiting);
        timer::after(SCROLL_RESTED, waiting, move || keep(state));
    });
}

fn follow(state: State, prefix: &str, to: Location, languages: &Languages) {
    let from = state.place.get_untracked();
    keep(state);
    // A list that came by link is in the fragment, and is the same in another language.
    let fragment = if is_list(&from) && is_list(&to) { location::fragment() } else { String::new() };
    history::push(&format!("{prefix}{}{fragment}", to.address(languages)));
    let move_on = arrival(&from, &to);
    state.room.set(FIRST_CARDS);
    page::say_in("[data-room=saved]", "");
    state.place.set(to);
    page::once_shown(move_on);
}

/// What the reader sees first after following a link.
fn arrival(from: &Location, to: &Location) -> fn() {
    if from.language != to.language {
        || page::focus("[data-part=language] summary")
    } else if from.route == to.route {
        || {
            page::focus("#results");
            page::reveal(".toolbar", page::Edge::Top);
        }
    } else {
        || {
            page::focus("h1");
            page::scroll_to(0.0);
            // What is scrolled to has the focus, or the next Tab would lead away from it.
            page::focus("[data-page] [data-takeaway][aria-current] a");
            page::reveal("[data-page] [data-takeaway][aria-current]", page::Edge::Middle);
        }
    }
}

fn is_list(place: &Location) -> bool {
    place.route == Route::List
}
