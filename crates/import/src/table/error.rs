//! Why a file gives no table.

use std::fmt;

use diagnostic::{Diagnostic, Place};

use crate::read_limit::ReadLimit;

/// Why a file gives no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// There is more in it than is read.
    Exceeded(ReadLimit),
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

impl TableError {
    /// The diagnostic for the file with this name.
    pub fn to_diagnostic(&self, file: &str) -> Diagnostic {
        Diagnostic::error(self.code(), Place::file(file), self.message()).with_help(self.help())
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Exceeded(limit) => limit.code(),
            Self::Empty => "empty-table",
            Self::WebPage => "web-page",
            Self::Binary => "not-a-table",
            Self::OldWorkbook => "old-workbook",
            Self::NotAWorkbook => "not-a-workbook",
            Self::Damaged(_) => "damaged-workbook",
            Self::OpenQuote(_) => "open-quote",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Exceeded(limit) => return limit.message(),
            Self::Empty => "there is nothing in the table",
            Self::WebPage => "the file is a web page, maybe that of a login",
            Self::Binary => "the file is no table",
            Self::OldWorkbook => "the workbook is of a kind from before 2007, or has a password",
            Self::NotAWorkbook => "the file is packed, but is no workbook",
            Self::Damaged(found) => return format!("the workbook is damaged ({found})"),
            Self::OpenQuote(line) => {
                return format!("a quotation mark opens a cell in line {line} and is never closed");
            }
        }
        .to_owned()
    }

    fn help(&self) -> &'static str {
        match self {
            Self::Exceeded(limit) => limit.help(),
            Self::Empty => "check that it is the right file",
            Self::WebPage => "download the table again",
            Self::Binary => "save it as CSV, .xlsx or .ods",
            Self::OldWorkbook => "save it as .xlsx without one",
            Self::NotAWorkbook => "save the table as .xlsx, .ods or CSV",
            Self::Damaged(_) => "open it in a spreadsheet program, and save it anew",
            Self::OpenQuote(_) => "close it, or double it where it is part of the text",
        }
    }
}

impl From<ReadLimit> for TableError {
    fn from(limit: ReadLimit) -> Self {
        Self::Exceeded(limit)
    }
}

impl fmt::Display for TableError {
    /// `message; help`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.message(), self.help())
    }
}

impl std::error::Error for TableError {}
