//! Measuring a workbook before it is read: what a packed file says about its size may be wrong, a few kilobytes can
//! become terabytes, and whoever reads the values makes room for as many as the file only says that it has.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::TableError;
use crate::read_limit::{ReadCounter, ReadLimit};

/// Unpacks all parts once without keeping them, and counts what they hold.
pub fn check(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), TableError> {
    ReadLimit::ArchiveFiles.check(archive.len())?;
    let mut size = ReadCounter::new(ReadLimit::UnpackedSize);
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| TableError::Damaged(error.to_string()))?;
        let left = size.left();
        let mut part = BufReader::new(part.take(left as u64 + 1));
        let is_markup = check_markup(&mut part);
        let rest = io::copy(&mut part, &mut io::sink());
        size.add(left + 1 - usize::try_from(part.get_ref().limit()).unwrap_or_default())?;
        is_markup?;
        rest.map_err(|error| TableError::Damaged(error.to_string()))?;
    }
    Ok(())
}

/// Counts the elements of a part up to where it is none of XML, as whoever reads the values does.
fn check_markup(part: &mut impl io::BufRead) -> Result<(), ReadLimit> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut elements = ReadCounter::new(ReadLimit::XmlElements);
    let mut attributes = ReadCounter::new(ReadLimit::XmlAttributes);
    let mut formats = ReadCounter::new(ReadLimit::CellFormats);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                elements.add(1)?;
                attributes.add(element.iter().filter(|byte| **byte == b'=').count())?;
                match element.local_name().as_ref() {
                    b"sst" => ReadLimit::SharedStrings.check(said_count(&element))?,
                    b"xf" => formats.add(1)?,
                    // Each format of cells has the name of its font and the code for its numbers.
                    b"name" | b"numFmt" => ReadLimit::Line.check(element.len())?,
                    _ => {}
                }
            }
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

/// How many texts a list says that it has.
fn said_count(list: &BytesStart<'_>) -> usize {
    let mut counts = list.attributes();
    let counts = counts.with_checks(false).flatten();
    let counts =
        counts.filter(|attribute| matches!(attribute.key.local_name().as_ref(), b"count" | b"uniqueCount"));
    // What is too large for a number is too large.
    let number = |count: &[u8]| match str::from_utf8(count) {
        Ok(digits) if digits.bytes().all(|digit| digit.is_ascii_digit()) => {
            digits.parse().unwrap_or(usize::MAX)
        }
        _ => 0,
    };
    counts.map(|count| number(&count.value)).max().unwrap_or_default()
}
