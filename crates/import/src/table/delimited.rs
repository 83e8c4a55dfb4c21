//! CSV: cells between `;`, `,` or tabs (RFC 4180, and what spreadsheets make of it).

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};
use diagnostic::{Diagnostic, Place};

use super::extent::TableExtent;
use super::sheet_builder::SheetBuilder;
use super::{Table, TableError};
use crate::encoding::decode;
use crate::report::ImportEventKind;

/// What may stand between cells; of those that fit equally well, the first.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];

/// How many rows are looked at to find out which of them it is.
const LOOKED_AT: usize = 50;

/// The table in a file of CSV.
pub fn read(place: &Place, bytes: &[u8]) -> Result<Table, TableError> {
    let mut western = Vec::new();
    let (text, _) = decode(bytes, |line, _| {
        if western.last() != Some(&line) {
            western.push(line);
        }
    });
    if text.contains('\0') {
        return Err(TableError::Binary);
    }
    let start = text.trim_start().get(..14).unwrap_or_default().to_ascii_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return Err(TableError::WebPage);
    }
    // Excel is told the delimiter by a first line that is no part of the table.
    let told = text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'));
    let told = told.and_then(|(sign, rest)| Some((*sign.as_bytes().first()?, rest)));
    let (delimiter, body, before) = match told {
        Some((delimiter, rest)) => (delimiter, rest, 1),
        None => (likely_delimiter(&text), text.as_str(), 0),
    };
    let mut extent = TableExtent::default();
    let mut sheet = SheetBuilder::new(&mut extent);
    let (mut line, mut start) = (1 + before, 0);
    let mut builder = ReaderBuilder::new();
    let mut reader =
        builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(body.as_bytes());
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).is_ok_and(|is_there| is_there) {
        let offset = record.position().map_or(0, |at| at.byte() as usize);
        // Empty lines before a row are read with it.
        let row = body.get(offset..).unwrap_or_default();
        let next = offset + row.bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        line += line_ends(body.get(start..next).unwrap_or_default());
        start = next;
        for (column, text) in record.iter().enumerate() {
            sheet.put(line - 1, column, text, None)?;
        }
    }
    if is_open(body.get(start..).unwrap_or_default()) {
        return Err(TableError::OpenQuote(line));
    }
    let mut table = sheet.table(place.clone())?;
    table.warnings.extend(warnings(place, &text, &western));
    Ok(table)
}

/// How many lines end in a text: by a line feed, as everywhere, or by a carriage return alone, as on
/// old Macs and in what Excel still calls after them.
fn line_ends(text: &str) -> usize {
    let returns = text.bytes().filter(|byte| *byte == b'\r').count();
    text.bytes().filter(|byte| *byte == b'\n').count() + returns - text.matches("\r\n").count()
}

/// The delimiter by which most rows become equally wide.
fn likely_delimiter(text: &str) -> u8 {
    let mut tallies = DELIMITERS.map(|_| HashMap::new());
    for counts in counts_outside_quotes(text).take(LOOKED_AT) {
        for (tally, count) in tallies.iter_mut().zip(counts).filter(|(_, count)| *count > 0) {
            *tally.entry(count).or_insert(0) += 1;
        }
    }
    let fit = tallies.map(|tally| tally.into_iter().map(|(count, rows)| (rows, count)).max());
    // Of equals, the last is taken.
    let best = DELIMITERS.into_iter().zip(fit).rev().max_by_key(|(_, fit)| *fit);
    best.map_or(b';', |(delimiter, _)| delimiter)
}

/// How often each delimiter stands in each row, without what is inside of quotation marks. A mark
/// opens a cell only at its beginning.
fn counts_outside_quotes(text: &str) -> impl Iterator<Item = [usize; 3]> {
    let mut rest = text.bytes().peekable();
    std::iter::from_fn(move || {
        rest.peek()?;
        let mut counts = [0; 3];
        let mut is_start = true;
        while let Some(byte) = rest.next() {
            if byte == b'"' && is_start {
                // Doubled marks close and open again, which comes to the same.
                rest.by_ref().find(|byte| *byte == b'"');
                is_start = rest.peek() == Some(&b'"');
                continue;
            }
            let delimiter = DELIMITERS.iter().position(|delimiter| *delimiter == byte);
            if let Some(count) = delimiter.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
            is_start = delimiter.is_some();
            if matches!(byte, b'\r' | b'\n') {
                break;
            }
        }
        Some(counts)
    })
}

/// Whether the last row goes on to the end of the file because of a quotation mark that was
/// forgotten: marks come in pairs, and only inside of them a row has several lines.
fn is_open(last: &str) -> bool {
    last.trim_end().contains(['\r', '\n']) && last.matches('"').count() % 2 == 1
}

/// How many lines are named one by one that were read as Windows-1252.
const NAMED: usize = 100;

/// Says what was read as Windows-1252: the file, or its lines where others are UTF-8.
fn warnings(place: &Place, text: &str, western: &[usize]) -> Vec<Diagnostic> {
    let warning = |place, message: &str| {
        Diagnostic::warning(ImportEventKind::Encoding.code(), place, message)
            .with_help("check that its letters are right")
    };
    let is_utf8 = |(at, line): (usize, &str)| !line.is_ascii() && western.binary_search(&(at + 1)).is_err();
    if western.is_empty() {
        Vec::new()
    } else if text.split('\n').enumerate().any(is_utf8) {
        let message = "the line was read as Windows-1252, others as UTF-8";
        western.iter().take(NAMED).map(|line| warning(place.row(*line), message)).collect()
    } else {
        vec![warning(place.clone(), "the file is no UTF-8 and was read as Windows-1252")]
    }
}
