//! Text in which what the search found is marked.

use leptos::prelude::*;
use recap::text::LocalizedStr;
use recap::{LanguageTag, SearchField, Selection, Text};

use crate::context::AppContext;

/// A text of an entry. In a selection, what the search found in this part of the entry is marked.
pub fn highlighted(
    app: AppContext,
    text: &Text,
    part: SearchField,
    selection: Option<Memo<Selection>>,
) -> impl IntoView + use<> {
    let wording = text.localized(&app.language());
    let words = wording.text.to_owned();
    let segments = highlighted_words(words, wording.language.clone(), part, selection);
    view! {
        <span dir="auto" lang=app.lang(text)>
            {segments}
        </span>
    }
}

/// Words in a language, such as the beginning of a text, in which what the search found is marked.
pub fn highlighted_words(
    words: String,
    language: LanguageTag,
    part: SearchField,
    selection: Option<Memo<Selection>>,
) -> AnyView {
    let segments = move || {
        let wording = LocalizedStr { text: &words, language: &language };
        let shown = wording.shown();
        let highlights =
            selection.map(|selection| selection.with(|selection| selection.highlights(wording, part)));
        let mut segments = Vec::new();
        let mut end = 0;
        for highlight in highlights.unwrap_or_default() {
            segments.extend(plain_text(&shown[end..highlight.start]));
            end = highlight.end;
            segments.push(view! { <mark>{shown[highlight].to_owned()}</mark> }.into_any());
        }
        segments.extend(plain_text(&shown[end..]));
        segments
    };
    segments.into_any()
}

fn plain_text(text: &str) -> Option<AnyView> {
    (!text.is_empty()).then(|| text.to_owned().into_any())
}
