//! The facets beside the results.

use leptos::prelude::*;
use recap::facet::{DAY, ROOM};
use recap::{Collection, Query, Selection};

use super::FacetField;
use crate::context::{AppContext, use_app};

/// Every facet in which the entries differ, with counts from the answer to the query.
#[component]
pub fn FilterPanel(selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    let collection = selection.with_untracked(|selection| selection.collection);
    let facets = used_values(app, collection).into_iter();
    let facets = facets.map(|(facet, used)| view! { <FacetField facet used selection /> });
    view! { <div class="facets">{facets.collect_view()}</div> }.into_any()
}

/// The positions of the facets in which the entries of a collection differ, each with the positions of the values that
/// any entry has and the number of these entries. Readers of a programme ask for day and room first.
pub fn used_values(app: AppContext, collection: Collection) -> Vec<(usize, Vec<(usize, usize)>)> {
    let bundle = app.bundle();
    let everything = app.index(collection).select(&bundle, &Query::default());
    let facets = everything.facet_counts.into_iter().enumerate().filter_map(|(facet, counts)| {
        // A value that no entry has at all would only be in the way; one that the filter
        // brings down to zero stays.
        let used: Vec<_> = counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect();
        (used.len() > 1).then_some((facet, used))
    });
    let mut used: Vec<_> = facets.collect();
    if collection == Collection::Talks {
        let rank = |facet: usize| [DAY, ROOM].iter().position(|id| bundle.facets[facet].id.as_str() == *id);
        used.sort_by_key(|(facet, _)| rank(*facet).unwrap_or(usize::MAX));
    }
    used
}
