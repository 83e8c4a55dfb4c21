//! The scroll position.

use leptos::prelude::*;
use web_sys::{ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions};

use super::focus::first;

/// Whether the first element that fits will soon be seen: it is less than a window's height away.
pub fn is_near_viewport(selector: &str) -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    first(selector).is_some_and(|element| element.get_bounding_client_rect().top() < 2.0 * height)
}

/// How far the page is scrolled, in CSS pixels.
pub fn position() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls to a height in CSS pixels at once, whatever the style sheet says about smoothness.
pub fn scroll_to(y: f64) {
    let options = ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Scrolls until the top of the first element that fits, if there is one, is at the top of the window.
pub fn into_view(selector: &str) {
    let Some(element) = first(selector) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Does so only if the page is scrolled beyond the element.
pub fn back_into_view(selector: &str) {
    if first(selector).is_some_and(|element| element.get_bounding_client_rect().bottom() < 0.0) {
        into_view(selector);
    }
}
