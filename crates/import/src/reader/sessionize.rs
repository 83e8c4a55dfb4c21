//! Sessionize: the views All, Sessions and GridSmart, and Speakers and SpeakerWall beside them.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::category;
use crate::json::Json;
use crate::node::SourceNode;
use crate::plain_text::Markup;
use crate::programme::{Dimension, Identity, Label, Person, PersonIndex, Programme, ProgrammeText, Session};
use crate::publication_status::PublicationStatus;
use crate::report::ImportEventKind;
use crate::web::{self, SchemelessUrl};

/// The fields of a session that are read, and those that say the same again.
const SESSION: [&str; 20] = [
    "id",
    "title",
    "description",
    "startsAt",
    "endsAt",
    "isServiceSession",
    "isPlenumSession",
    "speakers",
    "categoryItems",
    "categories",
    "roomId",
    "room",
    "liveUrl",
    "recordingUrl",
    "status",
    "isInformed",
    "isConfirmed",
    "index",
    "sessionId",
    "isDefault",
];

/// The fields of a speaker.
const SPEAKER: [&str; 14] = [
    "id",
    "firstName",
    "lastName",
    "fullName",
    "bio",
    "tagLine",
    "profilePicture",
    "isTopSpeaker",
    "links",
    "sessions",
    "name",
    "categoryItems",
    "categories",
    "sort",
];

/// Whether JSON is one of the views.
pub fn is_view(json: &Json) -> bool {
    let first = json.items().first().unwrap_or(json);
    let has = |name: &str| first.get(name).is_some();
    match json {
        Json::List(_) => {
            (has("sessions") && (has("groupId") || has("groupName")))
                || (has("rooms") && (has("timeSlots") || has("date")))
                || has("fullName")
                || (has("firstName") && has("lastName"))
        }
        _ => has("sessions") && has("speakers") && (has("rooms") || has("categories") || has("questions")),
    }
}

