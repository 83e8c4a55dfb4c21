//! Building the facets of a bundle from the labels, languages and days of a programme.

use std::collections::HashMap;

use locales::Locale;
use recap::LanguageTag;
use recap::date::Date;
use recap::facet::RESERVED;

use super::clock::Clock;
use super::ids::{IdAllocator, slug};
use super::languages::DraftLanguages;
use super::normalize_label;
use crate::json::Json;
use crate::language_names;
use crate::moment::civil_date;
use crate::programme::{Dimension, Label, Programme, ProgrammeText, Session};
use crate::read_limit::ReadLimit;
use crate::report::{ImportEventKind, ImportReport};

/// The facets of a bundle while it is drafted.
pub struct FacetBuilder<'p> {
    languages: &'p DraftLanguages,
    report: &'p ImportReport,
    facets: Vec<FacetDraft>,
    /// Where each facet stands.
    places: HashMap<FacetKind, usize>,
    names: IdAllocator,
}

struct FacetDraft {
    kind: FacetKind,
    id: String,
    label: ProgrammeText,
    values: Vec<ValueDraft>,
    /// Where each value stands, by its key.
    places: HashMap<String, usize>,
    names: IdAllocator,
}

struct ValueDraft {
    id: String,
    words: ProgrammeText,
    /// By what the value is known: a label without regard to capitals, a language, a day.
    key: String,
    is_used: bool,
}

/// What the values of a facet are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum FacetKind {
    Label(Dimension),
    Language,
    Day,
}

impl<'p> FacetBuilder<'p> {
    /// Facets without values in use, in the order in which readers see them.
    pub fn new(programme: &Programme, languages: &'p DraftLanguages, report: &'p ImportReport) -> Self {
        let names =
            IdAllocator::with_taken(RESERVED.into_iter().chain(languages.all().map(LanguageTag::as_str)));
        let mut facet_builder = Self { languages, report, facets: Vec::new(), places: HashMap::new(), names };
        let (track, format) = (FacetKind::Label(Dimension::Track), FacetKind::Label(Dimension::Format));
        for kind in [track, format, FacetKind::Language, FacetKind::Label(Dimension::Room), FacetKind::Day] {
            facet_builder.facet_index(kind);
        }
        for label in &programme.declared {
            if let Some(facet) = facet_builder.facet_index(FacetKind::Label(label.dimension.clone())) {
                facet_builder.declare(facet, &normalize_label(label.words.first()), label.words.clone());
            }
        }
        facet_builder
    }

    /// The tags of a session, whose values are added to the facets.
    pub fn tag_session(&mut self, session: &Session, clock: &Clock) -> Option<Json> {
        let mut tags: Vec<(usize, String)> = Vec::new();
        for Label { dimension, words } in &session.labels {
            let Some(facet) = self.facet_index(FacetKind::Label(dimension.clone())) else { continue };
            let known = self.use_value(facet, &normalize_label(words.first()), words.clone());
            if known.1.first() != words.first() {
                self.report.note_at(ImportEventKind::SameLabel, || {
                    (session.place.clone(), format!("{:?} and {:?}", known.1.first(), words.first()))
                });
            }
            tags.push((facet, known.0));
        }
        let facet = self.facet_index(FacetKind::Language);
        for (facet, tag) in
            facet.into_iter().flat_map(|facet| session.languages.iter().map(move |tag| (facet, tag)))
        {
            let label = self.languages.translate(|reader| language_names::language_name(tag, reader));
            tags.push((facet, self.use_value(facet, tag.as_str(), label).0));
        }
        let start = session.start.and_then(|start| clock.day(start));
        if let Some(day) = session.day.or(start)
            && let Some(facet) = self.facet_index(FacetKind::Day)
        {
            let label = self.languages.translate(|reader| named_day(day, reader));
            tags.push((facet, self.use_value(facet, &day.to_string(), label).0));
        }
        let mut filed = Json::Object(Vec::new());
        for (at, facet) in self.facets.iter().enumerate() {
            let mut ids: Vec<&String> = tags.iter().filter(|tag| tag.0 == at).map(|(_, id)| id).collect();
            ids.dedup();
            filed.set(&facet.id, Json::filled(ids.into_iter().map(Json::text).collect()));
        }
        Some(filed).filter(|filed| !filed.fields().is_empty())
    }

