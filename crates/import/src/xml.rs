//! XML as a tree, for formats that are small enough to be one.
//!
//! A document type is skipped and its entities are never expanded, so a file can neither reach for
//! others nor grow while it is read. Entities that HTML has are read all the same, because web
//! editors leave them in texts.

use diagnostic::Place;
use quick_xml::Reader;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::error::ImportError;
use crate::read_limit::{ReadCounter, ReadLimit};
use crate::report::{ImportEventKind, ImportReport};

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct XmlElement {
    /// Its name, without a prefix.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
    /// The elements inside.
    pub children: Vec<XmlElement>,
    /// The characters inside, without those of the elements inside.
    pub text: String,
}

impl XmlElement {
    /// The value of an attribute, unless it is empty.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(attribute, _)| attribute == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// The elements of a name.
    pub fn all<'e>(&'e self, name: &str) -> impl Iterator<Item = &'e XmlElement> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element of a name.
    pub fn child(&self, name: &str) -> Option<&XmlElement> {
        self.all(name).next()
    }
}

/// Reads a whole document.
///
/// # Errors
///
/// Where it ends in the middle, or its tags do not fit together.
pub fn read(source: &str, text: &str, report: &ImportReport) -> Result<XmlElement, ImportError> {
    // XML 1.0 has no place for control characters, which old planning systems write all the same.
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let controls = text.chars().filter(|c| is_control(*c)).count();
    let stripped: String;
    let text = if controls == 0 {
        text
    } else {
        report.note(ImportEventKind::Control, source, format!("{controls} of them"));
        stripped = text.chars().filter(|c| !is_control(*c)).collect();
        &stripped
    };
    let mut reader = Reader::from_str(text);
    let mut open = vec![XmlElement::default()];
    let mut size = DocumentSize::default();
    loop {
        let event = reader.read_event().map_err(|error| {
            let at = usize::try_from(reader.error_position()).unwrap_or(text.len());
            broken(source, text, at, &error.to_string())
        })?;
        match event {
            Event::Start(start) => {
                let element = element(&start, source, report);
                size.add(&element, open.len()).map_err(|limit| exceeded(source, text, &reader, limit))?;
                open.push(element);
            }
            Event::Empty(start) => {
                let empty = element(&start, source, report);
                size.add(&empty, open.len()).map_err(|limit| exceeded(source, text, &reader, limit))?;
                if let Some(parent) = open.last_mut() {
                    parent.children.push(empty);
                }
            }
            Event::End(_) => close(&mut open),
            Event::Text(text) => add(&mut open, &text.decode().unwrap_or_default()),
            Event::CData(data) => add(&mut open, &data.decode().unwrap_or_default()),
            Event::GeneralRef(reference) => add(&mut open, &resolved(&reference, source, report)),
            Event::DocType(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    if open.len() > 1 {
        return Err(broken(source, text, text.len(), "it ends in the middle"));
    }
    let root = open.pop().and_then(|document| document.children.into_iter().next());
    root.ok_or_else(|| broken(source, text, 0, "it has no element"))
}

/// How much of a document was read.
struct DocumentSize {
    elements: ReadCounter,
    attributes: ReadCounter,
}

impl Default for DocumentSize {
    fn default() -> Self {
        Self {
            elements: ReadCounter::new(ReadLimit::XmlElements),
            attributes: ReadCounter::new(ReadLimit::XmlAttributes),
        }
    }
}

impl DocumentSize {
    /// Counts an element that lies in so many others.
    fn add(&mut self, element: &XmlElement, depth: usize) -> Result<(), ReadLimit> {
        ReadLimit::XmlDepth.check(depth)?;
        self.elements.add(1)?;
        self.attributes.add(element.attributes.len())
    }
}

fn exceeded(source: &str, text: &str, reader: &Reader<&[u8]>, limit: ReadLimit) -> ImportError {
    let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
    limit.to_diagnostic(Place::file(source).line(line(text, at))).into()
}

/// The line in which a byte stands.
fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

fn close(open: &mut Vec<XmlElement>) {
    if open.len() > 1
        && let Some(closed) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        parent.children.push(closed);
    }
}

fn add(open: &mut [XmlElement], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

fn element(start: &BytesStart<'_>, source: &str, report: &ImportReport) -> XmlElement {
    let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false).flatten() {
        let name = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
        let written = String::from_utf8_lossy(&attribute.value).into_owned();
        let known = |entity: &str| resolve_html5_entity(entity);
        let value = quick_xml::escape::unescape_with(&written, known).map(|value| value.into_owned());
        let value = value.unwrap_or_else(|_| {
            report.note(ImportEventKind::Entity, source, written.as_str());
            written.clone()
        });
        attributes.push((name, value));
    }
    XmlElement { name, attributes, ..XmlElement::default() }
}

/// The character that a reference stands for. One that nobody knows but the document type stays as
/// it is written.
fn resolved(reference: &BytesRef<'_>, source: &str, report: &ImportReport) -> String {
    let name = reference.decode().unwrap_or_default();
    match reference.resolve_char_ref() {
        Ok(Some(c)) if c.is_control() && !c.is_whitespace() => String::new(),
        Ok(Some(c)) => c.to_string(),
        _ => match resolve_html5_entity(&name) {
            Some(text) => text.to_owned(),
            None => {
                report.note(ImportEventKind::Entity, source, format!("&{name};"));
                format!("&{name};")
            }
        },
    }
}

fn broken(source: &str, text: &str, at: usize, what: &str) -> ImportError {
    ImportError::new(
        "not-xml",
        Place::file(source).line(line(text, at)),
        format!("this is not well-formed XML: {what}"),
        "fetch it again; an incomplete programme is not imported",
    )
}
