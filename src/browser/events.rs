//! Listening to what happens to an element.

use leptos::ev::Event;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use wasm_bindgen::JsCast;
use web_sys::{Element, UiEvent};

/// Listens as long as it is kept.
pub type Listener = RemoveEventHandler<Element>;

/// Calls back on every event of this name.
pub fn listen(element: &Element, name: &str, mut react: Box<dyn FnMut(Event)>) -> Listener {
    Rndr::add_event_listener(element, name, Box::new(move |event| react(event.unchecked_into())))
}

/// Whether a click is none of the further ones of a double click, which mean the same as the first.
pub fn is_single(click: &Event) -> bool {
    click.dyn_ref::<UiEvent>().is_none_or(|click| click.detail() < 2)
}
