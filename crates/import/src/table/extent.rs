//! How much of a file of tables was read.

use crate::read_limit::{ReadCounter, ReadLimit};

/// What all tables of a file have together, counted while they are read.
#[derive(Clone, Copy, Debug)]
pub struct TableExtent {
    /// Cells with a text.
    cells: ReadCounter,
    /// Rows with such cells.
    rows: ReadCounter,
    /// Characters, at most as many as bytes.
    text: ReadCounter,
}

impl Default for TableExtent {
    fn default() -> Self {
        Self {
            cells: ReadCounter::new(ReadLimit::Cells),
            rows: ReadCounter::new(ReadLimit::Rows),
            text: ReadCounter::new(ReadLimit::TableText),
        }
    }
}

impl TableExtent {
    /// Counts a cell with its text.
    ///
    /// # Errors
    ///
    /// The limit that is exceeded.
    pub fn add_cell(&mut self, text: &str) -> Result<(), ReadLimit> {
        self.cells.add(1)?;
        self.add_text(text.len())
    }

    /// Counts characters of which it is open yet whether they are in a cell.
    ///
    /// # Errors
    ///
    /// The limit that is exceeded.
    pub fn add_text(&mut self, characters: usize) -> Result<(), ReadLimit> {
        self.text.add(characters)
    }

    /// Counts a row.
    ///
    /// # Errors
    ///
    /// The limit that is exceeded.
    pub fn add_row(&mut self) -> Result<(), ReadLimit> {
        self.rows.add(1)
    }
}
