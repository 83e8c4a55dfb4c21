//! Why a file gives no table.

use std::fmt;

/// Why a file gives no table, in words that say how to fix it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// The file is larger than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge,
    /// There are more cells than [`MAX_CELLS`](super::MAX_CELLS).
    TooManyCells,
    /// A small file becomes huge when it is unpacked.
    Bomb,
    /// There is nothing in it.
    Empty,
    /// It is a web page, such as that of a login.
    WebPage,
    /// It is no text.
    Binary,
    /// It is a workbook of before 2007, or one with a password.
    OldWorkbook,
    /// It is packed, but is no workbook.
    NotAWorkbook,
    /// It is a workbook, but broken; with what was found.
    Damaged(String),
    /// A quotation mark that opens a cell in this line is never closed.
    OpenQuote(usize),
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => f.write_str("the file has more than 200 MiB; check that it is the right one"),
            Self::TooManyCells => f.write_str(
                "the table has more than 2,000,000 cells; delete what lies outside of it, and save",
            ),
            Self::Bomb => f.write_str(
                "the file becomes far too large when it is unpacked; save it anew in a spreadsheet program",
            ),
            Self::Empty => f.write_str("there is nothing in the table; check that it is the right file"),
            Self::WebPage => {
                f.write_str("the file is a web page, maybe that of a login; download the table again")
            }
            Self::Binary => f.write_str("the file is no table; save it as CSV, .xlsx or .ods"),
            Self::OldWorkbook => f.write_str(
                "the workbook is of a kind from before 2007, or has a password; save it as .xlsx without one",
            ),
            Self::NotAWorkbook => {
                f.write_str("the file is packed, but is no workbook; save the table as .xlsx, .ods or CSV")
            }
            Self::Damaged(what) => {
                write!(
                    f,
                    "the workbook is damaged ({what}); open it in a spreadsheet program, and save it anew"
                )
            }
            Self::OpenQuote(line) => write!(
                f,
                "a quotation mark opens a cell in line {line} and is never closed; close it, or double it where it is part of the text"
            ),
        }
    }
}

impl std::error::Error for TableError {}
