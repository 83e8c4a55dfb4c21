//! Rows of a table, and the talks they tell of.

use std::collections::HashMap;

use recap::address::LinkKind;
use recap::date::Date;

use super::column::Column;
use super::layout::Layout;
use super::people::people;
use super::when::{Slashes, When};
use crate::category;
use crate::json::Json;
use crate::moment;
use crate::node::Node;
use crate::plain::Markup;
use crate::programme::{
    Dimension, Identity, Label, Link, Moment, Person, PersonAt, Programme, Session, Words,
};
use crate::report::{Matter, Report};
use crate::standing::Standing;
use crate::table::{Row, Table};
use crate::web::{self, Bare};

/// Titles of rows that are no talks, if nobody gives them.
const BREAKS: [&str; 16] = [
    "pause",
    "kaffeepause",
    "mittagspause",
    "mittagessen",
    "mittag",
    "imbiss",
    "einlass",
    "anmeldung",
    "registrierung",
    "empfang",
    "break",
    "coffee break",
    "lunch",
    "lunch break",
    "registration",
    "check-in",
];

/// German words for what the state of a talk can be, in the words of planning systems.
const STANDINGS: [(&str, &str); 6] = [
    ("angenommen", "accepted"),
    ("akzeptiert", "accepted"),
    ("bestätigt", "confirmed"),
    ("zugesagt", "confirmed"),
    ("veröffentlicht", "published"),
    ("geplant", "scheduled"),
];

/// A table of which the columns are known.
pub struct Sheet<'t> {
    /// The table.
    pub table: &'t Table,
    /// What its columns hold.
    pub layout: Layout,
}

impl Sheet<'_> {
    /// The rows as objects.
    pub fn json(&self, report: &Report) -> Json {
        let below = || self.table.rows.iter().filter(|row| row.number > self.layout.row);
        let days = [Column::Date, Column::Start, Column::End];
        let columns: Vec<usize> = self
            .layout
            .columns
            .iter()
            .filter(|(column, ..)| days.contains(column))
            .map(|(_, at, _)| *at)
            .collect();
        let texts = below().flat_map(|row| columns.iter().map(|at| row.cell(*at)));
        let slashes = Slashes::of(texts.clone());
        if slashes.is_none() && texts.clone().any(|text| text.matches('/').count() == 2) {
            report.note(Matter::Slashes, self.table.place.to_string(), "5/6 is read as the 5th of June");
        }
        let slashes = slashes.unwrap_or(Slashes::DayFirst);
        let mut day = None;
        let mut rows = Vec::new();
        for row in below() {
            match day_above(row, slashes) {
                Some(found) => day = Some(found),
                None => rows.push(self.row(row, day, slashes)),
            }
        }
        Json::List(rows)
    }

    fn row(&self, row: &Row, day: Option<Date>, slashes: Slashes) -> Json {
        let mut object =
            Json::object([("place", Some(Json::text(self.table.place.row(row.number).to_string())))]);
        let mut categories = Vec::new();
        for (column, at, heading) in
            self.layout.columns.iter().filter(|(_, at, _)| !row.cell(*at).trim().is_empty())
        {
            let text = row.cell(*at);
            match column {
                Column::Nothing => {}
                Column::Category => categories.push(Json::object([
                    ("heading", Some(Json::text(heading))),
                    ("text", Some(Json::text(text))),
                ])),
                Column::Speakers => {
                    let others = object.text_of(column.name()).map(|others| format!("{others}\n{text}"));
                    object.set(column.name(), Some(Json::text(others.as_deref().unwrap_or(text))));
                }
                _ => object.set(column.name(), Some(Json::text(text))),
            }
        }
        object.set("categories", Json::filled(categories));
        let when = |column: Column| {
            object.text_of(column.name()).map(|text| When::parse(text, slashes)).unwrap_or_default()
        };
        let (date, start, end) = (when(Column::Date), when(Column::Start), when(Column::End));
        let day = start.day.or(date.day).or(day);
        let time = start.time.or(date.time);
        let until = end.time.or(start.until).or(date.until);
        let written = |time: jiff::civil::Time| Json::text(time.strftime("%H:%M").to_string());
        object.set("day", day.map(|day| Json::text(day.to_string())));
        object.set("last-day", end.day.map(|day| Json::text(day.to_string())));
        object.set("time", time.map(written));
        object.set("until", until.map(written));
        object
    }
}

/// The day that a row tells for those below it: one text, in all its cells, that is a date.
fn day_above(row: &Row, slashes: Slashes) -> Option<Date> {
    let mut cells = row.cells().map(|(_, text)| text.trim());
    let first = cells.next()?;
    if !cells.all(|text| text == first) {
        return None;
    }
    When::parse(first, slashes).day
}

/// What is kept of the rows.
#[derive(Default)]
pub struct Kept {
    /// The programme so far.
    pub programme: Programme,
    /// The talks by their ids: a row may be there for each person who gives a talk.
    known: HashMap<String, usize>,
}

