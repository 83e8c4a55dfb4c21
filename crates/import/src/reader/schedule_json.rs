//! schedule.json version 1, as pretalx, frab and the merged programmes of the c3voc write it.

mod congress;
mod night;

use jiff::civil::Time;
use recap::date::Date;

use self::congress::congress;
use self::night::Night;
use crate::json::Json;
use crate::moment::{self, bundle_date, civil_date};
use crate::node::SourceNode;
use crate::plain_text::Markup;
use crate::programme::{
    Dimension, Identity, Label, Moment, Person, Precision, Programme, ProgrammeLink, ProgrammeText,
    Recording, Session,
};
use crate::publication_status::PublicationStatus;
use crate::report::ImportEventKind;
use crate::web::{self, SchemelessUrl};

/// The fields of an event that are read, and those that say the same again.
const EVENT: [&str; 30] = [
    "guid",
    "code",
    "id",
    "date",
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
    "recording",
    "persons",
    "links",
    "attachments",
    "video_download_url",
    "origin_url",
    "logo",
    "state",
    "status",
    "is_draft",
    "draft",
    "hidden",
];

/// The fields of a person.
const PERSON: [&str; 11] = [
    "guid",
    "code",
    "id",
    "name",
    "public_name",
    "full_public_name",
    "biography",
    "avatar",
    "url",
    "links",
    "role",
];

/// Reads a whole file.
pub fn read(top: &SourceNode<'_>) -> Programme {
    let schedule = top.object("schedule").unwrap_or_else(|| top.clone());
    let mut programme = Programme::default();
    let Some(conference) = schedule.object("conference") else { return programme };
    top.note_unread_fields(&["$schema", "generator", "schedule", "conference"]);
    schedule.note_unread_fields(&["url", "version", "base_url", "conference", "generator", "$schema"]);
    conference.note_unread_fields(&[
        "acronym",
        "title",
        "start",
        "end",
        "daysCount",
        "day_change",
        "timeslot_duration",
        "time_zone_name",
        "colors",
        "rooms",
        "tracks",
        "url",
        "days",
        "logo",
        "city",
        "venue",
    ]);
    let days = conference.list("days");
    let base = schedule.text("base_url").or_else(|| schedule.text("url")).or_else(|| conference.text("url"));
    let day_change = conference.text("day_change").and_then(|change| moment::time(&change));
    let dates: Vec<Date> = days.iter().filter_map(date).collect();
    programme.congress = congress(&schedule, &conference, &dates);
    for (list, dimension) in [("tracks", Dimension::Track), ("rooms", Dimension::Room)] {
        let names = conference.list(list).into_iter().filter_map(|entry| entry.single_line("name"));
        names.for_each(|words| programme.declare(Label { dimension: dimension.clone(), words }));
    }
    for day in &days {
        day.note_unread_fields(&["index", "date", "day_start", "day_end", "rooms"]);
        let date = date(day);
        for (room, events) in day.object("rooms").map(|rooms| rooms.entries()).unwrap_or_default() {
            let mut last = None;
            for event in events.items() {
                let clock = event.text("start").and_then(|start| moment::time(&start));
                let night = Night { change: day_change, last };
                if !clock.is_some_and(|clock| night.holds(clock)) {
                    last = clock.or(last);
                }
                let reader = EventReader { event, date, room, base: base.as_deref(), night };
                reader.read_into(&mut programme);
            }
        }
    }
    programme
}

fn date(day: &SourceNode<'_>) -> Option<Date> {
    let text = day.text("date").or_else(|| day.text("day_start"))?;
    let date = moment::day(&text);
    if date.is_none() {
        day.note(ImportEventKind::Time, format!("{text:?}"));
    }
    date
}

/// An event where it stands.
struct EventReader<'a> {
    event: SourceNode<'a>,
    /// The day of the programme.
    date: Option<Date>,
    /// The room under which it is listed.
    room: &'a str,
    /// What relative addresses lead from.
    base: Option<&'a str>,
    /// Which times are those of the next day.
    night: Night,
}

