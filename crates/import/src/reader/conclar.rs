//! ConClár version 2, and KonOpas before it: what happens in one list, who is there in another.

use std::collections::HashMap;

use crate::category;
use crate::json::{Json, JsonError};
use crate::moment;
use crate::node::SourceNode;
use crate::plain_text::Markup;
use crate::programme::{
    Dimension, Identity, Label, Moment, Person, PersonIndex, Programme, ProgrammeLink, ProgrammeText, Session,
};
use crate::publication_status::PublicationStatus;
use crate::read_limit::{ReadCounter, ReadLimit};
use crate::report::ImportEventKind;
use crate::web::{self, SchemelessUrl};

/// The fields of an item that are read.
const ITEM: [&str; 16] = [
    "id", "title", "tags", "date", "time", "datetime", "mins", "loc", "people", "desc", "links", "format",
    "type", "track", "state", "status",
];

/// The fields of a person.
const PERSON: [&str; 9] = ["id", "name", "sortname", "tags", "prog", "links", "bio", "role", "uri"];

/// Words that programmes put in brackets behind a name.
const ROLES: [&str; 7] = ["moderator", "mod", "m", "host", "chair", "moderation", "leitung"];

/// Whether JSON is one of the lists, or an object of them.
pub fn is_list(json: &Json) -> bool {
    let is_of_lists = |name: &str| json.get(name).is_some_and(|list| matches!(list, Json::List(_)));
    match json {
        Json::List(items) => items.first().is_some_and(|first| is_item(first) || is_person(first)),
        _ => {
            is_of_lists("schedule")
                || is_of_lists("program")
                || (is_of_lists("people") && !is_of_lists("talks"))
        }
    }
}

fn is_item(entry: &Json) -> bool {
    let has = |name: &str| entry.get(name).is_some();
    has("title") && (has("mins") || has("loc") || has("desc"))
}

/// Whether an entry is a person: by a field that only people have, or because it has none but those of people.
fn is_person(entry: &Json) -> bool {
    let has = |name: &str| entry.get(name).is_some();
    let has_only_own = || entry.fields().iter().all(|(name, _)| PERSON.contains(&name.as_str()));
    has("name") && (has("sortname") || has("prog") || has("id") && has_only_own())
}

/// Reads the lists of one congress together.
pub fn read(tops: &[SourceNode<'_>]) -> Programme {
    let mut programme = Programme::default();
    let mut people = HashMap::new();
    for top in tops {
        top.note_unread_fields(&["schemaVersion", "info", "schedule", "program", "people"]);
        for entry in entries(top, &["people"], is_person) {
            if let (Some(id), Some(person)) = (entry.text("id"), person(&entry)) {
                people.insert(id, programme.add(person));
            }
        }
    }
    for top in tops {
        for entry in entries(top, &["schedule", "program"], is_item) {
            entry.note_unread_fields(&ITEM);
            if PublicationStatus::may_import(&entry) {
                let session = session(&entry, &mut people, &mut programme);
                programme.add_session(session);
            }
        }
    }
    programme
}

/// The entries of one kind: all of a list of them, or those under their names in an object.
fn entries<'a>(top: &SourceNode<'a>, names: &[&str], is_own: fn(&Json) -> bool) -> Vec<SourceNode<'a>> {
    match top.json() {
        Json::List(items) if items.first().is_some_and(is_own) => top.items(),
        Json::List(_) => Vec::new(),
        _ => names.iter().flat_map(|name| top.list(name)).collect(),
    }
}

fn session(
    entry: &SourceNode<'_>,
    people: &mut HashMap<String, PersonIndex>,
    programme: &mut Programme,
) -> Session {
    let identity = Identity { code: entry.text("id"), ..Identity::default() };
    let mut session = Session::new(identity, entry.place(), super::title(entry, "title", &["desc"]));
    session.texts.extend(entry.words("desc", Markup::Html));
    session.start = start(entry);
    session.minutes = super::minutes(entry, "mins", None, "");
    for (field, group) in [("track", "Track"), ("format", "Format"), ("type", "Type")] {
        if let Some(words) = entry.single_line(field) {
            category::apply_category(&mut session, group, words, entry);
        }
    }
    for tag in entry.list("tags") {
        if let Some((group, words)) = tagged(&tag) {
            category::apply_category(&mut session, &group, words, &tag);
        }
    }
    for (at, place) in entry.limited_list("loc", ReadLimit::Labels).iter().enumerate() {
        let dimension = if at == 0 { Dimension::Room } else { Dimension::Category("Area".to_owned()) };
        if let Some(words) = place.scalar().and_then(ProgrammeText::plain) {
            session.add_label(Label { dimension, words });
        }
    }
    for named in entry.list("people") {
        let id = named.text("id");
        let known = id.as_ref().and_then(|id| people.get(id).copied());
        let at = known.or_else(|| person(&named).map(|person| programme.add(person)));
        if let (Some(id), Some(at)) = (id, at) {
            people.entry(id).or_insert(at);
        }
        session.people.extend(at);
    }
    for (name, link) in entry.object("links").map(|links| links.entries()).unwrap_or_default() {
        let Some(text) = link.scalar() else { continue };
        if ["meeting", "chat", "stream"].contains(&name) {
            link.note(ImportEventKind::Stream, name);
        } else if let Some(address) = web::address(&link, &text, SchemelessUrl::Host) {
            session.links.push(ProgrammeLink {
                kind: web::kind(Some(name), None, &address),
                address,
                title: None,
            });
        }
    }
    session
}

