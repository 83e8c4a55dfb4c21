//! What the parts of the list's page work on.

use std::sync::Arc;

use leptos::prelude::*;
use nachlese::browser::{page, storage};
use nachlese::keeping::{self, Kept};
use recap::list::{ListEntry, RemovedEntry};
use recap::{Bundle, List, TakeawayId};

use crate::site::Site;
use crate::words::{Phrase, say};

/// The list with all that can be done to it. What another tab or the rest of the page does to it
/// shows here, too.
#[derive(Clone)]
pub struct Desk {
    /// The recap.
    pub site: Arc<Site>,
    /// The list as it is kept.
    pub list: RwSignal<List>,
    /// What came of the last change, for eyes and ears.
    pub outcome: RwSignal<Option<Outcome>>,
    /// What is being dragged.
    pub dragged: RwSignal<Option<Dragged>>,
    /// The takeaways that were ever on the list while the page was open: an entry is known by its
    /// place here, so that it stays the same element wherever it is moved.
    seen: StoredValue<Vec<TakeawayId>>,
}

/// An entry on its way, by the places of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dragged {
    /// Where it stands until it is let go.
    pub from: usize,
    /// Where it would stand then.
    pub over: usize,
}

/// What came of a change, and how it can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// In words.
    pub said: String,
    /// What brings back what was.
    pub undo: Option<Undo>,
}

/// What was before a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// An entry that was taken off.
    Removal(RemovedEntry),
    /// The whole list.
    List(List),
}

impl Desk {
    /// The list of this browser.
    pub fn new(site: &Arc<Site>) -> Self {
        let bundle = Arc::clone(&site.edition.bundle);
        let list = RwSignal::new(keeping::readable(&bundle));
        let listeners = storage::on_list_change(move || {
            let _ = list.try_set(keeping::readable(&bundle));
        });
        listeners.into_iter().for_each(|listener| on_cleanup(|| listener.remove()));
        Self {
            site: Arc::clone(site),
            list,
            outcome: RwSignal::new(None),
            dragged: RwSignal::new(None),
            seen: StoredValue::new(Vec::new()),
        }
    }

    /// The recap.
    pub fn bundle(&self) -> &Bundle {
        &self.site.edition.bundle
    }

    /// The words for a phrase.
    pub fn say(&self, phrase: Phrase) -> String {
        say(&self.site.edition, phrase)
    }

    /// The keys of the entries in their order.
    pub fn keys(&self) -> Vec<usize> {
        self.list.with(|list| {
            let mut keys = Vec::new();
            self.seen.update_value(|seen| {
                for ListEntry { takeaway, .. } in list.entries() {
                    let known = seen.iter().position(|known| known == takeaway);
                    keys.push(known.unwrap_or(seen.len()));
                    if known.is_none() {
                        seen.push(takeaway.clone());
                    }
                }
            });
            keys
        })
    }

    /// The takeaway of a key.
    pub fn takeaway(&self, key: usize) -> Option<TakeawayId> {
        self.seen.with_value(|seen| seen.get(key).cloned())
    }

    /// The place of a takeaway on the list, counted from 0, and how many there are.
    pub fn place(&self, id: &TakeawayId) -> Option<(usize, usize)> {
        self.list.with(|list| {
            let entries = list.entries();
            Some((entries.iter().position(|entry| entry.takeaway == *id)?, entries.len()))
        })
    }

    /// Changes the list without a word about it; false where the browser does not keep it.
    pub fn change(&self, change: impl FnOnce(&mut List)) -> bool {
        keeping::change(self.bundle(), change) == Kept::InBrowser
    }

    /// Says what came of a change, and offers to undo it. That has the focus, too, if what was pressed
    /// is gone.
    pub fn tell(&self, said: Phrase, undo: Option<Undo>) {
        let heir = if undo.is_some() { "[data-part=outcome] button" } else { "[data-part=outcome]" };
        self.outcome.set(Some(Outcome { said: self.say(said), undo }));
        page::once_shown(move || page::rescue_focus(heir));
    }

    /// Moves a takeaway to a place and says where it is now.
    pub fn move_to(&self, id: &TakeawayId, place: usize) {
        self.change(|list| list.move_to(id, place));
        if let Some((place, of)) = self.place(id) {
            self.tell(Phrase::Moved { place: place + 1, of }, None);
        }
    }

    /// Takes a takeaway off.
    pub fn remove(&self, id: &TakeawayId) {
        let mut removed = None;
        self.change(|list| removed = list.remove(id));
        self.tell(Phrase::Removed, removed.map(Undo::Removal));
    }

    /// Puts another list in the place of this one.
    pub fn replace(&self, by: List, said: Phrase) {
        let before = self.list.get_untracked();
        let is_kept = self.change(|list| *list = by);
        let said = if is_kept { said } else { Phrase::NotKept };
        self.tell(said, Some(Undo::List(before)));
    }

    /// Forgets the list and whatever else this site keeps in the browser.
    pub fn erase(&self) {
        let before = self.list.get_untracked();
        storage::forget(&self.bundle().scope());
        self.tell(Phrase::Erased, Some(Undo::List(before)));
    }

    /// Brings back what was before the last change.
    pub fn undo(&self) {
        let undo = self.outcome.with_untracked(|outcome| outcome.as_ref()?.undo.clone());
        let Some(undo) = undo else { return };
        self.change(|list| match undo {
            Undo::Removal(removed) => list.restore(removed),
            Undo::List(before) => *list = before,
        });
        self.tell(Phrase::Undone, None);
    }
}