impl EventReader<'_> {
    fn read_into(&self, programme: &mut Programme) {
        let Self { event, .. } = self;
        if event.json().fields().is_empty() {
            event.note(ImportEventKind::Shape, format!("{}, not an object", event.json().kind()));
            return;
        }
        event.note_unread_fields(&EVENT);
        if !PublicationStatus::may_import(event) {
            return;
        }
        let page =
            event.text("url").and_then(|url| web::address(event, &url, SchemelessUrl::Below(self.base)));
        let code = event.text("code").or_else(|| page.as_ref().and_then(|page| code_in(page.as_str())));
        let identity = Identity { guid: event.text("guid"), code, number: event.text("id") };
        let title = super::title(event, "title", &["subtitle", "abstract"]);
        let mut session = Session::new(identity, event.place(), title);
        let texts =
            [("subtitle", Markup::Title), ("abstract", Markup::Mixed), ("description", Markup::Mixed)];
        session.texts = texts.into_iter().filter_map(|(name, markup)| event.words(name, markup)).collect();
        session.start = self.start();
        session.day = self.date;
        session.minutes = super::minutes(event, "duration", session.start, "end");
        session.languages = super::languages(event, "language");
        session.labels = self.labels();
        session.links = self.links();
        session.page = page;
        let opted_out = event.object("recording").is_some_and(|recording| recording.flag("optout"));
        if event.flag("do_not_record") || opted_out {
            session.recording = Recording::Forbidden;
        }
        if event.has("logo") && event.text("logo").is_some() {
            event.note(ImportEventKind::Picture, "logo");
        }
        for person in event.list("persons") {
            session.people.extend(read_person(&person).map(|person| programme.add(person)));
        }
        programme.add_session(session);
    }

    /// The date is the one that counts: a talk after midnight stands under the day before. Where only the day says a
    /// date, what begins before the change of day, or goes back in the night, is on the next.
    fn start(&self) -> Option<Moment> {
        let written = self.event.text("date");
        let clock = self.event.text("start").and_then(|start| moment::time(&start));
        let read = written.as_deref().and_then(Moment::parse);
        if let (Some(written), None) = (&written, read) {
            self.event.note(ImportEventKind::Time, format!("{written:?}"));
        }
        match read {
            Some(Moment { precision: Precision::Day, .. }) if read?.day() != self.date => {
                Moment::of(read?.day()?, clock)
            }
            Some(read) if read.precision == Precision::Minute => Some(read),
            _ => Moment::of(self.date_of(clock)?, clock),
        }
    }

    /// The date of a time under a day of the programme.
    fn date_of(&self, clock: Option<Time>) -> Option<Date> {
        let date = self.date?;
        if !clock.is_some_and(|clock| self.night.holds(clock)) {
            return Some(date);
        }
        self.event.note(ImportEventKind::AfterMidnight, self.night.reason());
        civil_date(date)?.tomorrow().ok().and_then(bundle_date)
    }

    fn labels(&self) -> Vec<Label> {
        let track = self.event.get("track").and_then(|track| match track.json() {
            Json::Object(_) if track.has("name") => track.single_line("name"),
            _ => self.event.single_line("track"),
        });
        let own_room = self.event.single_line("room");
        let listed = ProgrammeText::plain(self.room);
        if let (Some(own), Some(listed)) = (&own_room, &listed)
            && own.first() != listed.first()
        {
            self.event.note(ImportEventKind::Room, format!("{:?} in {:?}", own.first(), listed.first()));
        }
        let labels = [
            (Dimension::Track, track),
            (Dimension::Format, self.event.single_line("type")),
            (Dimension::Room, own_room.or(listed)),
        ];
        let there =
            labels.into_iter().filter_map(|(dimension, words)| Some(Label { dimension, words: words? }));
        there.collect()
    }

    fn links(&self) -> Vec<ProgrammeLink> {
        let mut links = web::links(&self.event, "links", SchemelessUrl::Host);
        links.extend(web::links(&self.event, "attachments", SchemelessUrl::Below(self.base)));
        for (name, word) in [("video_download_url", "recording"), ("origin_url", "web")] {
            if let Some(text) = self.event.text(name)
                && let Some(address) = web::address(&self.event, &text, SchemelessUrl::Below(self.base))
            {
                let kind = web::kind(Some(word), None, &address);
                links.push(ProgrammeLink { kind, address, title: None });
            }
        }
        links
    }
}

/// The code of a submission in the address of its page, as pretalx makes them: `…/talk/G9JGWY/`.
fn code_in(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("/talk/")?;
    let code = rest.split(['/', '?', '#']).next()?;
    let is_code =
        code.len() >= 6 && code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    is_code.then(|| code.to_owned())
}

/// A person as programmes of this format name one.
pub fn read_person(person: &SourceNode<'_>) -> Option<Person> {
    person.note_unread_fields(&PERSON);
    let name =
        ["name", "public_name", "full_public_name"].into_iter().find_map(|name| person.single_line(name));
    let Some(name) = name else {
        person.note(
            ImportEventKind::Nameless,
            person.text("id").map_or("without an id".to_owned(), |id| format!("id {id}")),
        );
        return None;
    };
    if person.has("avatar") {
        person.note(ImportEventKind::Picture, name.first());
    }
    let identity =
        Identity { guid: person.text("guid"), code: person.text("code"), number: person.text("id") };
    let mut read = Person::new(identity, person.place(), name.first());
    read.biography = person.words("biography", Markup::Mixed);
    read.links = web::links(person, "links", SchemelessUrl::Host);
    if let Some(url) = person.text("url")
        && let Some(address) = web::address(person, &url, SchemelessUrl::Host)
    {
        let kind = web::kind(None, None, &address);
        read.links.push(ProgrammeLink { kind, address, title: None });
    }
    Some(read)
}
