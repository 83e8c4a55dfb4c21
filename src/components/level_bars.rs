//! The bars of an ordered facet, such as the levels of government: those that apply are filled.

use leptos::prelude::*;
use recap::{Facet, FacetValue};

/// One bar above the other. Text beside them says the same.
#[component]
pub fn LevelBars(
    /// For each value of the facet, in its order, whether it applies.
    applies: Vec<bool>,
    /// The classes.
    #[prop(default = "level-bars")]
    class: &'static str,
) -> impl IntoView {
    view! {
        <span class=class aria-hidden="true">
            {applies.into_iter().map(|applies| view! { <i class:on=applies></i> }).collect_view()}
        </span>
    }
    .into_any()
}

/// The bars of a facet, filled for these values.
pub fn level_bars(facet: &Facet, values: &[&FacetValue]) -> AnyView {
    let applies = facet.values.iter().map(|level| values.iter().any(|value| value.id == level.id)).collect();
    view! { <LevelBars applies /> }.into_any()
}
