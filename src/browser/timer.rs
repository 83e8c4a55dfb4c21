//! Waiting.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

/// What is being waited for, if anything.
pub type Waiting = StoredValue<Option<TimeoutHandle>>;

/// Calls back after so many milliseconds, unless it is cancelled before.
pub fn after(milliseconds: u32, waiting: Waiting, then: impl FnOnce() + 'static) {
    let timeout = set_timeout_with_handle(then, Duration::from_millis(milliseconds.into()));
    waiting.set_value(timeout.ok());
}

/// Stops waiting.
pub fn cancel(waiting: Waiting) {
    if let Some(Some(timeout)) = waiting.try_update_value(Option::take) {
        timeout.clear();
    }
}
