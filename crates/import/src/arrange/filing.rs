//! Facets: what the talks of a programme are filed under.

use recap::Tag;
use recap::date::Date;
use recap::facet::RESERVED;

use super::bare;
use super::clock::Clock;
use super::languages::Languages;
use super::names::{Names, slug};
use crate::json::Json;
use crate::moment::civil_date;
use crate::programme::{Dimension, Label, Programme, Session, Words};
use crate::report::{Matter, Report};
use crate::spoken;

/// The facets of a bundle while it is drafted.
pub struct Filing<'p> {
    languages: &'p Languages,
    report: &'p Report,
    facets: Vec<Facet>,
    names: Names,
}

struct Facet {
    respect: Respect,
    id: String,
    label: Words,
    values: Vec<Value>,
    names: Names,
}

struct Value {
    id: String,
    words: Words,
    /// By what the value is known: a label without regard to capitals, a language, a day.
    key: String,
    is_used: bool,
}

/// In which respect a facet tells talks apart.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Respect {
    Label(Dimension),
    Language,
    Day,
}

impl<'p> Filing<'p> {
    /// Facets that nothing is filed under yet, in the order in which readers meet them.
    pub fn new(programme: &Programme, languages: &'p Languages, report: &'p Report) -> Self {
        let names = Names::taken(RESERVED.into_iter().chain(languages.all().map(Tag::as_str)));
        let mut filing = Self { languages, report, facets: Vec::new(), names };
        let (track, format) = (Respect::Label(Dimension::Track), Respect::Label(Dimension::Format));
        for respect in [track, format, Respect::Language, Respect::Label(Dimension::Room), Respect::Day] {
            filing.facet(respect);
        }
        for label in &programme.declared {
            let facet = filing.facet(Respect::Label(label.dimension.clone()));
            filing.declare(facet, &bare(label.words.first()), label.words.clone());
        }
        filing
    }

    /// Files a talk: the tags it gets.
    pub fn file(&mut self, session: &Session, clock: &Clock) -> Option<Json> {
        let mut tags: Vec<(usize, String)> = Vec::new();
        for Label { dimension, words } in &session.labels {
            let facet = self.facet(Respect::Label(dimension.clone()));
            let known = self.value(facet, &bare(words.first()), words.clone());
            if known.1.first() != words.first() {
                self.report.note_at(Matter::SameLabel, || {
                    (session.place.clone(), format!("{:?} and {:?}", known.1.first(), words.first()))
                });
            }
            tags.push((facet, known.0));
        }
        let facet = self.facet(Respect::Language);
        for tag in &session.languages {
            let label = self.languages.say(|reader| spoken::name(tag, reader));
            tags.push((facet, self.value(facet, tag.as_str(), label).0));
        }
        let start = session.start.and_then(|start| clock.day(start));
        if let Some(day) = session.day.or(start) {
            let facet = self.facet(Respect::Day);
            let label = self.languages.say(|reader| named_day(day, reader));
            tags.push((facet, self.value(facet, &day.to_string(), label).0));
        }
        let mut filed = Json::Object(Vec::new());
        for (at, facet) in self.facets.iter().enumerate() {
            let mut ids: Vec<&String> = tags.iter().filter(|tag| tag.0 == at).map(|(_, id)| id).collect();
            ids.dedup();
            filed.set(&facet.id, Json::filled(ids.into_iter().map(Json::text).collect()));
        }
        Some(filed).filter(|filed| !filed.fields().is_empty())
    }

    /// The facets that something is filed under, with the values that are used.
    pub fn facets(mut self) -> Json {
        let mut written = Vec::new();
        for facet in &mut self.facets {
            if facet.respect == Respect::Day {
                facet.values.sort_by(|one, other| one.key.cmp(&other.key));
            }
            let used: Vec<&Value> = facet.values.iter().filter(|value| value.is_used).collect();
            if used.is_empty() {
                continue;
            }
            self.report.count(Matter::Values, used.len());
            let value = |value: &Value| {
                let label = self.languages.json(&value.words);
                Json::object([("id", Some(Json::text(&value.id))), ("label", Some(label))])
            };
            written.push(Json::object([
                ("id", Some(Json::text(&facet.id))),
                ("label", Some(self.languages.json(&facet.label))),
                ("values", Some(Json::List(used.into_iter().map(value).collect()))),
            ]));
        }
        Json::List(written)
    }

    fn facet(&mut self, respect: Respect) -> usize {
        let is_it = |facet: &Facet| match (&facet.respect, &respect) {
            (Respect::Label(Dimension::Category(one)), Respect::Label(Dimension::Category(other))) => {
                bare(one) == bare(other)
            }
            (one, other) => one == other,
        };
        if let Some(at) = self.facets.iter().position(is_it) {
            return at;
        }
        let (name, german, english) = match &respect {
            Respect::Label(Dimension::Track) => ("track", "Track", "Track"),
            Respect::Label(Dimension::Format) => ("format", "Format", "Format"),
            Respect::Label(Dimension::Room) => ("room", "Raum", "Room"),
            Respect::Label(Dimension::Category(title)) => (title.as_str(), title.as_str(), title.as_str()),
            Respect::Language => ("language", "Sprache", "Language"),
            Respect::Day => ("day", "Tag", "Day"),
        };
        let id = self.names.take(name, "topic");
        let is_german = |reader: &Tag| reader.primary() == "de";
        let label = self.languages.say(|reader| if is_german(reader) { german } else { english }.to_owned());
        self.facets.push(Facet { id, label, respect, values: Vec::new(), names: Names::default() });
        self.facets.len() - 1
    }

    fn declare(&mut self, facet: usize, key: &str, words: Words) -> usize {
        let facet = &mut self.facets[facet];
        if let Some(at) = facet.values.iter().position(|value| value.key == key) {
            return at;
        }
        let wanted = match &facet.respect {
            Respect::Label(_) => slug(words.first()),
            Respect::Language | Respect::Day => key.to_owned(),
        };
        let id = facet.names.take(&wanted, "value");
        facet.values.push(Value { id, words, key: key.to_owned(), is_used: false });
        facet.values.len() - 1
    }

    /// The id of a value and the words it was first known by.
    fn value(&mut self, facet: usize, key: &str, words: Words) -> (String, Words) {
        let at = self.declare(facet, key, words);
        let value = &mut self.facets[facet].values[at];
        value.is_used = true;
        (value.id.clone(), value.words.clone())
    }
}

const GERMAN: ([&str; 7], [&str; 12]) = (
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
);

/// A day as readers name it.
fn named_day(day: Date, reader: &Tag) -> String {
    let Some(civil) = civil_date(day) else { return day.to_string() };
    if reader.primary() != "de" {
        return civil.strftime("%A, %-d %B %Y").to_string();
    }
    let weekday = usize::from(civil.weekday().to_monday_zero_offset().unsigned_abs());
    let month = usize::from(day.month()).saturating_sub(1);
    let name = |names: &[&'static str], at: usize| names.get(at).copied().unwrap_or_default();
    format!("{}, {}. {} {}", name(&GERMAN.0, weekday), day.day(), name(&GERMAN.1, month), day.year())
}
