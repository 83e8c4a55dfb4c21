//! From JSON to the domain: every check a bundle goes through happens here, once.

mod comparison;
mod entries;
mod facets;
mod fields;
mod site;

use super::diagnostic::{Diagnostic, Position};
use super::diagnostic_kind::DiagnosticKind;
use super::diagnostics::Diagnostics;
use super::id_map::{IdMap, PositionMap};
use super::object::{ObjectReader, texts};
use super::{Bundle, FORMAT, LossyBundle, ParsedBundle};
use crate::facet::Facet;
use crate::json::read as json;
use crate::language::{LanguageTag, Languages};
use crate::speaker::Speaker;
use crate::takeaway::Takeaway;
use crate::talk::Talk;

/// The mark by which an import knows an entry again. No reader needs it, so what is in it is not
/// looked at; asking for it tells that it is part of the format.
const ORIGIN: &str = "origin";

/// What has been read so far, which later parts may refer to.
struct BundleReader<'a> {
    diagnostics: &'a Diagnostics<'a>,
    languages: Languages,
    facets: Vec<Facet>,
    /// The positions of the declared facets.
    declared: PositionMap<'a>,
    /// For each facet the positions of its declared values.
    values: Vec<PositionMap<'a>>,
    speakers: IdMap<'a, Speaker>,
    talks: IdMap<'a, Talk>,
    takeaways: IdMap<'a, Takeaway>,
}

/// See [`Bundle::parse_lossy`].
pub fn good_part(json: &str) -> Option<LossyBundle> {
    let json = without_byte_order_mark(json);
    let diagnostics = Diagnostics::new(json, false);
    let bundle = read(&diagnostics, json::value(json).ok()?)?;
    Some(LossyBundle { bundle, left_out: diagnostics.count() })
}

/// Editors on Windows put a byte order mark first, which JSON does not allow.
fn without_byte_order_mark(json: &str) -> &str {
    json.trim_start_matches('\u{FEFF}')
}

/// See [`Bundle::parse`]; `warn` adds warnings to the problems.
pub fn bundle(json: &str, warn: bool) -> Result<ParsedBundle, Diagnostic> {
    let json = without_byte_order_mark(json);
    let diagnostics = Diagnostics::new(json, warn);
    match read(&diagnostics, parse_json(json)?) {
        Some(bundle) => Ok(ParsedBundle { bundle, problems: diagnostics.problems() }),
        None => Err(diagnostics
            .last()
            .unwrap_or_else(|| file_diagnostic(json, 0, DiagnosticKind::Missing("event")))),
    }
}

/// A problem with the text as a whole.
fn file_diagnostic(json: &str, offset: usize, kind: DiagnosticKind) -> Diagnostic {
    Diagnostic { path: String::new(), offset, position: Position::of(json, offset), kind }
}

/// The text's only value, where the text is JSON.
fn parse_json(json: &str) -> Result<&str, Diagnostic> {
    let start = json.len() - json.trim_start().len();
    if json[start..].starts_with('<') {
        return Err(file_diagnostic(json, start, DiagnosticKind::WebPage));
    }
    json::value(json).map_err(|error| {
        // serde_json's column counts the bytes it has read in the line.
        let lines = json.split_inclusive('\n').take(error.line().saturating_sub(1));
        let offset = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        file_diagnostic(json, json.floor_char_boundary(offset), DiagnosticKind::NotJson(message))
    })
}

/// Reads the whole bundle; `None` where nothing can be shown, for the reason reported last.
fn read<'a>(diagnostics: &'a Diagnostics<'a>, value: &'a str) -> Option<Bundle> {
    let top = ObjectReader::open(value, diagnostics)?;
    top.value("$schema");
    let format = top.value("format");
    if format != Some(FORMAT) {
        diagnostics.report(format.unwrap_or(value), DiagnosticKind::Format(format.map(str::to_owned)));
        return None;
    }
    top.require(&["languages"])?;
    let languages = languages(diagnostics, top.value("languages")?)?;
    let mut reader = BundleReader {
        diagnostics,
        languages,
        facets: Vec::new(),
        declared: PositionMap::new(),
        values: Vec::new(),
        speakers: IdMap::new(),
        talks: IdMap::new(),
        takeaways: IdMap::new(),
    };
    top.require(&["event"])?;
    let event = reader.event(&top.object("event")?)?;
    let site = top.object("site").map(|site| reader.site(&site)).unwrap_or_default();
    top.require(&["facets", "speakers", "talks", "takeaways"]);
    reader.read_facets(&top);
    top.each("speakers", &mut |speaker| reader.speaker(speaker));
    reader.facets.push(Facet::of_speakers(&reader.speakers.entries));
    top.each("talks", &mut |talk| reader.talk(talk));
    top.each("takeaways", &mut |takeaway| reader.takeaway(takeaway));
    let comparison = top.object("comparison").and_then(|comparison| reader.comparison(&comparison));
    let glossary = reader.glossary(&top);
    top.report_unread_fields();
    Some(Bundle {
        languages: reader.languages,
        site,
        event,
        facets: reader.facets,
        speakers: reader.speakers.entries,
        talks: reader.talks.entries,
        takeaways: reader.takeaways.entries,
        comparison,
        glossary,
    })
}

fn languages(diagnostics: &Diagnostics<'_>, value: &str) -> Option<Languages> {
    let tags = texts(diagnostics, value)?.into_iter();
    let mut tags = tags.filter_map(|(value, tag)| {
        diagnostics.ok_or_report(value, tag.parse::<LanguageTag>(), DiagnosticKind::Language)
    });
    let Some(default) = tags.next() else {
        diagnostics.report(value, DiagnosticKind::Missing("languages"));
        return None;
    };
    Some(Languages::new(default, tags.collect()))
}
