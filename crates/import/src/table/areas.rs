//! Merged cells: what stands in the first holds for all of them.

use std::collections::BTreeMap;

use super::{About, MOST_CELLS, Place, Remark, Row, Table, Unreadable};

/// The cells of a sheet while it is read, by row and column, both from 0.
#[derive(Default)]
pub struct Sheet {
    cells: BTreeMap<(usize, usize), String>,
    remarks: Vec<(usize, usize, String)>,
}

/// An area of merged cells, its last row and column included.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Row and column of the first cell.
    pub first: (usize, usize),
    /// Row and column of the last cell.
    pub last: (usize, usize),
}

impl Sheet {
    /// Puts a text into a cell, unless it is blank.
    pub fn put(&mut self, row: usize, column: usize, text: String) -> Result<(), Unreadable> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if self.cells.len() >= MOST_CELLS {
            return Err(Unreadable::TooManyCells);
        }
        self.cells.insert((row, column), text);
        Ok(())
    }

    /// Notes that a formula has no result.
    pub fn remark(&mut self, row: usize, column: usize, what: String) {
        self.remarks.push((row, column, what));
    }

    /// Fills merged areas, as far as the rows and columns of the sheet are in use.
    pub fn fill(&mut self, areas: &[Area]) -> Result<(), Unreadable> {
        let Some(rows) = self.cells.keys().map(|(row, _)| *row).max() else { return Ok(()) };
        let columns = self.cells.keys().map(|(_, column)| *column).max().unwrap_or_default();
        for Area { first, last } in areas {
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
        let mut rows: Vec<Row> = Vec::new();
        for ((row, column), text) in self.cells {
            match rows.last_mut() {
                Some(last) if last.number == row + 1 => last.cells.push((column, text)),
                _ => rows.push(Row { number: row + 1, cells: vec![(column, text)] }),
            }
        }
        let remarks = self.remarks.into_iter();
        let remarks = remarks
            .map(|(row, column, what)| Remark {
                place: place.cell(row + 1, column),
                about: About::Formula,
                what,
            })
            .collect();
        Table { place, rows, remarks }
    }
}
