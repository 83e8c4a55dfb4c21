//! schedule.json version 2: a flat list of events, and people in a list of their own.

use std::collections::HashMap;

use recap::date::Date;

use super::schedule_json::read_person;
use crate::json::Json;
use crate::moment;
use crate::node::SourceNode;
use crate::plain_text::Markup;
use crate::programme::{
    Congress, Dimension, Identity, Label, Moment, PersonIndex, Programme, ProgrammeText, Recording, Session,
};
use crate::publication_status::PublicationStatus;
use crate::report::ImportEventKind;
use crate::web::{self, SchemelessUrl};

/// The fields of an event that are read, and those that say the same again.
const EVENT: [&str; 30] = [
    "guid",
    "code",
    "id",
    "start",
    "end",
    "duration",
    "room",
    "slug",
    "url",
    "title",
    "subtitle",
    "track",
    "type",
    "language",
    "abstract",
    "description",
    "do_not_record",
    "participants",
    "links",
    "attachments",
    "origin_url",
    "logo",
    "feedback",
    "feedback_url",
    "state",
    "status",
    "is_draft",
    "draft",
    "hidden",
    "languages",
];

/// Types of entries that nobody gives.
const META: [&str; 2] = ["break", "meta"];

/// Reads a whole file.
pub fn read(top: &SourceNode<'_>) -> Programme {
    top.note_unread_fields(&["$schema", "generator", "schedule"]);
    let Some(schedule) = top.object("schedule") else { return Programme::default() };
    schedule.note_unread_fields(&[
        "version",
        "base_url",
        "url",
        "conference",
        "events",
        "persons",
        "generator",
    ]);
    let mut programme = Programme::default();
    let conference = schedule.object("conference");
    let labels = conference.as_ref().map(LabelNames::of).unwrap_or_default();
    labels.declared.iter().cloned().for_each(|label| programme.declare(label));
    if let Some(conference) = &conference {
        programme.congress = congress(conference);
    }
    let people: HashMap<String, PersonIndex> = schedule
        .list("persons")
        .iter()
        .filter_map(|person| Some((person.text("guid")?, programme.add(read_person(person)?))))
        .collect();
    let base = schedule.text("base_url");
    let days: Vec<ScheduleDay> = conference
        .iter()
        .flat_map(|conference| conference.list("days"))
        .take(DAYS)
        .map(ScheduleDay::of)
        .collect();
    for event in schedule.list("events") {
        event.note_unread_fields(&EVENT);
        let kind = event.single_line("type").map(spelled);
        if kind.as_ref().is_some_and(|kind| META.contains(&kind.first().to_lowercase().as_str())) {
            event.note(ImportEventKind::Break, event.text("title").unwrap_or_default());
            continue;
        }
        if !PublicationStatus::may_import(&event) {
            continue;
        }
        let mut session = session(&event, &labels, kind, base.as_deref(), &people, &mut programme);
        session.day = session.start.and_then(|start| day_of(start, &days));
        programme.add_session(session);
    }
    programme
}

/// A type as a word: the format has them in capitals, as programs do.
fn spelled(kind: ProgrammeText) -> ProgrammeText {
    let text = kind.first();
    let (first, rest) = text.split_at_checked(1).unwrap_or((text, ""));
    if rest.chars().any(char::is_lowercase) {
        kind
    } else {
        ProgrammeText::Plain(format!("{first}{}", rest.to_lowercase()))
    }
}

fn congress(conference: &SourceNode<'_>) -> Congress {
    let days = conference.list("days");
    let dates = || days.iter().filter_map(|day| moment::day(&day.text("date")?));
    let own = |name: &str| moment::day(&conference.text(name)?);
    Congress {
        name: conference.single_line("title").or_else(|| conference.single_line("acronym")),
        start: dates().min().or_else(|| own("start")),
        end: dates().max().or_else(|| own("end")),
        time_zone: conference.text("time_zone_name"),
        place: None,
        url: conference.text("url").and_then(|url| web::address(conference, &url, SchemelessUrl::Host)),
    }
}

