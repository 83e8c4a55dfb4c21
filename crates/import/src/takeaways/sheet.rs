//! Takeaways as a table: one to a row, below a row of headings.

mod read;
mod workbook;

use std::collections::BTreeSet;

use csv::{QuoteStyle, Terminator, WriterBuilder};
use recap::export::guarded;

pub use self::read::{is_of_takeaways, read};
pub use self::workbook::xlsx;

use super::field::{Field, Name};
use super::manuscript::{Manuscript, word};
use super::value::{Value, Values};

/// The takeaways of a bundle as rows of texts. Talks that have none yet have a row to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The columns.
    pub fields: Vec<Field>,
    /// What stands above them.
    pub headings: Vec<String>,
    /// One row for each takeaway, as wide as the headings.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Writes out what a bundle says.
    pub fn of(manuscript: &Manuscript<'_>) -> Self {
        let bundle = manuscript.bundle();
        let lexicon = manuscript.lexicon();
        let mut fields: BTreeSet<Field> =
            Name::ALL.into_iter().filter(|name| *name != Name::Tags).map(Field::new).collect();
        let others = bundle.languages.iter().skip(1);
        fields.extend(others.flat_map(|tag| {
            [Field::of(Name::Statement, tag.as_str()), Field::of(Name::Detail, tag.as_str())]
        }));
        fields.extend(lexicon.declared().map(|facet| Field::of(Name::Tags, facet.id.as_str())));
        fields.extend(manuscript.takeaways().flat_map(Values::keys).cloned());
        let fields: Vec<Field> = fields.into_iter().collect();
        let title = |talk: Option<&str>| {
            let talk = bundle.talk(&talk?.parse().ok()?)?;
            Some(talk.title.wording(bundle.languages.default()).text.to_owned())
        };
        let row = |values: &Values| {
            let cell = |field: &Field| match values.get(field) {
                // A day is read again in whatever form a spreadsheet shows it.
                Some(value) if field.name == Name::Checked => lexicon.text(field, value),
                Some(value) => guarded(&lexicon.text(field, value)).into_owned(),
                None if field.name == Name::Title => {
                    guarded(&title(word(values, Name::Talk)).unwrap_or_default()).into_owned()
                }
                None => String::new(),
            };
            fields.iter().map(cell).collect()
        };
        let mut rows: Vec<Vec<String>> = manuscript.takeaways().map(row).collect();
        let has_takeaways =
            |talk: &str| manuscript.takeaways().any(|values| word(values, Name::Talk) == Some(talk));
        let empty = bundle.talks.iter().map(|talk| talk.id.as_str()).filter(|talk| !has_takeaways(talk));
        rows.extend(
            empty.map(|talk| row(&Values::from([(Field::new(Name::Talk), Value::Word(talk.to_owned()))]))),
        );
        let headings = fields.iter().map(|field| lexicon.heading(field)).collect();
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
