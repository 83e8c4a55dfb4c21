//! Building a table from the cells of a sheet; the text of merged cells is repeated in each of them.

use std::collections::BTreeMap;

use super::{FileLocation, MAX_CELLS, Remark, RemarkKind, Table, TableError, TableRow};

/// The cells of a sheet while it is read, by row and column, both from 0.
#[derive(Default)]
pub struct SheetBuilder {
    cells: BTreeMap<(usize, usize), String>,
    remarks: Vec<(usize, usize, String)>,
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

    /// Notes that a formula has no result.
    pub fn remark(&mut self, row: usize, column: usize, what: String) {
        self.remarks.push((row, column, what));
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
    pub fn table(self, place: FileLocation) -> Table {
        let mut rows: Vec<TableRow> = Vec::new();
        for ((row, column), text) in self.cells {
            match rows.last_mut() {
                Some(last) if last.number == row + 1 => last.cells.push((column, text)),
                _ => rows.push(TableRow { number: row + 1, cells: vec![(column, text)] }),
            }
        }
        let remarks = self.remarks.into_iter();
        let remarks = remarks
            .map(|(row, column, what)| Remark {
                place: place.cell(row + 1, column),
                about: RemarkKind::Formula,
                what,
            })
            .collect();
        Table { place, rows, remarks }
    }
}
