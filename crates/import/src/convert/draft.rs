//! A programme as a bundle of format 1, to which editors add what there is to take away.

use std::collections::HashMap;

use locales::Locale;
use recap::address::LinkKind;
use recap::date::{Date, PLACEHOLDER_DAY};
use recap::{LanguageTag, TitledName};

use super::clock::Clock;
use super::facets::FacetBuilder;
use super::ids::IdAllocator;
use super::languages::DraftLanguages;
use super::{normalize_label, normalize_name};
use crate::json::Json;
use crate::origin::{self, EntryKind};
use crate::programme::{Congress, Person, PersonIndex, Programme, ProgrammeLink, ProgrammeText, Session};
use crate::report::{ImportEventKind, ImportReport};

/// Drafts a bundle: facets, speakers and talks in the order of the programme, and no takeaways.
///
/// The people are united already. `name` is what the congress is called where no source says it.
pub fn draft_bundle(
    programme: &Programme,
    languages: &DraftLanguages,
    clock: &Clock,
    name: &str,
    report: &ImportReport,
) -> Json {
    let mut order: Vec<usize> = (0..programme.sessions.len()).collect();
    let session = |at: &usize| &programme.sessions[*at];
    // Talks without a time come last; those at the same time stay in the order of the source.
    order.sort_by_key(|at| session(at).start.map_or((true, None), |start| (false, Some(start.local))));

    let mut ids = IdAllocator::default();
    let mut speakers = Vec::new();
    let mut speaker_ids: HashMap<PersonIndex, String> = HashMap::new();
    for at in order.iter().flat_map(|at| session(at).people.iter().copied()) {
        let Some(person) = programme.person(at).filter(|_| !speaker_ids.contains_key(&at)) else { continue };
        let id = ids.allocate(&TitledName::parse(&person.name).without_titles(), "person");
        speakers.push(speaker(person, &id, languages, report));
        speaker_ids.insert(at, id);
    }

    let keys = keys(&programme.sessions, report);
    let mut facet_builder = FacetBuilder::new(programme, languages, report);
    let mut ids = IdAllocator::default();
    let mut talks = Vec::with_capacity(order.len());
    for at in &order {
        let session = session(at);
        let talk = TalkDraft {
            session,
            id: ids.allocate(session.title.in_language(languages.main()), "talk"),
            key: &keys[*at],
        };
        let speakers = session.people.iter().filter_map(|person| speaker_ids.get(person)).collect();
        talks.push(talk.json(speakers, facet_builder.tag_session(session, clock), languages, clock, report));
    }
    report.count(ImportEventKind::Sessions, talks.len());
    report.count(ImportEventKind::People, speakers.len());
    Json::object([
        ("format", Some(Json::Number(1.into()))),
        ("languages", Some(Json::List(languages.all().map(|tag| Json::text(tag.as_str())).collect()))),
        ("event", Some(event(programme, languages, clock, name, report))),
        ("facets", Some(facet_builder.finish())),
        ("speakers", Some(Json::List(speakers))),
        ("talks", Some(Json::List(talks))),
        ("takeaways", Some(Json::List(Vec::new()))),
    ])
}

fn event(
    programme: &Programme,
    languages: &DraftLanguages,
    clock: &Clock,
    name: &str,
    report: &ImportReport,
) -> Json {
    let Congress { start, end, place, url, .. } = &programme.congress;
    let days: Vec<Date> = programme
        .sessions
        .iter()
        .filter_map(|session| session.day.or_else(|| session.start.and_then(|start| clock.day(start))))
        .collect();
    let first = start.or(days.iter().min().copied());
    let last = end.or(days.iter().max().copied()).filter(|last| first.is_some_and(|first| *last > first));
    if first.is_none() {
        report.note(
            ImportEventKind::Congress,
            "event.start",
            format!("no source gives a day; {PLACEHOLDER_DAY} is a placeholder, which no page shows; --first-day says the first"),
        );
    }
    let first = first.unwrap_or(PLACEHOLDER_DAY).to_string();
    let named = match &programme.congress.name {
        Some(words) => words.clone(),
        None => {
            report.note(ImportEventKind::Congress, "event.name", name);
            ProgrammeText::Plain(name.to_owned())
        }
    };
    let summary = languages
        .translate(|reader| Locale::for_language(reader.primary()).import_summary(named.in_language(reader)));
    let mut event = Json::object([
        ("name", Some(languages.json(&named))),
        ("title", Some(languages.json(&named))),
        ("summary", Some(languages.json(&summary))),
        ("start", Some(Json::text(first))),
        ("end", last.map(|day| Json::text(day.to_string()))),
        ("time_zone", clock.zone().map(Json::text)),
        ("place", place.as_ref().map(|place| languages.json(place))),
        ("url", url.as_ref().map(|url| Json::text(url.as_str()))),
    ]);
    origin::set_origin(&mut event, EntryKind::Event, "event");
    event
}

