//! Suggestions while a reader types.

use std::sync::Arc;

use crate::facet::ValueRef;

/// What might be meant by what is typed so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// A word of the texts.
    Word(search::WordSuggestion),
    /// A value of a facet, to be chosen instead of searched for.
    Value {
        /// The value; see [`Bundle::value`](crate::Bundle::value).
        value: ValueRef,
        /// What readers see.
        label: Arc<str>,
        /// What is left in the search field once it is chosen.
        search: String,
        /// How many takeaways then fit, if no other value of its facet is chosen.
        count: usize,
    },
}
