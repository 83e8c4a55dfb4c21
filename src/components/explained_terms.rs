//! Words of the glossary, explained where they are used.

use leptos::prelude::*;
use recap::glossary::GlossaryEntry;
use recap::{Bundle, Text};

use super::{isolated, isolated_list, paragraphs};
use crate::context::{AppContext, use_app};

/// On request, what the words of the glossary mean that are used in the texts; nothing where none is used. Pages in
/// Leichte Sprache end with all of them instead, and nothing has to be opened.
#[component]
pub fn ExplainedTerms(texts: Vec<Text>) -> impl IntoView {
    let app = use_app();
    let is_at_the_end = app.language().is_easy_language();
    (!is_at_the_end).then(|| explained(app, &used_terms(app, &app.bundle(), texts.iter().collect())))
}

/// The entries of the glossary that are used in texts.
pub fn used_terms<'b>(app: AppContext, bundle: &'b Bundle, texts: Vec<&Text>) -> Vec<&'b GlossaryEntry> {
    let language = app.language();
    let is_used =
        |entry: &&GlossaryEntry| texts.iter().any(|text| entry.is_used_in(text.localized(&language)));
    bundle.glossary.iter().filter(is_used).collect()
}

/// The entries behind a summary that names their terms.
fn explained(app: AppContext, entries: &[&GlossaryEntry]) -> Option<AnyView> {
    let terms = isolated_list(app, entries.iter().map(|entry| &entry.term));
    let explanations = entries.iter().map(|entry| {
        view! {
            <dt>{isolated(app, &entry.term)}</dt>
            <dd>{paragraphs(app, &entry.meaning, "")}</dd>
        }
        .into_any()
    });
    let explanations = explanations.collect_view();
    (!entries.is_empty()).then(|| {
        view! {
            <details class="terms" data-part="terms">
                <summary>{app.locale.explained_terms()} ": " {terms}</summary>
                <dl>{explanations}</dl>
            </details>
        }
        .into_any()
    })
}
