//! How much is read of what others hand over: no file may fill the memory, or take minutes, whoever made it.
//!
//! The limits lie far above every congress there was (the largest had 1,400 talks), and are checked while a file is
//! read, before room is made for what it only says it holds.

use diagnostic::{Diagnostic, Place};

use crate::report::ImportEventKind;

/// A limit on what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadLimit {
    /// The bytes of a file.
    FileSize,
    /// The files in an archive.
    ArchiveFiles,
    /// The bytes of all files in an archive or workbook, unpacked.
    UnpackedSize,
    /// The sheets of a workbook.
    Sheets,
    /// The columns of a table; what stands in others is left out.
    Columns,
    /// The rows of a file of tables that have anything in them.
    Rows,
    /// The cells of a file of tables that have anything in them, repeated and merged ones counted as often as they are
    /// there.
    Cells,
    /// The characters of all cells in a file of tables, repeated ones counted as often as they are there.
    TableText,
    /// The texts that the cells of a workbook share.
    SharedStrings,
    /// The formats that the cells of a workbook share.
    CellFormats,
    /// The characters of one text; what follows them is left out.
    Text,
    /// The characters of a title, a name or a label; what follows them is left out.
    Line,
    /// The characters of an address; a longer one is none.
    Address,
    /// The elements of a file of XML, or of a part of a workbook.
    XmlElements,
    /// The attributes of a file of XML, or of a part of a workbook.
    XmlAttributes,
    /// How deep elements lie in each other.
    XmlDepth,
    /// The values in all files of JSON of one import.
    JsonValues,
    /// The talks of a programme.
    Talks,
    /// The people of a programme, as often as talks name them.
    People,
    /// The labels of a talk; others are left out.
    Labels,
    /// The links of a talk or a person, in each of their lists; others are left out.
    Links,
    /// The characters of all labels and links of a programme, which may be written once and named often.
    LabelText,
    /// The facets that are made of categories; others are left out.
    Facets,
    /// The languages of a programme; others are left out.
    Languages,
    /// The takeaways that editors bring in at once.
    Takeaways,
    /// The problems of a file with takeaways that are named.
    Problems,
}

const MEBIBYTE: usize = 1024 * 1024;

/// The unit that is counted in bytes.
const MEBIBYTES: &str = "MiB";

impl ReadLimit {
    /// All of them.
    pub const ALL: [Self; 26] = [
        Self::FileSize,
        Self::ArchiveFiles,
        Self::UnpackedSize,
        Self::Sheets,
        Self::Columns,
        Self::Rows,
        Self::Cells,
        Self::TableText,
        Self::SharedStrings,
        Self::CellFormats,
        Self::Text,
        Self::Line,
        Self::Address,
        Self::XmlElements,
        Self::XmlAttributes,
        Self::XmlDepth,
        Self::JsonValues,
        Self::Talks,
        Self::People,
        Self::Labels,
        Self::Links,
        Self::LabelText,
        Self::Facets,
        Self::Languages,
        Self::Takeaways,
        Self::Problems,
    ];

    /// The most that is read.
    pub const fn most(self) -> usize {
        match self {
            Self::FileSize | Self::UnpackedSize => 64 * MEBIBYTE,
            Self::ArchiveFiles => 10_000,
            Self::Sheets => 256,
            Self::Columns => 500,
            Self::Rows => 50_000,
            Self::Cells => 500_000,
            Self::TableText | Self::LabelText => 32_000_000,
            Self::SharedStrings | Self::XmlElements | Self::XmlAttributes | Self::JsonValues => 1_000_000,
            Self::CellFormats => 65_536,
            Self::Text => 100_000,
            Self::Line | Self::Problems => 1_000,
            Self::Takeaways => 5_000,
            Self::Address => 2_000,
            Self::XmlDepth => 64,
            Self::Talks => 50_000,
            Self::People => 100_000,
            Self::Labels | Self::Links | Self::Facets => 100,
            Self::Languages => 50,
        }
    }

