//! Collects errors while a bundle is read.

use std::cell::RefCell;

use diagnostic::Position;
use search::merge_sort::sort;

use super::bundle_error::BundleError;
use super::bundle_error_kind::BundleErrorKind;
use super::json_node::{self, JsonNode};

/// The errors of one bundle. Every reader of a part has a reference and reports what is wrong
/// there.
///
/// A report is the offset of the offending value and the kind. Lines, columns and paths are looked
/// up at the end for all reports at once, because ten thousand walks from the top would take minutes.
pub struct BundleErrors<'a> {
    json: &'a str,
    /// Whether fields that nothing reads are reported.
    pub warn: bool,
    found: RefCell<Vec<(usize, BundleErrorKind)>>,
}

impl<'a> BundleErrors<'a> {
    pub fn new(json: &'a str, warn: bool) -> Self {
        Self { json, warn, found: RefCell::default() }
    }

    /// Reports a problem of the value that is written with `raw`, a part of the bundle's text.
    pub fn report(&self, raw: &str, kind: BundleErrorKind) {
        self.found.borrow_mut().push((json_node::offset(self.json, raw), kind));
    }

    /// The value, or else a report why there is none.
    pub fn ok_or_report<T, E>(
        &self,
        raw: &str,
        value: Result<T, E>,
        kind: impl FnOnce(E) -> BundleErrorKind,
    ) -> Option<T> {
        value.map_err(|error| self.report(raw, kind(error))).ok()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.found.borrow().len()
    }

    /// All problems in the order of the file.
    pub fn problems(self) -> Vec<BundleError> {
        let mut found = self.found.into_inner();
        let mut order: Vec<u64> = (0..found.len() as u64).collect();
        let offset = |at: u64| found[at as usize].0;
        sort(&mut order, &mut |one, other| offset(one).cmp(&offset(other)));
        let offsets: Vec<usize> = order.iter().map(|at| offset(*at)).collect();
        let paths = JsonNode::paths(self.json, &offsets);
        let positions = Position::all(self.json, &offsets);
        let kinds = order.into_iter().filter_map(|at| {
            found.get_mut(at as usize).map(|(_, kind)| std::mem::replace(kind, BundleErrorKind::WebPage))
        });
        let places = offsets.iter().zip(positions);
        let problems = kinds.zip(paths).zip(places);
        let problems = problems.map(|((kind, path), (offset, position))| {
            let offset = *offset;
            BundleError { path, offset, position, kind }
        });
        problems.collect()
    }

    /// The problem reported last, which is the reason where reading had to stop.
    pub fn last(self) -> Option<BundleError> {
        let json = self.json;
        let last = self.found.into_inner().pop();
        last.map(|(offset, kind)| {
            let path = JsonNode::paths(json, &[offset]).pop().unwrap_or_default();
            BundleError { path, offset, position: Position::of(json, offset), kind }
        })
    }
}
