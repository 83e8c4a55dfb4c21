//! What the modules of a page ask of each other.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

/// Asks for the share dialog of a list.
const SHARE_LIST: &str = "nachlese-share-list";

/// Asks the app to share a list, as it travels in a link.
pub fn share_list(packed: &str) {
    let options = CustomEventInit::new();
    options.set_detail(&JsValue::from_str(packed));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(SHARE_LIST, &options) {
        let _ = window().dispatch_event(&event);
    }
}

/// Calls back whenever a list is to be shared.
pub fn on_share_list(then: impl Fn(String) + 'static) {
    // The listener lives as long as the page.
    let _ = window_event_listener_untyped(SHARE_LIST, move |event| {
        let packed = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        packed.into_iter().for_each(&then);
    });
}
