//! From JSON to the domain: every check a bundle goes through happens here, once.

mod comparison;
mod entries;
mod facets;
mod fields;
mod site;

use super::fault::Fault;
use super::json;
use super::names::{Kept, Names};
use super::notes::Notes;
use super::object::{Object, texts};
use super::problem::{Position, Problem};
use super::{Bundle, FORMAT, GoodPart, Parsed};
use crate::facet::Facet;
use crate::language::{Languages, Tag};
use crate::speaker::Speaker;
use crate::takeaway::Takeaway;
use crate::talk::Talk;

/// The mark by which an import knows an entry again. No reader needs it, so what is in it is not
/// looked at; asking for it tells that it is part of the format.
const ORIGIN: &str = "origin";

/// What has been read so far, which later parts may refer to.
struct Reader<'a> {
    notes: &'a Notes<'a>,
    languages: Languages,
    facets: Vec<Facet>,
    /// The positions of the declared facets.
    declared: Names<'a>,
    /// For each facet the positions of its declared values.
    values: Vec<Names<'a>>,
    speakers: Kept<'a, Speaker>,
    talks: Kept<'a, Talk>,
    takeaways: Kept<'a, Takeaway>,
}

/// See [`Bundle::good_part`].
pub fn good_part(json: &str) -> Option<GoodPart> {
    let json = unmarked(json);
    let notes = Notes::new(json, false);
    let bundle = read(&notes, json::value(json).ok()?)?;
    Some(GoodPart { bundle, left_out: notes.count() })
}

/// Editors on Windows put a byte order mark first, which JSON does not allow.
fn unmarked(json: &str) -> &str {
    json.trim_start_matches('\u{FEFF}')
}

/// See [`Bundle::parse`]; `warn` adds warnings to the problems.
pub fn bundle(json: &str, warn: bool) -> Result<Parsed, Problem> {
    let json = unmarked(json);
    let notes = Notes::new(json, warn);
    match read(&notes, checked(json)?) {
        Some(bundle) => Ok(Parsed { bundle, problems: notes.problems() }),
        None => Err(notes.last().unwrap_or_else(|| whole(json, 0, Fault::Missing("event")))),
    }
}

/// A problem with the text as a whole.
fn whole(json: &str, offset: usize, fault: Fault) -> Problem {
    Problem { path: String::new(), offset, position: Position::of(json, offset), fault }
}

/// The text's only value, where the text is JSON.
fn checked(json: &str) -> Result<&str, Problem> {
    let start = json.len() - json.trim_start().len();
    if json[start..].starts_with('<') {
        return Err(whole(json, start, Fault::WebPage));
    }
    json::value(json).map_err(|error| {
        // serde_json's column counts the bytes it has read in the line.
        let lines = json.split_inclusive('\n').take(error.line().saturating_sub(1));
        let offset = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        whole(json, json.floor_char_boundary(offset), Fault::NotJson(message))
    })
}

/// Reads the whole bundle; `None` where nothing can be shown, for the reason noted last.
fn read<'a>(notes: &'a Notes<'a>, value: &'a str) -> Option<Bundle> {
    let top = Object::open(value, notes)?;
    top.value("$schema");
    let format = top.value("format");
    if format != Some(FORMAT) {
        notes.note(format.unwrap_or(value), Fault::Format(format.map(str::to_owned)));
        return None;
    }
    top.needs(&["languages"])?;
    let languages = languages(notes, top.value("languages")?)?;
    let mut reader = Reader {
        notes,
        languages,
        facets: Vec::new(),
        declared: Names::new(),
        values: Vec::new(),
        speakers: Kept::new(),
        talks: Kept::new(),
        takeaways: Kept::new(),
    };
    top.needs(&["event"])?;
    let event = reader.event(&top.object("event")?)?;
    let site = top.object("site").map(|site| reader.site(&site)).unwrap_or_default();
    top.needs(&["facets", "speakers", "talks", "takeaways"]);
    reader.read_facets(&top);
    top.each("speakers", &mut |speaker| reader.speaker(speaker));
    reader.facets.push(Facet::of_speakers(&reader.speakers.entries));
    top.each("talks", &mut |talk| reader.talk(talk));
    top.each("takeaways", &mut |takeaway| reader.takeaway(takeaway));
    let comparison = top.object("comparison").and_then(|comparison| reader.comparison(&comparison));
    let glossary = reader.glossary(&top);
    top.close();
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

fn languages(notes: &Notes<'_>, value: &str) -> Option<Languages> {
    let tags = texts(notes, value)?.into_iter();
    let mut tags = tags.filter_map(|(value, tag)| notes.unless(value, tag.parse::<Tag>(), Fault::Language));
    let Some(default) = tags.next() else {
        notes.note(value, Fault::Missing("languages"));
        return None;
    };
    Some(Languages::new(default, tags.collect()))
}
