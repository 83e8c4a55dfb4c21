//! The reader's list: takeaways picked by hand, in an order, with notes.

mod base64;
mod compression;
mod difference;
mod entry;
mod group;
mod link;
mod sender_name;
mod stored;

pub use self::difference::Difference;
pub use self::entry::{ListEntry, Note};
pub use self::group::{Group, Grouping};
pub use self::link::{FRAGMENT, ListLinkError, ListTooLongError, NotesInLink, SharedList};
pub use self::sender_name::SenderName;
pub use self::stored::{ListEntryError, StoredListError};

use crate::bundle::Bundle;
use crate::export::ExportItem;
use crate::id::TakeawayId;

/// Takeaways in the order that the reader gave them.
///
/// Invariant: each takeaway is there once. It need not exist: a recap may be published again
/// without it, and the reader is told.
///
/// `to_string` and `from_str` are the form in which a browser keeps it; a [`SharedList`] is the one
/// in which it is passed on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    entries: Vec<ListEntry>,
}

/// What was removed, to put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedEntry {
    entry: ListEntry,
    at: usize,
}

impl List {
    /// The entries in their order.
    pub fn entries(&self) -> &[ListEntry] {
        &self.entries
    }

    /// Whether a takeaway is on it.
    pub fn contains(&self, takeaway: &TakeawayId) -> bool {
        self.position(takeaway).is_some()
    }

    /// Adds a takeaway at the end; one that is on the list stays where it is.
    pub fn add(&mut self, takeaway: TakeawayId) {
        self.put(ListEntry { takeaway, note: None });
    }

    /// Takes a takeaway off; `None` where it was not on it.
    pub fn remove(&mut self, takeaway: &TakeawayId) -> Option<RemovedEntry> {
        let at = self.position(takeaway)?;
        Some(RemovedEntry { entry: self.entries.remove(at), at })
    }

    /// Puts back what was removed, with its note, at its place or as near to it as there is one
    /// by now.
    pub fn restore(&mut self, removed: RemovedEntry) {
        if !self.contains(&removed.entry.takeaway) {
            self.entries.insert(removed.at.min(self.entries.len()), removed.entry);
        }
    }

    /// Moves a takeaway to a place counted from 0, or to the end where the list is shorter.
    pub fn move_to(&mut self, takeaway: &TakeawayId, place: usize) {
        if let Some(at) = self.position(takeaway) {
            let entry = self.entries.remove(at);
            self.entries.insert(place.min(self.entries.len()), entry);
        }
    }

    /// Writes a note beside a takeaway, in place of the one there; `None` takes it off.
    pub fn annotate(&mut self, takeaway: &TakeawayId, note: Option<Note>) {
        if let Some(at) = self.position(takeaway) {
            self.entries[at].note = note;
        }
    }

    /// The takeaways that exist, with their notes, as an excerpt takes them along.
    pub fn items<'a>(&'a self, bundle: &'a Bundle) -> Vec<ExportItem<'a>> {
        let takeaways = bundle.takeaways_by_id(self.entries.iter().map(|entry| &entry.takeaway));
        let entries = self.entries.iter().zip(takeaways);
        entries.filter_map(|(entry, takeaway)| Some(entry.with(takeaway?))).collect()
    }

    /// The takeaways that are in the bundle no longer.
    pub fn missing(&self, bundle: &Bundle) -> Vec<&TakeawayId> {
        let ids = self.entries.iter().map(|entry| &entry.takeaway);
        ids.filter(|id| bundle.takeaway(id).is_none()).collect()
    }

    fn position(&self, takeaway: &TakeawayId) -> Option<usize> {
        self.entries.iter().position(|entry| entry.takeaway == *takeaway)
    }

    /// Adds an entry at the end; false where its takeaway is on the list already.
    fn put(&mut self, entry: ListEntry) -> bool {
        let is_new = !self.contains(&entry.takeaway);
        if is_new {
            self.entries.push(entry);
        }
        is_new
    }
}
