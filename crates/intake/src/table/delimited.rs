//! CSV: cells between `;`, `,` or tabs (RFC 4180, and what spreadsheets make of it).

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use super::{MOST_CELLS, Place, Row, Table, Unreadable, decode};

/// What may stand between cells; of those that fit equally well, the first.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];

/// How many rows are looked at to find out which of them it is.
const LOOKED_AT: usize = 50;

/// The table in a file of CSV.
pub fn read(place: &Place, bytes: &[u8]) -> Result<Table, Unreadable> {
    let (text, western) = decode(bytes);
    if text.contains('\0') {
        return Err(Unreadable::Binary);
    }
    let start = text.trim_start().get(..14).unwrap_or_default().to_ascii_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return Err(Unreadable::WebPage);
    }
    // Excel is told the delimiter by a first line that is no part of the table.
    let told = text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'));
    let told = told.and_then(|(sign, rest)| Some((*sign.as_bytes().first()?, rest)));
    let (delimiter, body, before) = match told {
        Some((delimiter, rest)) => (delimiter, rest, 1),
        None => (likely_delimiter(&text), text.as_str(), 0),
    };
    let mut rows = Vec::new();
    let mut cells = 0;
    let mut last = (0, 0);
    for record in records(body, delimiter) {
        let (line, offset) = record.position().map_or((1, 0), |at| (at.line() as usize, at.byte() as usize));
        // Empty lines before a row count to it.
        let row = body.get(offset..).unwrap_or_default();
        let blank = row.bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let skipped = row.bytes().take(blank).filter(|byte| *byte == b'\n').count();
        let line = line + skipped + before;
        last = (line, offset + blank);
        let filled = record.iter().enumerate().filter(|(_, text)| !text.trim().is_empty());
        let filled: Vec<_> = filled.map(|(column, text)| (column, text.to_owned())).collect();
        cells += filled.len();
        if cells > MOST_CELLS {
            return Err(Unreadable::TooManyCells);
        }
        if !filled.is_empty() {
            rows.push(Row { number: line, cells: filled });
        }
    }
    let (line, offset) = last;
    if is_open(body.get(offset..).unwrap_or_default()) {
        return Err(Unreadable::OpenQuote(line));
    }
    Ok(Table { place: place.clone(), rows, remarks: remarks(place, &text, &western) })
}

fn records(text: &str, delimiter: u8) -> impl Iterator<Item = StringRecord> {
    let mut builder = ReaderBuilder::new();
    let reader = builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    reader.into_records().filter_map(Result::ok)
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
            if byte == b'\n' {
                break;
            }
        }
        Some(counts)
    })
}

/// Whether the last row goes on to the end of the file because of a quotation mark that was
/// forgotten: marks come in pairs, and only inside of them a row has several lines.
fn is_open(last: &str) -> bool {
    last.trim_end().contains('\n') && last.matches('"').count() % 2 == 1
}

/// Says which lines were read as Windows-1252 in a file that has UTF-8 too.
fn remarks(place: &Place, text: &str, western: &[usize]) -> Vec<(Place, String)> {
    let is_utf8 = |(at, line): (usize, &str)| !line.is_ascii() && western.binary_search(&(at + 1)).is_err();
    if western.is_empty() || !text.split('\n').enumerate().any(is_utf8) {
        return Vec::new();
    }
    let said = "the line was read as Windows-1252, others as UTF-8; see that its letters are right";
    western.iter().map(|line| (place.row(*line), said.to_owned())).collect()
}
