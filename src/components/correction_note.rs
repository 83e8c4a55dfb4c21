//! Words that nothing was found for, and what is shown instead.

use leptos::prelude::*;
use locales::Locale;
use recap::{Location, Selection};

use crate::context::{AppContext, use_app};

/// Says what was searched for instead, with a link back to what was typed.
#[component]
pub fn CorrectionNote(selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    move || {
        let corrections = selection.with(|selection| corrections(app.locale, selection))?;
        Some(
            view! {
                <p class="notice" data-part="correction">
                    {corrections}
                    " "
                    {exact_link(app)}
                </p>
            }
            .into_any(),
        )
    }
}

/// Searches for exactly what was typed.
fn exact_link(app: AppContext) -> impl IntoView {
    let location = app.state.location.get();
    let text = app.locale.search_exact(location.query.text.trim());
    let exact = Location { query: location.query.clone().with_exact_text(), ..location };
    view! {
        <a data-exact href=app.url(&exact)>
            {text}
        </a>
    }
}

/// The corrections as sentences, if there are any.
pub fn corrections(locale: Locale, selection: &Selection) -> Option<String> {
    let sentences = selection.corrections().iter();
    let sentences: Vec<_> =
        sentences.map(|correction| locale.corrected(&correction.typed, &correction.shown)).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