fn speaker(person: &Person, id: &str, languages: &DraftLanguages, report: &ImportReport) -> Json {
    let words = |words: &Option<ProgrammeText>| words.as_ref().map(|words| languages.json(words));
    let mut speaker = Json::object([
        ("id", Some(Json::text(id))),
        ("name", Some(Json::text(&person.name))),
        ("role", words(&person.role)),
        ("organisation", words(&person.organisation)),
        ("biography", words(&person.biography)),
        ("photo", person.photo.as_ref().map(Json::text)),
        ("links", links(&person.links, languages, report)),
    ]);
    let key = person.identity.guid.as_ref().map(|guid| format!("guid:{guid}"));
    let key = key.or_else(|| person.identity.code.as_ref().map(|code| format!("code:{code}")));
    let key = key.unwrap_or_else(|| format!("name:{}", normalize_name(&person.name)));
    origin::set_origin(&mut speaker, EntryKind::Speaker, &key);
    speaker
}

fn links(links: &[ProgrammeLink], languages: &DraftLanguages, report: &ImportReport) -> Option<Json> {
    report.count(ImportEventKind::Links, links.len());
    let link = |link: &ProgrammeLink| {
        let kind =
            LinkKind::WORDS.iter().find(|(_, kind)| *kind == link.kind).map_or("web", |(word, _)| word);
        Json::object([
            ("kind", Some(Json::text(kind))),
            ("url", Some(Json::text(link.address.as_str()))),
            ("title", link.title.as_ref().map(|title| languages.json(title))),
        ])
    };
    Json::filled(links.iter().map(link).collect())
}

/// The keys by which talks are recognised when their source is imported again: the surest name a talk has
/// there, with its time where several talks share that name.
fn keys(sessions: &[Session], report: &ImportReport) -> Vec<String> {
    let plain: Vec<String> = sessions
        .iter()
        .map(|session| {
            session
                .identity
                .key()
                .unwrap_or_else(|| format!("title:{}", normalize_label(session.title.first())))
        })
        .collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    plain.iter().for_each(|key| *counts.entry(key).or_default() += 1);
    let mut timed: HashMap<String, usize> = HashMap::new();
    let told_apart = sessions.iter().zip(&plain).map(|(session, key)| {
        if counts.get(key.as_str()).is_none_or(|count| *count < 2) {
            return key.clone();
        }
        report.note_at(ImportEventKind::SharedKey, || (session.place.clone(), key.clone()));
        let start = session.start.map(|start| start.local.to_string()).unwrap_or_default();
        let key = format!("{key}@{start}");
        // Two at the same time besides are told apart by their order.
        let number = timed.entry(key.clone()).or_default();
        *number += 1;
        if *number == 1 { key } else { format!("{key}#{number}") }
    });
    told_apart.collect()
}

struct TalkDraft<'p> {
    session: &'p Session,
    id: String,
    key: &'p str,
}

impl TalkDraft<'_> {
    fn json(
        self,
        speakers: Vec<&String>,
        tags: Option<Json>,
        languages: &DraftLanguages,
        clock: &Clock,
        report: &ImportReport,
    ) -> Json {
        let Self { session, id, key } = self;
        // A talk in two languages has none of its own; its tags name both.
        let language = Some(&session.languages).filter(|all| all.len() == 1).and_then(|all| all.first());
        let format =
            session.labels.iter().find(|label| label.dimension == crate::programme::Dimension::Format);
        let page = session.page.as_ref().map(|page| {
            let label = languages
                .translate(|reader| Locale::for_language(reader.primary()).import_programme().to_owned());
            Json::object([("label", Some(languages.json(&label))), ("url", Some(Json::text(page.as_str())))])
        });
        let start = session.start.and_then(|start| clock.start(start, &session.place, report));
        let mut talk = Json::object([
            ("id", Some(Json::text(id))),
            ("title", Some(languages.json(&session.title))),
            ("speakers", Some(Json::List(speakers.into_iter().map(Json::text).collect()))),
            ("start", start.map(Json::Text)),
            ("minutes", session.minutes.map(|minutes| Json::Number(minutes.into()))),
            ("language", language.map(|tag: &LanguageTag| Json::text(tag.as_str()))),
            ("format", format.map(|label| languages.json(&label.words))),
            ("abstract", languages.join_texts(&session.texts).map(|words| languages.json(&words))),
            ("tags", tags),
            ("links", links(&session.links, languages, report)),
            ("source", page),
        ]);
        origin::set_origin(&mut talk, EntryKind::Talk, key);
        talk
    }
}
