//! Building a table from the cells of a sheet. The text of a merged area stands in the first cell of each of
//! its rows; what is hidden is left out and named.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use diagnostic::{Diagnostic, Place};

use super::{MAX_CELLS, Table, TableCell, TableError, TableRow};
use crate::report::ImportEventKind;

/// How many hidden rows are named one by one.
const NAMED_ROWS: usize = 100;

/// The cells of a sheet while it is read, by row and column, both from 0.
#[derive(Default)]
pub struct SheetBuilder {
    cells: BTreeMap<(usize, usize), TableCell>,
    formulas: Vec<UnreadFormula>,
    hidden_rows: Vec<Range<usize>>,
    hidden_columns: Vec<Range<usize>>,
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
    /// Puts a text into a cell, unless it is blank; and the day or time that the cell holds.
    pub fn put(
        &mut self,
        row: usize,
        column: usize,
        text: String,
        moment: Option<String>,
    ) -> Result<(), TableError> {
        self.put_cell(row, column, TableCell { moment, ..TableCell::new(text) })
    }

    fn put_cell(&mut self, row: usize, column: usize, cell: TableCell) -> Result<(), TableError> {
        if cell.text.trim().is_empty() {
            return Ok(());
        }
        if self.cells.len() >= MAX_CELLS {
            return Err(TableError::TooManyCells);
        }
        self.cells.insert((row, column), cell);
        Ok(())
    }

    /// Leaves out rows that are hidden. A file can hide millions at once, so they are kept as ranges.
    pub fn hide_rows(&mut self, rows: Range<usize>) {
        self.hidden_rows.push(rows);
    }

    /// Leaves out columns that are hidden.
    pub fn hide_columns(&mut self, columns: Range<usize>) {
        self.hidden_columns.push(columns);
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

    /// Merges areas, as far as the rows of the sheet are in use: they are one value across columns, and the
    /// same value in every row.
    pub fn merge(&mut self, areas: &[MergedArea]) -> Result<(), TableError> {
        let Some(rows) = self.cells.keys().map(|(row, _)| *row).max() else { return Ok(()) };
        for MergedArea { first, last } in areas {
            let Some(cell) = self.cells.get_mut(first) else { continue };
            cell.width = (last.1 + 1).saturating_sub(first.1).max(1);
            let continued = TableCell { is_continued: true, ..cell.clone() };
            for row in first.0 + 1..=last.0.min(rows) {
                self.put_cell(row, first.1, continued.clone())?;
            }
        }
        Ok(())
    }

    /// The finished table.
    pub fn table(mut self, place: Place) -> Table {
        self.hidden_rows.sort_unstable_by_key(|range| range.start);
        self.hidden_columns.sort_unstable_by_key(|range| range.start);
        let mut rows: Vec<TableRow> = Vec::new();
        let mut left_out = (BTreeSet::new(), BTreeSet::new());
        for ((row, column), cell) in self.cells {
            if is_in(&self.hidden_rows, row) {
                left_out.0.insert(row);
                continue;
            }
            if is_in(&self.hidden_columns, column) {
                left_out.1.insert(column);
                continue;
            }
            match rows.last_mut() {
                Some(last) if last.number == row + 1 => last.cells.push((column, cell)),
                _ => rows.push(TableRow { number: row + 1, cells: vec![(column, cell)] }),
            }
        }
        let hidden = |place, what: &str| {
            Diagnostic::warning(
                ImportEventKind::Hidden.code(),
                place,
                format!("the {what} is hidden and was not read"),
            )
        };
        let (rows_in_all, named) = (left_out.0.len(), left_out.0.iter().take(NAMED_ROWS));
        let hidden_rows = named.map(|row| hidden(place.row(row + 1), "row"));
        let others = rows_in_all.checked_sub(NAMED_ROWS).filter(|others| *others > 0);
        let others = others.map(|others| {
            let message = format!("{others} more rows are hidden and were not read");
            Diagnostic::warning(ImportEventKind::Hidden.code(), place.clone(), message)
        });
        let hidden_columns = left_out.1.iter().map(|column| hidden(place.cell(1, *column), "column"));
        let warning = |UnreadFormula { row, column, message, help }| Diagnostic {
            help: help.map(str::to_owned),
            ..Diagnostic::warning(ImportEventKind::Formula.code(), place.cell(row + 1, column), message)
        };
        let warnings = self
            .formulas
            .into_iter()
            .map(warning)
            .chain(hidden_rows)
            .chain(others)
            .chain(hidden_columns)
            .collect();
        Table { place, rows, warnings }
    }
}

/// Whether a number lies in one of ranges that do not overlap, in their order.
fn is_in(ranges: &[Range<usize>], number: usize) -> bool {
    let behind = ranges.partition_point(|range| range.start <= number);
    behind.checked_sub(1).and_then(|at| ranges.get(at)).is_some_and(|range| range.contains(&number))
}
