//! The place of a problem: a file, and the part of it.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::position::Position;

/// The place of a problem. Places are ordered by file, then as their parts stand in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file as it was named; or the option of the command, such as `--time-zone`, that is wrong.
    pub file: Arc<str>,
    /// The part of the file.
    pub part: FilePart,
}

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FilePart {
    /// All of it.
    Whole,
    /// A line of a text, from 1.
    Line(usize),
    /// A position in a text.
    Position(Position),
    /// A value in the JSON of a bundle.
    Span(TextSpan),
    /// A sheet of a workbook.
    Sheet(Arc<str>),
    /// A row or a cell of a table.
    Cells {
        /// The sheet; `None` in CSV, which has none.
        sheet: Option<Arc<str>>,
        /// The line of the CSV or the row of the sheet, from 1.
        row: usize,
        /// The column from 0; `None` for the row as a whole.
        column: Option<usize>,
    },
}

/// The part of a bundle's text to point at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextSpan {
    /// Where it begins.
    pub start: Position,
    /// The position behind it.
    pub end: Position,
    /// The byte at which it begins.
    pub offset: usize,
    /// How many bytes it has.
    pub len: usize,
    /// The JSON path, such as `takeaways[3].talk`; empty for the bundle as a whole.
    pub path: String,
}

impl TextSpan {
    /// The bytes of the text.
    pub fn bytes(&self) -> Range<usize> {
        self.offset..self.offset + self.len
    }
}

impl Place {
    /// A whole file, or an option of the command.
    pub fn file(name: impl Into<Arc<str>>) -> Self {
        Self { file: name.into(), part: FilePart::Whole }
    }

    /// A line of the file.
    pub fn line(&self, line: usize) -> Self {
        self.with(FilePart::Line(line))
    }

    /// A position in the file.
    pub fn position(&self, position: Position) -> Self {
        self.with(FilePart::Position(position))
    }

    /// A value in the JSON of the file.
    pub fn span(&self, span: TextSpan) -> Self {
        self.with(FilePart::Span(span))
    }

    /// A sheet of the file.
    pub fn sheet(&self, name: &str) -> Self {
        self.with(FilePart::Sheet(name.into()))
    }

    /// A row of the table that stands here, from 1.
    pub fn row(&self, row: usize) -> Self {
        self.with(FilePart::Cells { sheet: self.sheet_name().cloned(), row, column: None })
    }

    /// A cell of the table that stands here: its row from 1, its column from 0.
    pub fn cell(&self, row: usize, column: usize) -> Self {
        self.with(FilePart::Cells { sheet: self.sheet_name().cloned(), row, column: Some(column) })
    }

    /// The sheet of the workbook that this is, or lies in.
    pub fn sheet_name(&self) -> Option<&Arc<str>> {
        match &self.part {
            FilePart::Sheet(sheet) => Some(sheet),
            FilePart::Cells { sheet, .. } => sheet.as_ref(),
            FilePart::Whole | FilePart::Line(_) | FilePart::Position(_) | FilePart::Span(_) => None,
        }
    }

    /// The part of a bundle's text, if it is one.
    pub fn text_span(&self) -> Option<&TextSpan> {
        match &self.part {
            FilePart::Span(span) => Some(span),
            _ => None,
        }
    }

    fn with(&self, part: FilePart) -> Self {
        Self { file: Arc::clone(&self.file), part }
    }
}

impl fmt::Display for Place {
    /// `talks.csv:7` for a line, `recap.json:6:49` for a position, `talks.xlsx, Sheet1!C7` for a cell:
    /// as editors of text and spreadsheets call them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match &self.part {
            FilePart::Whole => Ok(()),
            FilePart::Line(line) | FilePart::Cells { sheet: None, row: line, .. } => write!(f, ":{line}"),
            FilePart::Position(position) => write!(f, ":{position}"),
            FilePart::Span(span) => write!(f, ":{}", span.start),
            FilePart::Sheet(sheet) => write!(f, ", {sheet}"),
            FilePart::Cells { sheet: Some(sheet), row, column: None } => write!(f, ", {sheet}!{row}"),
            FilePart::Cells { sheet: Some(sheet), row, column: Some(column) } => {
                write!(f, ", {sheet}!{}{row}", column_letters(*column))
            }
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
