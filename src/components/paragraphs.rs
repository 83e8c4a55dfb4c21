//! Running text.

use leptos::prelude::*;
use recap::Text;

use crate::edition::Edition;

/// The paragraphs of a text.
#[component]
pub fn Paragraphs<'t>(
    /// The text.
    text: &'t Text,
    /// The class of each paragraph.
    class: &'static str,
) -> impl IntoView + use<> {
    let edition = Edition::here();
    let wording = edition.wording(text);
    let lang = edition.lang(&wording);
    let paragraphs = wording.paragraphs().map(|paragraph| {
        view! { <p class=class lang=lang.clone()>{paragraph.to_owned()}</p> }
    });
    paragraphs.collect_view()
}
