//! Moving about: what happens to address, history, focus and scroll position.
//!
//! Typing replaces the history's entry, choosing adds one. Another page begins at its heading;
//! another filter or language leaves the reader where they are.

use std::sync::Arc;

use recap::{Bundle, Languages, Place, Query, Route, Sort};

use leptos::prelude::*;

use crate::browser::{history, links, location, page, timer};
use crate::edition::{Edition, Root, State};

/// How long scrolling must rest before the position is noted, in milliseconds.
const SCROLL_RESTED: u32 = 150;

/// Chooses: changes the query and adds an entry to the history.
pub fn narrow(edition: &Edition, change: impl FnOnce(&mut Query)) {
    edition.state.place.update(|place| change(&mut place.query));
    history::push(&edition.state.place.with_untracked(|place| edition.link(place)));
    // A chip that was clicked is gone now.
    page::once_shown(|| page::rescue_focus("[data-part=chips] button, #results"));
}

/// Types: changes the query and gives the entry of the history the new address.
pub fn type_query(edition: &Edition, change: impl FnOnce(&mut Query)) {
    edition.state.place.update(|place| change(&mut place.query));
    history::replace(&edition.state.place.with_untracked(|place| edition.link(place)));
}

/// Reads an address relative to the root. Choices in facets that the bundle does not have are
/// foreign parameters; unknown values of its facets stay, so that the page can name them.
pub fn place_at(address: &str, bundle: &Bundle) -> Place {
    let mut place = Place::parse(address, &bundle.languages);
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
        let follows = page::is_ready() && !matches!(to.route, Route::Unknown(_));
        if follows {
            follow(state, &prefix, to, &known.languages);
        }
        follows
    });
    history::on_travel(move || {
        state.place.set(place_at(&location::address(&root), &bundle));
        page::once_shown(|| {
            page::rescue_focus("h1");
            if let Some(y) = history::kept_scroll() {
                page::scroll_to(y);
            }
        });
    });
    let waiting = StoredValue::new(None);
    let _ = window_event_listener(leptos::ev::scroll, move |_| {
        timer::cancel(waiting);
        timer::after(SCROLL_RESTED, waiting, || history::keep_scroll(page::scrolled()));
    });
}

fn follow(state: State, prefix: &str, to: Place, languages: &Languages) {
    let from = state.place.get_untracked();
    history::keep_scroll(page::scrolled());
    history::push(&format!("{prefix}{}", to.address(languages)));
    let move_on = arrival(&from, &to);
    state.place.set(to);
    page::once_shown(move_on);
}

/// What the reader sees first after following a link.
fn arrival(from: &Place, to: &Place) -> fn() {
    if from.language != to.language {
        || page::focus("[data-part=language] summary")
    } else if from.route == to.route {
        || page::reveal(".toolbar", page::Edge::Top)
    } else {
        || {
            page::focus("h1");
            page::scroll_to(0.0);
            page::reveal("[data-page] [data-takeaway][aria-current]", page::Edge::Middle);
        }
    }
}
