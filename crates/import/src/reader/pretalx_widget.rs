//! What pretalx' schedule widget loads: flat lists of talks, speakers, rooms and tracks.

use std::collections::HashMap;

use crate::node::SourceNode;
use crate::plain_text::Markup;
use crate::programme::{
    Congress, Dimension, Identity, Label, Person, PersonIndex, Programme, Recording, Session,
};
use crate::publication_status::PublicationStatus;
use crate::report::ImportEventKind;

/// The fields of a talk that are read, and those that say the same again.
const TALK: [&str; 21] = [
    "code",
    "id",
    "title",
    "abstract",
    "description",
    "speakers",
    "track",
    "start",
    "end",
    "room",
    "duration",
    "updated",
    "content_locale",
    "do_not_record",
    "state",
    "status",
    "submission_type",
    "slot_type",
    "is_draft",
    "draft",
    "hidden",
];

/// Reads a whole file.
pub fn read(top: &SourceNode<'_>) -> Programme {
    top.note_unread_fields(&[
        "talks",
        "tracks",
        "rooms",
        "speakers",
        "version",
        "schedule_id",
        "timezone",
        "event_start",
        "event_end",
        "name",
        "locales",
    ]);
    let mut programme = Programme::default();
    let day = |name: &str| super::moment(top, name)?.day();
    programme.congress = Congress {
        name: top.single_line("name"),
        start: day("event_start"),
        end: day("event_end"),
        time_zone: top.text("timezone"),
        place: None,
        url: None,
    };
    let tracks = labels(top, "tracks", &Dimension::Track, &mut programme);
    let rooms = labels(top, "rooms", &Dimension::Room, &mut programme);
    let speakers = speakers(top, &mut programme);
    for talk in top.list("talks") {
        talk.note_unread_fields(&TALK);
        // Breaks and blocked times have no code.
        if talk.text("code").is_none() {
            talk.note(
                ImportEventKind::Break,
                talk.single_line("title").map_or_else(String::new, |title| title.first().to_owned()),
            );
            continue;
        }
        if !PublicationStatus::may_import(&talk) {
            continue;
        }
        let identity = Identity { guid: None, code: talk.text("code"), number: talk.text("id") };
        let mut session = Session::new(identity, talk.place(), super::title(&talk, "title", &["abstract"]));
        let texts = ["abstract", "description"].into_iter();
        session.texts = texts.filter_map(|name| talk.words(name, Markup::Mixed)).collect();
        session.start = super::moment(&talk, "start");
        session.minutes = super::minutes(&talk, "duration", session.start, "end");
        session.languages = super::languages(&talk, "content_locale");
        session.labels.extend(label(&talk, "track", &tracks));
        let format = talk.single_line("submission_type");
        session.labels.extend(format.map(|words| Label { dimension: Dimension::Format, words }));
        session.labels.extend(label(&talk, "room", &rooms));
        for speaker in talk.list("speakers") {
            match speaker.scalar().and_then(|code| speakers.get(&code)) {
                Some(at) => session.people.push(*at),
                None => speaker.note(ImportEventKind::Reference, speaker.scalar().unwrap_or_default()),
            }
        }
        if talk.flag("do_not_record") {
            session.recording = Recording::Forbidden;
        }
        programme.add_session(session);
    }
    programme
}

/// The names of a list by their ids.
fn labels(
    top: &SourceNode<'_>,
    list: &str,
    dimension: &Dimension,
    programme: &mut Programme,
) -> HashMap<String, Label> {
    let mut labels = HashMap::new();
    for entry in top.list(list) {
        entry.note_unread_fields(&["id", "name", "description", "color", "slug", "guid"]);
        if let (Some(id), Some(words)) = (entry.text("id"), entry.single_line("name")) {
            let label = Label { dimension: dimension.clone(), words };
            programme.declare(label.clone());
            labels.insert(id, label);
        }
    }
    labels
}

fn label(talk: &SourceNode<'_>, field: &str, labels: &HashMap<String, Label>) -> Option<Label> {
    let id = talk.text(field)?;
    let label = labels.get(&id);
    if label.is_none() {
        talk.note(ImportEventKind::Reference, format!("{field} {id}"));
    }
    label.cloned()
}

fn speakers(top: &SourceNode<'_>, programme: &mut Programme) -> HashMap<String, PersonIndex> {
    let mut speakers = HashMap::new();
    for entry in top.list("speakers") {
        entry.note_unread_fields(&[
            "code",
            "name",
            "avatar",
            "avatar_thumbnail_default",
            "avatar_thumbnail_tiny",
            "biography",
        ]);
        let Some(code) = entry.text("code") else { continue };
        let Some(name) = entry.single_line("name") else {
            entry.note(ImportEventKind::Nameless, code);
            continue;
        };
        if entry.text("avatar").is_some() {
            entry.note(ImportEventKind::Picture, name.first());
        }
        let mut person = Person::new(Identity::code(&code), entry.place(), name.first());
        person.biography = entry.words("biography", Markup::Mixed);
        speakers.insert(code, programme.add(person));
    }
    speakers
}
