//! What is taken along.

use std::sync::Arc;

use recap::export::ExportItem;
use recap::{Bundle, List, Takeaway, TakeawayId};

/// Takeaways that exist, in the order of the screen, with the notes of a list.
pub struct Taken(Vec<(Arc<Takeaway>, Option<String>)>);

impl Taken {
    /// The takeaways of these ids.
    pub fn named(bundle: &Bundle, ids: &[String]) -> Self {
        let ids: Vec<TakeawayId> = ids.iter().filter_map(|id| id.parse().ok()).collect();
        let takeaways = bundle.takeaways_by_id(ids.iter()).into_iter().flatten();
        Self(takeaways.map(|takeaway| (Arc::clone(takeaway), None)).collect())
    }

    /// Those of a list.
    pub fn listed(bundle: &Bundle, list: &List) -> Self {
        let items = list.items(bundle).into_iter();
        Self(items.map(|item| (Arc::clone(item.takeaway), item.note.map(str::to_owned))).collect())
    }

    /// Whether there is nothing to take along.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any of them belongs to a talk whose time is known.
    pub fn has_time(&self) -> bool {
        let talks = self.0.iter().filter_map(|(takeaway, _)| takeaway.talk.as_ref());
        talks.filter_map(|talk| talk.start).any(|start| start.time.is_some())
    }

    /// Them as an excerpt takes them.
    pub fn items(&self) -> Vec<ExportItem<'_>> {
        self.0.iter().map(|(takeaway, note)| ExportItem { takeaway, note: note.as_deref() }).collect()
    }
}
