//! How a programme is put in order: people, talks of several sources, links, clock, facets, ids.
#![allow(clippy::unwrap_used)]

mod common;

use common::{bundle, event, german, imported, schedule, told};
use import::convert::ids::{IdAllocator, slug};
use import::report::ImportEventKind;
use import::{Import, ImportOptions, ImportSource};
use proptest::prelude::*;
use recap::id::TalkId;
use serde_json::{Value, json};

fn import(events: Value) -> Import {
    imported(&[("a.json", &schedule(events))], &ImportOptions::default())
}

/// Talks that these people give, one each.
fn talks_of(people: Value) -> Value {
    let people = people.as_array().unwrap().clone();
    let talk = |(at, person): (usize, Value)| {
        event(json!({ "guid": at.to_string(), "title": format!("Vortrag {at}"), "persons": [person] }))
    };
    people.into_iter().enumerate().map(talk).collect()
}

/// The names of the people that are left, and what is told of them.
#[track_caller]
fn check_people(people: Value, names: &[&str], kind: ImportEventKind, expected: &[&str]) {
    let import = import(talks_of(people));
    let speakers = bundle(&import)["speakers"].as_array().unwrap().clone();
    let found: Vec<&str> = speakers.iter().map(|speaker| speaker["name"].as_str().unwrap()).collect();
    assert_eq!(
        (found.as_slice(), told(&import, kind).1),
        (names, expected.iter().map(ToString::to_string).collect())
    );
}

#[test]
fn people_with_one_id_are_one_whatever_they_are_called() {
    check_people(
        json!([{ "guid": "p", "name": "Ada" }, { "guid": "p", "name": "Ada L." }]),
        &["Ada"],
        ImportEventKind::Renamed,
        &["\"Ada\" and \"Ada L.\""],
    );
    check_people(
        json!([{ "code": "ADA111", "name": "Ada" }, { "code": "ADA111", "name": "Ada L." }]),
        &["Ada"],
        ImportEventKind::Renamed,
        &["\"Ada\" and \"Ada L.\""],
    );
}

#[test]
fn people_of_one_name_are_one_where_only_numbers_differ() {
    check_people(
        json!([{ "id": 1, "name": "Ada  Lovelace" }, { "id": 2, "name": "ada lovelace" }]),
        &["Ada Lovelace"],
        ImportEventKind::Namesakes,
        &["ada lovelace"],
    );
}

#[test]
fn namesakes_with_ids_of_their_own_are_two_people() {
    check_people(
        json!([{ "guid": "1", "name": "Max" }, { "guid": "2", "name": "Max" }]),
        &["Max", "Max"],
        ImportEventKind::SameNameKeptApart,
        &["Max"],
    );
}

#[test]
fn a_person_without_an_id_joins_the_first_of_the_name() {
    check_people(
        json!([{ "name": "Max" }, { "guid": "1", "name": "Max" }, { "guid": "2", "name": "Max" }]),
        &["Max", "Max"],
        ImportEventKind::SameNameKeptApart,
        &["Max"],
    );
}

#[test]
fn names_are_compared_with_their_accents_in_one_form() {
    check_people(
        json!([{ "id": 1, "name": "Jürgen" }, { "id": 2, "name": "Ju\u{0308}rgen" }]),
        &["Jürgen"],
        ImportEventKind::Namesakes,
        &["Jürgen"],
    );
}

#[test]
fn a_talk_in_several_sources_is_told_once_and_completed() {
    let xml_like = schedule(json!([event(json!({ "guid": "g", "title": "Akten", "duration": "00:30" }))]));
    let rich = schedule(json!([event(json!({ "guid": "g", "title": "Akten", "abstract": "Worum es geht.",
        "persons": [{ "name": "Ada" }] }))]));
    let import = imported(&[("a.json", &xml_like), ("b.json", &rich)], &ImportOptions::default());
    let talks = bundle(&import)["talks"].as_array().unwrap().clone();
    assert_eq!(talks.len(), 1);
    assert_eq!((&talks[0]["minutes"], &talks[0]["abstract"]), (&json!(30), &json!("Worum es geht.")));
    assert_eq!(told(&import, ImportEventKind::SameSession), (1, vec!["Akten".to_owned()]));
}

#[test]
fn the_widget_of_pretalx_knows_a_talk_by_the_code_in_its_address() {
    let schedule = schedule(json!([event(
        json!({ "guid": "g", "title": "Akten", "url": "https://example.org/talk/AKTE01/" })
    )]));
    let widget = json!({ "timezone": "Europe/Berlin", "rooms": [], "talks": [{ "code": "AKTE01", "title": "Akten",
        "start": "2021-11-23T08:00:00Z", "duration": 45, "speakers": [] }] });
    let import = imported(&[("a.json", &schedule), ("b.json", &widget)], &ImportOptions::default());
    let talks = bundle(&import)["talks"].as_array().unwrap().clone();
    assert_eq!((talks.len(), &talks[0]["minutes"]), (1, &json!(45)));
}

