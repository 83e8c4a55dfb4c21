//! Tables as people keep them: CSV in the dialects that spreadsheets write, and workbooks.
//!
//! Whatever it comes from, a [`Table`] is rows of texts that know their places, so that whoever
//! reads it can say where something is wrong.

mod delimited;
mod error;
mod extent;
mod hidden;
pub mod number_format;
mod opendocument;
mod sheet_builder;
mod sheet_markup;
mod workbook;
mod workbook_size;

use diagnostic::{Diagnostic, Place};

pub use self::error::TableError;

use crate::read_limit::ReadLimit;

/// One table: a file of CSV, or a sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Where it stands.
    pub place: Place,
    /// The rows that have anything in them, in their order.
    pub rows: Vec<TableRow>,
    /// What was read differently than it looks. The codes are those of [`ImportEventKind`].
    ///
    /// [`ImportEventKind`]: crate::report::ImportEventKind
    pub warnings: Vec<Diagnostic>,
}

/// One row of a table.
///
/// Invariant: the cells are in the order of their columns, and none is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The line in which it begins, or its number in the sheet; both from 1.
    pub number: usize,
    cells: Vec<(usize, TableCell)>,
}

/// One cell with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct TableCell {
    /// What it shows.
    text: String,
    /// The day or time that it holds, in the notation of ISO 8601.
    moment: Option<String>,
    /// How many columns it covers.
    width: usize,
    /// Whether it is the lower part of a merged cell.
    is_continued: bool,
}

impl TableCell {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), moment: None, width: 1, is_continued: false }
    }
}

impl TableRow {
    /// What a cell shows, by its column from 0; nothing where the cell is empty.
    pub fn cell(&self, column: usize) -> &str {
        self.found(column).map_or("", |cell| &cell.text)
    }

    /// The day or time in a cell in the notation of ISO 8601, where the cell holds one; else what it shows.
    pub fn moment(&self, column: usize) -> &str {
        self.found(column).map_or("", |cell| cell.moment.as_deref().unwrap_or(&cell.text))
    }

    /// How many columns a cell covers: more than one, where cells are merged.
    pub fn width(&self, column: usize) -> usize {
        self.found(column).map_or(1, |cell| cell.width)
    }

    /// Whether a cell is the lower part of a merged one.
    pub fn is_continued(&self, column: usize) -> bool {
        self.found(column).is_some_and(|cell| cell.is_continued)
    }

    /// The text of a row that has no other, however often it stands there.
    pub fn only_text(&self) -> Option<&str> {
        let mut texts = self.cells().map(|(_, text)| text.trim());
        let first = texts.next()?;
        texts.all(|text| text == first).then_some(first)
    }

    /// The cells that have a text, each with its column.
    pub fn cells(&self) -> impl Iterator<Item = (usize, &str)> {
        self.cells.iter().map(|(column, cell)| (*column, cell.text.as_str()))
    }

    fn found(&self, column: usize) -> Option<&TableCell> {
        let at = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        self.cells.get(at).map(|(_, cell)| cell)
    }
}

/// Whether bytes are a packed workbook, of either kind.
pub fn is_workbook(bytes: &[u8]) -> bool {
    workbook::is_workbook(bytes)
}

/// The tables in a file: one of CSV, or one for each sheet that has anything in it.
///
/// # Errors
///
/// Where the bytes are no table, are damaged, or would fill the memory.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Table>, TableError> {
    ReadLimit::FileSize.check(bytes.len())?;
    let place = Place::file(name);
    let tables = if bytes.starts_with(b"PK\x03\x04") {
        workbook::read(&place, bytes)?
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(TableError::OldWorkbook);
    } else {
        vec![delimited::read(&place, bytes)?]
    };
    let tables: Vec<Table> = tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
    if tables.is_empty() { Err(TableError::Empty) } else { Ok(tables) }
}
