//! The facets beside the results.

use leptos::prelude::*;
use recap::{Query, Selection};

use super::FacetField;
use crate::context::use_app;

/// Every facet that any takeaway has a value of, with counts from the answer to the query.
#[component]
pub fn FilterPanel(selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    let everything = app.index().select(&app.bundle(), &Query::default());
    let facets = everything.facet_counts.into_iter().enumerate().filter_map(|(facet, counts)| {
        // A value that no takeaway has at all would only be in the way; one that the filter
        // brings down to zero stays.
        let used: Vec<_> = counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect();
        (used.len() > 1).then(|| view! { <FacetField facet used selection /> })
    });
    view! { <div class="facets">{facets.collect_view()}</div> }.into_any()
}
