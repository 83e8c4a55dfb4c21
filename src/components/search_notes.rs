//! What is said about the results of a search; it loads with the search.

use leptos::prelude::*;
use recap::Selection;

use super::{CollectionNav, CorrectionNote, GlossaryNote, NearestNote};
use crate::context::use_app;
use crate::lazy::{LazyPart, lazy};
use crate::search::enable_search;

/// Loads the search where something is searched, and says then what it has found and where.
#[component]
pub fn SearchNotes(
    /// The selection that is shown.
    selection: Memo<Selection>,
) -> impl IntoView {
    let app = use_app();
    let is_searched =
        Memo::new(move |_| app.state.location.with(|location| location.query.needs_text_search()));
    let load = move || async move {
        enable_search(app).await?;
        search_notes(selection).await
    };
    let part =
        move || view! { <LazyPart name="search" load=Box::new(move || Box::pin(load())) /> }.into_any();
    view! { {move || is_searched.get().then(part)} }.into_any()
}

lazy! {
    part(search);

    /// The results in every collection, what was corrected, what was left out, and what else the words are called.
    fn search_notes(selection: Memo<Selection>) -> AnyView {
        view! {
            <CollectionNav selection />
            <CorrectionNote selection />
            <NearestNote selection />
            <GlossaryNote />
        }
        .into_any()
    }
}
