//! The table of takeaways as a workbook (`.xlsx`).

use recap::export::escape_formula;
use rust_xlsxwriter::{DataValidation, Format, FormatAlign, Note, Workbook, Worksheet, XlsxError};

use super::TakeawaySheet;
use crate::takeaways::editable_bundle::EditableBundle;
use crate::takeaways::field::{FieldName, TakeawayField};
use crate::takeaways::field_labels::FieldLabels;
use crate::takeaways::value::FieldValue;

/// The number of the format `@`, which is text (ECMA-376, part 1, section 18.8.30).
const TEXT: u8 = 49;

/// How many UTF-16 units Excel takes in a cell.
const MOST: usize = 32_767;

/// For how many new rows below the table words are offered.
const ROOM: u32 = 500;

/// The takeaways of a bundle as a workbook: a sheet to write in, and one with the words that can
/// be used there.
///
/// # Errors
///
/// A sentence that names the text which is too long for Excel.
pub fn xlsx(editable: &EditableBundle<'_>) -> Result<Vec<u8>, String> {
    let sheet = TakeawaySheet::of(editable);
    let labels = editable.labels();
    for row in &sheet.rows {
        let too_long = row.iter().zip(&sheet.headings).find(|(cell, _)| cell.encode_utf16().count() > MOST);
        if let Some((_, heading)) = too_long {
            let id = row.first().map_or("", String::as_str);
            return Err(format!(
                "the takeaway {id:?} has under `{heading}` more than the {MOST} characters that Excel takes in a cell; \
                 use --to csv or --to markdown"
            ));
        }
    }
    let mut workbook = Workbook::new();
    put(workbook.add_worksheet(), &sheet, &labels).map_err(|error| error.to_string())?;
    put_words(workbook.add_worksheet(), editable).map_err(|error| error.to_string())?;
    workbook.save_to_buffer().map_err(|error| error.to_string())
}

/// The name of the sheet with the words that can be used.
pub fn words_sheet(labels: &FieldLabels<'_>) -> &'static str {
    labels.locale().sheet_words()
}

fn put(worksheet: &mut Worksheet, sheet: &TakeawaySheet, labels: &FieldLabels<'_>) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_text_wrap();
    // Cells of text stay as they are typed: no `1/2` becomes a day, and no `0049` a number.
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format_index(TEXT);
    worksheet.set_name(labels.locale().sheet_takeaways())?.set_freeze_panes(1, 0)?;
    for (column, (field, heading)) in (0_u16..).zip(sheet.fields.iter().zip(&sheet.headings)) {
        let width = match field.name {
            FieldName::Statement | FieldName::Detail => 48.0,
            FieldName::Id | FieldName::Talk | FieldName::Title | FieldName::Label => 24.0,
            _ => 16.0,
        };
        worksheet.set_column_format(column, &wrapped)?.set_column_width(column, width)?;
        worksheet.write_string_with_format(0, column, heading, &bold)?;
        if let Some(note) = note(field.name, labels) {
            worksheet.insert_note(
                0,
                column,
                &Note::new(note).add_author_prefix(false).set_width(320).set_height(120),
            )?;
        }
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            worksheet.write_string_with_format(row, column, cell, &wrapped)?;
        }
    }
    for (column, field) in (0_u16..).zip(&sheet.fields) {
        let words = choices(field.name, labels);
        if !words.is_empty() {
            // Other words are understood too, so the list only offers.
            let offered = DataValidation::new().allow_list_strings(&words)?.show_error_message(false);
            worksheet.add_data_validation(1, column, sheet.rows.len() as u32 + ROOM, column, &offered)?;
        }
    }
    let last = (sheet.rows.len() as u32, sheet.headings.len().saturating_sub(1) as u16);
    worksheet.autofilter(0, 0, last.0, last.1)?;
    Ok(())
}

