//! The sheets of an OpenDocument spreadsheet (`.ods`; OASIS ODF 1.3, part 3, section 9).
//!
//! Its XML keeps what each cell shows and which cells are merged, which the reader of `.xlsx` does not tell for this
//! format. It is read element by element: as a tree, a small file could fill the memory.

mod cell;

use std::collections::HashSet;
use std::io::BufRead;

use diagnostic::Place;
use quick_xml::Reader;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};

use self::cell::ContentCell;
use super::extent::TableExtent;
use super::hidden;
use super::sheet_builder::{MergedArea, SheetBuilder};
use super::{Table, TableError};
use crate::read_limit::{ReadCounter, ReadLimit};

pub use self::cell::iso_moment;

/// The sheets in `content.xml`.
pub fn read(place: &Place, xml: impl BufRead) -> Result<Vec<Table>, TableError> {
    let mut reader = Reader::from_reader(xml);
    // An element without content is handed out as one with a beginning and an end.
    reader.config_mut().expand_empty_elements = true;
    let mut content = ContentReader { reader, buffer: Vec::new(), depth: 0 };
    let mut extent = TableExtent::default();
    let mut sheets = ReadCounter::new(ReadLimit::Sheets);
    let mut hidden_styles: HashSet<String> = HashSet::new();
    let mut style = None;
    let (mut read, mut hidden) = (Vec::new(), Vec::new());
    while let Some(tag) = content.next()? {
        let ContentTag::Start(element) = tag else { continue };
        match element.name.as_str() {
            "style" => style = element.attribute("name").map(str::to_owned),
            "table-properties" if element.attribute("display") == Some("false") => {
                hidden_styles.extend(style.take());
            }
            "table" => {
                sheets.add(1)?;
                let place = place.sheet(element.attribute("name").unwrap_or_default());
                let is_hidden =
                    element.attribute("style-name").is_some_and(|style| hidden_styles.contains(style));
                if is_hidden {
                    content.skip()?;
                    hidden.push(hidden::sheet_warning(place));
                } else {
                    read.push(sheet(&mut content, &mut extent)?.table(place)?);
                }
            }
            _ => {}
        }
    }
    hidden::note_sheets(&mut read, hidden);
    Ok(read)
}

/// The attributes that are read.
const ATTRIBUTES: [&[u8]; 12] = [
    b"name",
    b"style-name",
    b"display",
    b"visibility",
    b"number-columns-repeated",
    b"number-rows-repeated",
    b"number-columns-spanned",
    b"number-rows-spanned",
    b"value-type",
    b"date-value",
    b"time-value",
    b"c",
];

/// An element with the attributes that are read, by their names without prefixes.
struct ContentElement {
    name: String,
    attributes: Vec<(String, String)>,
}

impl ContentElement {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(attribute, _)| attribute == name).map(|(_, value)| value.as_str())
    }

    /// How often a cell or row is there, or how far it spans.
    fn times(&self, name: &str) -> usize {
        self.attribute(name).and_then(|number| number.parse().ok()).unwrap_or(1).clamp(1, 1 << 20)
    }

    /// Whether a row or column is hidden, by hand or by a filter.
    fn is_hidden(&self) -> bool {
        self.attribute("visibility").is_some_and(|visibility| visibility != "visible")
    }
}

/// What comes next in the content.
enum ContentTag {
    Start(ContentElement),
    Text(String),
    End,
}

/// The content while it is read.
struct ContentReader<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: BufRead> ContentReader<R> {
    /// The next beginning or end of an element, or text; `None` at the end of the content.
    fn next(&mut self) -> Result<Option<ContentTag>, TableError> {
        let damaged = |found: &dyn std::fmt::Display| TableError::Damaged(found.to_string());
        loop {
            self.buffer.clear();
            let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| damaged(&error))?;
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    ReadLimit::XmlDepth.check(self.depth)?;
                    ContentTag::Start(content_element(&start))
                }
                Event::End(_) => {
                    self.depth -= 1;
                    ContentTag::End
                }
                Event::Text(text) => ContentTag::Text(text.decode().map_err(|error| damaged(&error))?.into()),
                Event::CData(text) => {
                    ContentTag::Text(text.decode().map_err(|error| damaged(&error))?.into())
                }
                Event::GeneralRef(reference) => {
                    let name = reference.decode().map_err(|error| damaged(&error))?;
                    let written = format!("&{name};");
                    let plain = quick_xml::escape::unescape(&written).map_err(|error| damaged(&error))?;
                    ContentTag::Text(plain.into_owned())
                }
                Event::Eof if self.depth > 0 => return Err(damaged(&"it ends in the middle")),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::DocType(_) => {
                    continue;
                }
            }));
        }
    }

    /// Passes over what is left of the element that has begun last.
    fn skip(&mut self) -> Result<(), TableError> {
        let outside = self.depth - 1;
        while self.depth > outside && self.next()?.is_some() {}
        Ok(())
    }
}

fn content_element(start: &BytesStart<'_>) -> ContentElement {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    // Whether a name is there twice is not looked for: that takes time with the square of the attributes.
    let mut attributes = start.attributes();
    let is_read = |attribute: &Attribute<'_>| ATTRIBUTES.contains(&attribute.key.local_name().as_ref());
    let attributes = attributes.with_checks(false).flatten().filter(is_read).map(|attribute| {
        let written = text(&attribute.value);
        let value =
            quick_xml::escape::unescape(&written).map_or_else(|_| written.clone(), |value| value.into());
        (text(attribute.key.local_name().as_ref()), value)
    });
    ContentElement { name: text(start.local_name().as_ref()), attributes: attributes.collect() }
}

/// Reads a sheet, of which the beginning is read already, up to its end.
fn sheet<'e, R: BufRead>(
    content: &mut ContentReader<R>,
    extent: &'e mut TableExtent,
) -> Result<SheetBuilder<'e>, TableError> {
    let outside = content.depth - 1;
    let mut sheet = SheetBuilder::new(extent);
    let mut areas = Vec::new();
    let (mut columns_before, mut row, mut column, mut rows) = (0, 0, 0, 0);
    // The depth of the row that is open; what lies deeper is a table inside of a cell, which is no sheet.
    let mut open_row = None;
    while let Some(tag) = content.next()? {
        let element = match tag {
            ContentTag::Start(element) => element,
            ContentTag::Text(_) => continue,
            ContentTag::End => {
                if open_row.is_some_and(|depth| content.depth < depth) {
                    open_row = None;
                    row += rows;
                }
                if content.depth == outside {
                    break;
                }
                continue;
            }
        };
        match element.name.as_str() {
            "table-column" => {
                let columns = element.times("number-columns-repeated");
                if element.is_hidden() {
                    sheet.hide_columns(columns_before..columns_before + columns);
                }
                columns_before += columns;
            }
            "table-row" => {
                open_row = Some(content.depth);
                (rows, column) = (element.times("number-rows-repeated"), 0);
                if element.is_hidden() {
                    sheet.hide_rows(row..row + rows);
                }
            }
            "table-cell" | "covered-table-cell" if open_row.is_some() => {
                let cell = ContentCell::new(&element).read(content, &mut sheet)?;
                if let Some((down, across)) = cell.span() {
                    areas.push(MergedArea {
                        first: (row, column),
                        last: (row + down - 1, column + across - 1),
                    });
                }
                cell.put(&mut sheet, row, column, rows)?;
                column += cell.columns;
            }
            // Forms and drawings hold no cells of this sheet.
            "table" | "forms" | "shapes" => content.skip()?,
            _ => {}
        }
    }
    sheet.merge(&areas)?;
    Ok(sheet)
}
