//! All explained words.

use leptos::prelude::*;
use locales::Locale;
use recap::{Collection, SearchField, Selection};

use super::collection_page::CollectionPage;
use crate::components::{Browse, ResultRow, browsed, highlighted};
use crate::context::{AppContext, use_app};

/// All explained words in the order of the bundle, with search.
#[component]
pub fn GlossaryPage() -> impl IntoView {
    let app = use_app();
    view! {
        <CollectionPage name="glossary" heading=app.locale.glossary()>
            <Browse selection=browsed(app, Collection::Glossary) entry=row count rest=|_| None />
        </CollectionPage>
    }
}

fn row(app: AppContext, row: ResultRow, selection: Memo<Selection>) -> Option<AnyView> {
    let bundle = app.bundle();
    let entry = bundle.glossary.get(row.at)?;
    let view = view! {
        <article class="card" data-term=app.text(&entry.term)>
            <h3 class="card__statement">
                {highlighted(app, &entry.term, SearchField::Term, Some(selection))}
            </h3>
            <p class="card__detail">
                {highlighted(app, &entry.meaning, SearchField::Detail, Some(selection))}
            </p>
        </article>
    };
    Some(view.into_any())
}

/// Says how many are shown.
fn count(locale: Locale, shown: usize, total: usize) -> String {
    if shown == total { locale.terms_count(total) } else { locale.terms_shown(shown, total) }
}
