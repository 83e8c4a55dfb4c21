//! The facets beside the results.

use leptos::prelude::*;
use recap::facet::{DAY, ROOM};
use recap::{Collection, Query, Selection};

use super::FacetField;
use crate::context::AppContext;

/// The position of a facet, and the positions of its values that any entry has, each with the number of these entries.
pub type UsedFacet = (usize, Vec<(usize, usize)>);

/// The facets in which the entries differ, with counts from the answer to the query.
#[component]
pub fn FilterPanel(facets: StoredValue<Vec<UsedFacet>>, selection: Memo<Selection>) -> impl IntoView {
    let facets = facets.get_value().into_iter();
    let facets = facets.map(|(facet, used)| view! { <FacetField facet used selection /> });
    view! { <div class="facets">{facets.collect_view()}</div> }.into_any()
}

/// The facets in which the entries of a collection differ. Readers of a programme ask for day and room first.
pub fn used_facets(app: AppContext, collection: Collection) -> Vec<UsedFacet> {
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
        for id in [ROOM, DAY] {
            let at = used.iter().position(|(facet, _)| bundle.facets[*facet].id.as_str() == id);
            at.into_iter().for_each(|at| used[..=at].rotate_right(1));
        }
    }
    used
}
