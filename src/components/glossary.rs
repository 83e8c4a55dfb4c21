//! Terms that need an explanation.

use leptos::prelude::*;
use recap::glossary::GlossaryEntry;

use super::paragraphs;
use crate::context::{AppContext, use_app};

/// The glossary of the bundle, if it has one.
#[component]
pub fn Glossary() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    glossary_section(app, &bundle.glossary.iter().collect::<Vec<_>>(), "wrap glossary")
}

/// A section with entries of the glossary, if there are any.
pub fn glossary_section(app: AppContext, entries: &[&GlossaryEntry], class: &'static str) -> Option<AnyView> {
    let explained = entries.iter().map(|entry| {
        view! {
            <div class="glossary__entry">
                <dt dir="auto" lang=app.lang(&entry.term)>
                    {app.text(&entry.term)}
                </dt>
                <dd>{paragraphs(app, &entry.meaning, "glossary__meaning")}</dd>
            </div>
        }
    });
    let explained = explained.collect_view();
    (!entries.is_empty()).then(|| {
        view! {
            <section class=class aria-labelledby="glossary">
                <h2 id="glossary">{app.locale.glossary()}</h2>
                <dl class="glossary__list">{explained}</dl>
            </section>
        }
        .into_any()
    })
}
