//! Where the page lies.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Url;

use crate::edition::Root;

/// The root of the site, which the page's `<meta name="nachlese-root">` names relative to the page.
pub fn root() -> Root {
    let meta = document().query_selector("meta[name=nachlese-root]").ok().flatten();
    let relative = meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_else(|| "./".into());
    let page = window().location().href().unwrap_or_default();
    let url = Url::new_with_base(&relative, &page);
    let (path, address) = url.map(|url| (url.pathname(), url.origin() + &url.pathname())).unwrap_or_default();
    Root { prefix: Arc::from(path), address: Arc::from(address) }
}

/// The address of the page relative to the root.
pub fn address(root: &Root) -> String {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let inside = path.strip_prefix(&*root.prefix).unwrap_or(&path);
    format!("{inside}{}", location.search().unwrap_or_default())
}

/// What follows the `#` of the address, which no server learns.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Calls back whenever the reader follows or types an address that differs only in that, until the
/// listener is removed.
pub fn on_fragment(then: impl Fn() + 'static) -> WindowListenerHandle {
    window_event_listener_untyped("hashchange", move |_| then())
}

/// Lets those know who follow the fragment that the address has changed without the reader.
pub fn tell_of_fragment() {
    if let Ok(event) = web_sys::Event::new("hashchange") {
        let _ = window().dispatch_event(&event);
    }
}
