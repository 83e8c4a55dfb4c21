//! Navigation: what happens to address, history, focus and scroll position.
//!
//! Typing replaces the history's entry, choosing adds one. Another page begins at its heading, and back leads to the
//! link one came from; another language leaves the reader where they are, and another filter too, unless the number
//! of results is out of sight.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use recap::{Bundle, Languages, Location, Query, Route, Sort};

use crate::browser::history::HistoryState;
use crate::browser::timer::{self, Timer};
use crate::browser::{self, document, focus, history, links, location, next_frame, scroll};
use crate::context::{AppContext, AppState, PAGE_SIZE};
use crate::site_root::SiteRoot;

/// How many cards follow a keystroke at once. They fill most windows; the rest of the first page
/// follows when typing rests, so that letters never wait for cards that nobody sees yet.
const VISIBLE_WHILE_TYPING: usize = PAGE_SIZE / 2;

/// How long typing must rest for that, in milliseconds.
const TYPING_DEBOUNCE_MS: u32 = 150;

/// How many cards infinite scrolling loads. Beyond that there is the button, so that whoever
/// wants to reach what stands below the list can.
const INFINITE_SCROLL_LIMIT: usize = 10 * PAGE_SIZE;

/// How long scrolling must rest before the position is saved, in milliseconds.
const SCROLL_DEBOUNCE_MS: u32 = 150;

/// Changes the query and adds an entry to the history: the reader chose something.
pub fn push_query(app: AppContext, change: impl FnOnce(&mut Query)) {
    update_query(app, change);
    history::push(&app.state.location.with_untracked(|location| app.url(location)));
    next_frame(|| {
        // A chip that was clicked is gone now.
        focus::restore_if_lost("[data-part=chips] button, #results");
        scroll::back_into_view(".toolbar");
    });
}

/// Changes the query and replaces the address of the history's entry: the reader types.
pub fn replace_query(app: AppContext, change: impl FnOnce(&mut Query)) {
    update_query(app, change);
    history::replace(&app.state.location.with_untracked(|location| app.url(location)));
    let AppState { visible_count, refill_timer, .. } = app.state;
    visible_count.set(VISIBLE_WHILE_TYPING);
    timer::debounce(refill_timer, TYPING_DEBOUNCE_MS, move || {
        visible_count.update(|count| *count = (*count).max(PAGE_SIZE));
    });
}

/// Changes the query; another list begins at its first page.
fn update_query(app: AppContext, change: impl FnOnce(&mut Query)) {
    app.state.location.update(|location| change(&mut location.query));
    timer::cancel(app.state.refill_timer);
    app.state.visible_count.set(PAGE_SIZE);
}

/// Load more (pagination): shows so many cards, and saves that in the history, so that back leads to the same list.
pub fn show_more(state: AppState, visible_count: usize) {
    state.visible_count.set(visible_count);
    save_history_state(state);
}

/// Saves in the history where the reader is on the page.
fn save_history_state(state: AppState) {
    let visible_count = state.visible_count.get_untracked();
    history::save_state(HistoryState { scroll: scroll::position(), visible_count });
}

/// Reads an address relative to the root. Choices in facets that the bundle does not have are
/// foreign parameters; unknown values of its facets stay, so that the page can name them.
pub fn location_at(address: &str, bundle: &Bundle) -> Location {
    let mut location = Location::parse(address, &bundle.languages);
    location.query.retain(|facet, _| bundle.facet(facet).is_some());
    if matches!(&location.query.sort, Sort::By(facet) if bundle.facet(facet).is_none()) {
        location.query.sort = Sort::default();
    }
    location
}

/// Loads what the page at a location needs; false where it does not load.
pub type LoadPage = fn(Arc<Bundle>, Location) -> Pin<Box<dyn Future<Output = bool>>>;

/// Lets the app follow links, back and forward, and load more while the reader scrolls.
pub fn listen(state: AppState, root: SiteRoot, bundle: Arc<Bundle>, load_page: LoadPage) {
    follow_links(state, root.prefix.to_string(), Arc::clone(&bundle), load_page);
    follow_history(state, root, bundle, load_page);
    follow_scrolling(state);
}

