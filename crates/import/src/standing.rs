//! Whether a submission is part of the public programme.

use crate::node::Node;
use crate::report::Matter;

/// Words for submissions that are in the programme. Whatever else a planning system calls a
/// submission, it is not public, or not yet, or no longer.
const PUBLIC: [&str; 6] = ["accepted", "confirmed", "published", "scheduled", "public", "final"];

/// What a source says about a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is in the programme.
    Public,
    /// It is not.
    Withheld,
    /// The source does not say.
    Unsaid,
}

impl Standing {
    /// Reads the field that tells it, under whichever name.
    pub fn of(entry: &Node<'_>) -> Self {
        let is_hidden = entry.says("is_draft") || entry.says("draft") || entry.says("hidden");
        match entry.text("state").or_else(|| entry.text("status")) {
            _ if is_hidden => Self::Withheld,
            Some(word) if PUBLIC.contains(&word.to_lowercase().as_str()) => Self::Public,
            Some(_) => Self::Withheld,
            None => Self::Unsaid,
        }
    }

    /// Whether the entry may come along; otherwise it is noted, without its title.
    pub fn admits(entry: &Node<'_>) -> bool {
        let standing = Self::of(entry);
        if standing == Self::Withheld {
            let word =
                entry.text("state").or_else(|| entry.text("status")).unwrap_or_else(|| "a draft".into());
            entry.note(Matter::Unpublished, word);
        }
        standing != Self::Withheld
    }
}