#[test]
fn talks_of_different_sources_are_all_there_in_the_order_of_time() {
    let at = |title: &str, time: &str| {
        schedule(json!([event(
            json!({ "guid": title, "title": title, "date": format!("2021-11-23T{time}:00+01:00") })
        )]))
    };
    let import = imported(
        &[("a.json", &at("Zweiter", "10:00")), ("b.json", &at("Erster", "09:00"))],
        &ImportOptions::default(),
    );
    let titles: Vec<Value> =
        bundle(&import)["talks"].as_array().unwrap().iter().map(|talk| talk["title"].clone()).collect();
    assert_eq!(titles, ["Erster", "Zweiter"]);
}

/// Ten talks with these links each.
fn ten(links: impl Fn(usize) -> Value) -> Value {
    (0..10).map(|at| event(json!({ "guid": at.to_string(), "links": links(at) }))).collect()
}

fn urls(import: &Import) -> Vec<Value> {
    let links = bundle(import)["talks"][0]["links"].as_array().cloned().unwrap_or_default();
    links.iter().map(|link| link["url"].clone()).collect()
}

#[test]
fn links_that_hang_on_every_talk_are_dropped_and_named() {
    let links = |at: usize| {
        json!([
            { "title": "Submit Feedback", "url": format!("https://pretalx.example.org/talk/{at}/feedback/") },
            { "title": "Chat room(web)", "url": "https://chat.example.org/" },
            format!("https://pretalx.example.org/talk/{at}/"),
        ])
    };
    let import = import(ten(links));
    assert_eq!(urls(&import), ["https://pretalx.example.org/talk/0/"]);
    assert_eq!(
        told(&import, ImportEventKind::Boilerplate),
        (20, vec!["Submit Feedback".to_owned(), "Chat room(web)".to_owned()])
    );
}

#[test]
fn what_can_be_watched_or_read_is_kept_however_many_talks_have_it() {
    let links = |at: usize| {
        json!([
            { "title": "Slides", "url": format!("https://example.org/{at}.pdf") },
            { "title": "Video recording (mp4)", "url": format!("https://video.example.org/{at}.mp4") },
            { "title": "Website", "url": format!("https://host-{at}.example.org/") },
        ])
    };
    assert_eq!(urls(&import(ten(links))).len(), 3);
}

#[test]
fn a_few_talks_prove_no_boilerplate() {
    let events = json!([
        event(json!({ "links": ["https://example.org/"] })),
        event(json!({ "guid": "2", "links": ["https://example.org/"] }))
    ]);
    assert_eq!(urls(&import(events)), ["https://example.org/"]);
}

#[test]
fn an_address_that_stands_twice_is_shown_once_under_its_title() {
    let links = json!(["https://example.org/a", { "title": "Seite", "url": "https://example.org/a" }]);
    let import = import(json!([event(json!({ "links": links }))]));
    let expected = json!([{ "kind": "web", "url": "https://example.org/a", "title": "Seite" }]);
    assert_eq!(bundle(&import)["talks"][0]["links"], expected);
    assert_eq!(told(&import, ImportEventKind::SameLink), (1, vec!["https://example.org/a".to_owned()]));
}

/// The zone of a programme that names none, with talks at these times.
#[track_caller]
fn check_zone(language: &str, dates: &[&str], options: &ImportOptions, expected: Value) {
    let events = dates.iter().enumerate();
    let events: Value = events
        .map(|(at, date)| event(json!({ "guid": at.to_string(), "date": date, "language": language })))
        .collect();
    let mut file = schedule(events);
    file["schedule"]["conference"]["time_zone_name"] = Value::Null;
    let import = imported(&[("a.json", &file)], options);
    assert_eq!(bundle(&import)["event"]["time_zone"], expected);
}

#[test]
fn a_zone_that_no_source_names_is_guessed_from_the_times_or_left_open() {
    let any = ImportOptions::default();
    check_zone(
        "de",
        &["2021-06-01T09:00:00+02:00", "2021-12-01T09:00:00+01:00"],
        &any,
        json!("Europe/Berlin"),
    );
    check_zone("en", &["2021-06-01T09:00:00+02:00"], &any, json!("Etc/GMT-2"));
    check_zone("en", &["2021-06-01T09:00:00-05:00"], &any, json!("Etc/GMT+5"));
    check_zone("en", &["2021-06-01T09:00:00Z"], &any, json!("UTC"));
    check_zone("en", &["2021-06-01T09:00:00+02:00", "2021-12-01T09:00:00+01:00"], &any, Value::Null);
    check_zone("en", &["2021-06-01T09:00:00+05:30"], &any, Value::Null);
    check_zone("en", &["2021-06-01T09:00:00"], &any, Value::Null);
}

