//! Text with the search's hits marked.

use leptos::prelude::*;
use recap::text::LocalizedStr;
use recap::{SearchField, Selection};

use crate::edition::Edition;
use crate::element::{Element, el, group};

/// A part of a takeaway. What fits the search is marked, at the letters as they are written.
pub fn marked(
    edition: &Edition,
    wording: LocalizedStr<'_>,
    part: SearchField,
    selection: Memo<Selection>,
) -> Element {
    let lang = edition.lang(wording);
    let (text, language) = (wording.text.to_owned(), wording.language.clone());
    let parts = move || {
        let wording = LocalizedStr { text: &text, language: &language };
        let mut parts = group();
        let mut from = 0;
        for mark in selection.with(|selection| selection.highlights(wording, part)) {
            parts = parts.child(&text[from..mark.start]);
            from = mark.end;
            parts = parts.child(el("mark").child(&text[mark]));
        }
        parts.child(&text[from..])
    };
    el("span").maybe("lang", lang).live_child(parts)
}
