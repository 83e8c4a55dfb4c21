//! The entries of the browser's history.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The state of an entry of the history: what going back restores of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HistoryState {
    /// How far the page was scrolled, in CSS pixels.
    pub scroll: f64,
    /// How many cards were visible.
    pub visible_count: usize,
}

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

/// Saves a state in the current entry; the inverse of [`state`].
pub fn save_state(state: HistoryState) {
    if let Ok(history) = window().history() {
        let pair = js_sys::Array::of2(
            &JsValue::from_f64(state.scroll),
            &JsValue::from_f64(state.visible_count as f64),
        );
        let _ = history.replace_state(&pair, "");
    }
}

/// The state that was saved in the current entry.
pub fn state() -> Option<HistoryState> {
    let state = window().history().ok()?.state().ok()?;
    let pair = js_sys::Array::is_array(&state).then(|| js_sys::Array::from(&state))?;
    Some(HistoryState { scroll: pair.get(0).as_f64()?, visible_count: pair.get(1).as_f64()? as usize })
}

/// Calls back after the reader went back or forward.
pub fn on_popstate(then: impl Fn() + 'static) {
    // The listener lives as long as the page.
    let _ = window_event_listener(ev::popstate, move |_| then());
}
