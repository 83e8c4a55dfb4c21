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

/// Where in the window an element is brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Its top at the top.
    Top,
    /// Its middle in the middle.
    Middle,
}

/// Scrolls until the first element that fits, if there is one, can be seen.
pub fn into_view(selector: &str, edge: Edge) {
    let Some(element) = first(selector) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(match edge {
        Edge::Top => ScrollLogicalPosition::Start,
        Edge::Middle => ScrollLogicalPosition::Center,
    });
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
