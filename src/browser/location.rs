//! Where the page lies.

use leptos::prelude::*;
use web_sys::Url;

use crate::site_root::SiteRoot;

/// The root of the site, which the page's `<meta name="nachlese-root">` names relative to the page.
pub fn root() -> SiteRoot {
    let meta = document().query_selector("meta[name=nachlese-root]").ok().flatten();
    let relative = meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_else(|| "./".into());
    if relative.starts_with('#') {
        return SiteRoot::in_single_file(&relative);
    }
    let page = window().location().href().unwrap_or_default();
    let url = Url::new_with_base(&relative, &page);
    url.map(|url| SiteRoot::new(&url.origin(), &url.pathname())).unwrap_or_else(|_| SiteRoot::new("", "/"))
}

/// The address of the page relative to the root; `None` where the fragment of a single file leads to a place on the
/// page instead.
pub fn address(root: &SiteRoot) -> Option<String> {
    let location = window().location();
    if root.is_single_file() {
        let hash = location.hash().unwrap_or_default();
        return if hash.is_empty() {
            Some(hash)
        } else {
            hash.strip_prefix(&*root.prefix).map(str::to_owned)
        };
    }
    let path = location.pathname().unwrap_or_default();
    Some(format!("{}{}", root.path_inside(&path), location.search().unwrap_or_default()))
}

/// Leaves the page for another address, as a link does without the app.
pub fn assign(url: &str) {
    let _ = window().location().assign(url);
}

/// What follows the `#` of the page's address, with it, which no server learns.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    // The address of a page of a single file is a fragment itself.
    if !hash.starts_with("#/") {
        return hash;
    }
    hash.get(1..)
        .and_then(|address| address.find('#').and_then(|at| address.get(at..)))
        .unwrap_or_default()
        .to_owned()
}

/// Calls back whenever only the fragment of the address changes, until the listener is removed.
pub fn on_hash_change(then: impl Fn() + 'static) -> WindowListenerHandle {
    window_event_listener_untyped("hashchange", move |_| then())
}

/// Calls the listeners of [`on_hash_change`] after the app itself has changed the fragment, for which
/// browsers send no event.
pub fn dispatch_hash_change() {
    if let Ok(event) = web_sys::Event::new("hashchange") {
        let _ = window().dispatch_event(&event);
    }
}
