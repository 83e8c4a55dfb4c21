//! Takeaways as a table: one to a row, below a row of headings.

mod read;
mod workbook;

use std::collections::BTreeSet;

use csv::{QuoteStyle, Terminator, WriterBuilder};
use recap::export::escape_formula;

pub use self::read::{is_of_takeaways, read};
pub use self::workbook::xlsx;

use super::editable_bundle::{EditableBundle, word};
use super::field::{FieldName, TakeawayField};
use super::value::{FieldValue, FieldValues};

/// The takeaways of a bundle as rows of texts. Talks that have none yet have a row to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeawaySheet {
    /// The columns.
    pub fields: Vec<TakeawayField>,
    /// What stands above them.
    pub headings: Vec<String>,
    /// One row for each takeaway, as wide as the headings.
    pub rows: Vec<Vec<String>>,
}

/// Whether a field holds a day.
fn is_day(name: FieldName) -> bool {
    matches!(name, FieldName::Date | FieldName::Checked | FieldName::ApprovedOn)
}

impl TakeawaySheet {
    /// Writes out what a bundle says.
    pub fn of(editable: &EditableBundle<'_>) -> Self {
        let bundle = editable.bundle();
        let labels = editable.labels();
        let mut fields: BTreeSet<TakeawayField> = FieldName::ALL
            .into_iter()
            .filter(|name| *name != FieldName::Tags)
            .map(TakeawayField::new)
            .collect();
        let others = bundle.languages.iter().skip(1);
        fields.extend(others.flat_map(|tag| {
            [
                TakeawayField::of(FieldName::Statement, tag.as_str()),
                TakeawayField::of(FieldName::Detail, tag.as_str()),
            ]
        }));
        fields.extend(labels.declared().map(|facet| TakeawayField::of(FieldName::Tags, facet.id.as_str())));
        fields.extend(editable.takeaways().flat_map(FieldValues::keys).cloned());
        let fields: Vec<TakeawayField> = fields.into_iter().collect();
        let title = |talk: Option<&str>| {
            let talk = bundle.talk(&talk?.parse().ok()?)?;
            Some(talk.title.localized(bundle.languages.default_tag()).text.to_owned())
        };
        let row = |values: &FieldValues| {
            let cell = |field: &TakeawayField| match values.get(field) {
                // A day is read again in whatever form a spreadsheet shows it.
                Some(value) if is_day(field.name) => labels.text(field, value),
                Some(value) => escape_formula(&labels.text(field, value)).into_owned(),
                None if field.name == FieldName::Title => {
                    escape_formula(&title(word(values, FieldName::Talk)).unwrap_or_default()).into_owned()
                }
                None => String::new(),
            };
            fields.iter().map(cell).collect()
        };
        let mut rows: Vec<Vec<String>> = editable.takeaways().map(row).collect();
        let has_takeaways =
            |talk: &str| editable.takeaways().any(|values| word(values, FieldName::Talk) == Some(talk));
        let empty = bundle.talks.iter().map(|talk| talk.id.as_str()).filter(|talk| !has_takeaways(talk));
        rows.extend(empty.map(|talk| {
            row(&FieldValues::from([(
                TakeawayField::new(FieldName::Talk),
                FieldValue::Word(talk.to_owned()),
            )]))
        }));
        // The labels of facets are the publisher's, so a heading can look like a formula too.
        let heading = |field: &TakeawayField| escape_formula(&labels.heading(field)).into_owned();
        let headings = fields.iter().map(heading).collect();
        Self { fields, headings, rows }
    }

    /// The table as CSV that a German Excel opens with every cell in its place: it takes a file for
    /// UTF-8 where it begins with a byte order mark, and splits it at `;`.
    pub fn csv(&self) -> Vec<u8> {
        let mut builder = WriterBuilder::new();
        builder.delimiter(b';').quote_style(QuoteStyle::Always).terminator(Terminator::CRLF);
        let mut writer = builder.from_writer(b"\xEF\xBB\xBF".to_vec());
        for row in std::iter::once(&self.headings).chain(&self.rows) {
            // Writing rows of one width to memory cannot fail.
            let _ = writer.write_record(row);
        }
        writer.into_inner().unwrap_or_default()
    }
}
