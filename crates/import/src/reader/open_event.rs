//! Open Event version 1: a folder, or an archive of it, with one list in each file.

use std::collections::HashMap;

use crate::json::Json;
use crate::node::SourceNode;
use crate::plain_text::Markup;
use crate::programme::{
    Congress, Dimension, Identity, Label, Person, PersonIndex, Programme, ProgrammeLink, ProgrammeText,
    Session,
};
use crate::publication_status::PublicationStatus;
use crate::report::ImportEventKind;
use crate::web::{self, SchemelessUrl};

/// The fields of a session that are read, and those that say the same again.
const SESSION: [&str; 22] = [
    "id",
    "title",
    "subtitle",
    "short_abstract",
    "long_abstract",
    "start_time",
    "end_time",
    "state",
    "language",
    "level",
    "track",
    "session_type",
    "microlocation",
    "speakers",
    "slides",
    "video",
    "audio",
    "signup_url",
    "is_mail_sent",
    "length",
    "last_modified_at",
    "position",
];

/// The fields of a speaker.
const SPEAKER: [&str; 17] = [
    "id",
    "name",
    "position",
    "organisation",
    "short_biography",
    "long_biography",
    "website",
    "twitter",
    "facebook",
    "github",
    "linkedin",
    "photo",
    "photo_url",
    "thumbnail_image_url",
    "small_image_url",
    "icon_image_url",
    "sessions",
];

/// The lists that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenEventFile {
    /// The congress.
    Event,
    /// The talks.
    Sessions,
    /// The people.
    Speakers,
    /// The tracks in their order.
    Tracks,
    /// The rooms in their order.
    Rooms,
    /// What a recap does not need: sponsors, forms.
    Other,
}

/// Which list a file of an export holds, by its name; `None` for a file that no export has.
pub fn file_kind(name: &str) -> Option<OpenEventFile> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    Some(match file.strip_suffix(".json").unwrap_or(file) {
        "event" => OpenEventFile::Event,
        "sessions" => OpenEventFile::Sessions,
        "speakers" => OpenEventFile::Speakers,
        "tracks" => OpenEventFile::Tracks,
        "microlocations" => OpenEventFile::Rooms,
        "session_types" | "sponsors" | "forms" | "social_links" | "meta" | "custom_forms" | "export_info"
        | "sponsor_types" | "tax" | "tickets" => OpenEventFile::Other,
        _ => return None,
    })
}

/// Whether a list of this name is one of an export, and not of another system with a file of the
/// same name.
pub fn is_export_file(name: &str, json: &Json) -> bool {
    let first = json.items().first();
    // Fields that say nothing are there all the same.
    let has = |field: &str| first.unwrap_or(json).fields().iter().any(|(name, _)| name == field);
    match file_kind(name) {
        Some(OpenEventFile::Event) => {
            matches!(json, Json::Object(_)) && (has("start_time") || has("timezone"))
        }
        Some(OpenEventFile::Sessions) => {
            first.is_none()
                || ["start_time", "short_abstract", "microlocation", "session_type", "state"]
                    .into_iter()
                    .any(has)
        }
        Some(OpenEventFile::Speakers) => first.is_none() || (has("name") && !has("fullName")),
        Some(OpenEventFile::Tracks | OpenEventFile::Rooms) => first.is_none() || has("name"),
        Some(OpenEventFile::Other) => true,
        None => false,
    }
}

