//! Building a table from its cells. The text of a merged area stands in the first cell of each of its rows; what is
//! hidden, or larger than any programme has it, is left out and named.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use diagnostic::{Diagnostic, Place};

use super::extent::TableExtent;
use super::hidden::{self, HiddenRanges};
use super::{Table, TableCell, TableError, TableRow};
use crate::read_limit::ReadLimit;
use crate::report::ImportEventKind;

/// How many cells are named one by one of which something was not read.
const NAMED: usize = 100;

/// The cells of a sheet while it is read, by row and column, both from 0.
pub struct SheetBuilder<'e> {
    cells: BTreeMap<(usize, usize), TableCell>,
    /// What all sheets of the file have together.
    extent: &'e mut TableExtent,
    unread: Vec<UnreadCell>,
    /// Whether there are cells in more columns than are read.
    is_too_wide: bool,
    hidden_rows: HiddenRanges,
    hidden_columns: HiddenRanges,
}

/// A cell of which something was not read.
struct UnreadCell {
    row: usize,
    column: usize,
    kind: ImportEventKind,
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

impl<'e> SheetBuilder<'e> {
    /// A sheet without cells, of a file of which so much was read before.
    pub fn new(extent: &'e mut TableExtent) -> Self {
        Self {
            cells: BTreeMap::new(),
            extent,
            unread: Vec::new(),
            is_too_wide: false,
            hidden_rows: HiddenRanges::default(),
            hidden_columns: HiddenRanges::default(),
        }
    }

    /// Puts a text into a cell, unless it is blank; and the day or time that the cell holds.
    pub fn put(
        &mut self,
        row: usize,
        column: usize,
        text: &str,
        moment: Option<&str>,
    ) -> Result<(), TableError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if column >= ReadLimit::Columns.most() {
            self.is_too_wide = true;
            return Ok(());
        }
        let cut = ReadLimit::Text.cut(text);
        if cut.is_some() {
            self.warn_of_unread(UnreadCell {
                row,
                column,
                kind: ImportEventKind::Oversized,
                message: format!("{}, and was cut off there", ReadLimit::Text.message()),
                help: Some(ReadLimit::Text.help()),
            });
        }
        let moment = moment.map(str::to_owned);
        self.put_cell(row, column, TableCell { moment, ..TableCell::new(cut.unwrap_or(text)) })
    }

    /// The texts of the cells so far.
    pub fn texts(&self) -> impl Iterator<Item = &str> + Clone {
        self.cells.values().map(|cell| cell.text.as_str())
    }

    fn put_cell(&mut self, row: usize, column: usize, cell: TableCell) -> Result<(), TableError> {
        self.extent.add_cell(&cell.text)?;
        self.cells.insert((row, column), cell);
        Ok(())
    }

    /// Counts spaces that a file has only as a number, even where they turn out to be a blank cell.
    pub fn count_spaces(&mut self, number: usize) -> Result<(), TableError> {
        Ok(self.extent.add_text(number)?)
    }

    /// Leaves out rows that are hidden.
    pub fn hide_rows(&mut self, rows: Range<usize>) {
        self.hidden_rows.add(rows);
    }

    /// Leaves out columns that are hidden.
    pub fn hide_columns(&mut self, columns: Range<usize>) {
        self.hidden_columns.add(columns);
    }

    /// Warns of a formula without a result that can be read.
    pub fn warn_of_formula(
        &mut self,
        row: usize,
        column: usize,
        message: impl Into<String>,
        help: Option<&'static str>,
    ) {
        let (kind, message) = (ImportEventKind::Formula, message.into());
        self.warn_of_unread(UnreadCell { row, column, kind, message, help });
    }

    /// Leaves out a cell that is struck out.
    pub fn warn_of_struck(&mut self, row: usize, column: usize) {
        let (kind, message) = (ImportEventKind::Hidden, "the cell is struck out and was not read".to_owned());
        self.warn_of_unread(UnreadCell { row, column, kind, message, help: None });
    }

    fn warn_of_unread(&mut self, cell: UnreadCell) {
        if self.unread.len() < NAMED {
            self.unread.push(cell);
        }
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
    pub fn table(mut self, place: Place) -> Result<Table, TableError> {
        self.hidden_rows.sort();
        self.hidden_columns.sort();
        let mut rows: Vec<TableRow> = Vec::new();
        let mut left_out = (BTreeSet::new(), BTreeSet::new());
        for ((row, column), cell) in self.cells {
            if self.hidden_rows.holds(row) {
                left_out.0.insert(row);
                continue;
            }
            if self.hidden_columns.holds(column) {
                left_out.1.insert(column);
                continue;
            }
            match rows.last_mut() {
                Some(last) if last.number == row + 1 => last.cells.push((column, cell)),
                _ => {
                    self.extent.add_row()?;
                    rows.push(TableRow { number: row + 1, cells: vec![(column, cell)] });
                }
            }
        }
        let warning = |UnreadCell { row, column, kind, message, help }| Diagnostic {
            help: help.map(str::to_owned),
            ..Diagnostic::warning(kind.code(), place.cell(row + 1, column), message)
        };
        let mut warnings: Vec<Diagnostic> = self.unread.into_iter().map(warning).collect();
        if self.is_too_wide {
            let message = format!("{}, and the others were not read", ReadLimit::Columns.message());
            let warning = Diagnostic::warning(ImportEventKind::Oversized.code(), place.clone(), message);
            warnings.push(warning.with_help(ReadLimit::Columns.help()));
        }
        warnings.extend(hidden::warnings(&left_out.0, "row", &place, |row| place.row(row + 1)));
        warnings.extend(hidden::warnings(&left_out.1, "column", &place, |column| place.cell(1, column)));
        Ok(Table { place, rows, warnings })
    }
}