fn follow_links(state: AppState, prefix: String, bundle: Arc<Bundle>, load_page: LoadPage) {
    links::intercept(prefix.clone(), move |address| {
        let to = location_at(address, &bundle);
        let is_followed = document::follows_links() && is_page(&to.route, &bundle);
        if is_followed {
            let (prefix, bundle) = (prefix.clone(), Arc::clone(&bundle));
            browser::spawn(async move {
                if load_page(Arc::clone(&bundle), to.clone()).await {
                    navigate(state, &prefix, to, &bundle.languages);
                } else {
                    // The prerendered page can be read all the same.
                    location::assign(&format!("{prefix}{}", to.address(&bundle.languages)));
                }
            });
        }
        is_followed
    });
}

/// Whether the app shows what an address leads to. It may be a file that the publisher has put beside the pages.
fn is_page(route: &Route, bundle: &Bundle) -> bool {
    match route {
        Route::Legal(page) => bundle.site.pages.get(*page).is_some(),
        Route::Unknown(_) => false,
        _ => true,
    }
}

fn follow_history(state: AppState, root: SiteRoot, bundle: Arc<Bundle>, load_page: LoadPage) {
    history::on_popstate(move || {
        let bundle = Arc::clone(&bundle);
        let saved = history::state();
        let Some(address) = location::address(&root) else { return };
        let to = location_at(&address, &bundle);
        let link_to = |location: &Location| format!("{}{}", root.prefix, location.address(&bundle.languages));
        let link_back = state.location.with_untracked(link_to);
        browser::spawn(async move {
            // A page that does not load says so itself.
            load_page(bundle, to.clone()).await;
            go_back_to(state, to, saved, link_back);
        });
    });
}

/// Shows a location of the history again. The focus goes to the link that led away from it.
fn go_back_to(state: AppState, to: Location, saved: Option<HistoryState>, link_back: String) {
    state.visible_count.set(saved.map_or(PAGE_SIZE, |saved| saved.visible_count.max(PAGE_SIZE)));
    state.location.set(to);
    next_frame(move || {
        focus::restore_if_lost(&format!("main a[href=\"{link_back}\"]"));
        focus::restore_if_lost("h1");
        if let Some(saved) = saved {
            scroll::scroll_to(saved.scroll);
        }
    });
}

fn follow_scrolling(state: AppState) {
    let scroll_timer = Timer::new(None);
    // The listener lives as long as the page.
    let _ = window_event_listener(leptos::ev::scroll, move |_| {
        let visible_count = state.visible_count.get_untracked();
        if visible_count < INFINITE_SCROLL_LIMIT && scroll::is_near_viewport("[data-part=more]:not([hidden])")
        {
            show_more(state, visible_count + PAGE_SIZE);
        }
        timer::debounce(scroll_timer, SCROLL_DEBOUNCE_MS, move || save_history_state(state));
    });
}

/// Goes to another place of the site, as after a click on a link.
fn navigate(state: AppState, prefix: &str, to: Location, languages: &Languages) {
    let from = state.location.get_untracked();
    save_history_state(state);
    // A list that came by link is in the fragment, and is the same in another language.
    let stays_on_list = from.route == Route::List && to.route == Route::List;
    let fragment = if stays_on_list { location::fragment() } else { String::new() };
    history::push(&format!("{prefix}{}{fragment}", to.address(languages)));
    let focus_after_navigation = focus_after_navigation(&from, &to);
    state.visible_count.set(PAGE_SIZE);
    state.save_status.set(None);
    state.location.set(to);
    next_frame(focus_after_navigation);
}

/// Where focus and scroll position go after navigating.
fn focus_after_navigation(from: &Location, to: &Location) -> fn() {
    if from.language != to.language {
        || focus::focus("[data-part=language] summary")
    } else if from.route == to.route {
        || {
            focus::focus("#results");
            scroll::into_view(".toolbar");
        }
    } else {
        || {
            focus::focus("h1");
            scroll::scroll_to(0.0);
        }
    }
}
