//! Workbooks: packed files of either kind, and the sheets of Excel's (`.xlsx`).

use std::io::{BufReader, Cursor, Read as _};

use calamine::{
    DataRef, ExcelDateTime, ExcelDateTimeType, Reader as _, SheetVisible, Xlsx, XlsxError,
    XlsxFormulaMetadata,
};
use diagnostic::Place;
use zip::ZipArchive;

use super::extent::TableExtent;
use super::number_format::{NumberCountry, show_plain};
use super::opendocument::iso_moment;
use super::sheet_builder::{MergedArea, SheetBuilder};
use super::sheet_markup::{SheetMarkup, WorkbookMarkup};
use super::{Table, TableError, hidden, opendocument, workbook_size};
use crate::read_limit::ReadLimit;

/// The part that holds the sheets of `.ods`.
const CONTENT: &str = "content.xml";

/// The part that lists the sheets of `.xlsx`.
const LIST: &str = "xl/workbook.xml";

/// Whether bytes are packed and have the parts of a workbook.
pub fn is_workbook(bytes: &[u8]) -> bool {
    let archive = ZipArchive::new(Cursor::new(bytes));
    archive.is_ok_and(|archive| [CONTENT, LIST].iter().any(|part| archive.index_for_name(part).is_some()))
}

/// The sheets of a workbook.
pub fn read(place: &Place, bytes: &[u8]) -> Result<Vec<Table>, TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.index_for_name(LIST).is_some() {
        workbook_size::check(&mut archive)?;
        return sheets(place, bytes, &mut archive);
    }
    let Ok(content) = archive.by_name(CONTENT) else { return Err(TableError::NotAWorkbook) };
    let most = ReadLimit::UnpackedSize.most() as u64;
    let mut content = BufReader::new(content.take(most + 1));
    let tables = opendocument::read(place, &mut content);
    // What goes on behind the limit looks as if it ended in the middle.
    if content.get_ref().limit() == 0 { Err(ReadLimit::UnpackedSize.into()) } else { tables }
}

fn damaged(error: impl std::fmt::Display) -> TableError {
    TableError::Damaged(error.to_string())
}

fn sheets(
    place: &Place,
    bytes: &[u8],
    parts: &mut ZipArchive<Cursor<&[u8]>>,
) -> Result<Vec<Table>, TableError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let workbook_markup = WorkbookMarkup::read(parts)?;
    let is_1904 = workbook.has_1904_epoch();
    let (mut tables, mut hidden) = (Vec::<Table>::new(), Vec::new());
    ReadLimit::Sheets.check(workbook.sheets_metadata().len())?;
    let mut extent = TableExtent::default();
    let sheets: Vec<_> =
        workbook.sheets_metadata().iter().map(|sheet| (sheet.name.clone(), sheet.visible)).collect();
    for (name, visible) in sheets {
        let place = place.sheet(&name);
        if visible != SheetVisible::Visible {
            hidden.push(hidden::sheet_warning(place));
            continue;
        }
        let mut sheet = SheetBuilder::new(&mut extent);
        let markup = workbook_markup.sheet(parts, &name, &mut sheet)?;
        // A sheet may be a chart.
        if !put_cells(&mut sheet, &mut workbook, &name, &markup, is_1904)? {
            continue;
        }
        let merged = workbook.merge_cells_by_sheet_name(&name).map_err(damaged)?;
        let place_of = |(row, column): (u32, u32)| (row as usize, column as usize);
        let areas =
            merged.iter().map(|area| MergedArea { first: place_of(area.start), last: place_of(area.end) });
        sheet.merge(&areas.collect::<Vec<_>>())?;
        tables.push(sheet.table(place)?);
    }
    hidden::note_sheets(&mut tables, hidden);
    Ok(tables)
}

/// Puts the cells of a sheet into a table; `false` where it is none. They are read one by one: as a whole, a sheet
/// whose only cell is the last one would take the room of all.
fn put_cells(
    sheet: &mut SheetBuilder<'_>,
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    markup: &SheetMarkup,
    is_1904: bool,
) -> Result<bool, TableError> {
    let mut cells = match workbook.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(false),
        Err(error) => return Err(damaged(error)),
    };
    let mut numbers = Vec::new();
    // Whether there is a formula is all that counts: written out for each cell, a long one would fill the memory.
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
        if markup.is_struck(row, column) {
            sheet.warn_of_struck(row, column);
            continue;
        }
        match (cell.value, cell.formula) {
            (DataRef::Error(error), _) => {
                sheet.warn_of_formula(
                    row,
                    column,
                    format!("the formula gives {error} and was not read"),
                    None,
                );
            }
            (DataRef::Empty, Some(formula)) if !is_empty(&formula) => sheet.warn_of_formula(
                row,
                column,
                "the formula has no result",
                Some("open the file in a spreadsheet program, and save it"),
            ),
            (DataRef::Int(number), _) => numbers.push((cell.pos, number as f64, None)),
            (DataRef::Float(number), _) => numbers.push((cell.pos, number, None)),
            (DataRef::DateTime(moment), _) => {
                numbers.push((cell.pos, moment.as_f64(), Some(iso(moment, is_1904))));
            }
            (value, _) => sheet.put(row, column, &plain(&value), None)?,
        }
        ReadLimit::Cells.check(numbers.len())?;
    }
    // In which form numbers are shown follows from the words beside them.
    let country = NumberCountry::of(sheet.texts());
    for ((row, column), number, moment) in numbers {
        let (row, column) = (row as usize, column as usize);
        let text = markup.format(row, column).map(|format| format.show(number, is_1904, country));
        let text = text.or_else(|| moment.clone()).unwrap_or_else(|| show_plain(number, country));
        sheet.put(row, column, &text, moment.as_deref())?;
    }
    Ok(true)
}

/// Whether nothing is written in a formula.
fn is_empty(formula: &XlsxFormulaMetadata) -> bool {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            formula.is_empty()
        }
        _ => false,
    }
}

/// A value that is no number, as its cell shows it.
fn plain(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "true".to_owned(),
        DataRef::Bool(false) => "false".to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso_moment(text),
        DataRef::Int(_) | DataRef::Float(_) | DataRef::DateTime(_) | DataRef::Error(_) | DataRef::Empty => {
            String::new()
        }
    }
}

/// A day, a time, or both in the notation of ISO 8601; seconds only where there are any.
fn iso(moment: ExcelDateTime, is_1904: bool) -> String {
    /// Times are fractions of a day, so that 9:30 may be a hair less.
    const HALF_SECOND: f64 = 0.5 / 86_400.0;
    let days = moment.as_f64();
    let rounded = ExcelDateTime::new(days + HALF_SECOND, ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, hour, minute, second, _) = rounded.to_ymd_hms_milli();
    let seconds = if second == 0 { String::new() } else { format!(":{second:02}") };
    if moment.is_duration() {
        let hours = (days + HALF_SECOND) * 24.0;
        return format!("{}:{minute:02}{seconds}", hours.floor());
    }
    let time = format!("{hour:02}:{minute:02}{seconds}");
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (days < 1.0, time == "00:00") {
        (true, _) => time,
        (false, true) => date,
        (false, false) => format!("{date} {time}"),
    }
}
