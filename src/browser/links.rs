//! Links that the app follows itself.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

/// Offers every plain click on a link inside the site to `follow`, as an address relative to the
/// root. Where it answers `true`, the browser does not follow the link.
pub fn intercept(root: String, follow: impl Fn(&str) -> bool + 'static) {
    // The listener lives as long as the page.
    let _ = window_event_listener(ev::click, move |click| {
        let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        if click.button() != 0 || modified || click.default_prevented() {
            return;
        }
        let element = click.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = element.and_then(|element| element.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        let here = window().location().origin();
        let elsewhere = here.is_ok_and(|here| here != link.origin());
        if elsewhere
            || link.has_attribute("target")
            || link.has_attribute("download")
            || !link.hash().is_empty()
        {
            return;
        }
        let path = link.pathname();
        let Some(path) = path.strip_prefix(&root) else { return };
        if follow(&format!("{path}{}", link.search())) {
            click.prevent_default();
        }
    });
}
