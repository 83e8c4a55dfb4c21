//! Rows of a table as talks.

use std::collections::HashMap;

use recap::address::LinkKind;

use super::people;
use crate::category;
use crate::json::Json;
use crate::moment;
use crate::node::SourceNode;
use crate::plain_text::Markup;
use crate::programme::{
    Dimension, Identity, Label, Moment, PersonIndex, Programme, ProgrammeLink, ProgrammeText, Session,
};
use crate::publication_status::PublicationStatus;
use crate::report::ImportEventKind;
use crate::web::{self, SchemelessUrl};

/// German words for what the state of a talk can be, in the words of planning systems.
const STATUSES: [(&str, &str); 6] = [
    ("angenommen", "accepted"),
    ("akzeptiert", "accepted"),
    ("bestätigt", "confirmed"),
    ("zugesagt", "confirmed"),
    ("veröffentlicht", "published"),
    ("geplant", "scheduled"),
];

/// What is kept of the rows.
#[derive(Default)]
pub struct RowReader {
    /// The programme so far.
    pub programme: Programme,
    /// The talks by their ids: a row may be there for each person who gives a talk.
    known: HashMap<String, usize>,
}

impl RowReader {
    /// Reads a row of a sheet of people.
    pub fn person(&mut self, row: &SourceNode<'_>) {
        if let Some(person) = people::of_sheet(row) {
            self.programme.add(person);
        }
    }

    /// Reads a row of a talk.
    pub fn talk(&mut self, row: &SourceNode<'_>) {
        let Some(title) = row.single_line("title") else {
            row.note(ImportEventKind::UnclearRow, "a row without a title");
            return;
        };
        if !is_public(row) {
            return;
        }
        if row.flag("cancelled") {
            row.note(ImportEventKind::Cancelled, title.first());
            return;
        }
        let id = row.text("id");
        // Rows of one talk have one number, even where it names no talk at the next import. It may begin at 1 again
        // on each day.
        let number = || Some(format!("{} {}", row.text("day").unwrap_or_default(), row.text("number")?));
        let group = id.clone().or_else(number);
        let people: Vec<PersonIndex> =
            people::of_talk(row).into_iter().map(|person| self.programme.add(person)).collect();
        if let Some(session) = group
            .as_ref()
            .and_then(|id| self.known.get(id))
            .and_then(|at| self.programme.sessions.get_mut(*at))
            && session.title == title
        {
            session.people.extend(people);
            return;
        }
        let identity = id.as_ref().map(Identity::code).unwrap_or_default();
        let mut session = Session::new(identity, row.place(), title);
        session.people = people;
        session.row_number = row.text("number");
        if let Some(group) = group {
            self.known.entry(group).or_insert(self.programme.sessions.len());
        }
        fill(&mut session, row);
        self.programme.add_session(session);
    }
}

/// The minutes of a day.
const DAY: u32 = 24 * 60;

fn fill(session: &mut Session, row: &SourceNode<'_>) {
    session.texts =
        ["subtitle", "abstract"].iter().filter_map(|name| row.words(name, Markup::Mixed)).collect();
    let text = |name: &str| row.text(name);
    let day = text("day").and_then(|day| moment::day(&day));
    let clock = |name: &str| text(name).and_then(|time| moment::time(&time));
    session.day = day;
    session.start = day.and_then(|day| Moment::of(day, clock("time")));
    let no_clock = text("date").is_some() && clock("time").is_none();
    let lost = [
        ("date", session.start.is_none()),
        ("start", session.start.is_none() || no_clock && clock("until").is_none()),
        ("end", clock("until").is_none()),
    ];
    for (name, _) in lost.into_iter().filter(|(_, is_lost)| *is_lost) {
        if let Some(written) = text(name) {
            row.note(ImportEventKind::Time, format!("{written:?}"));
        }
    }
    let last = text("last-day").and_then(|day| moment::day(&day)).or(day);
    let end = last.zip(clock("until")).and_then(|(day, time)| Moment::of(day, Some(time)));
    session.minutes = minutes(row).or_else(|| {
        let (start, end) = (session.start.filter(|_| clock("time").is_some())?, end?);
        // A talk may end after midnight.
        let after_midnight = || end.minutes_until(start).and_then(|apart| DAY.checked_sub(apart));
        start.minutes_until(end).or_else(|| after_midnight().filter(|minutes| *minutes <= DAY / 2))
    });
    if session.minutes.is_none() && session.start.is_some() && end.is_some() {
        row.note(ImportEventKind::Duration, "an end that is not after the start");
    }
    session.languages = super::super::languages(row, "language");
    for (name, dimension) in
        [("track", Dimension::Track), ("format", Dimension::Format), ("room", Dimension::Room)]
    {
        session.labels.extend(row.single_line(name).map(|words| Label { dimension, words }));
    }
    for words in row.list("rooms").iter().filter_map(SourceNode::scalar).filter_map(ProgrammeText::plain) {
        session.add_label(Label { dimension: Dimension::Room, words });
    }
    for filed in row.list("categories") {
        let (heading, text) =
            (filed.text("heading").unwrap_or_default(), filed.text("text").unwrap_or_default());
        for words in text.split([',', ';', '\n']).filter_map(ProgrammeText::plain) {
            category::apply_category(session, &heading, words, &filed);
        }
    }
    let mut link = |name: &str, kind: LinkKind| {
        let found =
            text(name).map(|written| web::addresses(row, &written, SchemelessUrl::Host)).unwrap_or_default();
        session.links.extend(found.into_iter().map(|address| ProgrammeLink { kind, address, title: None }));
    };
    link("slides", LinkKind::Slides);
    link("recording", LinkKind::Recording);
    session.page = text("page").and_then(|written| web::address(row, &written, SchemelessUrl::Host));
}

/// How long a talk takes: `45`, `45 min`, `1:30`, `1,5 h`.
fn minutes(row: &SourceNode<'_>) -> Option<u32> {
    let written = row.text("minutes")?;
    let lower = written.to_lowercase();
    let (number, unit) = lower.split_at(lower.find(|c: char| c.is_alphabetic()).unwrap_or(lower.len()));
    let number = number.trim();
    let hours = || number.replace(',', ".").parse::<f64>().ok();
    // A part of a day, as a spreadsheet has durations: `0,03125` is 45 minutes.
    let part = number
        .replace(',', ".")
        .parse::<f64>()
        .ok()
        .filter(|part| *part > 0.0 && *part < 1.0 && number.len() > 4);
    if let Some(part) = part.filter(|_| unit.is_empty()) {
        return moment::minutes(&format!("{:.0}", part * 24.0 * 60.0));
    }
    let read = match unit.trim_end_matches('.') {
        "h" | "std" | "stunde" | "stunden" | "hour" | "hours" if !number.contains(':') => {
            hours().and_then(|hours| moment::minutes(&format!("{:.0}", hours * 60.0)))
        }
        _ => moment::minutes(number).or_else(|| moment::minutes(&written)),
    };
    if read.is_none() {
        row.note(ImportEventKind::Duration, format!("{written:?}"));
    }
    read
}

fn is_public(row: &SourceNode<'_>) -> bool {
    let Some(status) = row.text("status") else { return true };
    let lower = status.to_lowercase();
    let word = STATUSES.iter().find(|(german, _)| *german == lower).map_or(status.as_str(), |(_, word)| word);
    let said = Json::object([("status", Some(Json::text(word)))]);
    PublicationStatus::may_import(&SourceNode::root(&row.place(), &said, row.report()))
}
