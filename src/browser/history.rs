//! The entries of the browser's history.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Adds an entry.
pub fn push(address: &str) {
    // Browsers limit how often a page may do this; the page itself is right all the same.
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Gives the current entry another address.
pub fn replace(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(address));
    }
}

/// Notes in the current entry how far the page is scrolled.
pub fn keep_scroll(y: f64) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&JsValue::from_f64(y), "");
    }
}

/// How far the page was scrolled when the current entry was left.
pub fn kept_scroll() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Calls back after the reader went back or forward.
pub fn on_travel(then: impl Fn() + 'static) {
    // The listener lives as long as the page.
    let _ = window_event_listener(ev::popstate, move |_| then());
}
