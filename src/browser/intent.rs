//! Signs that the reader is about to use something.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Calls back when an element that fits is hovered, focused or touched.
pub fn on_intent(selector: &'static str, then: impl Fn() + Clone + 'static) {
    let is_meant = move |event: &Event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        element.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
    };
    let then_focused = then.clone();
    // The listeners live as long as the page. A touch enters an element, too.
    let _ = window_event_listener(ev::pointerover, move |event| {
        if is_meant(&event) {
            then();
        }
    });
    let _ = window_event_listener(ev::focusin, move |event| {
        if is_meant(&event) {
            then_focused();
        }
    });
}
