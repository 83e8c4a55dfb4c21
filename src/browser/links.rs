//! Links that the app follows itself.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Url};

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
        let Some(link) = link.filter(|link| !link.has_attribute("target") && !link.has_attribute("download"))
        else {
            return;
        };
        if root.starts_with('#') {
            let address =
                link.get_attribute("href").and_then(|href| href.strip_prefix(&root).map(str::to_owned));
            if address.is_some_and(|address| follow(&address)) {
                click.prevent_default();
            }
            return;
        }
        // A link in a picture is no `HtmlAnchorElement`, but has an `href` all the same.
        let Some(url) = url_of(&link) else { return };
        let here = window().location().origin();
        let elsewhere = here.is_ok_and(|here| here != url.origin());
        if elsewhere || !url.hash().is_empty() {
            return;
        }
        let path = url.pathname();
        let Some(path) = path.strip_prefix(&root) else { return };
        if follow(&format!("{path}{}", url.search())) {
            click.prevent_default();
        }
    });
}

/// Where a link leads to.
fn url_of(link: &Element) -> Option<Url> {
    Url::new_with_base(&link.get_attribute("href")?, &link.base_uri().ok()??).ok()
}
