//! Starting in the browser: load the bundle, build the page, take over.

use std::sync::Arc;

use leptos::prelude::*;
use recap::bundle::LossyBundle;
use recap::{Location, ShareTarget};

use crate::app::app;
use crate::browser::{self, history, location, message, page, stage, storage, viewport};
use crate::components::load_notice;
use crate::edition::Root;
use crate::indexes::Indexes;
use crate::keeping;
use crate::load::{self, LoadError};
use crate::navigation;
use crate::reading::{FIRST_CARDS, State};
use crate::words::Tongue;

/// Starts the app on a prerendered page.
pub fn start() {
    // In what readers get, a panic has nothing to say; `boot.js` tells them.
    if cfg!(debug_assertions) {
        std::panic::set_hook(Box::new(|panic| leptos::logging::error!("{panic}")));
    }
    browser::spawn(load_and_take_over());
}

async fn load_and_take_over() {
    let root = location::root();
    match load::bundle(&root.bundle()).await {
        Ok(good_part) => take_over(good_part, root),
        Err(error) => stay_readable(error),
    }
}

/// The tongue of the prerendered page.
fn tongue() -> Tongue {
    page::language().parse().map_or(Tongue::English, |language| Tongue::of(&language))
}

/// Builds the page the reader is on beside the document, and puts it in the place of the
/// prerendered one.
fn take_over(LossyBundle { bundle, left_out }: LossyBundle, root: Root) {
    let place = arrive(&root, &bundle);
    let Some(detached) = stage::detached() else { return };
    let indexes = Arc::new(Indexes::new(bundle));
    let app_root = root.clone();
    leptos::mount::mount_to_renderer(&detached, move || {
        let state = State::at(place, storage::theme().unwrap_or_default(), viewport::is_wide());
        if let Some(kept) = history::kept() {
            state.room.set(kept.room.max(FIRST_CARDS));
        }
        viewport::on_change(move |wide| state.wide.set(wide));
        let known = Arc::clone(&indexes.bundle);
        let read = move || state.list.set(keeping::saved(&known));
        read();
        // Whoever shows the list elsewhere may stop listening; the page never does.
        let _ = storage::on_list_change(read);
        message::on_share_list(move |packed| state.sharing.set(Some(ShareTarget::List(packed.into()))));
        navigation::listen(state, app_root.clone(), Arc::clone(&indexes.bundle));
        app(indexes, left_out, app_root, state)
    })
    .forget();
    page::clear_notice();
    stage::swap(detached);
    page::enter(page::Phase::Ready);
    if page::scrolled() == 0.0 {
        page::reveal("[data-page] [data-takeaway][aria-current]", page::Edge::Middle);
    }
}

/// Where the reader is, with what they typed and ticked while the app was loading.
fn arrive(root: &Root, bundle: &recap::Bundle) -> Location {
    let mut place = navigation::place_at(&location::address(root), bundle);
    let early = stage::early_input();
    if early != stage::EarlyInput::default() {
        if !early.typed.is_empty() {
            place.query.text = early.typed;
        }
        for (facet, value) in early.ticked {
            if let (Ok(facet), Ok(value)) = (facet.parse(), value.parse()) {
                place.query.choose(facet, value);
            }
        }
        history::replace(&format!("{}{}", root.prefix, place.address(&bundle.languages)));
    }
    place
}

/// Says what went wrong and leaves the prerendered page as it is.
fn stay_readable(error: LoadError) {
    page::enter(page::Phase::Failed);
    page::clear_notice();
    let Some(area) = page::notice_area() else { return };
    let retry = || browser::spawn(load_and_take_over());
    leptos::mount::mount_to_renderer(&area, move || load_notice(tongue(), error, retry)).forget();
}