impl Kept {
    /// Reads a row.
    pub fn row(&mut self, row: &Node<'_>) {
        let Some(title) = row.line("title") else {
            row.note(Matter::Untold, "a row without a title");
            return;
        };
        if !is_public(row) {
            return;
        }
        let id = row.text("id");
        let named = named(row);
        if named.is_empty() && BREAKS.contains(&title.first().to_lowercase().as_str()) {
            row.note(Matter::Service, title.first());
            return;
        }
        let people: Vec<PersonAt> = named.into_iter().map(|person| self.programme.add(person)).collect();
        if let Some(session) =
            id.as_ref().and_then(|id| self.known.get(id)).and_then(|at| self.programme.sessions.get_mut(*at))
            && session.title == title
        {
            session.people.extend(people);
            return;
        }
        let identity = id.as_ref().map(Identity::code).unwrap_or_default();
        let mut session = Session::new(identity, row.place(), title);
        session.people = people;
        if let Some(id) = id {
            self.known.entry(id).or_insert(self.programme.sessions.len());
        }
        fill(&mut session, row);
        self.programme.sessions.push(session);
    }
}

fn fill(session: &mut Session, row: &Node<'_>) {
    session.texts =
        ["subtitle", "abstract"].iter().filter_map(|name| row.words(name, Markup::Mixed)).collect();
    let text = |name: &str| row.text(name);
    let day = text("day").and_then(|day| moment::day(&day));
    let clock = |name: &str| text(name).and_then(|time| moment::time(&time));
    session.day = day;
    session.start = day.and_then(|day| Moment::of(day, clock("time")));
    for name in ["date", "start"] {
        if let Some(written) = text(name).filter(|_| session.start.is_none()) {
            row.note(Matter::Time, format!("{written:?}"));
        }
    }
    let last = text("last-day").and_then(|day| moment::day(&day)).or(day);
    let end = last.zip(clock("until")).and_then(|(day, time)| Moment::of(day, Some(time)));
    session.minutes =
        minutes(row).or_else(|| session.start.filter(|_| clock("time").is_some())?.minutes_until(end?));
    session.languages = super::super::languages(row, "language");
    for (name, dimension) in
        [("track", Dimension::Track), ("format", Dimension::Format), ("room", Dimension::Room)]
    {
        session.labels.extend(row.line(name).map(|words| Label { dimension, words }));
    }
    for filed in row.list("categories") {
        let (heading, text) =
            (filed.text("heading").unwrap_or_default(), filed.text("text").unwrap_or_default());
        for words in text.split([',', ';', '\n']).filter_map(Words::plain) {
            category::file(session, &heading, words, &filed);
        }
    }
    let mut link = |name: &str, kind: LinkKind| {
        let found = text(name).map(|written| web::addresses(row, &written, Bare::Host)).unwrap_or_default();
        session.links.extend(found.into_iter().map(|address| Link { kind, address, title: None }));
    };
    link("slides", LinkKind::Slides);
    link("recording", LinkKind::Recording);
    session.page = text("page").and_then(|written| web::address(row, &written, Bare::Host));
}

/// How long a talk takes: `45`, `45 min`, `1:30`, `1,5 h`.
fn minutes(row: &Node<'_>) -> Option<u32> {
    let written = row.text("minutes")?;
    let lower = written.to_lowercase();
    let (number, unit) = lower.split_at(lower.find(|c: char| c.is_alphabetic()).unwrap_or(lower.len()));
    let number = number.trim();
    let hours = || number.replace(',', ".").parse::<f64>().ok();
    let read = match unit.trim_end_matches('.') {
        "h" | "std" | "stunde" | "stunden" | "hour" | "hours" if !number.contains(':') => {
            hours().and_then(|hours| moment::minutes(&format!("{:.0}", hours * 60.0)))
        }
        _ => moment::minutes(number).or_else(|| moment::minutes(&written)),
    };
    if read.is_none() {
        row.note(Matter::Duration, format!("{written:?}"));
    }
    read
}

fn is_public(row: &Node<'_>) -> bool {
    let Some(status) = row.text("status") else { return true };
    let lower = status.to_lowercase();
    let word =
        STANDINGS.iter().find(|(german, _)| *german == lower).map_or(status.as_str(), |(_, word)| word);
    let said = Json::object([("status", Some(Json::text(word)))]);
    Standing::admits(&Node::top(&row.place(), &said, row.report()))
}

/// The people of a row. What its other columns say of people holds where there is only one.
fn named(row: &Node<'_>) -> Vec<Person> {
    let mut named = row.text("speakers").map(|text| people(&text)).unwrap_or_default();
    let parts = [row.text("first-name"), row.text("last-name")];
    let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if named.is_empty() && !joined.is_empty() {
        named = people(&joined);
    }
    named.retain(|person| {
        if person.name.is_empty() {
            row.note(Matter::Nameless, "a name that is still open");
        }
        !person.name.is_empty()
    });
    let is_alone = named.len() == 1;
    let alone = |name: &str| row.line(name).filter(|_| is_alone);
    let person = |of: super::Named| {
        let mut person = Person::new(Identity::default(), row.place(), of.name);
        person.organisation = of.organisation.and_then(Words::plain).or_else(|| alone("organisation"));
        person.role = alone("role");
        person.biography = row.words("biography", Markup::Mixed).filter(|_| is_alone);
        person
    };
    let people = named.into_iter().map(person).collect();
    for name in ["organisation", "role", "biography"] {
        if !is_alone && row.has(name) {
            row.note(Matter::Untold, format!("{name} of several people in one row"));
        }
    }
    people
}