    /// The stable code: of the error; or, where the rest is read all the same, of the event in the report.
    pub fn code(self) -> &'static str {
        match self {
            Self::FileSize => "too-large",
            Self::ArchiveFiles => "too-many-files",
            Self::UnpackedSize => "too-large-unpacked",
            Self::Sheets => "too-many-sheets",
            Self::Rows => "too-many-rows",
            Self::Cells => "too-many-cells",
            Self::TableText | Self::LabelText => "too-much-text",
            Self::SharedStrings => "too-many-strings",
            Self::CellFormats => "too-many-formats",
            Self::XmlElements => "too-many-elements",
            Self::XmlAttributes => "too-many-attributes",
            Self::XmlDepth => "too-deep",
            Self::JsonValues => "too-many-values",
            Self::Talks => "too-many-talks",
            Self::People => "too-many-people",
            Self::Takeaways => "too-many-takeaways",
            Self::Problems => "too-many-problems",
            Self::Columns
            | Self::Text
            | Self::Line
            | Self::Labels
            | Self::Links
            | Self::Facets
            | Self::Languages => ImportEventKind::Oversized.code(),
            Self::Address => ImportEventKind::NoAddress.code(),
        }
    }

    /// The most that is read, as people write it.
    pub fn number(self) -> String {
        match self {
            Self::FileSize | Self::UnpackedSize => format!("{} {MEBIBYTES}", self.most() / MEBIBYTE),
            _ => grouped(self.most()),
        }
    }

    /// What is said where there is more.
    pub fn message(self) -> String {
        let (subject, unit) = match self {
            Self::FileSize => ("the file has", ""),
            Self::ArchiveFiles => ("the archive has", " files"),
            Self::UnpackedSize => ("the file has, when it is unpacked,", ""),
            Self::Sheets => ("the workbook has", " sheets"),
            Self::Columns => ("the table has", " columns"),
            Self::Rows => ("the table has", " rows"),
            Self::Cells => ("the table has", " cells"),
            Self::TableText => ("the table has", " characters"),
            Self::SharedStrings => ("the workbook says that it has", " texts"),
            Self::CellFormats => ("the workbook has", " formats of cells"),
            Self::Text => ("the text has", " characters"),
            Self::Line => ("the title, name or label has", " characters"),
            Self::Address => ("the address has", " characters"),
            Self::XmlElements => ("the XML has", " elements"),
            Self::XmlAttributes => ("the XML has", " attributes"),
            Self::XmlDepth => ("elements lie in each other in", " levels"),
            Self::JsonValues => ("the JSON has", " values"),
            Self::Talks => ("the programme has", " talks"),
            Self::People => ("the programme names", " people"),
            Self::Labels => ("the talk is filed under", " labels"),
            Self::Links => ("the list has", " links"),
            Self::LabelText => ("the labels and links of the talks have", " characters"),
            Self::Facets => ("the talks are filed under", " groups of categories"),
            Self::Languages => ("the programme is written in", " languages"),
            Self::Takeaways => ("there are", " takeaways"),
            Self::Problems => ("the file has", " problems"),
        };
        format!("{subject} more than {}{unit}", self.number())
    }

    /// How to mend it.
    pub fn help(self) -> &'static str {
        match self {
            Self::FileSize | Self::Talks | Self::People => "check that it is the right one",
            Self::ArchiveFiles => "unpack it, and name the files of the programme",
            Self::UnpackedSize | Self::SharedStrings | Self::CellFormats => {
                "save the sheet with the programme as a file of its own, or as CSV"
            }
            Self::Sheets => "keep those with the programme, and save",
            Self::Columns | Self::Rows | Self::Cells | Self::TableText => {
                "delete what lies outside of the programme, and save"
            }
            Self::Takeaways => "bring them in one part after the other",
            Self::Problems => "fix those that are named first, and check that it is the right file",
            Self::Text | Self::Line | Self::Address => "shorten it",
            Self::XmlElements | Self::XmlAttributes | Self::XmlDepth | Self::JsonValues => {
                "check that it is a programme, and export only that"
            }
            Self::Labels | Self::Links | Self::LabelText | Self::Languages => "check that they are right",
            Self::Facets => "say with --column which columns are not to come along",
        }
    }

    /// Whether a number keeps to the limit.
    ///
    /// # Errors
    ///
    /// The limit itself, where it does not.
    pub fn check(self, number: usize) -> Result<(), Self> {
        if number > self.most() { Err(self) } else { Ok(()) }
    }

    /// The error for a place at which there is more.
    pub fn to_diagnostic(self, place: Place) -> Diagnostic {
        Diagnostic::error(self.code(), place, self.message()).with_help(self.help())
    }

    /// The beginning of a text that keeps to the limit on its characters; `None` where all of it does.
    pub fn cut(self, text: &str) -> Option<&str> {
        // Nothing has more characters than bytes.
        let (end, _) = if text.len() > self.most() { text.char_indices().nth(self.most()) } else { None }?;
        text.get(..end)
    }
}

/// Counts what was read of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadCounter {
    limit: ReadLimit,
    read: usize,
}

impl ReadCounter {
    /// Nothing was read yet.
    pub fn new(limit: ReadLimit) -> Self {
        Self { limit, read: 0 }
    }

    /// Counts more of it.
    ///
    /// # Errors
    ///
    /// The limit, once it is exceeded.
    pub fn add(&mut self, number: usize) -> Result<(), ReadLimit> {
        self.read = self.read.saturating_add(number);
        self.limit.check(self.read)
    }

    /// How much may still be read.
    pub fn left(&self) -> usize {
        self.limit.most().saturating_sub(self.read)
    }
}

/// A number with commas between its thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
