//! Focus on elements of other components, which no `NodeRef` reaches.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The first element that fits.
pub fn first(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Puts the focus on the first element that fits, without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = first(selector) {
        focus_element(&element);
    }
}

/// Puts the focus on an element, without scrolling.
pub fn focus_element(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Puts the focus on the first element that fits, but only if what had it has left the document.
pub fn restore_if_lost(selector: &str) {
    if is_lost() {
        focus(selector);
    }
}

/// Whether what had the focus has left the document.
pub fn is_lost() -> bool {
    document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}
