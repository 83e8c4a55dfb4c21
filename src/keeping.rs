//! The reader's list, as this browser keeps it for the congress.

use recap::list::StoredListError;
use recap::{Bundle, List};

use crate::browser::storage;

/// Where a list is after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In this browser.
    InBrowser,
    /// On this page alone, because the browser would not keep it.
    OnPage,
}

/// The list that is kept; of one that cannot be read as a whole, what can be.
///
/// # Errors
///
/// Where something else is kept in its place, or a part of it cannot be read.
pub fn list(bundle: &Bundle) -> Result<List, StoredListError> {
    storage::list(&bundle.scope()).map_or_else(|| Ok(List::default()), |text| text.parse())
}

/// The takeaways on the list, for whoever need not know more of it: whatever it is that is kept, its
/// lines begin with their ids.
pub fn saved(bundle: &Bundle) -> Vec<String> {
    let text = storage::list(&bundle.scope()).unwrap_or_default();
    let ids = text.lines().skip(1).filter_map(|line| line.split(' ').next());
    ids.map(str::to_owned).collect()
}

/// The list that is kept, or what can be read of it.
pub fn readable(bundle: &Bundle) -> List {
    list(bundle).unwrap_or_else(|rubbish| rubbish.readable)
}

/// Changes the list as it is kept now, which another tab may have changed. What cannot be read is
/// put aside first, so that nothing a reader had is overwritten. An empty list is not kept at all.
pub fn change(bundle: &Bundle, change: impl FnOnce(&mut List)) -> Kept {
    let congress = bundle.scope();
    let mut list = list(bundle).unwrap_or_else(|rubbish| {
        storage::keep_aside(&congress, &rubbish.text);
        rubbish.readable
    });
    change(&mut list);
    let text = (!list.entries().is_empty()).then(|| list.to_string());
    if storage::keep_list(&congress, text.as_deref()) { Kept::InBrowser } else { Kept::OnPage }
}
