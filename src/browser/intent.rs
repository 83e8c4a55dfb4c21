//! Signs that the reader is about to use something.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What to do when an element is hovered, focused or touched that fits a selector.
pub type Intent = (&'static str, Box<dyn Fn()>);

/// Follows the intents of the reader as long as the page lives.
pub fn on_intent(intents: Vec<Intent>) {
    let intents: Rc<[Intent]> = intents.into();
    let focused = Rc::clone(&intents);
    // A touch enters an element, too.
    let _ = window_event_listener(ev::pointerover, move |event| follow(&intents, &event));
    let _ = window_event_listener(ev::focusin, move |event| follow(&focused, &event));
}

fn follow(intents: &[Intent], event: &Event) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    for (selector, then) in intents {
        if element.closest(selector).is_ok_and(|found| found.is_some()) {
            then();
        }
    }
}
