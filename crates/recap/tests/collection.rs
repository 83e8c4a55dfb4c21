//! Searching and filtering talks, people and explained words, each in the order that readers expect.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::of;
use recap::{Bundle, Collection, Facet, Index, Query, SearchField};

/// A programme with two days, of which the second stands first, and a glossary.
const PROGRAMME: &str = r#"{
    "format": 1, "languages": ["de"],
    "event": {"name": "Tagung", "title": "Tagung", "summary": "Zwei Tage.", "start": "2026-05-19"},
    "facets": [
        {"id": "room", "label": "Raum", "values": [{"id": "saal", "label": "Großer Saal"}, {"id": "hof", "label": "Hof"}]},
        {"id": "topic", "label": "Thema", "values": [{"id": "netz", "label": "Netz"}]}
    ],
    "speakers": [
        {"id": "ada", "name": "Ada Lovelace", "role": "Leiterin", "organisation": "Stadtwerke Kiel",
         "biography": "Sie baut Rechenzentren.", "tags": {"topic": ["netz"]}},
        {"id": "ben", "name": "Ben Netzer"}
    ],
    "talks": [
        {"id": "wolke", "title": "Die Wolke zieht um", "start": "2026-05-20T09:00", "speakers": ["ada"],
         "tags": {"room": ["saal"]}},
        {"id": "netz", "title": "Glasfaser für alle", "start": "2026-05-19T14:00", "speakers": ["ben"],
         "abstract": "Warum das Rechenzentrum ins Dorf gehört.", "tags": {"room": ["hof"]}},
        {"id": "offen", "title": "Ohne Termin", "speakers": ["ada"]}
    ],
    "takeaways": [],
    "glossary": [{"term": "Glasfaser", "aliases": ["LWL"], "meaning": "Ein Kabel, das Licht leitet."}]
}"#;

fn programme() -> Bundle {
    Bundle::parse(PROGRAMME).unwrap().bundle
}

fn id(collection: Collection, bundle: &Bundle, at: usize) -> String {
    match collection {
        Collection::Takeaways => bundle.takeaways[at].id.to_string(),
        Collection::Talks => bundle.talks[at].id.to_string(),
        Collection::Speakers => bundle.speakers[at].id.to_string(),
        Collection::Glossary => bundle.glossary[at].term.localized(&of("de")).text.to_owned(),
    }
}

#[track_caller]
fn check(collection: Collection, query: &str, expected: &[&str]) {
    let bundle = programme();
    let selection = Index::of(collection, &bundle, &of("de")).select(&bundle, &of(query));
    let found: Vec<_> =
        selection.page(0, selection.total).into_iter().map(|at| id(collection, &bundle, at)).collect();
    assert_eq!(found, expected, "{collection:?}: {query}");
}

#[test]
fn talks_come_by_day_and_time_and_those_without_a_day_last() {
    check(Collection::Talks, "", &["netz", "wolke", "offen"]);
}

#[test]
fn talks_come_by_letter_if_the_reader_asks_for_that() {
    check(Collection::Talks, "sort=a-z", &["wolke", "netz", "offen"]);
}

#[test]
fn a_talk_is_found_by_title_abstract_people_and_room() {
    check(Collection::Talks, "q=Wolke", &["wolke"]);
    check(Collection::Talks, "q=Rechenzentrum", &["netz"]);
    check(Collection::Talks, "q=Lovelace", &["wolke", "offen"]);
    check(Collection::Talks, "q=Stadtwerke", &["wolke", "offen"]);
    check(Collection::Talks, "q=Hof", &["netz"]);
}

#[test]
fn talks_are_narrowed_down_by_room_and_person() {
    check(Collection::Talks, "room=saal", &["wolke"]);
    check(Collection::Talks, "speaker=ada", &["wolke", "offen"]);
    check(Collection::Talks, "speaker=ada&room=hof", &[]);
}

#[test]
fn a_match_in_the_name_comes_before_one_elsewhere() {
    // Ada is tagged with the topic, Ben is called like it.
    check(Collection::Speakers, "q=Netz", &["ben", "ada"]);
}

#[test]
fn a_person_is_found_by_name_office_organisation_and_biography() {
    check(Collection::Speakers, "q=Lovelace", &["ada"]);
    check(Collection::Speakers, "q=Leiterin", &["ada"]);
    check(Collection::Speakers, "q=Kiel", &["ada"]);
    check(Collection::Speakers, "q=Rechenzentren", &["ada"]);
}

#[test]
fn a_word_is_found_by_itself_by_another_for_it_and_by_its_meaning() {
    check(Collection::Glossary, "q=Glasfaser", &["Glasfaser"]);
    check(Collection::Glossary, "q=LWL", &["Glasfaser"]);
    check(Collection::Glossary, "q=Kabel", &["Glasfaser"]);
}

#[test]
fn what_was_found_is_marked_in_title_and_name() {
    let bundle = programme();
    let language = of("de");
    let talks = Index::of(Collection::Talks, &bundle, &language).select(&bundle, &of("q=Glasfaser"));
    let title = bundle.talks[1].title.localized(&language);
    assert_eq!(format!("{:?}", talks.highlights(title, SearchField::Talk)), "[0..9]");
    let speakers = Index::of(Collection::Speakers, &bundle, &language).select(&bundle, &of("q=Kiel"));
    let organisation = bundle.speakers[0].organisation.as_ref().unwrap().localized(&language);
    let marks = speakers.highlights(organisation, SearchField::Organisation);
    assert_eq!(format!("{marks:?}"), "[11..15]");
}

#[test]
fn a_query_keeps_in_another_collection_what_its_entries_have() {
    let bundle = programme();
    let query: Query = of("q=netz&kind=warning&room=hof&speaker=ada&sort=kind");
    let within = |collection: Collection| collection.narrow(query.clone(), &bundle).to_string();
    assert_eq!(within(Collection::Takeaways), query.to_string());
    assert_eq!(within(Collection::Talks), "q=netz&room=hof&speaker=ada");
    assert_eq!(within(Collection::Speakers), "q=netz&room=hof");
    assert_eq!(within(Collection::Glossary), "q=netz");
}

#[test]
fn the_facet_of_kinds_is_of_takeaways_alone() {
    let bundle = programme();
    let has_kinds = |collection: Collection| {
        let facets = bundle.facets.iter().filter(|facet| collection.has_facet(facet));
        facets.filter(|facet: &&Facet| facet.id.as_str() == recap::facet::KIND).count() > 0
    };
    assert_eq!(Collection::ALL.map(has_kinds), [true, false, false, false]);
}

#[test]
fn every_collection_has_a_page_of_its_own() {
    let pages = Collection::ALL.map(|collection| collection.route().to_string());
    assert_eq!(pages, ["", "talks/", "speakers/", "glossary/"]);
}
