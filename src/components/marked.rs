//! Text with the search's hits marked.

use leptos::prelude::*;
use recap::search::Terms;
use recap::text::Wording;

use crate::edition::Edition;
use crate::element::{Element, el, group};

/// A text whose parts that fit the search are marked, at the letters as they are written.
pub fn marked(edition: &Edition, wording: Wording<'_>) -> Element {
    let lang = edition.lang(wording);
    let place = edition.state.place;
    let text = wording.text.to_owned();
    let parts = move || {
        let mut parts = group();
        let mut from = 0;
        let terms = place.with(|place| Terms::parse(&place.query.text));
        for mark in terms.marks(&text) {
            parts = parts.child(&text[from..mark.start]);
            from = mark.end;
            parts = parts.child(el("mark").child(&text[mark]));
        }
        parts.child(&text[from..])
    };
    el("span").maybe("lang", lang).live_child(parts)
}
