//! One cell of an OpenDocument sheet.

use std::io::BufRead;

use super::{ContentElement, ContentReader, ContentTag};
use crate::read_limit::ReadLimit;
use crate::table::TableError;
use crate::table::sheet_builder::SheetBuilder;

/// A cell while it is read.
pub struct ContentCell {
    /// How many columns have it, as it is.
    pub columns: usize,
    /// How many rows and columns it spans.
    spans: (usize, usize),
    /// Whether it lies below another that spans it.
    is_covered: bool,
    /// Whether it holds the mistake of a formula (an extension of LibreOffice, which writes the type of an ordinary
    /// text beside it).
    is_error: bool,
    /// The day or time that it holds.
    moment: Option<String>,
    /// The paragraphs of the cell, without the comments that hang on it.
    text: String,
    /// How many characters the text has.
    characters: usize,
}

impl ContentCell {
    /// A cell of which only the beginning is read.
    pub fn new(element: &ContentElement) -> Self {
        let mut types = element.attributes.iter().filter(|(name, _)| name == "value-type");
        let moment = element.attribute("date-value").or_else(|| element.attribute("time-value"));
        Self {
            columns: element.times("number-columns-repeated"),
            spans: (element.times("number-rows-spanned"), element.times("number-columns-spanned")),
            is_covered: element.name == "covered-table-cell",
            is_error: types.any(|(_, value)| value == "error"),
            moment: moment.map(iso_moment),
            text: String::new(),
            characters: 0,
        }
    }

    /// Reads the cell up to its end.
    pub fn read<R: BufRead>(
        mut self,
        content: &mut ContentReader<R>,
        sheet: &mut SheetBuilder<'_>,
    ) -> Result<Self, TableError> {
        let inside = content.depth + 1;
        let (mut paragraphs, mut is_in_paragraph) = (0, false);
        while let Some(tag) = content.next()? {
            match tag {
                ContentTag::Start(element) if is_in_paragraph => match element.name.as_str() {
                    "s" => self.add_spaces(element.times("c"), sheet)?,
                    "tab" => self.add("\t"),
                    "line-break" => self.add("\n"),
                    _ => {}
                },
                ContentTag::Start(element) => {
                    is_in_paragraph = element.name == "p" && content.depth == inside;
                    if is_in_paragraph && paragraphs > 0 {
                        self.add("\n");
                    }
                    paragraphs += usize::from(is_in_paragraph);
                }
                ContentTag::Text(text) if is_in_paragraph => self.add(&text),
                ContentTag::Text(_) => {}
                ContentTag::End if content.depth + 1 < inside => break,
                ContentTag::End => is_in_paragraph &= content.depth >= inside,
            }
        }
        Ok(self)
    }

    /// Adds a text, unless there is more than is read of a cell already.
    fn add(&mut self, text: &str) {
        if self.characters <= ReadLimit::Text.most() {
            self.text.push_str(text);
            self.characters += text.chars().count();
        }
    }

    /// Adds spaces, of which there is only the number in the file.
    fn add_spaces(&mut self, number: usize, sheet: &mut SheetBuilder<'_>) -> Result<(), TableError> {
        let number = number.min((ReadLimit::Text.most() + 1).saturating_sub(self.characters));
        sheet.count_spaces(number)?;
        self.add(&" ".repeat(number));
        Ok(())
    }

    /// How many rows and columns it spans, if that is more than itself.
    pub fn span(&self) -> Option<(usize, usize)> {
        Some(self.spans).filter(|spans| *spans != (1, 1))
    }

    /// Puts the cell into a sheet, as often as it is there.
    pub fn put(
        &self,
        sheet: &mut SheetBuilder<'_>,
        row: usize,
        column: usize,
        rows: usize,
    ) -> Result<(), TableError> {
        let moment = self.moment.as_deref();
        // Programs that write no text for a day have nothing else to show.
        let text = if self.text.trim().is_empty() { moment.unwrap_or_default() } else { &self.text };
        if self.is_error {
            let shown: String = text.chars().take(100).collect();
            sheet.warn_of_formula(row, column, format!("the formula gives {shown} and was not read"), None);
            return Ok(());
        }
        if self.is_covered || text.trim().is_empty() {
            return Ok(());
        }
        // What lies outside of the columns that are read is named once, however often it is there.
        let inside = ReadLimit::Columns.most().saturating_sub(column);
        let (rows, columns) = if inside == 0 { (1, 1) } else { (rows, self.columns.min(inside + 1)) };
        for row in row..row + rows {
            for column in column..column + columns {
                sheet.put(row, column, text, moment)?;
            }
        }
        Ok(())
    }
}

/// `2026-05-19T09:30:00` and `PT09H30M00S` as in `2026-05-19 09:30` and `09:30`.
pub fn iso_moment(iso: &str) -> String {
    let without_seconds = |time: &str| match time.split_once('.').map_or(time, |(whole, _)| whole) {
        whole if whole.len() == 8 => whole.strip_suffix(":00").unwrap_or(whole).to_owned(),
        other => other.to_owned(),
    };
    if let Some(duration) = iso.strip_prefix("PT") {
        let mut numbers = duration.split(['H', 'M', 'S', '.', ',']).map(|number| number.parse().unwrap_or(0));
        let mut next = || numbers.next().unwrap_or(0_u32);
        return without_seconds(&format!("{:02}:{:02}:{:02}", next(), next(), next()));
    }
    match iso.split_once('T') {
        Some((date, time)) if time.trim_matches(['0', ':', '.']).is_empty() => date.to_owned(),
        Some((date, time)) => format!("{date} {}", without_seconds(time)),
        None => iso.to_owned(),
    }
}
