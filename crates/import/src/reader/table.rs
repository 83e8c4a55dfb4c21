//! Programmes in tables: CSV and workbooks, one talk to a row, under headings that people chose.

mod cells;
mod column;
mod layout;
mod people;
mod row;
mod when;

use self::cells::Sheet;
use self::column::plain;
use self::layout::Layout;
use self::row::Kept;
use crate::json::Json;
use crate::node::Node;
use crate::programme::Programme;
use crate::refusal::Refusal;
use crate::report::{Matter, Report};
use crate::table::{self, About, Table};
use crate::takeaways::sheet;

pub use self::column::{Choice, Column, NoChoice};
pub use self::people::{Named, people};
pub use self::when::{Slashes, When};

/// The rows of a source as JSON: a list for each sheet, of objects with a field for each column that
/// is understood. `None` for a text that has nothing of a table.
///
/// # Errors
///
/// Where the table cannot be read, or nothing in it is a title.
pub fn json(name: &str, bytes: &[u8], choices: &[Choice], report: &Report) -> Option<Result<Json, Refusal>> {
    let tables = match table::read(name, bytes) {
        Ok(tables) => tables,
        Err(error) => {
            let text = error.to_string();
            let (what, mend) = text.rsplit_once("; ").unwrap_or((&text, "save it anew"));
            return Some(Err(Refusal::new(name, what, mend)));
        }
    };
    let is_table = |table: &Table| table.rows.iter().any(|row| row.cells().count() > 1);
    tables.iter().any(is_table).then(|| programme(name, &tables, choices, report))
}

fn programme(name: &str, tables: &[Table], choices: &[Choice], report: &Report) -> Result<Json, Refusal> {
    if sheet::is_of_takeaways(tables) {
        let mend = "bring it into the bundle of its congress as a file, with --into";
        return Err(Refusal::new(name, "this is a table of takeaways", mend));
    }
    let mut sheets = Vec::new();
    for table in tables {
        // How letters were read is told by the source itself.
        for remark in &table.remarks {
            let matter = match remark.about {
                About::Letters => continue,
                About::Formula => Matter::Formula,
                About::Hidden => Matter::Part,
            };
            report.note(matter, remark.place.to_string(), &remark.what);
        }
        match Layout::of(table, choices) {
            Some(layout) if layout.is_of_contacts(table, choices) => {
                report.note(Matter::Part, table.place.to_string(), "by its headings, a list of contacts");
            }
            Some(layout) => {
                layout.tell(table, choices, report);
                sheets.push(Sheet { table, layout }.json(report));
            }
            None => report.note(Matter::Part, table.place.to_string(), "no column holds titles"),
        }
    }
    let headings: Vec<String> = tables.iter().flat_map(widest).collect();
    let is_there = |choice: &&Choice| headings.iter().any(|heading| plain(heading) == plain(&choice.heading));
    if let Some(choice) = choices.iter().find(|choice| !is_there(choice)) {
        let what = format!("no column is called {:?}; there are {}", choice.heading, headings.join(", "));
        return Err(Refusal::new(name, what, "correct --column"));
    }
    if sheets.is_empty() {
        let what =
            format!("no column of the table is known to hold titles; there are {}", headings.join(", "));
        return Err(Refusal::new(name, what, "name it with --column title=…"));
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
pub fn read(top: &Node<'_>) -> Programme {
    let mut kept = Kept::default();
    for sheet in top.items() {
        for row in sheet.items() {
            let place = row.text("place").unwrap_or_default();
            kept.row(&Node::top(&place, row.json(), row.report()));
        }
    }
    kept.programme
}
