//! What a source turns out to be.

use serde_json::error::Category;

use super::{conclar, open_event, schedule_xml, sessionize, table};
use crate::archive;
use crate::format::Format;
use crate::json::Json;
use crate::refusal::Refusal;
use crate::report::Report;
use crate::source::Source;
use crate::xml;

/// A source of which the format is known.
#[derive(Clone, Debug)]
pub struct Document {
    /// What the organiser calls it.
    pub name: String,
    /// Its format: the one asked for, or the one it was recognised as.
    pub format: Format,
    /// What is in it. Whatever is no JSON has been turned into the JSON that says the same.
    pub content: Json,
}

/// What to do with a file that no reader knows.
const UNKNOWN: &str =
    "export the programme in one of the formats of docs/formats.md, or name its format with --from";

/// What to do with half a file.
const AGAIN: &str = "fetch it again; half a programme is not imported as if it were all";

/// Files that organisers take for a programme, by how they begin.
const STRANGERS: [(&[u8], &str, &str); 3] = [
    (
        b"%PDF",
        "this is a PDF, which has no fields to read",
        "export the programme as data, such as JSON or CSV",
    ),
    (b"\x1F\x8B", "the file is compressed with gzip", "unpack it first"),
    (b"\xD0\xCF\x11\xE0", "this is a file of an old Excel or Word", "save it as .xlsx or .csv"),
];

/// Opens a source: by its content, unless its format is given. An archive has several documents
/// in it.
///
/// # Errors
///
/// Where it is empty, cut off, a web page, or of no format that can be read.
pub fn open(
    source: &Source,
    from: Option<Format>,
    columns: &[table::Choice],
    report: &Report,
) -> Result<Vec<Document>, Refusal> {
    let as_table = || table::json(&source.name, &source.bytes, columns, report);
    let of_table = |content| vec![Document { name: source.name.clone(), format: Format::Table, content }];
    let no_table = || Err(Refusal::new(&source.name, "this is no table", UNKNOWN));
    if crate::table::is_workbook(&source.bytes) {
        return as_table().unwrap_or_else(no_table).map(of_table);
    }
    if archive::is_archive(&source.bytes) {
        return unpacked(source, from, report);
    }
    let refuse = |what: &str, mend: &str| Err(Refusal::new(&source.name, what, mend));
    for (start, what, mend) in STRANGERS {
        if source.bytes.starts_with(start) {
            return refuse(what, mend);
        }
    }
    if open_event::part(&source.name) == Some(open_event::Part::Other) {
        // Nothing is read of these, so what is wrong in them does not matter.
        return Ok(vec![unread(source.name.clone())]);
    }
    let text = source.text(report);
    let start = text.trim_start();
    let document = |format, content| Ok(vec![Document { name: source.name.clone(), format, content }]);
    if start.is_empty() {
        return refuse("the file is empty", "export the programme again");
    }
    if is_page(start) {
        return refuse(
            "this is a web page, not a programme",
            "see that no login stands before the export, and save what the export itself sends",
        );
    }
    if from == Some(Format::Table) {
        return as_table().unwrap_or_else(no_table).map(of_table);
    }
    if start.starts_with(['{', '[']) {
        let json = json(&source.name, &text, report)?;
        return match from.or_else(|| recognise(&source.name, &json)) {
            Some(format) => document(format, json),
            None => Err(unknown(&source.name, &json)),
        };
    }
    if start.starts_with('<') {
        let root = xml::read(&source.name, &text, report)?;
        return match schedule_xml::json(&root) {
            Some(json) => document(Format::ScheduleXml, json),
            None => refuse(&format!("this XML is no schedule: it begins with <{}>", root.name), UNKNOWN),
        };
    }
    if let Some(lists) = conclar::lists(&text) {
        return document(Format::KonOpas, lists);
    }
    as_table().map_or_else(|| refuse("this is no programme", UNKNOWN), |content| content.map(of_table))
}

/// The lists of an Open Event export.
fn unpacked(source: &Source, from: Option<Format>, report: &Report) -> Result<Vec<Document>, Refusal> {
    let is_part = |name: &str| open_event::part(name).is_some();
    let mut documents = Vec::new();
    for file in archive::files(source, is_part, report)? {
        documents.extend(open(&file, Some(Format::OpenEvent), &[], report)?);
    }
    if documents.is_empty() {
        let what = format!("there is no programme in the archive{}", from.map_or("", |_| " of this format"));
        return Err(Refusal::new(&source.name, what, UNKNOWN));
    }
    Ok(documents)
}

/// A file of an Open Event export that no recap needs.
fn unread(name: String) -> Document {
    Document { name, format: Format::OpenEvent, content: Json::Null }
}

/// Whether a text is a web page.
fn is_page(start: &str) -> bool {
    let head: String = start.chars().take(2000).collect::<String>().to_lowercase();
    start.starts_with('<')
        && (head.starts_with("<!doctype html") || head.contains("<html") || head.contains("<body"))
}

/// Reads JSON, mended where that makes it readable.
fn json(name: &str, text: &str, report: &Report) -> Result<Json, Refusal> {
    let read = serde_json::from_str(text).or_else(|error| match error.classify() {
        Category::Syntax => super::mending::mended(name, text, report)
            .and_then(|text| serde_json::from_str(&text).ok())
            .ok_or(error),
        _ => Err(error),
    });
    read.map_err(|error: serde_json::Error| {
        let place = format!("{name}:{}:{}", error.line(), error.column());
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or_default();
        match error.classify() {
            Category::Eof => Refusal::new(place, "the file ends in the middle", AGAIN),
            _ => Refusal::new(place, format!("this is no JSON: {what}"), "export the programme again"),
        }
    })
}

/// The format of JSON, by the fields that only this format has.
fn recognise(name: &str, json: &Json) -> Option<Format> {
    let has = |parent: &Json, field: &str| parent.get(field).is_some();
    let is_list = |field: &str| json.get(field).is_some_and(|list| matches!(list, Json::List(_)));
    let schedule = json.get("schedule").unwrap_or(json);
    if has(schedule, "events") {
        Some(Format::Schedule2)
    } else if schedule.get("conference").is_some_and(|conference| has(conference, "days")) {
        Some(Format::ScheduleJson)
    } else if is_list("talks")
        && ["speakers", "rooms", "tracks", "timezone"].iter().any(|field| has(json, field))
    {
        Some(Format::PretalxWidget)
    } else if sessionize::is_view(json) {
        Some(Format::Sessionize)
    } else if open_event::is_part(name, json) {
        Some(Format::OpenEvent)
    } else if conclar::is_list(json) {
        Some(Format::Conclar)
    } else {
        None
    }
}

/// A refusal that names what is there, so that people see what they have exported.
fn unknown(name: &str, json: &Json) -> Refusal {
    if let Some(answer) = ["detail", "error", "message"].into_iter().find_map(|field| json.text_of(field)) {
        let what = format!("this is an answer of the planning system, not a programme: {answer:?}");
        return Refusal::new(
            name,
            what,
            "see that the programme is published, and that the address is right",
        );
    }
    let first = json.items().first().unwrap_or(json);
    let names: Vec<&str> = first.fields().iter().map(|(name, _)| name.as_str()).take(6).collect();
    let fields =
        if names.is_empty() { String::new() } else { format!(" (its fields: {})", names.join(", ")) };
    Refusal::new(name, format!("this JSON is no programme of a format that can be read{fields}"), UNKNOWN)
}
