//! What a reader has asked this browser to store, in localStorage.

use js_sys::Reflect;
use leptos::prelude::*;
use recap::fediverse::Instance;
use wasm_bindgen::JsValue;
use web_sys::{Event, Storage};

use crate::theme::Theme;

/// The name under which `boot.js` looks the theme up too.
const THEME: &str = "nachlese-theme";

/// Where in the Fediverse the reader is at home.
const INSTANCE: &str = "nachlese-instance";

/// What the names of lists begin with. The congress follows, because many sites can have one origin.
const LIST: &str = "nachlese-list ";

/// What follows the name of a list in the names of its backups.
const BACKUP: &str = " aside ";

/// The event by which the modules of a page tell each other that a list has changed.
const LIST_CHANGED: &str = "nachlese-list";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Stores a text, or removes it; false where the browser stores nothing, or not so much.
fn store(name: &str, text: Option<&str>) -> bool {
    storage().is_some_and(|storage| match text {
        Some(text) => storage.set_item(name, text).is_ok(),
        None => storage.remove_item(name).is_ok(),
    })
}

/// The theme chosen earlier.
pub fn theme() -> Option<Theme> {
    get(THEME)?.parse().ok()
}

/// Stores a chosen theme; following the system needs nothing to be stored.
pub fn store_theme(theme: Theme) {
    store(THEME, (theme != Theme::System).then(|| theme.as_str()));
}

/// The instance that the reader asked to store.
pub fn instance() -> Option<Instance> {
    get(INSTANCE)?.parse().ok()
}

/// Stores an instance, or removes it.
pub fn store_instance(instance: Option<&Instance>) {
    store(INSTANCE, instance.map(Instance::as_str));
}

/// The list of a congress: the one of this page, where the browser would not store it, or else the
/// stored one.
pub fn list(congress: &str) -> Option<String> {
    let name = [LIST, congress].concat();
    let here = Reflect::get(&window(), &JsValue::from_str(&name)).ok();
    here.and_then(|text| text.as_string()).or_else(|| get(&name))
}

/// Stores the list of a congress, or removes it. Where the browser refuses, the list is there for as long as
/// the page is, and the answer is false.
pub fn store_list(congress: &str, text: Option<&str>) -> bool {
    let name = [LIST, congress].concat();
    let is_stored = store(&name, text);
    let here = text.filter(|_| !is_stored).map_or(JsValue::UNDEFINED, JsValue::from_str);
    let _ = Reflect::set(&window(), &JsValue::from_str(&name), &here);
    tell_of_list();
    is_stored
}

/// Stores a backup of a list that could not be read, beside the list of its congress; false where the browser
/// refuses.
pub fn store_backup(congress: &str, text: &str) -> bool {
    let name = |number: usize| format!("{LIST}{congress}{BACKUP}{number}");
    let free = (1..100).map(name).find(|name| get(name).is_none_or(|stored| stored == text));
    free.is_some_and(|name| store(&name, Some(text)))
}

/// Removes everything that was stored for a congress, and the reader's instance and theme.
pub fn clear(congress: &str) {
    let list = [LIST, congress].concat();
    let Some(storage) = storage() else { return };
    let names = (0..storage.length().unwrap_or_default()).filter_map(|at| storage.key(at).ok()?);
    let backup = [&*list, BACKUP].concat();
    let names: Vec<_> = names.filter(|name| name.starts_with(&backup)).collect();
    names.iter().map(String::as_str).chain([INSTANCE, THEME]).for_each(|name| {
        store(name, None);
    });
    store_list(congress, None);
}

/// Calls back whenever a list may have changed, in this tab or in another, until the listeners are removed.
pub fn on_list_change(then: impl Fn() + Clone + 'static) -> [WindowListenerHandle; 2] {
    ["storage", LIST_CHANGED].map(|event| {
        let then = then.clone();
        window_event_listener_untyped(event, move |_| then())
    })
}

fn tell_of_list() {
    if let Ok(event) = Event::new(LIST_CHANGED) {
        let _ = window().dispatch_event(&event);
    }
}
