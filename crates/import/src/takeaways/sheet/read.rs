//! Reading the table of takeaways.

use std::collections::BTreeMap;

use recap::export::unguarded;

use super::workbook::words_sheet;
use crate::table::{Row, Table};
use crate::takeaways::complaint::Complaint;
use crate::takeaways::draft::{Draft, Reading, Scope, Written};
use crate::takeaways::field::{Field, Name};
use crate::takeaways::lexicon::Lexicon;

/// How many rows may stand above the headings.
const ABOVE: usize = 20;

/// Whether any of the tables has a column of statements: those of programmes have none.
pub fn is_of_takeaways(tables: &[Table]) -> bool {
    tables.iter().any(|table| headings(table).is_some())
}

/// The row of the headings.
fn headings(table: &Table) -> Option<&Row> {
    let states = |heading: &str| {
        let word = heading.split('[').next().unwrap_or_default();
        Name::of(word) == Some(Name::Statement)
    };
    table.rows.iter().take(ABOVE).find(|row| row.cells().any(|(_, text)| states(text)))
}

/// The takeaways in the tables of a file.
pub fn read(tables: &[Table], lexicon: &Lexicon<'_>) -> Reading {
    let mut reading = Reading::default();
    for table in tables {
        let is_of_words = table.place.sheet.as_deref() == Some(words_sheet(lexicon));
        match headings(table) {
            Some(row) => reading.add(read_table(table, row, lexicon)),
            None if is_of_words => {}
            None => reading.unread.push(Complaint::new(
                &table.place,
                "no column is called `Aussage` or `Statement`, so nothing of it was read",
            )),
        }
    }
    reading
}

fn read_table(table: &Table, headings: &Row, lexicon: &Lexicon<'_>) -> Reading {
    let mut reading = Reading::default();
    let remarks = table.remarks.iter().map(|remark| Complaint::new(&remark.place, remark.what.as_str()));
    reading.unread.extend(remarks);
    let mut columns: BTreeMap<Field, usize> = BTreeMap::new();
    for (column, heading) in headings.cells() {
        let place = table.place.cell(headings.number, column);
        let Some(field) = lexicon.field(unguarded(heading)) else {
            let what = format!("the column {:?} means nothing here and was not read", heading.trim());
            reading.unread.push(Complaint::new(&place, what));
            continue;
        };
        if columns.insert(field, column).is_some() {
            let what = format!("there are two columns for {:?}; leave one of them out", heading.trim());
            reading.complaints.push(Complaint::new(&place, what));
        }
    }
    for row in table.rows.iter().filter(|row| row.number > headings.number) {
        let field = |(field, column): (&Field, &usize)| {
            let place = table.place.cell(row.number, *column);
            (field.clone(), Written { text: unguarded(row.cell(*column)).to_owned(), place })
        };
        let place = table.place.row(row.number);
        let draft = Draft { place, scope: Scope::Columns, fields: columns.iter().map(field).collect() };
        if says_something(&draft) {
            reading.drafts.push(draft);
        }
    }
    reading
}

/// Whether a row has more than the talk that it was made ready for.
fn says_something(draft: &Draft) -> bool {
    let is_prepared = |field: &Field| matches!(field.name, Name::Talk | Name::Title);
    draft.fields.iter().any(|(field, written)| !is_prepared(field) && !written.text.trim().is_empty())
}
