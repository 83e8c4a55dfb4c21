//! From JSON to the domain: every check a bundle goes through happens here, once.

mod comparison;
mod entries;
mod facets;
mod fields;
mod site;

use diagnostic::Position;

use super::bundle_error::BundleError;
use super::bundle_error_kind::BundleErrorKind;
use super::bundle_errors::BundleErrors;
use super::id_map::{IdMap, PositionMap};
use super::object::{ObjectReader, texts};
use super::{Bundle, FORMAT, LossyBundle, ParsedBundle};
use crate::date::Date;
use crate::facet::Facet;
use crate::json::read as json;
use crate::language::{LanguageTag, Languages};
use crate::route::Route;
use crate::speaker::Speaker;
use crate::takeaway::{Takeaway, WithdrawnTakeaway};
use crate::talk::Talk;

/// The mark by which an import knows an entry again. Readers need to know of it only whether a talk is
/// gone, so nothing else in it is looked at; asking for it tells that it is part of the format.
const ORIGIN: &str = "origin";

/// What has been read so far, which later parts may refer to.
struct BundleReader<'a> {
    errors: &'a BundleErrors<'a>,
    languages: Languages,
    facets: Vec<Facet>,
    /// The positions of the declared facets.
    declared: PositionMap<'a>,
    /// For each facet the positions of its declared values.
    values: Vec<PositionMap<'a>>,
    /// The position of the facet that is made of the days of the talks, and its days in order.
    days: Option<(usize, Vec<Date>)>,
    speakers: IdMap<'a, Speaker>,
    talks: IdMap<'a, Talk>,
    takeaways: IdMap<'a, Takeaway>,
    withdrawn: IdMap<'a, WithdrawnTakeaway>,
}

/// See [`Bundle::parse_lossy`].
pub fn good_part(json: &str) -> Option<LossyBundle> {
    let json = without_byte_order_mark(json);
    let errors = BundleErrors::new(json, false);
    let bundle = read(&errors, json::value(json).ok()?)?;
    Some(LossyBundle { bundle, left_out: errors.count() })
}

/// Editors on Windows put a byte order mark first, which JSON does not allow.
fn without_byte_order_mark(json: &str) -> &str {
    json.trim_start_matches('\u{FEFF}')
}

/// See [`Bundle::parse`]; `warn` adds warnings to the problems.
pub fn bundle(json: &str, warn: bool) -> Result<ParsedBundle, BundleError> {
    let json = without_byte_order_mark(json);
    let errors = BundleErrors::new(json, warn);
    match read(&errors, parse_json(json)?) {
        Some(bundle) => Ok(ParsedBundle { bundle, problems: errors.problems() }),
        None => Err(errors.last().unwrap_or_else(|| file_error(json, 0, BundleErrorKind::Missing("event")))),
    }
}

/// A problem with the text as a whole.
fn file_error(json: &str, offset: usize, kind: BundleErrorKind) -> BundleError {
    BundleError { path: String::new(), offset, position: Position::of(json, offset), kind }
}

/// The text's only value, where the text is JSON.
fn parse_json(json: &str) -> Result<&str, BundleError> {
    let start = json.len() - json.trim_start().len();
    if json[start..].starts_with('<') {
        return Err(file_error(json, start, BundleErrorKind::WebPage));
    }
    json::value(json).map_err(|error| {
        // serde_json's column counts the bytes it has read in the line.
        let lines = json.split_inclusive('\n').take(error.line().saturating_sub(1));
        let offset = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        file_error(json, json.floor_char_boundary(offset), BundleErrorKind::NotJson(message))
    })
}

/// Reads the whole bundle; `None` where nothing can be shown, for the reason reported last.
fn read<'a>(errors: &'a BundleErrors<'a>, value: &'a str) -> Option<Bundle> {
    let top = ObjectReader::open(value, errors)?;
    top.value("$schema");
    let format = top.value("format");
    if format != Some(FORMAT) {
        errors.report(format.unwrap_or(value), BundleErrorKind::Format(format.map(str::to_owned)));
        return None;
    }
    top.require(&["languages"])?;
    let languages = languages(errors, top.value("languages")?)?;
    let mut reader = BundleReader {
        errors,
        languages,
        facets: Vec::new(),
        declared: PositionMap::new(),
        values: Vec::new(),
        days: None,
        speakers: IdMap::new(),
        talks: IdMap::new(),
        takeaways: IdMap::new(),
        withdrawn: IdMap::new(),
    };
    top.require(&["event"])?;
    let event = reader.event(&top.object("event")?)?;
    let site = top.object("site").map(|site| reader.site(&site)).unwrap_or_default();
    top.require(&["facets", "speakers", "talks", "takeaways"]);
    reader.read_facets(&top);
    reader.add_days(&top);
    top.each("speakers", &mut |speaker| reader.speaker(speaker));
    reader.facets.push(Facet::of_speakers(&reader.speakers.entries));
    top.each("talks", &mut |talk| reader.talk(talk));
    top.each("takeaways", &mut |takeaway| reader.takeaway(takeaway));
    let comparison = top.object("comparison").and_then(|comparison| reader.comparison(&comparison));
    let glossary = reader.glossary(&top);
    let removed = top.texts("removed").unwrap_or_default();
    let removed = removed.into_iter().filter_map(|(_, path)| path.parse().ok());
    let removed = removed.filter(Route::is_of_entry).collect();
    top.report_unread_fields();
    Some(Bundle {
        languages: reader.languages,
        site,
        event,
        facets: reader.facets,
        speakers: reader.speakers.entries,
        talks: reader.talks.entries,
        takeaways: reader.takeaways.entries,
        withdrawn: reader.withdrawn.entries,
        comparison,
        glossary,
        removed,
    })
}

/// How many languages a bundle may have: more than the European Union. Each multiplies the pages of the site.
const MAX_LANGUAGES: usize = 32;

fn languages(errors: &BundleErrors<'_>, value: &str) -> Option<Languages> {
    let tags = texts(errors, value)?;
    for (value, _) in tags.iter().skip(MAX_LANGUAGES) {
        errors.report(value, BundleErrorKind::TooMany { entries: "languages", limit: MAX_LANGUAGES });
    }
    let tags = tags.into_iter().take(MAX_LANGUAGES);
    let mut tags = tags.filter_map(|(value, tag)| {
        errors.ok_or_report(value, tag.parse::<LanguageTag>(), BundleErrorKind::Language)
    });
    let Some(default) = tags.next() else {
        errors.report(value, BundleErrorKind::Missing("languages"));
        return None;
    };
    Some(Languages::new(default, tags.collect()))
}