fn session(
    event: &SourceNode<'_>,
    labels: &LabelNames,
    kind: Option<ProgrammeText>,
    base: Option<&str>,
    people: &HashMap<String, PersonIndex>,
    programme: &mut Programme,
) -> Session {
    let identity = Identity { guid: event.text("guid"), code: event.text("code"), number: event.text("id") };
    let mut session =
        Session::new(identity, event.place(), super::title(event, "title", &["subtitle", "abstract"]));
    let texts = [("subtitle", Markup::Title), ("abstract", Markup::Mixed), ("description", Markup::Mixed)];
    session.texts = texts.into_iter().filter_map(|(name, markup)| event.words(name, markup)).collect();
    session.start = super::moment(event, "start");
    session.minutes = super::minutes(event, "duration", session.start, "end");
    session.languages = super::languages(event, "language");
    session.labels.extend(labels.find(event, "track", Dimension::Track));
    session.labels.extend(kind.map(|words| Label { dimension: Dimension::Format, words }));
    session.labels.extend(labels.find(event, "room", Dimension::Room));
    session.links = web::links(event, "links", SchemelessUrl::Host);
    session.links.extend(web::links(event, "attachments", SchemelessUrl::Below(base)));
    session.page = event.text("url").and_then(|url| web::address(event, &url, SchemelessUrl::Below(base)));
    if event.flag("do_not_record") {
        session.recording = Recording::Forbidden;
    }
    if event.has("logo") {
        event.note(ImportEventKind::Picture, "logo");
    }
    for participant in event.list("participants") {
        let known = participant.text("guid").and_then(|guid| people.get(&guid).copied());
        let new = || read_person(&participant).map(|person| programme.add(person));
        session.people.extend(known.or_else(new));
    }
    session
}

/// The day of the programme in which a moment lies: what happens after midnight may belong to the
/// day before.
fn day_of(moment: Moment, days: &[ScheduleDay]) -> Option<Date> {
    let holds = |day: &&ScheduleDay| {
        day.start.is_some_and(|start| start.seconds() <= moment.seconds())
            && day.end.is_some_and(|end| moment.seconds() < end.seconds())
    };
    days.iter().find(holds)?.date
}

/// How many days of a programme are looked at.
const DAYS: usize = 400;

/// A day of the programme, with the times between which its talks begin.
struct ScheduleDay {
    date: Option<Date>,
    start: Option<Moment>,
    end: Option<Moment>,
}

impl ScheduleDay {
    fn of(day: SourceNode<'_>) -> Self {
        let at = |name: &str| Moment::parse(&day.text(name)?);
        Self {
            date: day.text("date").and_then(|date| moment::day(&date)),
            start: at("start"),
            end: at("end"),
        }
    }
}

/// What tracks and rooms are called, by their slugs and ids.
#[derive(Default)]
struct LabelNames {
    declared: Vec<Label>,
    names: HashMap<String, ProgrammeText>,
}

impl LabelNames {
    fn of(conference: &SourceNode<'_>) -> Self {
        let mut labels = Self::default();
        for (list, dimension) in [("tracks", Dimension::Track), ("rooms", Dimension::Room)] {
            for entry in conference.list(list) {
                let Some(words) = entry.single_line("name") else { continue };
                for key in ["slug", "guid"].into_iter().filter_map(|name| entry.text(name)) {
                    labels.names.insert(format!("{list} {key}"), words.clone());
                }
                labels.declared.push(Label { dimension: dimension.clone(), words });
            }
        }
        labels
    }

    /// The label that an event names, by its name, or by slug or id.
    fn find(&self, event: &SourceNode<'_>, field: &str, dimension: Dimension) -> Option<Label> {
        let reference = event.get(field)?;
        if !matches!(reference.json(), Json::Object(_)) {
            return event.single_line(field).map(|words| Label { dimension, words });
        }
        let keys = ["guid", "slug"].into_iter().filter_map(|name| reference.text(name));
        let known =
            || keys.map(|key| format!("{field}s {key}")).find_map(|key| self.names.get(&key).cloned());
        let words = reference.single_line("name").or_else(known).or_else(|| reference.single_line("slug"));
        if words.is_none() {
            reference.note(ImportEventKind::Reference, field);
        }
        words.map(|words| Label { dimension, words })
    }
}
