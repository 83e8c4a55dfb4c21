//! Words of the glossary that are searched, with their other names.

use leptos::prelude::*;

use super::ExplainedTerms;
use crate::context::use_app;

/// How many of the other names are given.
const MAX_NAMES: usize = 3;

/// Says which other words are found by what is typed, because the glossary calls them the same.
#[component]
pub fn GlossaryNote() -> impl IntoView {
    let app = use_app();
    let typed = Memo::new(move |_| app.state.location.with(|location| location.query.text.clone()));
    let note = move |typed: &str| {
        let (bundle, language) = (app.bundle(), app.language());
        let notes = bundle.glossary.iter().filter_map(|entry| {
            let mut other_names = entry.other_names(typed, &language);
            other_names.truncate(MAX_NAMES);
            (!other_names.is_empty()).then(|| {
                view! {
                    <div class="aside-note" data-part="other-names">
                        <p dir="auto">{app.locale.other_names(other_names.join(", "))}</p>
                        <ExplainedTerms texts=vec![entry.term.clone()] />
                    </div>
                }
                .into_any()
            })
        });
        notes.collect_view()
    };
    move || typed.with(|typed| note(typed))
}
