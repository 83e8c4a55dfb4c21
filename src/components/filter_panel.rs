//! The facets beside the results.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Query, Selection};

use super::facet_field;
use crate::element::{Element, el};
use crate::reading::Reading;

/// Every facet that any takeaway has a value of, with counts from the answer to the query.
pub fn filter_panel(reading: &Arc<Reading>, selection: Memo<Selection>) -> Element {
    let everything = reading.index.select(&reading.bundle, &Query::default());
    let facets = everything.facet_counts.into_iter().enumerate().filter_map(|(at, counts)| {
        // A value that no takeaway has at all would only be in the way; one that the filter
        // brings down to zero stays.
        let used: Vec<_> = counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect();
        (used.len() > 1).then(|| facet_field(reading, at, used, selection))
    });
    el("div").class("facets").children(facets)
}
