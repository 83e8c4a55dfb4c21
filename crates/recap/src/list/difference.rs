//! Two lists beside each other: the reader's own, and one received or kept by another tab.

use super::{List, ListEntry};
use crate::id::TakeawayId;

/// In what a received list differs from the reader's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference<'a> {
    /// What only the received list has.
    pub added: Vec<&'a ListEntry>,
    /// What only the reader's own list has.
    pub lacking: Vec<&'a ListEntry>,
    /// What both have, with another note in the received list.
    pub noted: Vec<&'a TakeawayId>,
    /// Whether what both have stands in another order.
    pub reordered: bool,
}

impl Difference<'_> {
    /// Whether the lists are the same.
    pub fn is_empty(&self) -> bool {
        *self == Difference::default()
    }
}

impl List {
    /// In what a received list differs from this one. A received list without notes does not
    /// differ in them: they were left out.
    pub fn difference<'a>(&'a self, received: &'a Self) -> Difference<'a> {
        let of = |list: &'a Self, other: &Self| -> Vec<&'a ListEntry> {
            list.entries.iter().filter(|entry| !other.contains(&entry.takeaway)).collect()
        };
        let common = |list: &'a Self, other: &'a Self| -> Vec<&'a TakeawayId> {
            let ids = list.entries.iter().map(|entry| &entry.takeaway);
            ids.filter(|id| other.contains(id)).collect()
        };
        let noted = received.entries.iter().filter(|entry| {
            let own = self.position(&entry.takeaway).map(|at| &self.entries[at].note);
            entry.note.is_some() && own.is_some_and(|own| *own != entry.note)
        });
        Difference {
            added: of(received, self),
            lacking: of(self, received),
            noted: noted.map(|entry| &entry.takeaway).collect(),
            reordered: common(self, received) != common(received, self),
        }
    }

    /// This list with what only the received one has at its end. Where both have notes of one
    /// takeaway that differ, both are kept. Merging the same list again changes nothing.
    pub fn merge(&mut self, received: &Self) {
        for entry in &received.entries {
            if let Some(at) = self.position(&entry.takeaway) {
                let own = &mut self.entries[at].note;
                *own = match (own.take(), &entry.note) {
                    (Some(own), Some(other)) => Some(own.and(other)),
                    (own, other) => own.or_else(|| other.clone()),
                };
            } else {
                self.entries.push(entry.clone());
            }
        }
    }
}
