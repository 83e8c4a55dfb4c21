//! The publication status of a submission.

use crate::node::SourceNode;
use crate::report::ImportEventKind;

/// Words for submissions that are in the programme. Whatever else a planning system calls a
/// submission, it is not public, or not yet, or no longer.
const PUBLIC: [&str; 6] = ["accepted", "confirmed", "published", "scheduled", "public", "final"];

/// The publication status of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicationStatus {
    /// It is in the programme.
    Public,
    /// It is not.
    NotPublic,
    /// The source does not say.
    Unknown,
}

impl PublicationStatus {
    /// Reads the field that tells it, under whichever name.
    pub fn of(entry: &SourceNode<'_>) -> Self {
        let is_hidden = entry.flag("is_draft") || entry.flag("draft") || entry.flag("hidden");
        match entry.text("state").or_else(|| entry.text("status")) {
            _ if is_hidden => Self::NotPublic,
            Some(word) if PUBLIC.contains(&word.to_lowercase().as_str()) => Self::Public,
            Some(_) => Self::NotPublic,
            None => Self::Unknown,
        }
    }

    /// Whether the entry may be imported; one that is not public is reported, without its title.
    pub fn may_import(entry: &SourceNode<'_>) -> bool {
        let status = Self::of(entry);
        if status == Self::NotPublic {
            let word =
                entry.text("state").or_else(|| entry.text("status")).unwrap_or_else(|| "a draft".into());
            entry.note(ImportEventKind::Unpublished, word);
        }
        status != Self::NotPublic
    }
}
