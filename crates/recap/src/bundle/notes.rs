//! Problems noted while reading.

use std::cell::RefCell;

use search::order::sort;

use super::fault::Fault;
use super::problem::{Position, Problem};
use super::spot::{self, Spot};

/// What is noted of one bundle. Whoever reads a part of it holds a reference and notes what is
/// wrong there.
///
/// A note is the offset of the offending value and the fault. Lines, columns and paths are looked
/// up at the end for all notes at once, because ten thousand walks from the top would take minutes.
pub struct Notes<'a> {
    json: &'a str,
    /// Whether fields that nothing reads are noted.
    pub warn: bool,
    found: RefCell<Vec<(usize, Fault)>>,
}

impl<'a> Notes<'a> {
    pub fn new(json: &'a str, warn: bool) -> Self {
        Self { json, warn, found: RefCell::default() }
    }

    /// Notes a fault of the value that is written with `raw`, a part of the bundle's text.
    pub fn note(&self, raw: &str, fault: Fault) {
        self.found.borrow_mut().push((spot::offset(self.json, raw), fault));
    }

    /// The value, or else a note why it is none.
    pub fn unless<T, E>(&self, raw: &str, value: Result<T, E>, fault: impl FnOnce(E) -> Fault) -> Option<T> {
        value.map_err(|error| self.note(raw, fault(error))).ok()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.found.borrow().len()
    }

    /// All problems in the order of the file.
    pub fn problems(self) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        let mut order: Vec<u64> = (0..found.len() as u64).collect();
        let offset = |at: u64| found[at as usize].0;
        sort(&mut order, &mut |one, other| offset(one).cmp(&offset(other)));
        let offsets: Vec<usize> = order.iter().map(|at| offset(*at)).collect();
        let paths = Spot::paths(self.json, &offsets);
        let positions = Position::all(self.json, &offsets);
        let faults = order.into_iter().filter_map(|at| {
            found.get_mut(at as usize).map(|(_, fault)| std::mem::replace(fault, Fault::WebPage))
        });
        let places = offsets.iter().zip(positions);
        let problems = faults.zip(paths).zip(places);
        let problems = problems.map(|((fault, path), (offset, position))| {
            let offset = *offset;
            Problem { path, offset, position, fault }
        });
        problems.collect()
    }

    /// The problem noted last, which is the reason where reading had to stop.
    pub fn last(self) -> Option<Problem> {
        let json = self.json;
        let last = self.found.into_inner().pop();
        last.map(|(offset, fault)| {
            let path = Spot::paths(json, &[offset]).pop().unwrap_or_default();
            Problem { path, offset, position: Position::of(json, offset), fault }
        })
    }
}
