//! Saving takeaways to the reader's list, and removing them again.

use recap::{Bundle, TakeawayId};

use crate::list_store::{self, SaveOutcome};

/// What pressing a save button did: what became of the takeaway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveChange {
    /// It is on the list.
    Saved,
    /// It is on the list, as the first one: the reader learns what is stored where.
    SavedFirst,
    /// It is on the list until the page is closed, because the browser does not store it.
    SavedUntilClosed,
    /// It is off the list.
    Removed,
}

/// Saves a takeaway, or removes it where it is on the list already.
pub fn toggle_saved(bundle: &Bundle, takeaway: &TakeawayId) -> SaveChange {
    let (mut was_empty, mut is_saved) = (false, false);
    let outcome = list_store::update(bundle, |list| {
        was_empty = list.entries().is_empty();
        is_saved = list.remove(takeaway).is_none();
        if is_saved {
            list.add(takeaway.clone());
        }
    });
    match (is_saved, outcome) {
        (false, _) => SaveChange::Removed,
        (true, SaveOutcome::PageOnly) => SaveChange::SavedUntilClosed,
        (true, SaveOutcome::Stored) if was_empty => SaveChange::SavedFirst,
        (true, SaveOutcome::Stored) => SaveChange::Saved,
    }
}
