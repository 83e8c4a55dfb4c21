//! Waiting until the browser is idle.

use std::time::Duration;

use leptos::leptos_dom::helpers::request_idle_callback_with_handle;
use leptos::prelude::set_timeout;

/// After how many milliseconds a browser without `requestIdleCallback`, such as Safari, counts as idle.
const FALLBACK_MS: u64 = 2000;

/// Calls back when the browser has nothing else to do.
pub fn when_idle(callback: impl Fn() + Clone + 'static) {
    if request_idle_callback_with_handle(callback.clone()).is_err() {
        set_timeout(callback, Duration::from_millis(FALLBACK_MS));
    }
}
