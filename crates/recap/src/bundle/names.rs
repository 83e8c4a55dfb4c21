//! Names and what they stand for.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where each of many names stands in a list. One type for fields, ids and values, so that the
/// app carries only one map.
pub type Names<'a> = BTreeMap<Cow<'a, str>, usize>;

/// The entries of one kind that are kept, each under its id.
pub struct Kept<'a, T> {
    /// The entries in the order of the bundle.
    pub entries: Vec<Arc<T>>,
    names: Names<'a>,
}

impl<'a, T> Kept<'a, T> {
    pub fn new() -> Self {
        Self { entries: Vec::new(), names: Names::new() }
    }

    pub fn position(&self, id: &str) -> Option<usize> {
        self.names.get(id).copied()
    }

    pub fn has(&self, id: &str) -> bool {
        self.names.contains_key(id)
    }

    pub fn get(&self, id: &str) -> Option<&Arc<T>> {
        self.entries.get(self.position(id)?)
    }

    pub fn keep(&mut self, id: Cow<'a, str>, entry: T) {
        self.names.insert(id, self.entries.len());
        self.entries.push(Arc::new(entry));
    }
}
