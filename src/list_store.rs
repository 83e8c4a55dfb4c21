//! The reader's list in the storage of the browser.

use recap::list::StoredListError;
use recap::{Bundle, List};

use crate::browser::storage;

/// Where a list is stored after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// In the storage of the browser.
    Stored,
    /// On this page alone, because the browser does not store it.
    PageOnly,
}

/// Loads the list; of one that cannot be read as a whole, what can be.
///
/// # Errors
///
/// Where something else is stored in its place, or a part of it cannot be read.
pub fn load(bundle: &Bundle) -> Result<List, StoredListError> {
    storage::list(&bundle.scope()).map_or_else(|| Ok(List::default()), |text| text.parse())
}

/// The takeaways on the list, for whoever need not know more of it: whatever it is that is kept, its
/// lines begin with their ids.
pub fn saved_ids(bundle: &Bundle) -> Vec<String> {
    let text = storage::list(&bundle.scope()).unwrap_or_default();
    let ids = text.lines().skip(1).filter_map(|line| line.split(' ').next());
    ids.map(str::to_owned).collect()
}

/// The list, or what can be read of it.
pub fn load_lossy(bundle: &Bundle) -> List {
    load(bundle).unwrap_or_else(|error| error.readable)
}

/// Updates the list as it is stored now, which another tab may have changed. What cannot be read is
/// put aside first, so that nothing a reader had is overwritten. An empty list is not stored at all.
pub fn update(bundle: &Bundle, update: impl FnOnce(&mut List)) -> SaveOutcome {
    let congress = bundle.scope();
    let mut list = load(bundle).unwrap_or_else(|error| {
        storage::store_backup(&congress, &error.text);
        error.readable
    });
    update(&mut list);
    let text = (!list.entries().is_empty()).then(|| list.to_string());
    if storage::store_list(&congress, text.as_deref()) { SaveOutcome::Stored } else { SaveOutcome::PageOnly }
}
