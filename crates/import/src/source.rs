//! The source files of an import, before their format is known.

use encoding_rs::UTF_8;

use crate::encoding;
use crate::report::{ImportEventKind, ImportReport};

/// A file, or what came in on standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportSource {
    /// What the organiser calls it, for messages; never opened here.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl ImportSource {
    /// A source under a name.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }

    /// The bytes as text, without a byte order mark. Whatever is no UTF-8 is reported.
    pub fn text(&self, report: &ImportReport) -> String {
        let (text, encoding) = encoding::decode(&self.bytes, |line, read| {
            report.note_at(ImportEventKind::Encoding, || {
                (format!("{}:{line}", self.name), format!("{read:?}"))
            });
        });
        if encoding != UTF_8 {
            report.note(
                ImportEventKind::Encoding,
                &self.name,
                format!("the whole file is {}", encoding.name()),
            );
        }
        text
    }
}
