//! Text in which what the search found is marked.

use leptos::prelude::*;
use recap::text::LocalizedStr;
use recap::{SearchField, Selection, Text};

use crate::context::AppContext;

/// A text of a takeaway. In a selection, what the search found in this part of the takeaway is marked.
pub fn highlighted(
    app: AppContext,
    text: &Text,
    part: SearchField,
    selection: Option<Memo<Selection>>,
) -> impl IntoView + use<> {
    let wording = text.localized(&app.language());
    let (words, language) = (wording.text.to_owned(), wording.language.clone());
    let segments = move || {
        let wording = LocalizedStr { text: &words, language: &language };
        let highlights =
            selection.map(|selection| selection.with(|selection| selection.highlights(wording, part)));
        let mut segments = Vec::new();
        let mut end = 0;
        for highlight in highlights.unwrap_or_default() {
            segments.extend(plain_text(&words[end..highlight.start]));
            end = highlight.end;
            segments.push(view! { <mark>{words[highlight].to_owned()}</mark> }.into_any());
        }
        segments.extend(plain_text(&words[end..]));
        segments
    };
    view! { <span dir="auto" lang=app.lang(text)>{segments}</span> }
}

fn plain_text(text: &str) -> Option<AnyView> {
    (!text.is_empty()).then(|| text.to_owned().into_any())
}
