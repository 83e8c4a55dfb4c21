//! Maps from names to positions and to entries.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where each of many names stands in a list. One type for fields, ids and values, so that the
/// app carries only one map.
pub type PositionMap<'a> = BTreeMap<Cow<'a, str>, usize>;

/// The entries of one kind that were read, each under its id.
pub struct IdMap<'a, T> {
    /// The entries in the order of the bundle.
    pub entries: Vec<Arc<T>>,
    names: PositionMap<'a>,
}

impl<'a, T> IdMap<'a, T> {
    pub fn new() -> Self {
        Self { entries: Vec::new(), names: PositionMap::new() }
    }

    pub fn position(&self, id: &str) -> Option<usize> {
        self.names.get(id).copied()
    }

    pub fn contains(&self, id: &str) -> bool {
        self.names.contains_key(id)
    }

    pub fn get(&self, id: &str) -> Option<&Arc<T>> {
        self.entries.get(self.position(id)?)
    }

    pub fn insert(&mut self, id: Cow<'a, str>, entry: T) {
        self.names.insert(id, self.entries.len());
        self.entries.push(Arc::new(entry));
    }
}
