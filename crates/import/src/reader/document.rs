//! Opening sources and detecting their formats.

use diagnostic::{Place, Position};
use serde_json::error::Category;

use super::{conclar, open_event, schedule_xml, sessionize, table};
use crate::archive;
use crate::error::ImportError;
use crate::format::ProgrammeFormat;
use crate::json::{Json, JsonError};
use crate::read_limit::{ReadCounter, ReadLimit};
use crate::report::ImportReport;
use crate::source::ImportSource;
use crate::xml;

/// A source of which the format is known.
#[derive(Clone, Debug)]
pub struct SourceDocument {
    /// What the organiser calls it.
    pub name: String,
    /// Its format: the one asked for, or the one it was recognised as.
    pub format: ProgrammeFormat,
    /// What is in it. Whatever is no JSON has been turned into the JSON that says the same.
    pub content: Json,
}

/// How to fix a file of unknown format.
const UNKNOWN: &str =
    "export the programme in one of the formats of docs/formats.md, or name its format with --from";

/// How to fix an incomplete file.
const AGAIN: &str = "fetch it again; an incomplete programme is not imported";

/// Formats that are not supported, by their first bytes.
const UNSUPPORTED: [(&[u8], &str, &str); 3] = [
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
    source: &ImportSource,
    from: Option<ProgrammeFormat>,
    options: &table::TableOptions,
    values: &mut ReadCounter,
    report: &ImportReport,
) -> Result<Vec<SourceDocument>, ImportError> {
    ReadLimit::FileSize.check(source.bytes.len()).map_err(|limit| exceeded(limit, &source.name))?;
    let as_table = || table::json(&source.name, &source.bytes, options, report);
    let of_table =
        |content| vec![SourceDocument { name: source.name.clone(), format: ProgrammeFormat::Table, content }];
    let place = || Place::file(source.name.as_str());
    let no_table = || Err(ImportError::new("not-a-table", place(), "this is no table", UNKNOWN));
    if crate::table::is_workbook(&source.bytes) {
        return as_table().unwrap_or_else(no_table).map(of_table);
    }
    if archive::is_archive(&source.bytes) {
        return unpacked(source, from, values, report);
    }
    let refuse = |code, message: &str, help: &str| Err(ImportError::new(code, place(), message, help));
    for (start, message, help) in UNSUPPORTED {
        if source.bytes.starts_with(start) {
            return refuse("unsupported-file", message, help);
        }
    }
    if open_event::file_kind(&source.name) == Some(open_event::OpenEventFile::Other) {
        // Nothing is read of these, so what is wrong in them does not matter.
        return Ok(vec![unread(source.name.clone())]);
    }
    let text = source.text(report);
    let start = text.trim_start();
    let document = |format, content| Ok(vec![SourceDocument { name: source.name.clone(), format, content }]);
    if start.is_empty() {
        return refuse("empty-file", "the file is empty", "export the programme again");
    }
    if !start.starts_with(['{', '[', '<'])
        && let Some(lists) = conclar::lists(&text, values).map_err(|limit| exceeded(limit, &source.name))?
    {
        return document(ProgrammeFormat::KonOpas, lists);
    }
    if is_page(start) {
        return refuse(
            "web-page",
            "this is a web page, not a programme",
            "check that the export needs no login, and save the file that the export sends",
        );
    }
    if start.get(..15).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return refuse(
            "calendar",
            "this is a calendar (iCalendar), which does not say who gives a talk",
            "export the programme as JSON, XML or a table",
        );
    }
    if from == Some(ProgrammeFormat::Table) {
        return as_table().unwrap_or_else(no_table).map(of_table);
    }
    if start.starts_with(['{', '[']) {
        let json = json(&source.name, &text, values, report)?;
        return match from.or_else(|| detect_format(&source.name, &json)) {
            Some(format) => document(format, json),
            None => Err(unknown(&source.name, &json)),
        };
    }
    if start.starts_with('<') {
        let root = xml::read(&source.name, &text, report)?;
        return match schedule_xml::json(&root) {
            Some(json) => document(ProgrammeFormat::ScheduleXml, json),
            None => {
                let message = format!("this XML is no schedule: it begins with <{}>", root.name);
                refuse("unknown-format", &message, UNKNOWN)
            }
        };
    }
    as_table().map_or_else(
        || refuse("unknown-format", "this is no programme", UNKNOWN),
        |content| content.map(of_table),
    )
}

/// The lists of an Open Event export.
fn unpacked(
    source: &ImportSource,
    from: Option<ProgrammeFormat>,
    values: &mut ReadCounter,
    report: &ImportReport,
) -> Result<Vec<SourceDocument>, ImportError> {
    let is_part = |name: &str| open_event::file_kind(name).is_some();
    let mut documents = Vec::new();
    for file in archive::files(source, is_part, report)? {
        documents.extend(open(
            &file,
            Some(ProgrammeFormat::OpenEvent),
            &table::TableOptions::default(),
            values,
            report,
        )?);
    }
    if documents.is_empty() {
        let message =
            format!("there is no programme in the archive{}", from.map_or("", |_| " of this format"));
        return Err(ImportError::new("unknown-format", Place::file(source.name.as_str()), message, UNKNOWN));
    }
    Ok(documents)
}