/// What is said at the heading of a column in which an empty cell means something.
fn note(name: FieldName, labels: &FieldLabels<'_>) -> Option<&'static str> {
    let locale = labels.locale();
    match name {
        FieldName::Id => Some(locale.sheet_note_id()),
        FieldName::Speakers => Some(locale.sheet_note_speakers()),
        FieldName::Tags => Some(locale.sheet_note_tags()),
        FieldName::Approved => Some(locale.sheet_note_approved()),
        _ => None,
    }
}

/// The words that a cell can be chosen from.
fn choices(name: FieldName, labels: &FieldLabels<'_>) -> Vec<String> {
    let field = TakeawayField::new(name);
    let word = |word: &str| labels.text(&field, &FieldValue::Word(word.to_owned()));
    match name {
        FieldName::Kind => recap::Kind::ALL.iter().map(|kind| word(kind.as_str())).collect(),
        FieldName::Origin => recap::source::Origin::WORDS.iter().map(|(origin, _)| word(origin)).collect(),
        FieldName::Approved => {
            [true, false].map(|flag| labels.text(&field, &FieldValue::Flag(flag))).to_vec()
        }
        _ => Vec::new(),
    }
}

fn put_words(worksheet: &mut Worksheet, editable: &EditableBundle<'_>) -> Result<(), XlsxError> {
    let labels = editable.labels();
    let bold = Format::new().set_bold();
    worksheet.set_name(words_sheet(&labels))?.set_column_width(0, 24)?.set_column_width(1, 32)?;
    worksheet.set_column_width(2, 64)?.set_freeze_panes(1, 0)?;
    let locale = labels.locale();
    let headings = [locale.sheet_column(), locale.sheet_word(), locale.sheet_meaning()];
    for (column, heading) in (0_u16..).zip(headings) {
        worksheet.write_string_with_format(0, column, heading, &bold)?;
    }
    let text = Format::new().set_num_format_index(TEXT);
    let explained = explained(&labels)
        .into_iter()
        .map(|(field, word, meaning)| (labels.heading(&field), word, meaning.to_owned()));
    let words = words(editable).into_iter().map(|(field, word, meaning)| {
        (labels.heading(&field), labels.text(&field, &FieldValue::Word(word)), meaning)
    });
    for (row, (heading, word, meaning)) in (1_u32..).zip(explained.chain(words)) {
        worksheet.write_string_with_format(row, 0, heading, &text)?;
        worksheet.write_string_with_format(row, 1, word, &text)?;
        let meaning = meaning.chars().take(200).collect::<String>();
        worksheet.write_string_with_format(row, 2, &*escape_formula(&meaning), &text)?;
    }
    Ok(())
}

/// The words whose meaning is not what they say alone.
fn explained(labels: &FieldLabels<'_>) -> Vec<(TakeawayField, String, &'static str)> {
    let explain = |name: FieldName, value: FieldValue| {
        let field = TakeawayField::new(name);
        let word = labels.text(&field, &value);
        (field, word, note(name, labels).unwrap_or_default())
    };
    vec![
        explain(FieldName::Speakers, FieldValue::List(Vec::new())),
        explain(FieldName::Approved, FieldValue::Flag(true)),
        explain(FieldName::Approved, FieldValue::Flag(false)),
    ]
}

/// What can stand in the columns that do not take any text.
fn words(editable: &EditableBundle<'_>) -> Vec<(TakeawayField, String, String)> {
    let bundle = editable.bundle();
    let language = bundle.languages.default_tag();
    let mut words = Vec::new();
    for kind in recap::Kind::ALL {
        words.push((TakeawayField::new(FieldName::Kind), kind.as_str().to_owned(), String::new()));
    }
    for facet in editable.labels().declared() {
        for value in &facet.values {
            let field = TakeawayField::of(FieldName::Tags, facet.id.as_str());
            words.push((field, value.id.to_string(), value.label.localized(language).text.to_owned()));
        }
    }
    for (origin, _) in recap::source::Origin::WORDS {
        words.push((TakeawayField::new(FieldName::Origin), origin.to_owned(), String::new()));
    }
    for speaker in &bundle.speakers {
        words.push((
            TakeawayField::new(FieldName::Speakers),
            speaker.id.to_string(),
            speaker.name.to_string(),
        ));
    }
    for talk in &bundle.talks {
        words.push((
            TakeawayField::new(FieldName::Talk),
            talk.id.to_string(),
            talk.title.localized(language).text.to_owned(),
        ));
    }
    words
}
