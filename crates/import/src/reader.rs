//! Readers: one for each format. Each turns the whole of one or more sources into a [`Programme`].

mod conclar;
pub mod document;
mod json_repair;
mod open_event;
mod pretalx_widget;
mod schedule2;
mod schedule_json;
mod schedule_xml;
mod sessionize;
pub mod table;

use diagnostic::Place;
use recap::LanguageTag;

use self::document::SourceDocument;
use crate::error::ImportError;
use crate::format::ProgrammeFormat;
use crate::json::Json;
use crate::language_names;
use crate::moment;
use crate::node::SourceNode;
use crate::plain_text::Markup;
use crate::programme::{Moment, Programme, ProgrammeText};
use crate::read_limit::{ReadCounter, ReadLimit};
use crate::report::{ImportEventKind, ImportReport};
use crate::source::ImportSource;

/// Reads sources as one programme for each that is complete in itself. Lists of one programme that
/// lie in several files, such as talks and speakers, are read together.
///
/// # Errors
///
/// Where a source cannot be read at all. Half a programme must not pass for a whole one.
pub fn read(
    sources: &[ImportSource],
    from: Option<ProgrammeFormat>,
    options: &table::TableOptions,
    report: &ImportReport,
) -> Result<Vec<Programme>, ImportError> {
    let mut documents = Vec::new();
    let mut values = ReadCounter::new(ReadLimit::JsonValues);
    for source in sources {
        documents.extend(document::open(source, from, options, &mut values, report)?);
    }
    let mut programmes = Vec::new();
    while !documents.is_empty() {
        let (own, others) = split_first_programme(documents);
        programmes.push(read_documents(&own, report)?);
        documents = others;
    }
    Ok(programmes)
}

/// Splits off the documents of the first programme.
fn split_first_programme(documents: Vec<SourceDocument>) -> (Vec<SourceDocument>, Vec<SourceDocument>) {
    let first = documents.first().map(programme_key);
    documents.into_iter().partition(|document| Some(programme_key(document)) == first)
}

/// The key that documents of one programme share: the format, and the folder of exports that
/// always have files of the same names. Documents that are complete in themselves share no key.
fn programme_key(document: &SourceDocument) -> (ProgrammeFormat, String) {
    let folder = document.name.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder);
    match document.format {
        ProgrammeFormat::Sessionize | ProgrammeFormat::Conclar | ProgrammeFormat::KonOpas => {
            (document.format, String::new())
        }
        ProgrammeFormat::OpenEvent => (document.format, folder.to_owned()),
        format => (format, document.name.clone()),
    }
}

/// Reads the documents of one programme.
fn read_documents(documents: &[SourceDocument], report: &ImportReport) -> Result<Programme, ImportError> {
    let tops: Vec<SourceNode<'_>> = documents
        .iter()
        .map(|document| SourceNode::root(&document.name, &document.content, report))
        .collect();
    let (Some(first), Some(node)) = (documents.first(), tops.first()) else {
        return Ok(Programme::default());
    };
    let programme = match first.format {
        ProgrammeFormat::ScheduleJson | ProgrammeFormat::ScheduleXml => schedule_json::read(node),
        ProgrammeFormat::Schedule2 => schedule2::read(node),
        ProgrammeFormat::PretalxWidget => pretalx_widget::read(node),
        ProgrammeFormat::Sessionize => sessionize::read(&tops),
        ProgrammeFormat::Conclar | ProgrammeFormat::KonOpas => conclar::read(&tops),
        ProgrammeFormat::OpenEvent => {
            let parts = documents.iter().map(|document| {
                open_event::file_kind(&document.name).unwrap_or(open_event::OpenEventFile::Other)
            });
            open_event::read(&parts.zip(tops).collect::<Vec<_>>())
        }
        ProgrammeFormat::Table => table::read(node),
    };
    programme.check().map_err(|limit| limit.to_diagnostic(Place::file(first.name.as_str())))?;
    Ok(programme)
}

/// A talk's title. Without one, it is named by the beginning of whatever else it says.
fn title(entry: &SourceNode<'_>, field: &str, others: &[&str]) -> ProgrammeText {
    entry.single_line(field).unwrap_or_else(|| {
        let other = others.iter().find_map(|name| entry.words(name, Markup::Mixed));
        let line = other.as_ref().and_then(|words| words.first().lines().next()).unwrap_or("(…)");
        let named: String = line.chars().take(80).collect();
        entry.note(ImportEventKind::Untitled, named.as_str());
        ProgrammeText::Plain(named)
    })
}

/// How long a talk takes: what the field says, or else what lies between start and end.
fn minutes(entry: &SourceNode<'_>, field: &str, start: Option<Moment>, end: &str) -> Option<u32> {
    let written = entry.text(field);
    let said = written.as_deref().and_then(moment::minutes);
    if let (Some(written), None) = (&written, said) {
        entry.note(ImportEventKind::Duration, format!("{written:?}"));
    }
    said.or_else(|| start?.minutes_until(Moment::parse(&entry.text(end)?)?))
}

/// The languages in a field that holds a text, or a list of texts.
fn languages(entry: &SourceNode<'_>, field: &str) -> Vec<LanguageTag> {
    let Some(field) = entry.get(field) else { return Vec::new() };
    let texts: Vec<String> = match field.json() {
        Json::List(_) => field.items().iter().filter_map(SourceNode::scalar).collect(),
        _ => field.scalar().into_iter().collect(),
    };
    language_names::parse_languages(&field, &texts.join(","))
}

/// A point in time in a field; one that is none is noted.
fn moment(entry: &SourceNode<'_>, field: &str) -> Option<Moment> {
    let written = entry.text(field)?;
    let read = Moment::parse(&written);
    if read.is_none() {
        entry.note(ImportEventKind::Time, format!("{written:?}"));
    }
    read
}
