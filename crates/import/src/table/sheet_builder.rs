//! Building a table from the cells of a sheet; the text of merged cells is repeated in each of them.

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Place};

use super::{MAX_CELLS, Table, TableError, TableRow};
use crate::report::ImportEventKind;

/// The cells of a sheet while it is read, by row and column, both from 0.
#[derive(Default)]
pub struct SheetBuilder {
    cells: BTreeMap<(usize, usize), String>,
    formulas: Vec<UnreadFormula>,
}

/// A formula without a result that can be read.
struct UnreadFormula {
    row: usize,
    column: usize,
    message: String,
    help: Option<&'static str>,
}

/// An area of merged cells, its last row and column included.
#[derive(Clone, Copy, Debug)]
pub struct MergedArea {
    /// Row and column of the first cell.
    pub first: (usize, usize),
    /// Row and column of the last cell.
    pub last: (usize, usize),
}

impl SheetBuilder {
    /// Puts a text into a cell, unless it is blank.
    pub fn put(&mut self, row: usize, column: usize, text: String) -> Result<(), TableError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if self.cells.len() >= MAX_CELLS {
            return Err(TableError::TooManyCells);
        }
        self.cells.insert((row, column), text);
        Ok(())
    }

    /// Warns of a formula without a result that can be read.
    pub fn warn_of_formula(
        &mut self,
        row: usize,
        column: usize,
        message: String,
        help: Option<&'static str>,
    ) {
        self.formulas.push(UnreadFormula { row, column, message, help });
    }

    /// Fills merged areas, as far as the rows and columns of the sheet are in use.
    pub fn fill(&mut self, areas: &[MergedArea]) -> Result<(), TableError> {
        let Some(rows) = self.cells.keys().map(|(row, _)| *row).max() else { return Ok(()) };
        let columns = self.cells.keys().map(|(_, column)| *column).max().unwrap_or_default();
        for MergedArea { first, last } in areas {
            let Some(text) = self.cells.get(first).cloned() else { continue };
            for row in first.0..=last.0.min(rows) {
                for column in first.1..=last.1.min(columns) {
                    self.put(row, column, text.clone())?;
                }
            }
        }
        Ok(())
    }

    /// The finished table.
    pub fn table(self, place: Place) -> Table {
        let mut rows: Vec<TableRow> = Vec::new();
        for ((row, column), text) in self.cells {
            match rows.last_mut() {
                Some(last) if last.number == row + 1 => last.cells.push((column, text)),
                _ => rows.push(TableRow { number: row + 1, cells: vec![(column, text)] }),
            }
        }
        let warning = |UnreadFormula { row, column, message, help }| Diagnostic {
            help: help.map(str::to_owned),
            ..Diagnostic::warning(ImportEventKind::Formula.code(), place.cell(row + 1, column), message)
        };
        let warnings = self.formulas.into_iter().map(warning).collect();
        Table { place, rows, warnings }
    }
}