/// A file of an Open Event export that no recap needs.
fn unread(name: String) -> SourceDocument {
    SourceDocument { name, format: ProgrammeFormat::OpenEvent, content: Json::Null }
}

/// Whether a text is a web page, a part of one, or a script.
fn is_page(start: &str) -> bool {
    const TAGS: [&str; 14] = [
        "<html", "<head", "<body", "<script", "<div", "<meta", "<title", "<link", "<style", "<main",
        "<section", "<table", "<iframe", "<p>",
    ];
    const SCRIPTS: [&str; 17] = [
        "function",
        "(function",
        "!function",
        "(()",
        "(async",
        "window.",
        "document.",
        "self.",
        "globalthis.",
        "import ",
        "import{",
        "import\"",
        "export ",
        "const ",
        "let ",
        "\"use strict\"",
        "'use strict'",
    ];
    let head: String = start.chars().take(2000).collect::<String>().to_lowercase();
    if head.starts_with('<') {
        return head.starts_with("<!doctype html")
            || ["<html", "<body"].iter().any(|tag| head.contains(tag))
            || TAGS.iter().any(|tag| head.starts_with(tag));
    }
    let code = without_comments(&head);
    let is_assignment = code
        .strip_prefix("var ")
        .is_some_and(|rest| rest.split(';').next().unwrap_or_default().contains('='));
    let is_code = head.contains(['(', '{', '=']);
    is_code && (is_assignment || SCRIPTS.iter().any(|word| code.starts_with(word)))
}

/// A script without the comments at its beginning.
fn without_comments(script: &str) -> &str {
    let mut rest = script.trim_start();
    loop {
        let behind = if rest.starts_with("/*") {
            rest.split_once("*/").map(|(_, behind)| behind)
        } else if rest.starts_with("//") {
            rest.split_once('\n').map(|(_, behind)| behind)
        } else {
            None
        };
        let Some(behind) = behind else { return rest };
        rest = behind.trim_start();
    }
}

/// Reads JSON, fixed where that makes it readable.
fn json(
    name: &str,
    text: &str,
    values: &mut ReadCounter,
    report: &ImportReport,
) -> Result<Json, ImportError> {
    let before = *values;
    let read = Json::read(text, values).or_else(|error| match &error {
        JsonError::Syntax(syntax) if syntax.classify() == Category::Syntax => {
            *values = before;
            match super::json_repair::repair(name, text, report) {
                Some(text) => Json::read(&text, values).map_err(|again| match again {
                    JsonError::Syntax(_) => error,
                    JsonError::Exceeded(_) => again,
                }),
                None => Err(error),
            }
        }
        _ => Err(error),
    });
    read.map_err(|error| {
        let error = match error {
            JsonError::Syntax(error) => error,
            JsonError::Exceeded(limit) => return exceeded(limit, name),
        };
        let position = Position { line: error.line(), column: error.column() };
        let place = Place::file(name).position(position);
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or_default();
        match error.classify() {
            Category::Eof => ImportError::new("cut-off-file", place, "the file ends in the middle", AGAIN),
            _ => {
                let message = format!("this is no JSON: {what}");
                ImportError::new("not-json", place, message, "export the programme again")
            }
        }
    })
}

/// The error for a source in which there is more than is read.
fn exceeded(limit: ReadLimit, name: &str) -> ImportError {
    limit.to_diagnostic(Place::file(name)).into()
}

/// The format of JSON, by the fields that only this format has.
fn detect_format(name: &str, json: &Json) -> Option<ProgrammeFormat> {
    let has = |parent: &Json, field: &str| parent.get(field).is_some();
    let is_list = |field: &str| json.get(field).is_some_and(|list| matches!(list, Json::List(_)));
    let schedule = json.get("schedule").unwrap_or(json);
    if has(schedule, "events") {
        Some(ProgrammeFormat::Schedule2)
    } else if schedule.get("conference").is_some_and(|conference| has(conference, "days")) {
        Some(ProgrammeFormat::ScheduleJson)
    } else if is_list("talks")
        && ["speakers", "rooms", "tracks", "timezone"].iter().any(|field| has(json, field))
    {
        Some(ProgrammeFormat::PretalxWidget)
    } else if sessionize::is_view(json) {
        Some(ProgrammeFormat::Sessionize)
    } else if open_event::is_export_file(name, json) {
        Some(ProgrammeFormat::OpenEvent)
    } else if conclar::is_list(json) {
        Some(ProgrammeFormat::Conclar)
    } else {
        None
    }
}

/// The error for unknown JSON, which names its fields, so that people see what they exported.
fn unknown(name: &str, json: &Json) -> ImportError {
    if let Some(answer) = ["detail", "error", "message"].into_iter().find_map(|field| json.text_of(field)) {
        return ImportError::new(
            "answer",
            Place::file(name),
            format!("this is an answer of the planning system, not a programme: {answer:?}"),
            "check that the programme is published, and that the address is right",
        );
    }
    let first = json.items().first().unwrap_or(json);
    let names: Vec<&str> = first.fields().iter().map(|(name, _)| name.as_str()).take(6).collect();
    let fields =
        if names.is_empty() { String::new() } else { format!(" (its fields: {})", names.join(", ")) };
    let message = format!("this JSON is no programme of a format that can be read{fields}");
    ImportError::new("unknown-format", Place::file(name), message, UNKNOWN)
}
