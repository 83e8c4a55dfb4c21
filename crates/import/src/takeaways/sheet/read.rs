//! Reading the table of takeaways.

use std::collections::BTreeMap;

use diagnostic::Diagnostic;
use recap::export::unescape_formula;

use super::workbook::words_sheet;
use crate::table::{Table, TableRow};
use crate::takeaways::draft::{DraftScope, ParsedTakeaways, TakeawayDraft, WrittenText};
use crate::takeaways::field::{FieldName, TakeawayField};
use crate::takeaways::field_labels::FieldLabels;

/// How many rows may stand above the headings.
const ABOVE: usize = 20;

/// Whether any of the tables has a column of statements: those of programmes have none.
pub fn is_of_takeaways(tables: &[Table]) -> bool {
    tables.iter().any(|table| headings(table).is_some())
}

/// The row of the headings.
fn headings(table: &Table) -> Option<&TableRow> {
    let states = |heading: &str| {
        let word = heading.split('[').next().unwrap_or_default();
        FieldName::of(word) == Some(FieldName::Statement)
    };
    table.rows.iter().take(ABOVE).find(|row| row.cells().any(|(_, text)| states(text)))
}

/// The takeaways in the tables of a file.
pub fn read(tables: &[Table], labels: &FieldLabels<'_>) -> ParsedTakeaways {
    let mut parsed = ParsedTakeaways::default();
    for table in tables {
        let is_of_words = table.place.sheet_name().map(|name| &**name) == Some(words_sheet(labels));
        match headings(table) {
            Some(row) => parsed.add(read_table(table, row, labels)),
            None if is_of_words => {}
            None => parsed.warnings.push(Diagnostic::warning(
                "unread-sheet",
                table.place.clone(),
                "no column is called `Aussage` or `Statement`, so nothing of it was read",
            )),
        }
    }
    parsed
}

fn read_table(table: &Table, headings: &TableRow, labels: &FieldLabels<'_>) -> ParsedTakeaways {
    let mut parsed = ParsedTakeaways::default();
    parsed.warnings.extend(table.warnings.iter().cloned());
    let mut columns: BTreeMap<TakeawayField, usize> = BTreeMap::new();
    for (column, heading) in headings.cells() {
        let place = table.place.cell(headings.number, column);
        let Some(field) = labels.field(unescape_formula(heading)) else {
            let message = format!("the column {:?} is not known and was not read", heading.trim());
            parsed.warnings.push(Diagnostic::warning("unread-field", place, message));
            continue;
        };
        if columns.insert(field, column).is_some() {
            let message = format!("there are two columns for {:?}", heading.trim());
            let error = Diagnostic::error("repeated-field", place, message);
            parsed.errors.push(error.with_help("leave one of them out"));
        }
    }
    for row in table.rows.iter().filter(|row| row.number > headings.number) {
        let field = |(field, column): (&TakeawayField, &usize)| {
            let place = table.place.cell(row.number, *column);
            (field.clone(), WrittenText { text: unescape_formula(row.cell(*column)).to_owned(), place })
        };
        let place = table.place.row(row.number);
        let draft =
            TakeawayDraft { place, scope: DraftScope::Columns, fields: columns.iter().map(field).collect() };
        if says_something(&draft) {
            parsed.drafts.push(draft);
        }
    }
    parsed
}

/// Whether a row has more than the talk that it was made ready for.
fn says_something(draft: &TakeawayDraft) -> bool {
    let is_prepared = |field: &TakeawayField| matches!(field.name, FieldName::Talk | FieldName::Title);
    draft.fields.iter().any(|(field, written)| !is_prepared(field) && !written.text.trim().is_empty())
}