#[test]
fn the_zone_that_is_asked_for_holds_and_one_that_nobody_knows_is_refused() {
    let asked = |zone: &str| ImportOptions { time_zone: Some(zone.to_owned()), ..ImportOptions::default() };
    check_zone("en", &["2021-06-01T09:00:00"], &asked("Europe/Vienna"), json!("Europe/Vienna"));
    let sources = [ImportSource::new("a.json", schedule(json!([event(json!({}))])).to_string())];
    assert_eq!(
        import::import_programme(&sources, &asked("Mars/Olympus")).unwrap_err().to_string(),
        "--time-zone: there is no time zone \"Mars/Olympus\"; write its IANA name, such as Europe/Berlin"
    );
}

#[test]
fn the_name_and_the_language_that_are_asked_for_hold() {
    let options = ImportOptions {
        name: Some("Unser Tag".to_owned()),
        language: Some("en".parse().unwrap()),
        ..ImportOptions::default()
    };
    let import = imported(&[("a.json", &schedule(json!([event(json!({}))])))], &options);
    let bundle = bundle(&import);
    assert_eq!((&bundle["languages"], &bundle["event"]["name"]), (&json!(["en"]), &json!("Unser Tag")));
}

#[test]
fn a_programme_that_names_no_language_is_in_the_one_it_is_written_in() {
    for (text, language) in [
        ("Was wir mit der Stadt und für die Menschen tun", "de"),
        ("How we work with the city and for you", "en"),
    ] {
        let import = import(json!([event(json!({ "language": "", "abstract": text }))]));
        assert_eq!(bundle(&import)["languages"], json!([language]), "{text}");
    }
}

#[test]
fn a_congress_without_a_day_gets_one_that_is_reported() {
    let file = json!({ "schedule": { "conference": { "title": "Tag", "days": [{ "rooms": { "Saal": [{ "title": "Akten" }] } }] } } });
    let import = imported(&[("a.json", &file)], &german());
    assert_eq!(bundle(&import)["event"]["start"], "1970-01-01");
    assert_eq!(
        told(&import, ImportEventKind::Congress).1,
        [
            "no source gives a day; 1970-01-01 is a placeholder, which no page shows; --first-day says the first"
        ]
    );
}

#[test]
fn facets_get_no_name_that_addresses_use_for_something_else() {
    let sessions = |title: &str| {
        json!({ "sessions": [{ "id": "1", "title": "A", "categoryItems": [2], "speakers": [] }], "speakers": [], "rooms": [],
            "categories": [{ "id": 1, "title": title, "type": "session", "items": [{ "id": 2, "name": "B" }] }] })
    };
    for (title, id) in
        [("Speaker", "speaker-2"), ("Kind", "kind-2"), ("de", "de-2"), ("Day", "day-2"), ("???", "topic")]
    {
        let import = imported(&[("a.json", &sessions(title))], &german());
        let facets = bundle(&import)["facets"].clone();
        assert_eq!(facets[0]["id"], id, "{title}");
    }
}

#[track_caller]
fn check_slug(words: &str, expected: &str) {
    assert_eq!(slug(words), expected);
}

#[test]
fn ids_are_the_words_in_plain_letters() {
    check_slug("Größe, Maß & Übermut!", "groesse-mass-uebermut");
    check_slug("Café à la carte", "cafe-a-la-carte");
    check_slug("Don’t panic", "dont-panic");
    check_slug("Привет мир", "privet-mir");
    check_slug("東京", "dong-jing");
    check_slug("???", "");
    check_slug("Gro\u{308}\u{df}e", "groesse");
    check_slug("Z\u{336}u\u{336}g\u{336}e", "zuge");
    check_slug("🎉 Eröffnung 🎤", "eroeffnung");
    check_slug("Open\u{ad}Data™ und KI® – 1️⃣ Jahr ✅", "opendata-und-ki-1-jahr");
    check_slug("👩‍💻🇩🇪", "");
    check_slug("हिन्दी", "hindii");
}

#[test]
fn ids_end_with_a_word_and_have_room_for_a_number() {
    let long = slug("Ein sehr langer Titel, der nicht aufhören will, weil er noch mehr zu sagen hat");
    assert_eq!(long, "ein-sehr-langer-titel-der-nicht-aufhoeren-will-weil-er");
    assert_eq!(slug(&"x".repeat(200)).len(), 56);
}

#[test]
fn ids_that_are_taken_get_a_number_and_those_that_windows_forbids_a_word() {
    let mut names = IdAllocator::default();
    let ids = ["Akten", "Akten", "akten!", "con", "…"].map(|words| names.allocate(words, "talk"));
    assert_eq!(ids, ["akten", "akten-2", "akten-3", "talk-con", "talk"]);
}

proptest! {
    #[test]
    fn whatever_words_there_are_the_id_is_one_and_is_taken_once(words in proptest::collection::vec(".{0,80}", 1..8)) {
        let mut names = IdAllocator::default();
        let ids: Vec<String> = words.iter().chain(&words).map(|words| names.allocate(words, "talk")).collect();
        for id in &ids {
            prop_assert!(id.parse::<TalkId>().is_ok(), "{}", id);
        }
        let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
        prop_assert_eq!(distinct.len(), ids.len());
    }
}
