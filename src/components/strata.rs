//! The strata mark: the layers of an ordered facet, with those that apply filled in.

use leptos::prelude::*;
use recap::{Facet, Value};

/// A bar for each value of an ordered facet. Words beside it say the same.
#[component]
pub fn Strata<'v>(
    /// The ordered facet.
    facet: &'v Facet,
    /// The values that apply.
    values: &'v [&'v Value],
) -> impl IntoView + use<> {
    let layers: Vec<_> = facet
        .values
        .iter()
        .map(|layer| {
            let applies = values.iter().any(|value| value.id == layer.id);
            view! { <i class:on=applies></i> }
        })
        .collect();
    view! { <span class="strata" aria-hidden="true">{layers}</span> }
}
