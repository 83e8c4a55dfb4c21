//! Readers: one for each format. Each turns the whole of one or more sources into a [`Programme`].

mod conclar;
pub mod document;
mod mending;
mod open_event;
mod pretalx_widget;
mod schedule2;
mod schedule_json;
mod schedule_xml;
mod sessionize;
pub mod table;

use recap::Tag;

use self::document::Document;
use crate::format::Format;
use crate::json::Json;
use crate::moment;
use crate::node::Node;
use crate::plain::Markup;
use crate::programme::{Moment, Programme, Words};
use crate::refusal::Refusal;
use crate::report::{Matter, Report};
use crate::source::Source;
use crate::spoken;

/// What sources say, as one programme for each that is whole in itself. Lists of one programme that
/// lie in several files, such as talks and speakers, are read together.
///
/// # Errors
///
/// Where a source cannot be read at all. Half a programme must not pass for a whole one.
pub fn read(
    sources: &[Source],
    from: Option<Format>,
    columns: &[table::Choice],
    report: &Report,
) -> Result<Vec<Programme>, Refusal> {
    let mut documents = Vec::new();
    for source in sources {
        documents.extend(document::open(source, from, columns, report)?);
    }
    let mut programmes = Vec::new();
    while !documents.is_empty() {
        let (own, others) = part(documents);
        programmes.push(together(&own, report)?);
        documents = others;
    }
    Ok(programmes)
}

/// The first document with its family, and the others.
fn part(documents: Vec<Document>) -> (Vec<Document>, Vec<Document>) {
    let first = documents.first().map(family);
    documents.into_iter().partition(|document| Some(family(document)) == first)
}

/// What tells documents that are parts of one programme: the format, and the folder of exports that
/// always have files of the same names. Documents that are whole in themselves share no family.
fn family(document: &Document) -> (Format, String) {
    let folder = document.name.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder);
    match document.format {
        Format::Sessionize | Format::Conclar | Format::KonOpas => (document.format, String::new()),
        Format::OpenEvent => (document.format, folder.to_owned()),
        format => (format, document.name.clone()),
    }
}

/// A programme of which all documents are there.
fn together(documents: &[Document], report: &Report) -> Result<Programme, Refusal> {
    let tops: Vec<Node<'_>> =
        documents.iter().map(|document| Node::top(&document.name, &document.content, report)).collect();
    let (Some(first), Some(node)) = (documents.first(), tops.first()) else {
        return Ok(Programme::default());
    };
    Ok(match first.format {
        Format::ScheduleJson | Format::ScheduleXml => schedule_json::read(node),
        Format::Schedule2 => schedule2::read(node),
        Format::PretalxWidget => pretalx_widget::read(node),
        Format::Sessionize => sessionize::read(&tops),
        Format::Conclar | Format::KonOpas => conclar::read(&tops),
        Format::OpenEvent => {
            let parts = documents
                .iter()
                .map(|document| open_event::part(&document.name).unwrap_or(open_event::Part::Other));
            open_event::read(&parts.zip(tops).collect::<Vec<_>>())
        }
        Format::Table => table::read(node),
    })
}

/// A talk's title. Without one, it is named by the beginning of whatever else it says.
fn title(entry: &Node<'_>, field: &str, others: &[&str]) -> Words {
    entry.line(field).unwrap_or_else(|| {
        let other = others.iter().find_map(|name| entry.words(name, Markup::Mixed));
        let line = other.as_ref().and_then(|words| words.first().lines().next()).unwrap_or("(…)");
        let named: String = line.chars().take(80).collect();
        entry.note(Matter::Untitled, named.as_str());
        Words::Plain(named)
    })
}

/// How long a talk takes: what the field says, or else what lies between start and end.
fn minutes(entry: &Node<'_>, field: &str, start: Option<Moment>, end: &str) -> Option<u32> {
    let written = entry.text(field);
    let said = written.as_deref().and_then(moment::minutes);
    if let (Some(written), None) = (&written, said) {
        entry.note(Matter::Duration, format!("{written:?}"));
    }
    said.or_else(|| start?.minutes_until(Moment::parse(&entry.text(end)?)?))
}

/// The languages in a field that holds a text, or a list of texts.
fn languages(entry: &Node<'_>, field: &str) -> Vec<Tag> {
    let Some(field) = entry.get(field) else { return Vec::new() };
    let texts: Vec<String> = match field.json() {
        Json::List(_) => field.items().iter().filter_map(Node::value).collect(),
        _ => field.value().into_iter().collect(),
    };
    spoken::languages(&field, &texts.join(","))
}

/// A point in time in a field; one that is none is noted.
fn moment(entry: &Node<'_>, field: &str) -> Option<Moment> {
    let written = entry.text(field)?;
    let read = Moment::parse(&written);
    if read.is_none() {
        entry.note(Matter::Time, format!("{written:?}"));
    }
    read
}
