//! Terms that need an explanation.

use leptos::prelude::*;

use super::paragraphs;
use crate::context::use_app;

/// The glossary of the bundle, if it has one.
#[component]
pub fn Glossary() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let entries = bundle.glossary.iter().map(|entry| {
        view! {
            <div class="glossary__entry">
                <dt dir="auto" lang=app.lang(&entry.term)>
                    {app.text(&entry.term)}
                </dt>
                <dd>{paragraphs(app, &entry.meaning, "glossary__meaning")}</dd>
            </div>
        }
    });
    let entries = entries.collect_view();
    (!bundle.glossary.is_empty()).then(|| {
        view! {
            <section class="wrap glossary" aria-labelledby="glossary">
                <h2 id="glossary">{app.locale.glossary()}</h2>
                <dl class="glossary__list">{entries}</dl>
            </section>
        }
        .into_any()
    })
}
