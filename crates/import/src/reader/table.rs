//! Programmes in tables: CSV and workbooks, one talk to a row, under headings that people chose.

mod cell_time;
mod cells;
mod column;
mod layout;
mod numbering;
mod people;
mod row;

use diagnostic::Place;

use self::cells::MappedTable;
use self::column::normalize_heading;
use self::layout::TableLayout;
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
pub use self::people::{NamedPerson, parse_people};

/// The rows of a source as JSON: a list for each sheet, of objects with a field for each column that
/// is understood. `None` for a text that has nothing of a table.
///
/// # Errors
///
/// Where the table cannot be read, or nothing in it is a title.
pub fn json(
    name: &str,
    bytes: &[u8],
    choices: &[ColumnChoice],
    report: &ImportReport,
) -> Option<Result<Json, ImportError>> {
    let tables = match table::read(name, bytes) {
        Ok(tables) => tables,
        Err(error) => return Some(Err(error.to_diagnostic(name).into())),
    };
    let is_table = |table: &Table| table.rows.iter().any(|row| row.cells().count() > 1);
    tables.iter().any(is_table).then(|| programme(name, &tables, choices, report))
}

fn programme(
    name: &str,
    tables: &[Table],
    choices: &[ColumnChoice],
    report: &ImportReport,
) -> Result<Json, ImportError> {
    let place = Place::file(name);
    if sheet::is_of_takeaways(tables) {
        let help = "bring it into the bundle of its congress as a file, with --into";
        return Err(ImportError::new("takeaways", place, "this is a table of takeaways", help));
    }
    let mut sheets = Vec::new();
    for table in tables {
        // How letters were read is told by the source itself.
        for warning in &table.warnings {
            let kind = ImportEventKind::from_code(warning.code);
            if let Some(kind) = kind.filter(|kind| *kind != ImportEventKind::Encoding) {
                report.note(kind, warning.place.to_string(), warning.message_and_help());
            }
        }
        match TableLayout::of(table, choices) {
            Some(layout) if layout.is_of_contacts(table, choices) => {
                report.note(
                    ImportEventKind::Part,
                    table.place.to_string(),
                    "by its headings, a list of contacts",
                );
            }
            Some(layout) => {
                layout.report_columns(table, choices, report);
                sheets.push(MappedTable { table, layout }.json(report));
            }
            None => report.note(ImportEventKind::Part, table.place.to_string(), "no column holds titles"),
        }
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
        for row in sheet.items() {
            let place = row.text("place").unwrap_or_default();
            reader.row(&SourceNode::root(&place, row.json(), row.report()));
        }
    }
    reader.programme
}