/// Reads the views of one congress together.
pub fn read(tops: &[SourceNode<'_>]) -> Programme {
    let mut reader = SessionizeReader::default();
    for top in tops {
        reader.lists(top);
    }
    for top in tops {
        for session in sessions(top) {
            reader.session(&session);
        }
    }
    reader.programme
}

/// What the views name by ids.
#[derive(Default)]
struct SessionizeReader {
    programme: Programme,
    people: HashMap<String, PersonIndex>,
    /// The title of the group and the words of each item.
    items: HashMap<String, (Rc<str>, ProgrammeText)>,
    rooms: HashMap<String, ProgrammeText>,
    /// The sessions that are read: the grid has each of them twice, and those for all once per room.
    seen: HashSet<String>,
}

impl SessionizeReader {
    fn lists(&mut self, top: &SourceNode<'_>) {
        let is_all = !matches!(top.json(), Json::List(_));
        if is_all {
            top.note_unread_fields(&["sessions", "speakers", "questions", "categories", "rooms"]);
        }
        let speakers = if is_all { top.list("speakers") } else { top.items() };
        for speaker in
            speakers.iter().filter(|speaker| is_all || speaker.has("lastName") || speaker.has("fullName"))
        {
            self.speaker(speaker);
        }
        if !is_all {
            return;
        }
        for room in top.list("rooms") {
            if let (Some(id), Some(words)) = (room.text("id"), room.single_line("name")) {
                self.programme.declare(Label { dimension: Dimension::Room, words: words.clone() });
                self.rooms.insert(id, words);
            }
        }
        for group in top.list("categories") {
            let title = group.single_line("title").map(|title| title.first().to_owned()).unwrap_or_default();
            // What people are filed under says nothing about their talks.
            if group.text("type").is_some_and(|kind| kind == "speaker") {
                group.note(ImportEventKind::Unread, format!("the categories of people, {title:?}"));
                continue;
            }
            let group_title: Rc<str> = title.as_str().into();
            for item in group.list("items") {
                let (Some(id), Some(words)) = (item.text("id"), item.single_line("name")) else { continue };
                if let Some(dimension) = category::dimension(&title) {
                    self.programme.declare(Label { dimension, words: words.clone() });
                }
                self.items.insert(id, (Rc::clone(&group_title), words));
            }
        }
    }

    fn speaker(&mut self, speaker: &SourceNode<'_>) {
        speaker.note_unread_fields(&SPEAKER);
        let line = |name: &str| speaker.single_line(name).map(|words| words.first().to_owned());
        let parts = || {
            let parts: Vec<String> = [line("firstName"), line("lastName")].into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        };
        let (Some(id), name) = (speaker.text("id"), line("fullName").or_else(parts)) else { return };
        let Some(name) = name else {
            speaker.note(ImportEventKind::Nameless, id);
            return;
        };
        if speaker.text("profilePicture").is_some() {
            speaker.note(ImportEventKind::Picture, name.as_str());
        }
        let mut person = Person::new(Identity::guid(&id), speaker.place(), name);
        person.role = speaker.single_line("tagLine");
        person.biography = speaker.words("bio", Markup::Plain);
        person.links = web::links(speaker, "links", SchemelessUrl::Host);
        let at = self.programme.add(person);
        self.people.entry(id).or_insert(at);
    }

    fn session(&mut self, entry: &SourceNode<'_>) {
        let Some(id) = entry.text("id") else {
            entry.note(ImportEventKind::Shape, "a session without an id");
            return;
        };
        if !self.seen.insert(id.clone()) {
            return;
        }
        entry.note_unread_fields(&SESSION);
        // Breaks are service sessions, but so are some keynotes; those have somebody who gives them.
        if entry.flag("isServiceSession") && entry.list("speakers").is_empty() {
            entry.note(ImportEventKind::Break, entry.text("title").unwrap_or_default());
            return;
        }
        if !PublicationStatus::may_import(entry) {
            return;
        }
        let mut session =
            Session::new(Identity::code(&id), entry.place(), super::title(entry, "title", &["description"]));
        session.texts.extend(entry.words("description", Markup::Plain));
        session.start = super::moment(entry, "startsAt");
        session.minutes = super::minutes(entry, "", session.start, "endsAt");
        let room = || self.rooms.get(&entry.text("roomId")?).cloned();
        if let Some(words) = entry.single_line("room").or_else(room) {
            session.labels.push(Label { dimension: Dimension::Room, words });
        } else if let Some(id) = entry.text("roomId") {
            entry.note(ImportEventKind::Reference, format!("room {id}"));
        }
        for item in entry.list("categoryItems") {
            match item.scalar().and_then(|id| self.items.get(&id).cloned()) {
                Some((group, words)) => category::apply_category(&mut session, &group, words, &item),
                None => item.note(ImportEventKind::Reference, "a category"),
            }
        }
        for group in entry.list("categories") {
            let title = group.single_line("name").map(|title| title.first().to_owned()).unwrap_or_default();
            for item in group.list("categoryItems") {
                if let Some(words) = item.single_line("name") {
                    category::apply_category(&mut session, &title, words, &item);
                }
            }
        }
        for speaker in entry.list("speakers") {
            session.people.extend(self.session_speaker(&speaker));
        }
        if let Some(url) = entry.text("recordingUrl")
            && let Some(address) = web::address(entry, &url, SchemelessUrl::Host)
        {
            let kind = recap::address::LinkKind::Recording;
            session.links.push(crate::programme::ProgrammeLink { kind, address, title: None });
        }
        if entry.text("liveUrl").is_some() {
            entry.note(ImportEventKind::Stream, session.title.first());
        }
        self.programme.add_session(session);
    }

    /// The speaker that a session names by an id alone, or by id and name.
    fn session_speaker(&mut self, speaker: &SourceNode<'_>) -> Option<PersonIndex> {
        let is_object = matches!(speaker.json(), Json::Object(_));
        let id = if is_object { speaker.text("id") } else { speaker.scalar() }?;
        if let Some(at) = self.people.get(&id) {
            return Some(*at);
        }
        let Some(name) = speaker.single_line("name").filter(|_| is_object) else {
            speaker.note(ImportEventKind::Reference, format!("speaker {id}"));
            return None;
        };
        let at = self.programme.add(Person::new(Identity::guid(&id), speaker.place(), name.first()));
        self.people.insert(id, at);
        Some(at)
    }
}

/// All sessions of a view, as often as it has them.
fn sessions<'a>(top: &SourceNode<'a>) -> Vec<SourceNode<'a>> {
    if !matches!(top.json(), Json::List(_)) {
        return top.list("sessions");
    }
    let mut found = Vec::new();
    for group in top.items() {
        if group.has("sessions") && !group.has("fullName") && !group.has("lastName") {
            found.extend(group.list("sessions"));
        }
        for room in group.list("rooms") {
            found.extend(room.list("sessions"));
        }
        for slot in group.list("timeSlots") {
            found.extend(slot.list("rooms").iter().filter_map(|room| room.object("session")));
        }
    }
    found
}
