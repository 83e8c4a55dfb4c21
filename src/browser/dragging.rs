//! Moving things with a pointer, be it a mouse or a finger.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

/// Lets what the pointer is pressed on follow it until it is let go, even outside of it.
pub fn capture_pointer(event: &Event) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
    let element = pointer.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(element) = element {
        let _ = element.set_pointer_capture(pointer.pointer_id());
        pointer.prevent_default();
    }
}

/// The value of this attribute of what the pointer is over, or of what that is in.
pub fn attribute_under_pointer(event: &Event, attribute: &str) -> Option<String> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let (x, y) = (pointer.client_x() as f32, pointer.client_y() as f32);
    let element = document().element_from_point(x, y)?.closest(&format!("[{attribute}]")).ok()??;
    element.get_attribute(attribute)
}
