//! Running text.

use leptos::prelude::*;
use recap::Text;
use recap::text::LocalizedStr;

use crate::context::AppContext;

/// The paragraphs of a text, each with the class.
pub fn paragraphs(app: AppContext, text: &Text, class: &'static str) -> Vec<AnyView> {
    let paragraph = |paragraph: &str| {
        view! {
            <p class=class dir="auto" lang=app.lang(text)>
                {paragraph.to_owned()}
            </p>
        }
        .into_any()
    };
    let wording = text.localized(&app.language());
    LocalizedStr { text: &wording.shown(), ..wording }.paragraphs().map(paragraph).collect()
}
