//! Timers.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

/// A timeout that may be running.
pub type Timer = StoredValue<Option<TimeoutHandle>>;

/// Calls back once nothing has called this for so many milliseconds.
pub fn debounce(timer: Timer, milliseconds: u32, then: impl FnOnce() + 'static) {
    cancel(timer);
    let timeout = set_timeout_with_handle(then, Duration::from_millis(milliseconds.into()));
    timer.set_value(timeout.ok());
}

/// Stops the timeout that is running, if any.
pub fn cancel(timer: Timer) {
    if let Some(Some(timeout)) = timer.try_update_value(Option::take) {
        timeout.clear();
    }
}
