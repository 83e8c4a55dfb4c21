//! The words of the glossary that a page uses, explained at its end.

use leptos::prelude::*;
use recap::page_texts::{of_takeaway, page_texts};
use recap::{Route, Text};

use crate::components::{glossary_section, used_terms};
use crate::context::AppContext;

/// The section, which stands open: who reads Leichte Sprache is not to look for it. Nothing on pages in other languages.
pub fn page_glossary(app: AppContext, class: &'static str) -> Option<AnyView> {
    let route = app.state.location.with_untracked(|location| location.route.clone());
    let section = move || {
        let bundle = app.bundle();
        let is_saved = |id: &str| app.state.saved.with(|saved| saved.iter().any(|saved| saved == id));
        let texts: Vec<&Text> = match route {
            Route::List => {
                let saved = bundle.takeaways.iter().filter(|takeaway| is_saved(takeaway.id.as_ref()));
                saved.flat_map(|takeaway| of_takeaway(takeaway)).collect()
            }
            _ => page_texts(&bundle, &route),
        };
        glossary_section(app, &used_terms(app, &bundle, texts), class)
    };
    app.language().is_easy_language().then(|| section.into_any())
}
