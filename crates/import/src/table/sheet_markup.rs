//! What a sheet of `.xlsx` says of its rows, columns and cells besides their values: which are hidden or struck out, and
//! in which form numbers are shown. The reader of the values tells neither.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Cursor};
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::TableError;
use super::number_format::NumberFormat;
use super::sheet_builder::SheetBuilder;
use crate::read_limit::ReadLimit;

/// The parts of a packed workbook.
pub type Parts<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// The formats of the numbers in a sheet, and the cells that are struck out, by row and column from 0.
#[derive(Debug, Default)]
pub struct SheetMarkup {
    formats: HashMap<(usize, usize), Arc<NumberFormat>>,
    struck: HashSet<(usize, usize)>,
}

impl SheetMarkup {
    /// How the number in a cell is shown; `None` where it has no format of its own.
    pub fn format(&self, row: usize, column: usize) -> Option<&NumberFormat> {
        self.formats.get(&(row, column)).map(AsRef::as_ref)
    }

    /// Whether the text of a cell is struck out.
    pub fn is_struck(&self, row: usize, column: usize) -> bool {
        self.struck.contains(&(row, column))
    }
}

/// The formats of a workbook, and the parts that hold its sheets.
#[derive(Debug, Default)]
pub struct WorkbookMarkup {
    styles: Vec<CellStyle>,
    sheets: HashMap<String, String>,
}

impl WorkbookMarkup {
    /// Reads what holds for all sheets. What is not there is left open: the values are read without it.
    pub fn read(parts: &mut Parts<'_>) -> Result<Self, TableError> {
        let mut targets: HashMap<String, String> = HashMap::new();
        each_element(parts, "xl/_rels/workbook.xml.rels", |element| {
            if let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) {
                let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
                targets.insert(id, path);
            }
            Ok(())
        })?;
        let mut sheets = HashMap::new();
        let mut known = HashSet::new();
        each_element(parts, "xl/workbook.xml", |element| {
            if element.local_name().as_ref() == b"sheet"
                && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id"))
                && let Some(path) = targets.get(&id)
            {
                // Whatever case a path is written in, a part is read once: many sheets of one part would take for ever.
                if !known.insert(path.to_lowercase()) {
                    return Err(TableError::Damaged("two sheets are one part".to_owned()));
                }
                sheets.insert(name, path.clone());
            }
            Ok(())
        })?;
        Ok(Self { styles: styles(parts)?, sheets })
    }

    /// Reads what a sheet says of its cells, and hides its rows and columns in a table.
    pub fn sheet(
        &self,
        parts: &mut Parts<'_>,
        name: &str,
        sheet: &mut SheetBuilder<'_>,
    ) -> Result<SheetMarkup, TableError> {
        let mut markup = SheetMarkup::default();
        let Some(path) = self.sheets.get(name) else { return Ok(markup) };
        let (mut row, mut column, mut style) = (0, 0, None);
        each_element(parts, path, |element| {
            let number =
                |name: &str| attribute(element, name).and_then(|number| number.parse::<usize>().ok());
            let is_hidden =
                || attribute(element, "hidden").is_some_and(|hidden| hidden == "1" || hidden == "true");
            match element.local_name().as_ref() {
                b"col" if is_hidden() => {
                    let (first, last) = (number("min").unwrap_or(1), number("max").unwrap_or(1));
                    sheet.hide_columns(first.saturating_sub(1)..last.min(1 << 14));
                }
                b"row" => {
                    row = number("r").unwrap_or(row + 1);
                    column = 0;
                    if is_hidden() {
                        sheet.hide_rows(row.saturating_sub(1)..row);
                    }
                }
                b"c" => {
                    let place = attribute(element, "r");
                    column = place.as_deref().and_then(column_of).unwrap_or(column + 1);
                    style = number("s").and_then(|style| self.styles.get(style));
                }
                b"v" | b"is" => {
                    let place = (row.saturating_sub(1), column.saturating_sub(1));
                    if let Some(CellStyle { format, is_struck }) = style.take() {
                        markup.formats.extend(format.clone().map(|format| (place, format)));
                        markup.struck.extend(is_struck.then_some(place));
                    }
                }
                _ => {}
            }
            Ok(ReadLimit::Cells.check(markup.formats.len().max(markup.struck.len()))?)
        })?;
        Ok(markup)
    }
}

/// The longest code of a format that is read; Excel takes 255 characters.
const LONGEST_FORMAT: usize = 1000;

/// What a style says of its cells.
#[derive(Debug, Default)]
struct CellStyle {
    format: Option<Arc<NumberFormat>>,
    is_struck: bool,
}

/// The styles of cells.
fn styles(parts: &mut Parts<'_>) -> Result<Vec<CellStyle>, TableError> {
    let mut own: HashMap<u32, Arc<NumberFormat>> = HashMap::new();
    let (mut styles, mut struck_fonts) = (Vec::new(), Vec::new());
    let (mut is_of_fonts, mut is_of_cells) = (false, false);
    each_element(parts, "xl/styles.xml", |element| {
        let number = attribute(element, "numFmtId").and_then(|number| number.parse::<u32>().ok());
        match element.local_name().as_ref() {
            b"numFmt" => {
                let code = attribute(element, "formatCode").filter(|code| code.len() <= LONGEST_FORMAT);
                if let (Some(number), Some(code)) = (number, code) {
                    own.insert(number, Arc::new(NumberFormat::new(code)));
                }
            }
            b"fonts" => is_of_fonts = true,
            b"fills" => is_of_fonts = false,
            b"font" if is_of_fonts => struck_fonts.push(false),
            b"strike" if is_of_fonts => {
                let is_on = attribute(element, "val").is_none_or(|val| val != "0" && val != "false");
                struck_fonts.last_mut().into_iter().for_each(|is_struck| *is_struck = is_on);
            }
            b"cellStyleXfs" => is_of_cells = false,
            b"cellXfs" => is_of_cells = true,
            b"cellStyles" | b"dxfs" => is_of_cells = false,
            b"xf" if is_of_cells => {
                let format = number.and_then(|number| {
                    own.get(&number).cloned().or_else(|| NumberFormat::built_in(number).map(Arc::new))
                });
                let font = attribute(element, "fontId").and_then(|font| font.parse::<usize>().ok());
                let is_struck = font.and_then(|font| struck_fonts.get(font)).copied().unwrap_or_default();
                styles.push(CellStyle { format, is_struck });
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

/// Visits each element of a part, if there is such a part.
fn each_element(
    parts: &mut Parts<'_>,
    path: &str,
    mut visit: impl FnMut(&BytesStart<'_>) -> Result<(), TableError>,
) -> Result<(), TableError> {
    let Ok(part) = parts.by_name(path) else { return Ok(()) };
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        match next(&mut reader, &mut buffer)? {
            Event::Start(element) | Event::Empty(element) => visit(&element)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

fn next<'b, R: BufRead>(reader: &mut Reader<R>, buffer: &'b mut Vec<u8>) -> Result<Event<'b>, TableError> {
    reader.read_event_into(buffer).map_err(|error| TableError::Damaged(error.to_string()))
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())?;
    let written = String::from_utf8_lossy(&found.value).into_owned();
    Some(quick_xml::escape::unescape(&written).map_or(written.clone(), |plain| plain.into_owned()))
}

/// The column of a cell such as `AB12`, from 1.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let column =
        letters.fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    (column > 0).then_some(column)
}
