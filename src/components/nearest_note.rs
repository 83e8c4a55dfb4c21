//! Words that the nearest results lack.

use leptos::prelude::*;
use locales::Locale;
use recap::{Collection, Selection};

use crate::context::{AppContext, use_app};
use crate::navigation;

/// Says that no entry contains all words, and offers each word that was left out as a search of its own.
#[component]
pub fn NearestNote(selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    let sentence = match selection.with_untracked(|selection| selection.collection) {
        Collection::Takeaways => app.locale.nearest(),
        _ => app.locale.nearest_entries(),
    };
    move || {
        let left_out = selection.with(|selection| selection.left_out().to_vec());
        let words = left_out.into_iter().map(|word| word_button(app, word)).collect_view();
        (!words.is_empty()).then(|| {
            view! {
                <p class="notice" data-part="nearest">
                    {sentence}
                    {words}
                </p>
            }
            .into_any()
        })
    }
}

/// Searches for the word alone; what is chosen stays chosen.
fn word_button(app: AppContext, word: String) -> AnyView {
    let action = app.locale.search_word(&word);
    let shown = word.clone();
    view! {
        " "
        <button
            type="button"
            class="chip"
            aria-label=action
            on:click=move |_| navigation::push_query(app, |query| query.search_for(word.clone()))
        >
            <s>{shown}</s>
        </button>
    }
    .into_any()
}

/// The same as a sentence, if words were left out.
pub fn nearest(locale: Locale, selection: &Selection) -> Option<String> {
    let left_out = selection.left_out();
    let words = left_out.join(", ");
    let sentence = match selection.collection {
        Collection::Takeaways => locale.nearest_without(&words),
        _ => locale.nearest_entries_without(&words),
    };
    (!left_out.is_empty()).then_some(sentence)
}
