//! What stands in the fields of a page.

use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// The value of the field that an event came from.
pub fn value_of(event: &Event) -> String {
    event_target_value(event)
}

/// The name of the key that was pressed, such as `ArrowDown`.
pub fn key_of(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// Sets the value of a text field or a list of choices.
pub fn set_value(field: &Element, value: &str) {
    let _ = js_sys::Reflect::set(field, &JsValue::from_str("value"), &JsValue::from_str(value));
}

/// Ticks a box, or takes the tick away.
pub fn set_checked(field: &Element, checked: bool) {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        field.set_checked(checked);
    }
}
