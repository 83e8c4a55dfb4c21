//! Words that need an explanation.

use leptos::prelude::*;

use super::Paragraphs;
use crate::edition::Edition;
use crate::words::Phrase;

/// The glossary of the bundle, if it has one.
#[component]
pub fn Glossary() -> impl IntoView {
    let edition = Edition::here();
    let entries: Vec<_> = edition
        .bundle
        .glossary
        .iter()
        .map(|entry| {
            let term = edition.wording(&entry.term);
            view! {
                <div class="glossary__entry">
                    <dt lang=edition.lang(&term)>{term.text.to_string()}</dt>
                    <dd><Paragraphs text=&entry.meaning class="glossary__meaning"/></dd>
                </div>
            }
        })
        .collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section class="wrap glossary" aria-labelledby="glossary">
                <h2 id="glossary">{edition.say(Phrase::Glossary)}</h2>
                <dl class="glossary__list">{entries}</dl>
            </section>
        }
    })
}
