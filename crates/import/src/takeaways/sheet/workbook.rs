//! The table of takeaways as a workbook (`.xlsx`).

use recap::export::guarded;
use rust_xlsxwriter::{DataValidation, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::Sheet;
use crate::takeaways::field::{Field, Name};
use crate::takeaways::lexicon::Lexicon;
use crate::takeaways::manuscript::Manuscript;
use crate::takeaways::value::Value;

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
pub fn xlsx(manuscript: &Manuscript<'_>) -> Result<Vec<u8>, String> {
    let sheet = Sheet::of(manuscript);
    let lexicon = manuscript.lexicon();
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
    put(workbook.add_worksheet(), &sheet, &lexicon).map_err(|error| error.to_string())?;
    put_words(workbook.add_worksheet(), manuscript).map_err(|error| error.to_string())?;
    workbook.save_to_buffer().map_err(|error| error.to_string())
}

/// The name of the sheet with the words that can be used.
pub fn words_sheet(lexicon: &Lexicon<'_>) -> &'static str {
    lexicon.say(("Wörter", "Words"))
}

fn put(worksheet: &mut Worksheet, sheet: &Sheet, lexicon: &Lexicon<'_>) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_text_wrap();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    worksheet.set_name(lexicon.say(("Aussagen", "Takeaways")))?.set_freeze_panes(1, 0)?;
    for (column, (field, heading)) in (0_u16..).zip(sheet.fields.iter().zip(&sheet.headings)) {
        let width = match field.name {
            Name::Statement | Name::Detail => 48.0,
            Name::Id | Name::Talk | Name::Title | Name::Label => 24.0,
            _ => 16.0,
        };
        worksheet.set_column_width(column, width)?.write_string_with_format(0, column, heading, &bold)?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            worksheet.write_string_with_format(row, column, cell, &wrapped)?;
        }
    }
    for (column, field) in (0_u16..).zip(&sheet.fields) {
        let words = choices(field.name, lexicon);
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

/// The words that a cell can be chosen from.
fn choices(name: Name, lexicon: &Lexicon<'_>) -> Vec<String> {
    let field = Field::new(name);
    let word = |word: &str| lexicon.text(&field, &Value::Word(word.to_owned()));
    match name {
        Name::Kind => recap::Kind::ALL.iter().map(|kind| word(kind.as_str())).collect(),
        Name::Origin => recap::source::Origin::WORDS.iter().map(|(origin, _)| word(origin)).collect(),
        Name::Approved => [true, false].map(|flag| lexicon.text(&field, &Value::Flag(flag))).to_vec(),
        _ => Vec::new(),
    }
}

fn put_words(worksheet: &mut Worksheet, manuscript: &Manuscript<'_>) -> Result<(), XlsxError> {
    let lexicon = manuscript.lexicon();
    let bold = Format::new().set_bold();
    worksheet.set_name(words_sheet(&lexicon))?.set_column_width(0, 24)?.set_column_width(1, 32)?;
    worksheet.set_column_width(2, 64)?.set_freeze_panes(1, 0)?;
    let headings = [("Spalte", "Column"), ("Wort", "Word"), ("Bedeutung", "Meaning")];
    for (column, heading) in (0_u16..).zip(headings) {
        worksheet.write_string_with_format(0, column, lexicon.say(heading), &bold)?;
    }
    for (row, (field, word, meaning)) in (1_u32..).zip(words(manuscript)) {
        worksheet.write_string(row, 0, lexicon.heading(&field))?;
        worksheet.write_string(row, 1, lexicon.text(&field, &Value::Word(word)))?;
        worksheet.write_string(row, 2, &*guarded(&meaning.chars().take(200).collect::<String>()))?;
    }
    Ok(())
}

/// What can stand in the columns that do not take any text.
fn words(manuscript: &Manuscript<'_>) -> Vec<(Field, String, String)> {
    let bundle = manuscript.bundle();
    let language = bundle.languages.default();
    let mut words = Vec::new();
    for kind in recap::Kind::ALL {
        words.push((Field::new(Name::Kind), kind.as_str().to_owned(), String::new()));
    }
    for facet in manuscript.lexicon().declared() {
        for value in &facet.values {
            let field = Field::of(Name::Tags, facet.id.as_str());
            words.push((field, value.id.to_string(), value.label.wording(language).text.to_owned()));
        }
    }
    for (origin, _) in recap::source::Origin::WORDS {
        words.push((Field::new(Name::Origin), origin.to_owned(), String::new()));
    }
    for speaker in &bundle.speakers {
        words.push((Field::new(Name::Speakers), speaker.id.to_string(), speaker.name.to_string()));
    }
    for talk in &bundle.talks {
        words.push((
            Field::new(Name::Talk),
            talk.id.to_string(),
            talk.title.wording(language).text.to_owned(),
        ));
    }
    words
}
