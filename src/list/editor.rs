//! Everything that can be done to the list.

use leptos::html;
use leptos::prelude::*;
use recap::list::{Note, RemovedEntry};
use recap::{List, TakeawayId};

use crate::browser::{focus, next_frame, storage};
use crate::context::AppContext;
use crate::list_store::{self, SaveOutcome};

/// The list, and the signals that the components of its page share. Changes by another tab, or by the save
/// buttons, arrive here too.
#[derive(Clone, Copy)]
pub struct ListEditor {
    /// The context of the app.
    pub app: AppContext,
    /// The list as it is stored. It only changes by [`update`](Self::update).
    pub list: RwSignal<List>,
    /// What the last change did.
    pub status: RwSignal<Option<StatusMessage>>,
    /// The entry that is being dragged.
    pub drag: RwSignal<Option<Drag>>,
    /// The element that shows `status`.
    pub status_element: NodeRef<html::Div>,
    /// The button that undoes the last change.
    pub undo_button: NodeRef<html::Button>,
}

/// What a change did, and how it can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusMessage {
    /// What readers see, and what screen readers say.
    pub text: String,
    /// What restores the list from before the change.
    pub undo: Option<Undo>,
}

/// What restores the list from before a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// Puts back an entry that was removed.
    Removal(RemovedEntry),
    /// Puts back the whole list.
    Replacement(List),
}

/// An entry that is being dragged; both indexes are those of the list, which changes only on drop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drag {
    /// Where the entry is.
    pub from: usize,
    /// Where it would be dropped now.
    pub over: usize,
}

/// Where an entry stands on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryPosition {
    /// Its index, from 0.
    pub index: usize,
    /// How many entries there are.
    pub count: usize,
}

/// The editor of the page that shows the list.
pub fn use_list_editor() -> ListEditor {
    expect_context()
}

impl ListEditor {
    /// The editor of the list in this browser. It follows the stored list until the page of the list is left.
    pub fn new(app: AppContext) -> Self {
        let list = RwSignal::new(list_store::load_lossy(&app.bundle()));
        let listeners = storage::on_list_change(move || {
            let _ = list.try_set(list_store::load_lossy(&app.bundle()));
        });
        listeners.into_iter().for_each(|listener| on_cleanup(move || listener.remove()));
        Self {
            app,
            list,
            status: RwSignal::new(None),
            drag: RwSignal::new(None),
            status_element: NodeRef::new(),
            undo_button: NodeRef::new(),
        }
    }

    /// Where the entry of a takeaway stands; `None` where it is not on the list.
    pub fn position(self, id: &TakeawayId) -> Option<EntryPosition> {
        self.list.with(|list| {
            let entries = list.entries();
            let index = entries.iter().position(|entry| entry.takeaway == *id)?;
            Some(EntryPosition { index, count: entries.len() })
        })
    }

    /// The note of a takeaway.
    pub fn note(self, id: &TakeawayId) -> Option<Note> {
        self.list.with(|list| list.entries().iter().find(|entry| entry.takeaway == *id)?.note.clone())
    }

    /// Changes and stores the list without announcing it.
    pub fn update(self, update: impl FnOnce(&mut List)) -> SaveOutcome {
        list_store::update(&self.app.bundle(), update)
    }

    /// Shows what a change did, and offers to undo it. If the change has removed the element that had the focus,
    /// the focus moves here.
    pub fn announce(self, text: impl Into<String>, undo: Option<Undo>) {
        self.status.set(Some(StatusMessage { text: text.into(), undo }));
        next_frame(move || {
            if focus::is_lost() {
                self.focus_status();
            }
        });
    }

    /// Puts the focus on the undo button, or else on the status.
    fn focus_status(self) {
        // `None` where the page has been left meanwhile.
        let Some(Some(message)) = self.status.try_get_untracked() else { return };
        if message.undo.is_some() {
            self.undo_button.get_untracked().iter().for_each(|button| focus::focus_element(button));
        } else {
            self.status_element.get_untracked().iter().for_each(|status| focus::focus_element(status));
        }
    }

    /// Moves the entry of a takeaway to an index, and announces where it is now.
    pub fn move_to(self, id: &TakeawayId, index: usize) {
        self.update(|list| list.move_to(id, index));
        if let Some(EntryPosition { index, count }) = self.position(id) {
            self.announce(self.app.locale.list_moved(index + 1, count), None);
        }
    }

    /// Removes the entry of a takeaway.
    pub fn remove(self, id: &TakeawayId) {
        let mut removed = None;
        self.update(|list| removed = list.remove(id));
        self.announce(self.app.locale.list_removed(), removed.map(Undo::Removal));
    }

    /// Replaces the whole list, and announces it with this text.
    pub fn replace(self, list: List, text: &str) {
        let before = self.list.get_untracked();
        let text = match self.update(|stored| *stored = list) {
            SaveOutcome::Stored => text,
            SaveOutcome::PageOnly => self.app.locale.list_not_stored(),
        };
        self.announce(text, Some(Undo::Replacement(before)));
    }

    /// Erases the list, and whatever else this site has stored in the browser. Only the list can be restored.
    pub fn erase(self) {
        let before = self.list.get_untracked();
        storage::clear(&self.app.bundle().scope());
        self.announce(self.app.locale.list_erased(), Some(Undo::Replacement(before)));
    }

    /// Undoes the last change.
    pub fn undo(self) {
        let undo = self.status.with_untracked(|status| status.as_ref()?.undo.clone());
        let Some(undo) = undo else { return };
        self.update(|list| match undo {
            Undo::Removal(removed) => list.restore(removed),
            Undo::Replacement(before) => *list = before,
        });
        self.announce(self.app.locale.undone(), None);
    }
}
