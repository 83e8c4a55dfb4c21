//! The mark of a wording in a link: whoever follows the link later is told when the wording has changed.

use crate::hash::hash;
use crate::language::LanguageTag;
use crate::takeaway::Takeaway;

/// What stands before the mark in the fragment of an address, which browsers send to no server.
pub const FRAGMENT: &str = "#wording=";

impl Takeaway {
    /// The fragment of a link that is shared from a page in `language`, [`FRAGMENT`] included.
    pub fn wording_fragment(&self, language: &LanguageTag) -> String {
        [FRAGMENT, &mark(self.statement.localized(language).text)].concat()
    }

    /// Whether the link with this fragment was shared when the statement said something else; false where the
    /// fragment has no mark.
    pub fn is_reworded_since(&self, fragment: &str) -> bool {
        let shared = fragment.strip_prefix(FRAGMENT);
        // A translation that came later is no change.
        let mut versions = self.statement.languages().map(|tag| mark(self.statement.localized(tag).text));
        shared.is_some_and(|shared| versions.all(|version| version != shared))
    }
}

/// 24 bits, by which a change is missed once in 16 million times.
fn mark(text: &str) -> String {
    (hash(text.bytes()) & 0xFF_FFFF).to_string()
}