fn start(entry: &SourceNode<'_>) -> Option<Moment> {
    if entry.text("datetime").is_some() {
        return super::moment(entry, "datetime");
    }
    let day = super::moment(entry, "date")?.day()?;
    let time = entry.text("time");
    let read = time.as_deref().and_then(moment::time);
    if let (Some(time), None) = (&time, read) {
        entry.note(ImportEventKind::Time, format!("{time:?}"));
    }
    Moment::of(day, read)
}

/// A tag with its group: `"Track:Online"`, or an object that says both.
fn tagged(tag: &SourceNode<'_>) -> Option<(String, ProgrammeText)> {
    if matches!(tag.json(), Json::Object(_)) {
        let words = tag.single_line("label").or_else(|| tag.single_line("value"))?;
        let group =
            tag.single_line("category").map_or_else(|| "Tag".to_owned(), |group| group.first().to_owned());
        return Some((group, words));
    }
    let text = tag.scalar()?;
    let (group, label) = text.split_once(':').unwrap_or(("Tag", &text));
    Some((group.trim().to_owned(), ProgrammeText::plain(label.trim())?))
}

fn person(entry: &SourceNode<'_>) -> Option<Person> {
    entry.note_unread_fields(&PERSON);
    let written = match entry.get("name")?.json() {
        // First, last, and what stands before and behind; or all in one.
        Json::List(parts) => {
            let part = |at: usize| parts.get(at).and_then(Json::as_text).unwrap_or_default();
            [part(2), part(0), part(1), part(3)].join(" ")
        }
        _ => entry.text("name").unwrap_or_default(),
    };
    let written = ReadLimit::Line.cut(&written).unwrap_or(&written);
    let name = crate::plain_text::normalize_text(written).replace('\n', " ");
    let name = without_role(&name, entry);
    if name.is_empty() {
        entry.note(ImportEventKind::Nameless, entry.text("id").unwrap_or_default());
        return None;
    }
    let identity = Identity { number: entry.text("id"), ..Identity::default() };
    let mut person = Person::new(identity, entry.place(), name);
    person.biography = entry.words("bio", Markup::Html);
    for (name, link) in entry.object("links").map(|links| links.entries()).unwrap_or_default() {
        let Some(text) = link.scalar() else { continue };
        if ["img", "photo", "thumb"].contains(&name) {
            link.note(ImportEventKind::Picture, person.name.as_str());
        } else if let Some(address) = web::address(&link, &text, SchemelessUrl::Host) {
            let kind = web::kind(None, None, &address);
            person.links.push(ProgrammeLink { kind, address, title: ProgrammeText::plain(name) });
        }
    }
    Some(person)
}

/// A name without the role in brackets behind it.
fn without_role(name: &str, entry: &SourceNode<'_>) -> String {
    let role = name.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    match role.filter(|(_, role)| ROLES.contains(&role.trim().to_lowercase().as_str())) {
        Some((bare, _)) => {
            entry.note(ImportEventKind::Role, name);
            bare.trim().to_owned()
        }
        None => name.to_owned(),
    }
}

/// The lists of a script that assigns them to variables, as KonOpas loads them. `None` where it has none.
///
/// # Errors
///
/// Where there are more values in them than may still be read.
pub fn lists(text: &str, values: &mut ReadCounter) -> Result<Option<Json>, ReadLimit> {
    let (program, people) = (list(text, "program", values)?, list(text, "people", values)?);
    let has_any = program.is_some() || people.is_some();
    Ok(has_any.then(|| Json::object([("schedule", program), ("people", people)])))
}

/// The list that a script assigns to a variable.
fn list(text: &str, name: &str, values: &mut ReadCounter) -> Result<Option<Json>, ReadLimit> {
    let assigned = |(at, _): (usize, &str)| text.get(at + name.len()..)?.trim_start().strip_prefix('=');
    let Some(value) = text.match_indices(name).find_map(assigned) else { return Ok(None) };
    let mut rest = serde_json::Deserializer::from_str(value);
    match Json::read_first(&mut rest, values) {
        Ok(list) => Ok(Some(list)),
        Err(JsonError::Syntax(_)) => Ok(None),
        Err(JsonError::Exceeded(limit)) => Err(limit),
    }
}
