//! The sheets of an OpenDocument spreadsheet (`.ods`; OASIS ODF 1.3, part 3, section 9).
//!
//! Its XML keeps what each cell shows and which cells are merged, which the reader of `.xlsx` does
//! not tell for this format.

use std::collections::HashSet;

use diagnostic::{Diagnostic, Place};
use roxmltree::{Document, Node};

use super::sheet_builder::{MergedArea, SheetBuilder};
use super::{MAX_CELLS, Table, TableError};
use crate::report::ImportEventKind;

/// The sheets in `content.xml`.
pub fn read(place: &Place, xml: &str) -> Result<Vec<Table>, TableError> {
    let document = Document::parse(xml).map_err(|error| TableError::Damaged(error.to_string()))?;
    let hidden_styles: HashSet<&str> = document
        .descendants()
        .filter(|node| is(*node, "table-properties") && attribute(*node, "display") == Some("false"))
        .filter_map(|properties| attribute(properties.parent()?, "name"))
        .collect();
    let tables = document.descendants().filter(|node| is(*node, "table"));
    let (mut read, mut hidden) = (Vec::new(), Vec::new());
    for table in tables {
        let place = place.sheet(attribute(table, "name").unwrap_or_default());
        if attribute(table, "style-name").is_some_and(|style| hidden_styles.contains(style)) {
            hidden.push(hidden_sheet(place));
            continue;
        }
        read.push(sheet(table)?.table(place));
    }
    note_hidden_sheets(&mut read, hidden);
    Ok(read)
}

/// The warning of a sheet that organisers have hidden: it is not meant for others.
pub fn hidden_sheet(place: Place) -> Diagnostic {
    Diagnostic::warning(ImportEventKind::Hidden.code(), place, "the sheet is hidden and was not read")
}

/// Hands the warnings of hidden sheets to one that is read: what is not there can say nothing of itself.
pub fn note_hidden_sheets(tables: &mut [Table], mut hidden: Vec<Diagnostic>) {
    if let Some(table) = tables.iter_mut().find(|table| !table.rows.is_empty()) {
        table.warnings.append(&mut hidden);
    }
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// How often a cell or row is there, or how far it spans.
fn times(node: Node<'_, '_>, name: &str) -> usize {
    attribute(node, name).and_then(|number| number.parse().ok()).unwrap_or(1).clamp(1, 1 << 20)
}

fn sheet(table: Node<'_, '_>) -> Result<SheetBuilder, TableError> {
    let mut sheet = SheetBuilder::default();
    let mut areas = Vec::new();
    let mut column = 0;
    for node in table.descendants().filter(|node| is(*node, "table-column")) {
        let columns = times(node, "number-columns-repeated");
        if is_hidden(node) {
            sheet.hide_columns(column..column + columns);
        }
        column += columns;
    }
    let mut row = 0;
    for node in table.descendants().filter(|node| is(*node, "table-row")) {
        let rows = times(node, "number-rows-repeated");
        if is_hidden(node) {
            sheet.hide_rows(row..row + rows);
        }
        let mut column = 0;
        for cell in node.children().filter(|cell| is(*cell, "table-cell") || is(*cell, "covered-table-cell"))
        {
            let columns = times(cell, "number-columns-repeated");
            let spans = (times(cell, "number-rows-spanned"), times(cell, "number-columns-spanned"));
            if spans != (1, 1) {
                areas.push(MergedArea {
                    first: (row, column),
                    last: (row + spans.0 - 1, column + spans.1 - 1),
                });
            }
            if attributes_say_error(cell) {
                let text = text(cell);
                sheet.warn_of_formula(
                    row,
                    column,
                    format!("the formula gives {text} and was not read"),
                    None,
                );
            } else if let Some((text, moment)) = shown(cell).filter(|_| is(cell, "table-cell")) {
                if rows.saturating_mul(columns) > MAX_CELLS {
                    return Err(TableError::TooManyCells);
                }
                for at in 0..rows * columns {
                    sheet.put(row + at / columns, column + at % columns, text.clone(), moment.clone())?;
                }
            }
            column += columns;
        }
        row += rows;
    }
    sheet.merge(&areas)?;
    Ok(sheet)
}

/// Whether a cell holds the mistake of a formula (an extension of LibreOffice, which writes the
/// type of an ordinary text beside it).
fn attributes_say_error(cell: Node<'_, '_>) -> bool {
    cell.attributes().any(|attribute| attribute.name() == "value-type" && attribute.value() == "error")
}

/// Whether a row or column is hidden, by hand or by a filter.
fn is_hidden(node: Node<'_, '_>) -> bool {
    attribute(node, "visibility").is_some_and(|visibility| visibility != "visible")
}

/// What a cell shows, and the day or time that it holds.
fn shown(cell: Node<'_, '_>) -> Option<(String, Option<String>)> {
    let moment = attribute(cell, "date-value").or_else(|| attribute(cell, "time-value")).map(iso_moment);
    let text = text(cell);
    // Programs that write no text for a day have nothing else to show.
    let text = if text.trim().is_empty() { moment.clone().unwrap_or_default() } else { text };
    (!text.trim().is_empty()).then_some((text, moment))
}

/// `2026-05-19T09:30:00` and `PT09H30M00S` as in `2026-05-19 09:30` and `09:30`.
pub fn iso_moment(iso: &str) -> String {
    let without_seconds = |time: &str| match time.split_once('.').map_or(time, |(whole, _)| whole) {
        whole if whole.len() == 8 => whole.strip_suffix(":00").unwrap_or(whole).to_owned(),
        other => other.to_owned(),
    };
    if let Some(duration) = iso.strip_prefix("PT") {
        let mut numbers = duration.split(['H', 'M', 'S', '.', ',']).map(|number| number.parse().unwrap_or(0));
        let mut next = || numbers.next().unwrap_or(0_u32);
        return without_seconds(&format!("{:02}:{:02}:{:02}", next(), next(), next()));
    }
    match iso.split_once('T') {
        Some((date, time)) if time.trim_matches(['0', ':', '.']).is_empty() => date.to_owned(),
        Some((date, time)) => format!("{date} {}", without_seconds(time)),
        None => iso.to_owned(),
    }
}

/// The paragraphs of a cell, without the comments that hang on it.
fn text(cell: Node<'_, '_>) -> String {
    let mut paragraphs = Vec::new();
    for paragraph in cell.children().filter(|child| is(*child, "p")) {
        let mut text = String::new();
        put_text(paragraph, &mut text);
        paragraphs.push(text);
    }
    paragraphs.join("\n")
}

/// Adds what is inside a paragraph, where space and breaks are elements.
fn put_text(node: Node<'_, '_>, text: &mut String) {
    for inner in node.descendants() {
        match inner.tag_name().name() {
            "s" => text.extend(std::iter::repeat_n(' ', times(inner, "c"))),
            "tab" => text.push('\t'),
            "line-break" => text.push('\n'),
            _ => text.push_str(inner.text().filter(|_| inner.is_text()).unwrap_or_default()),
        }
    }
}
