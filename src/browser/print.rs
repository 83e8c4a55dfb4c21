//! Printing.

use leptos::ev;
use leptos::prelude::*;

/// Calls back before the page is laid out for paper, and after it has been printed.
pub fn on_print(before: impl Fn() + 'static, after: impl Fn() + 'static) {
    // The listeners live as long as the page.
    let _ = window_event_listener(ev::beforeprint, move |_| before());
    let _ = window_event_listener(ev::afterprint, move |_| after());
}
