//! What a reader has asked this browser to keep.

use leptos::prelude::*;
use recap::share::Instance;

use crate::theme::Theme;

/// The name under which `boot.js` looks the theme up too.
const THEME: &str = "nachlese-theme";

/// Where in the Fediverse the reader is at home.
const INSTANCE: &str = "nachlese-instance";

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// The theme chosen earlier.
pub fn theme() -> Option<Theme> {
    storage()?.get_item(THEME).ok()??.parse().ok()
}

/// Keeps a chosen theme; following the system needs nothing to be kept.
pub fn keep_theme(theme: Theme) {
    if let Some(storage) = storage() {
        let _ = match theme {
            Theme::System => storage.remove_item(THEME),
            chosen => storage.set_item(THEME, chosen.as_str()),
        };
    }
}

/// The instance that the reader asked to keep.
pub fn instance() -> Option<Instance> {
    storage()?.get_item(INSTANCE).ok()??.parse().ok()
}

/// Keeps an instance, or forgets it.
pub fn keep_instance(instance: Option<&Instance>) {
    if let Some(storage) = storage() {
        let _ = match instance {
            Some(instance) => storage.set_item(INSTANCE, instance.as_str()),
            None => storage.remove_item(INSTANCE),
        };
    }
}
