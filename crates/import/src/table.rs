//! Tables as people keep them: CSV in the dialects that spreadsheets write, and workbooks.
//!
//! Whatever it comes from, a [`Table`] is rows of texts that know their places, so that whoever
//! reads it can say where something is wrong.

mod delimited;
mod error;
mod opendocument;
mod sheet_builder;
mod workbook;

use std::fmt;
use std::sync::Arc;

pub use self::error::TableError;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 200 * 1024 * 1024;

/// How many cells are read of one file. A programme of 1,400 talks in 50 columns has 70,000.
pub const MAX_CELLS: usize = 2_000_000;

/// One table: a file of CSV, or a sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Where it stands.
    pub place: FileLocation,
    /// The rows that have anything in them, in their order.
    pub rows: Vec<TableRow>,
    /// Remarks on what was read differently than it looks.
    pub remarks: Vec<Remark>,
}

/// A remark on something that was read differently than it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where it is.
    pub place: FileLocation,
    /// What sort of thing it is.
    pub about: RemarkKind,
    /// What there is to say, without a full stop.
    pub what: String,
}

/// What a [`Remark`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// Letters whose encoding is guessed.
    Letters,
    /// A formula without a result, which is read as if the cell were empty.
    Formula,
    /// A sheet that is hidden, which is not read.
    Hidden,
}

/// One row of a table.
///
/// Invariant: the cells are in the order of their columns, and none is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The line in which it begins, or its number in the sheet; both from 1.
    pub number: usize,
    cells: Vec<(usize, String)>,
}

impl TableRow {
    /// The text in a column, counted from 0; nothing where the cell is empty.
    pub fn cell(&self, column: usize) -> &str {
        let found = self.cells.binary_search_by_key(&column, |(column, _)| *column);
        found.ok().and_then(|at| self.cells.get(at)).map_or("", |(_, text)| text)
    }

    /// The cells that have a text, each with its column.
    pub fn cells(&self) -> impl Iterator<Item = (usize, &str)> {
        self.cells.iter().map(|(column, text)| (*column, text.as_str()))
    }
}

/// A location in a file: the whole file, a line, a row, or a cell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileLocation {
    /// The file's name as it was given.
    pub file: Arc<str>,
    /// The sheet, in a workbook.
    pub sheet: Option<Arc<str>>,
    /// The line of the file or the row of the sheet, from 1.
    pub row: Option<usize>,
    /// The column of the sheet, from 0.
    pub column: Option<usize>,
}

impl FileLocation {
    /// A whole file.
    pub fn file(name: &str) -> Self {
        Self { file: name.into(), sheet: None, row: None, column: None }
    }

    /// A line or a row there.
    pub fn row(&self, row: usize) -> Self {
        Self { row: Some(row), ..self.clone() }
    }

    /// A cell there.
    pub fn cell(&self, row: usize, column: usize) -> Self {
        Self { row: Some(row), column: Some(column), ..self.clone() }
    }
}

impl fmt::Display for FileLocation {
    /// `talks.csv:7` for a line, `talks.xlsx, Sheet1!C7` for a cell: as editors of text and
    /// spreadsheets call them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        let Some(sheet) = &self.sheet else {
            return self.row.map_or(Ok(()), |row| write!(f, ":{row}"));
        };
        write!(f, ", {sheet}")?;
        match (self.row, self.column) {
            (Some(row), Some(column)) => write!(f, "!{}{row}", column_letters(column)),
            (Some(row), None) => write!(f, "!{row}"),
            _ => Ok(()),
        }
    }
}

/// What spreadsheets call a column: A to Z, AA, AB …
fn column_letters(mut column: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(0, char::from(b'A' + (column % 26) as u8));
        if column < 26 {
            return letters;
        }
        column = column / 26 - 1;
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
    if bytes.len() as u64 > MAX_BYTES {
        return Err(TableError::TooLarge);
    }
    let place = FileLocation::file(name);
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
