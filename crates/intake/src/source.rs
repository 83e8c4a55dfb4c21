//! Sources: what an organiser hands over, before anybody knows what it is.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::report::{Matter, Report};

/// A file, or what came in on standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What the organiser calls it, for messages; never opened here.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Source {
    /// A source under a name.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }

    /// The bytes as text, without a byte order mark.
    ///
    /// UTF-8 is expected, and UTF-16 where a byte order mark says so. Bytes that are not UTF-8 are
    /// read as Windows-1252, each for itself, because files pieced together from several systems
    /// hold both; each such place is reported.
    pub fn text(&self, report: &Report) -> String {
        for encoding in [UTF_16LE, UTF_16BE] {
            let mark: &[u8] = if encoding == UTF_16LE { &[0xFF, 0xFE] } else { &[0xFE, 0xFF] };
            if self.bytes.starts_with(mark) {
                report.note(Matter::Encoding, &self.name, format!("the whole file is {}", encoding.name()));
                return encoding.decode_with_bom_removal(&self.bytes).0.into_owned();
            }
        }
        let mut text = String::with_capacity(self.bytes.len());
        for chunk in self.bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                let read = WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0;
                // Lines are counted only for the places that are shown.
                let line = || text.bytes().filter(|byte| *byte == b'\n').count() + 1;
                report.note_at(Matter::Encoding, || {
                    (format!("{}:{}", self.name, line()), format!("{:?}", read.as_ref()))
                });
                text.push_str(&read);
            }
        }
        text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)
    }
}
