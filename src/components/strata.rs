//! The strata mark: the layers of an ordered facet, with those that apply filled in.

use recap::{Facet, FacetValue};

use crate::element::{Element, el};

/// A bar for each value of an ordered facet. Words beside it say the same.
pub fn strata(facet: &Facet, values: &[&FacetValue]) -> Element {
    let layers = facet.values.iter().map(|layer| {
        let applies = values.iter().any(|value| value.id == layer.id);
        el("i").maybe("class", applies.then_some("on"))
    });
    el("span").class("strata").attr("aria-hidden", "true").children(layers)
}
