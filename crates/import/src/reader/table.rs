//! Programmes in tables: CSV and workbooks, one talk to a row, under headings that people chose.

mod above_headings;
mod cell_time;
mod cells;
mod column;
mod days;
mod grid;
mod layout;
mod layout_report;
mod numbering;
mod other_sheets;
mod people;
mod row;

use diagnostic::Place;
use recap::date::Date;

use self::cells::{MappedTable, SheetRows};
use self::column::normalize_heading;
use self::grid::Grid;
use self::layout::{SheetKind, TableLayout};
use self::row::RowReader;
use crate::error::ImportError;
use crate::json::Json;
use crate::node::SourceNode;
use crate::programme::Programme;
use crate::report::{ImportEventKind, ImportReport};
use crate::table::{self, Table};
use crate::takeaways::sheet;

pub use self::cell_time::{CellTime, DateOrder};
pub use self::column::{ColumnChoice, ColumnChoiceError, ProgrammeColumn};

/// What an organiser says of tables that they do not tell themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableOptions {
    /// What the columns hold, where that is not what their headings are taken for.
    pub columns: Vec<ColumnChoice>,
    /// The first day of the congress, where days have numbers.
    pub first_day: Option<Date>,
}

/// The rows of a source as JSON: an object for each sheet, with the kind of its rows and a list of them, which have a
/// field for each column that is understood. `None` for a text that has nothing of a table.
///
/// # Errors
///
/// Where the table cannot be read, or nothing in it is a title.
pub fn json(
    name: &str,
    bytes: &[u8],
    options: &TableOptions,
    report: &ImportReport,
) -> Option<Result<Json, ImportError>> {
    let tables = match table::read(name, bytes) {
        Ok(tables) => tables,
        Err(error) => return Some(Err(error.to_diagnostic(name).into())),
    };
    let is_table = |table: &Table| table.rows.iter().any(|row| row.cells().count() > 1);
    tables.iter().any(is_table).then(|| programme(name, &tables, options, report))
}

fn programme(
    name: &str,
    tables: &[Table],
    options: &TableOptions,
    report: &ImportReport,
) -> Result<Json, ImportError> {
    let place = Place::file(name);
    let choices = &options.columns;
    if sheet::is_of_takeaways(tables) {
        let help = "bring it into the bundle of its congress as a file, with --into";
        return Err(ImportError::new("takeaways", place, "this is a table of takeaways", help));
    }
    let mut sheets = Vec::new();
    let mut layouts: Vec<Option<TableLayout>> =
        tables.iter().map(|table| TableLayout::of(table, choices)).collect();
    // Beside a sheet with times, one with names and without times is of the people.
    let has_times = |layout: &TableLayout| layout.kind == SheetKind::Talks && layout.has_times();
    let has_programme = layouts.iter().flatten().any(TableLayout::is_surely_of_talks);
    if layouts.iter().flatten().any(has_times) {
        for (layout, table) in layouts.iter_mut().zip(tables) {
            *layout = layout
                .take()
                .map(|layout| if layout.may_be_of_people() { layout.into_people(table) } else { layout });
        }
    }
    for (table, layout) in tables.iter().zip(layouts) {
        // How letters were read is told by the source itself.
        for warning in &table.warnings {
            let kind = ImportEventKind::from_code(warning.code);
            if let Some(kind) = kind.filter(|kind| *kind != ImportEventKind::Encoding) {
                report.note(kind, warning.place.to_string(), warning.message_and_help());
            }
        }
        let Some(layout) = layout else {
            match Grid::of(table) {
                Some(grid) => sheets.push(sheet_json(
                    SheetKind::Talks,
                    grid.is_german(),
                    grid.read(options.first_day, report)?,
                )),
                None => report.note(ImportEventKind::Part, table.place.to_string(), "no column holds titles"),
            }
            continue;
        };
        if has_programme && !layout.may_be_of_talks() {
            let what = "without times, people, rooms and texts, beside a sheet of talks that have them";
            report.note(ImportEventKind::Part, table.place.to_string(), what);
            continue;
        }
        if layout.kind == SheetKind::Contacts {
            report.note(
                ImportEventKind::Part,
                table.place.to_string(),
                "by its headings, a list of contacts",
            );
            continue;
        }
        let (kind, is_german) = (layout.kind, layout.is_german());
        let mapped = MappedTable { table, layout, first_day: options.first_day };
        mapped.layout.report_columns(table, choices, mapped.is_numbered(), report);
        sheets.push(sheet_json(kind, is_german, mapped.read(report)?));
    }
    let headings: Vec<String> = tables.iter().flat_map(widest).collect();
    let is_there = |choice: &&ColumnChoice| {
        headings.iter().any(|heading| normalize_heading(heading) == normalize_heading(&choice.heading))
    };
    if let Some(choice) = choices.iter().find(|choice| !is_there(choice)) {
        let message = format!("no column is called {:?}; there are {}", choice.heading, headings.join(", "));
        return Err(ImportError::new("unknown-column", place, message, "correct --column"));
    }
    if sheets.is_empty() {
        let message =
            format!("no column of the table is known to hold titles; there are {}", headings.join(", "));
        return Err(ImportError::new("no-titles", place, message, "name it with --column title=…"));
    }
    Ok(Json::List(sheets))
}

/// A sheet as JSON.
fn sheet_json(kind: SheetKind, is_german: bool, SheetRows { name, rows }: SheetRows) -> Json {
    let kind = if kind == SheetKind::People { "people" } else { "talks" };
    let language = is_german.then(|| Json::text("de"));
    Json::object([
        ("kind", Some(Json::text(kind))),
        ("language", language),
        ("name", name.map(Json::text)),
        ("rows", Some(rows)),
    ])
}

/// What most likely are the headings of a table that is not understood: the first of its widest
/// rows.
fn widest(table: &Table) -> Vec<String> {
    let rows = table.rows.iter().take(20).rev();
    let row = rows.max_by_key(|row| row.cells().count());
    row.map(|row| row.cells().map(|(_, text)| text.trim().to_owned()).collect()).unwrap_or_default()
}

/// Reads the rows of all sheets.
pub fn read(top: &SourceNode<'_>) -> Programme {
    let mut reader = RowReader::default();
    for sheet in top.items() {
        let is_of_people = sheet.text("kind").as_deref() == Some("people");
        let congress = &mut reader.programme.congress;
        congress.name = congress.name.take().or_else(|| sheet.single_line("name"));
        if let Some(language) = sheet.text("language").and_then(|tag| tag.parse().ok()) {
            reader.programme.headings_language = Some(language);
        }
        for row in sheet.list("rows") {
            let place = row.text("place").unwrap_or_default();
            let row = SourceNode::root(&place, row.json(), row.report());
            if is_of_people { reader.person(&row) } else { reader.talk(&row) }
        }
    }
    reader.programme
}
