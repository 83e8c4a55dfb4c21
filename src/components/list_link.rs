//! The way to the reader's list.

use leptos::prelude::*;
use recap::Route;

use super::{Drawing, icon};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// The link to the list, with the number of takeaways on it.
pub fn list_link(reading: &Reading, is_here: bool) -> Element {
    let list = reading.state.list;
    let count = move || list.with(|list| list.len().to_string());
    let is_empty = move || list.with(Vec::is_empty).then(String::new);
    el("a")
        .class("button button--quiet list-link live")
        .attr("data-part", "list")
        .attr("href", reading.href(Route::List))
        .live("data-empty", is_empty)
        .maybe("aria-current", is_here.then_some("page"))
        .child(icon(Drawing::Bookmark))
        .child(el("span").class("list-link__name").child(reading.say(Phrase::List)))
        .child(el("span").class("list-link__count").live_child(count))
}
