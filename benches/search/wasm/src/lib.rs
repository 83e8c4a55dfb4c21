//! The search core for JavaScript: what the app does with it at a keystroke, and nothing of the app.
//!
//! Everything crosses the border as numbers and UTF-8, so that the border costs as little as it can.

mod takeaways;

use search::{FieldNames, SearchIndex, SearchQuery, TypoTolerance};
use wasm_bindgen::prelude::*;

use crate::takeaways::Takeaways;

/// Takeaways that can be searched.
#[wasm_bindgen]
pub struct Engine {
    takeaways: Takeaways,
    index: SearchIndex,
    names: FieldNames,
}

#[wasm_bindgen]
impl Engine {
    /// Makes an index of takeaways.
    ///
    /// `text` holds their statements and details one behind the other, and `ends` where each of these texts
    /// ends, in bytes. `sizes` says how many values each facet has. `values` holds the values of all takeaways
    /// one behind the other, numbered through all facets, and `value_ends` where those of each takeaway end.
    ///
    /// # Errors
    ///
    /// Where the text is no UTF-8.
    #[wasm_bindgen(constructor)]
    pub fn new(
        text: Vec<u8>,
        ends: Vec<u32>,
        sizes: &[u32],
        values: Vec<u8>,
        value_ends: Vec<u32>,
    ) -> Result<Engine, JsError> {
        let takeaways = Takeaways::new(String::from_utf8(text)?, ends, sizes, values, value_ends);
        let index = SearchIndex::build(&takeaways, []);
        Ok(Self { takeaways, index, names: FieldNames::default() })
    }

    /// Answers a keystroke, as the app does: how many takeaways fit, for each value of all facets how many
    /// there would be under everything else that is chosen, and the positions of the first ones, best first;
    /// all of these one behind the other. `chosen` are values, numbered through all facets.
    pub fn keystroke(&self, typed: &str, chosen: &[u8], first: usize) -> Vec<u32> {
        let search = SearchQuery::parse(typed, &self.names);
        let chosen: Vec<_> = chosen.iter().filter_map(|value| self.takeaways.place(*value)).collect();
        let results = self.index.search(&self.takeaways, &search, &chosen, TypoTolerance::OneTypo);
        let mut packed = vec![results.total() as u32];
        for facet in 0..self.takeaways.facet_count() {
            packed.extend(
                results.facet_counts(self.index.facet_index(), facet).into_iter().map(|count| count as u32),
            );
        }
        packed.extend(results.page(0, first));
        packed
    }
}
