//! Text with the search's hits marked.

use leptos::prelude::*;
use recap::search::Terms;
use recap::text::Wording;

use crate::edition::Edition;

/// A text whose parts that fit the search are marked, at the letters as they are written.
#[component]
pub fn Marked(
    /// The text.
    wording: Wording,
) -> impl IntoView {
    let edition = Edition::here();
    let lang = edition.lang(&wording);
    let place = edition.state.place;
    let parts = move || {
        let text = &wording.text;
        let mut parts: Vec<AnyView> = Vec::new();
        let mut from = 0;
        let terms = place.with(|place| Terms::parse(&place.query.text));
        for mark in terms.marks(text) {
            parts.push(text[from..mark.start].to_owned().into_any());
            from = mark.end;
            parts.push(view! { <mark>{text[mark].to_owned()}</mark> }.into_any());
        }
        parts.push(text[from..].to_owned().into_any());
        parts
    };
    view! { <span lang=lang>{parts}</span> }
}
