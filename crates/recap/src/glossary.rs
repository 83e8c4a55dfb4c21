//! Words that need an explanation.

use crate::text::Text;

/// One word with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryEntry {
    /// The word as the takeaways use it.
    pub term: Text,
    /// Other words for the same thing.
    pub aliases: Vec<String>,
    /// What it means.
    pub meaning: Text,
}