    /// The facets and values that are used.
    pub fn finish(mut self) -> Json {
        let mut written = Vec::new();
        for facet in &mut self.facets {
            if facet.kind == FacetKind::Day {
                facet.values.sort_by(|one, other| one.key.cmp(&other.key));
            }
            let used: Vec<&ValueDraft> = facet.values.iter().filter(|value| value.is_used).collect();
            if used.is_empty() {
                continue;
            }
            self.report.count(ImportEventKind::Values, used.len());
            let value = |value: &ValueDraft| {
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

    /// Where a facet stands, which is made where it is missing; `None` where there are more than are read.
    fn facet_index(&mut self, kind: FacetKind) -> Option<usize> {
        let key = match &kind {
            FacetKind::Label(Dimension::Category(title)) => {
                FacetKind::Label(Dimension::Category(normalize_label(title)))
            }
            other => other.clone(),
        };
        if let Some(at) = self.places.get(&key) {
            return Some(*at);
        }
        if ReadLimit::Facets.check(self.facets.len() + 1).is_err() {
            self.report.note(ImportEventKind::Oversized, name(&kind), ReadLimit::Facets.message());
            return None;
        }
        let (name, label) = {
            let label = |reader: &LanguageTag| label(&kind, Locale::for_language(reader.primary()));
            (name(&kind), self.languages.translate(label))
        };
        let id = self.names.allocate(name, "topic");
        let (values, places, names) = Default::default();
        self.facets.push(FacetDraft { id, label, kind, values, places, names });
        self.places.insert(key, self.facets.len() - 1);
        Some(self.facets.len() - 1)
    }

    fn declare(&mut self, facet: usize, key: &str, words: ProgrammeText) -> usize {
        let facet = &mut self.facets[facet];
        if let Some(at) = facet.places.get(key) {
            return *at;
        }
        let wanted = match &facet.kind {
            FacetKind::Label(_) => slug(words.first()),
            FacetKind::Language | FacetKind::Day => key.to_owned(),
        };
        let id = facet.names.allocate(&wanted, "value");
        let at = facet.values.len();
        facet.places.insert(key.to_owned(), at);
        facet.values.push(ValueDraft { id, words, key: key.to_owned(), is_used: false });
        at
    }

    /// The id of a value and the words it was first known by.
    fn use_value(&mut self, facet: usize, key: &str, words: ProgrammeText) -> (String, ProgrammeText) {
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
fn named_day(day: Date, reader: &LanguageTag) -> String {
    let Some(civil) = civil_date(day) else { return day.to_string() };
    if reader.primary() != "de" {
        return civil.strftime("%A, %-d %B %Y").to_string();
    }
    let weekday = usize::from(civil.weekday().to_monday_zero_offset().unsigned_abs());
    let month = usize::from(day.month()).saturating_sub(1);
    let name = |names: &[&'static str], at: usize| names.get(at).copied().unwrap_or_default();
    format!("{}, {}. {} {}", name(&GERMAN.0, weekday), day.day(), name(&GERMAN.1, month), day.year())
}

/// What the id of a facet is made of.
fn name(kind: &FacetKind) -> &str {
    match kind {
        FacetKind::Label(Dimension::Track) => "track",
        FacetKind::Label(Dimension::Format) => "format",
        FacetKind::Label(Dimension::Room) => "room",
        FacetKind::Label(Dimension::Category(title)) => title,
        FacetKind::Language => "language",
        FacetKind::Day => "day",
    }
}

fn label(kind: &FacetKind, locale: Locale) -> String {
    match kind {
        FacetKind::Label(Dimension::Track) => locale.import_track().to_owned(),
        FacetKind::Label(Dimension::Format) => locale.import_format().to_owned(),
        FacetKind::Label(Dimension::Room) => locale.import_room().to_owned(),
        FacetKind::Label(Dimension::Category(title)) => title.clone(),
        FacetKind::Language => locale.import_language().to_owned(),
        FacetKind::Day => locale.import_day().to_owned(),
    }
}
