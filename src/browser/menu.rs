//! Menus: `<details>` whose summary opens a list.

use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlElement, Node};

/// Closes a menu; the focus that was in it goes to what opens it.
pub fn close(menu: NodeRef<Details>) {
    let Some(menu) = menu.get_untracked() else { return };
    let had_focus = menu.contains(document().active_element().as_deref());
    let _ = menu.remove_attribute("open");
    let summary = menu.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok())
        && had_focus
    {
        let _ = summary.focus();
    }
}

/// Whether the focus that leaves an element goes to another one inside of where that is heard, or nowhere.
pub fn focus_stays_within(focusout: &FocusEvent) -> bool {
    let next = focusout.related_target().and_then(|next| next.dyn_into::<Node>().ok());
    let Some(next) = next else { return true };
    let listener = focusout.current_target().and_then(|listener| listener.dyn_into::<Node>().ok());
    listener.is_none_or(|listener| listener.contains(Some(&next)))
}
