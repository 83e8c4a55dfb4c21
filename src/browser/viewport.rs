//! The width of the window.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MediaQueryList, MediaQueryListEvent};

/// The same width at which `styles/layout.css` puts the filters beside the results.
const WIDE: &str = "(min-width: 56rem)";

fn query() -> Option<MediaQueryList> {
    window().match_media(WIDE).ok().flatten()
}

/// Whether there is room for the filters beside the results.
pub fn is_wide() -> bool {
    query().is_none_or(|query| query.matches())
}

/// Calls back whenever that changes.
pub fn on_change(then: impl Fn(bool) + 'static) {
    let Some(query) = query() else { return };
    let listener =
        Closure::<dyn Fn(MediaQueryListEvent)>::new(move |ev: MediaQueryListEvent| then(ev.matches()));
    let _ = query.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref());
    // The listener lives as long as the page.
    listener.forget();
}