/// Reads the lists of one export together.
pub fn read(tops: &[(OpenEventFile, SourceNode<'_>)]) -> Programme {
    let mut programme = Programme::default();
    let of = |wanted: OpenEventFile| tops.iter().filter(move |(part, _)| *part == wanted).map(|(_, top)| top);
    for event in of(OpenEventFile::Event) {
        programme.congress = congress(event);
    }
    for (part, dimension) in
        [(OpenEventFile::Tracks, Dimension::Track), (OpenEventFile::Rooms, Dimension::Room)]
    {
        let names = of(part).flat_map(SourceNode::items).filter_map(|entry| entry.single_line("name"));
        names.for_each(|words| programme.declare(Label { dimension: dimension.clone(), words }));
    }
    let mut people = HashMap::new();
    for speaker in of(OpenEventFile::Speakers).flat_map(SourceNode::items) {
        if let (Some(id), Some(person)) = (speaker.text("id"), person(&speaker)) {
            people.insert(id, programme.add(person));
        }
    }
    let sessions: Vec<SourceNode<'_>> = of(OpenEventFile::Sessions).flat_map(SourceNode::items).collect();
    // Exports of the first years hold nothing but the programme, and no state.
    let tells_state =
        sessions.iter().any(|session| PublicationStatus::of(session) != PublicationStatus::Unknown);
    if !tells_state && let Some(first) = sessions.first() {
        first.note(ImportEventKind::UnknownStatus, "no talk has a state");
    }
    for entry in sessions {
        entry.note_unread_fields(&SESSION);
        if !PublicationStatus::may_import(&entry) {
            continue;
        }
        if tells_state && PublicationStatus::of(&entry) == PublicationStatus::Unknown {
            entry.note(ImportEventKind::Unpublished, "no state");
            continue;
        }
        let session = session(&entry, &people, &mut programme);
        programme.add_session(session);
    }
    for other in of(OpenEventFile::Other) {
        other.note(ImportEventKind::Part, other.place());
    }
    programme
}

fn congress(event: &SourceNode<'_>) -> Congress {
    let day = |name: &str| super::moment(event, name)?.day();
    let url = event.text("event_url").or_else(|| event.text("external_event_url"));
    Congress {
        name: event.single_line("name"),
        start: day("start_time"),
        end: day("end_time"),
        time_zone: event.text("timezone"),
        place: event.single_line("location_name"),
        url: url.and_then(|url| web::address(event, &url, SchemelessUrl::Host)),
    }
}

fn person(speaker: &SourceNode<'_>) -> Option<Person> {
    speaker.note_unread_fields(&SPEAKER);
    let Some(name) = speaker.single_line("name") else {
        speaker.note(ImportEventKind::Nameless, speaker.text("id").unwrap_or_default());
        return None;
    };
    if speaker.text("photo").or_else(|| speaker.text("photo_url")).is_some() {
        speaker.note(ImportEventKind::Picture, name.first());
    }
    let identity = Identity { number: speaker.text("id"), ..Identity::default() };
    let mut person = Person::new(identity, speaker.place(), name.first());
    person.role = speaker.single_line("position");
    person.organisation = speaker.single_line("organisation");
    let longer = speaker.words("long_biography", Markup::Html);
    person.biography = longer.or_else(|| speaker.words("short_biography", Markup::Html));
    for field in ["website", "twitter", "facebook", "github", "linkedin"] {
        person.links.extend(link(speaker, field, None));
    }
    Some(person)
}

fn session(
    entry: &SourceNode<'_>,
    people: &HashMap<String, PersonIndex>,
    programme: &mut Programme,
) -> Session {
    let identity = Identity { number: entry.text("id"), ..Identity::default() };
    let mut session =
        Session::new(identity, entry.place(), super::title(entry, "title", &["short_abstract"]));
    let texts =
        [("subtitle", Markup::Title), ("short_abstract", Markup::Html), ("long_abstract", Markup::Html)];
    session.texts = texts.into_iter().filter_map(|(name, markup)| entry.words(name, markup)).collect();
    session.start = super::moment(entry, "start_time");
    session.minutes = super::minutes(entry, "length", None, "").filter(|_| session.start.is_none());
    session.minutes = session.minutes.or_else(|| super::minutes(entry, "", session.start, "end_time"));
    session.languages = super::languages(entry, "language");
    for (field, dimension) in
        [("track", Dimension::Track), ("session_type", Dimension::Format), ("microlocation", Dimension::Room)]
    {
        let words = entry.object(field).and_then(|object| object.single_line("name"));
        session.labels.extend(words.map(|words| Label { dimension, words }));
    }
    if let Some(words) = entry.text("level").and_then(ProgrammeText::plain) {
        session.labels.push(Label { dimension: Dimension::Category("Level".to_owned()), words });
    }
    for (field, word) in
        [("slides", "slides"), ("video", "recording"), ("audio", "recording"), ("signup_url", "web")]
    {
        session.links.extend(link(entry, field, Some(word)));
    }
    for speaker in entry.list("speakers") {
        let known = speaker.text("id").and_then(|id| people.get(&id).copied());
        session.people.extend(known.or_else(|| person(&speaker).map(|person| programme.add(person))));
    }
    session
}

fn link(entry: &SourceNode<'_>, field: &str, word: Option<&str>) -> Option<ProgrammeLink> {
    let address = web::address(&entry.get(field)?, &entry.text(field)?, SchemelessUrl::Host)?;
    Some(ProgrammeLink { kind: web::kind(word, None, &address), address, title: None })
}
