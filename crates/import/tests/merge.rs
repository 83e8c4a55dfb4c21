//! Importing again into a bundle that editors work on.
#![allow(clippy::unwrap_used)]

mod common;

use common::{bundle, event, good, imported, schedule, told};
use import::report::ImportEventKind;
use import::{ExistingBundle, Import, ImportOptions, ImportSource, import_into};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Two talks of one person, and one of another.
fn programme() -> Value {
    let ada = json!([{ "guid": "p1", "name": "Ada" }]);
    let bob = json!([{ "guid": "p2", "name": "Bob" }]);
    json!([
        event(json!({ "guid": "1", "title": "Akten", "track": "Netz", "abstract": "Alt.", "persons": ada })),
        event(json!({ "guid": "2", "title": "Brot", "date": "2021-11-23T10:00:00+01:00", "persons": ada })),
        event(json!({ "guid": "3", "title": "Chor", "date": "2021-11-23T11:00:00+01:00", "persons": bob })),
    ])
}

/// The bundle of a first import.
fn first(events: Value) -> Value {
    bundle(&imported(&[("a.json", &schedule(events))], &ImportOptions::default()))
}

#[track_caller]
fn again(recap: &Value, events: Value) -> Import {
    let recap = ExistingBundle::read(&ImportSource::new("recap.json", recap.to_string())).unwrap();
    let sources = [ImportSource::new("a.json", schedule(events).to_string())];
    good(import_into(recap, &sources, &ImportOptions::default()).unwrap_or_else(|error| panic!("{error}")))
}

/// A programme of which one event says something else.
fn with(at: usize, field: &str, value: Value) -> Value {
    let mut events = programme();
    events[at][field] = value;
    events
}

fn without(at: usize) -> Value {
    let mut events = programme();
    events.as_array_mut().unwrap().remove(at);
    events
}

fn takeaway(talk: &str) -> Value {
    json!([{ "id": "erste", "talk": talk, "kind": "finding", "statement": "So ist es." }])
}

fn titles(bundle: &Value) -> Vec<&str> {
    bundle["talks"].as_array().unwrap().iter().map(|talk| talk["title"].as_str().unwrap()).collect()
}

#[test]
fn the_same_source_twice_changes_nothing() {
    let recap = first(programme());
    assert_eq!(bundle(&again(&recap, programme())), recap);
}

#[test]
fn what_editors_wrote_stays_when_the_source_changes() {
    let mut recap = first(programme());
    recap["takeaways"] = takeaway("akten");
    recap["languages"] = json!(["de", "en"]);
    recap["site"] = json!({ "hashtag": "akten" });
    recap["talks"][0]["title"] = json!({ "de": "Akten", "en": "Files" });
    recap["facets"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "id": "level", "label": "Ebene", "values": [{ "id": "state", "label": "Land" }] }));
    recap["talks"][0]["tags"]["level"] = json!(["state"]);
    recap["talks"]
        .as_array_mut()
        .unwrap()
        .insert(1, json!({ "id": "eigener", "title": "Eigener", "speakers": [] }));
    let mut expected = recap.clone();
    let after = bundle(&again(&recap, with(0, "abstract", json!("Neu."))));
    expected["talks"][0]["abstract"] = json!("Neu.");
    expected["talks"][0]["origin"] = after["talks"][0]["origin"].clone();
    assert_eq!(after, expected);
}

#[test]
fn a_changed_talk_is_updated_and_told_under_its_old_id() {
    let recap = first(programme());
    let import = again(&recap, with(1, "title", json!("Butter")));
    let after = bundle(&import);
    assert_eq!((&after["talks"][1]["id"], &after["talks"][1]["title"]), (&json!("brot"), &json!("Butter")));
    assert_eq!(told(&import, ImportEventKind::ChangedSession), (1, vec!["title".to_owned()]));
}

#[test]
fn a_new_talk_stands_where_the_programme_has_it_and_takes_no_id_of_another() {
    let mut recap = first(programme());
    recap["talks"].as_array_mut().unwrap().push(json!({ "id": "dach", "title": "Eigener" }));
    let mut events = programme();
    let new = event(json!({ "guid": "9", "title": "Dach", "date": "2021-11-23T09:30:00+01:00" }));
    events.as_array_mut().unwrap().push(new);
    let after = bundle(&again(&recap, events));
    assert_eq!(titles(&after), ["Akten", "Dach", "Brot", "Chor", "Eigener"]);
    assert_eq!((&after["talks"][1]["id"], &after["talks"][4]["id"]), (&json!("dach-2"), &json!("dach")));
}

#[test]
fn a_talk_with_another_time_moves_in_the_programme() {
    let recap = first(programme());
    let after = bundle(&again(&recap, with(0, "date", json!("2021-11-23T10:30:00+01:00"))));
    assert_eq!(titles(&after), ["Brot", "Akten", "Chor"]);
}

#[test]
fn a_vanished_talk_stays_and_is_marked_where_takeaways_need_it() {
    let mut recap = first(programme());
    recap["takeaways"] = takeaway("chor");
    let import = again(&recap, without(2));
    let after = bundle(&import);
    assert_eq!(titles(&after), ["Akten", "Brot", "Chor"]);
    assert_eq!(after["talks"][2]["origin"]["gone"], true);
    assert_eq!(told(&import, ImportEventKind::Vanished), (1, vec!["Chor".to_owned()]));
    let import = again(&after, programme());
    assert_eq!(bundle(&import), recap, "and the mark is gone when the talk is back");
    assert_eq!(told(&import, ImportEventKind::Returned), (1, vec!["Chor".to_owned()]));
}

#[test]
fn another_talk_under_an_old_title_does_not_take_over_what_editors_wrote() {
    let mut recap = first(programme());
    let vanished = recap["talks"][2]["id"].clone();
    recap["takeaways"] = json!([{ "id": "a", "talk": vanished, "kind": "finding", "statement": "Ja." }]);
    let mut events = programme();
    events[2]["guid"] = json!("00000000-0000-4000-8000-000000000099");
    events[2]["date"] = json!("2021-11-23T18:00:00+01:00");
    let after = bundle(&again(&recap, events));
    assert_eq!(titles(&after).iter().filter(|title| **title == "Chor").count(), 2, "{:?}", titles(&after));
    let kept = after["talks"].as_array().unwrap().iter().find(|talk| talk["id"] == vanished).unwrap();
    assert_eq!(kept["origin"]["gone"], true);
}

#[test]
fn a_vanished_talk_that_nobody_wrote_to_goes_with_its_people() {
    let import = again(&first(programme()), without(2));
    let after = bundle(&import);
    assert_eq!((titles(&after), after["speakers"].as_array().unwrap().len()), (vec!["Akten", "Brot"], 1));
    assert_eq!(told(&import, ImportEventKind::Removed), (2, vec!["Chor".to_owned(), "Bob".to_owned()]));
}

#[test]
fn a_vanished_talk_that_editors_mended_stays() {
    let mut recap = first(programme());
    recap["talks"][2]["abstract"] = json!("Von uns.");
    assert_eq!(titles(&bundle(&again(&recap, without(2)))), ["Akten", "Brot", "Chor"]);
}

#[test]
fn a_field_that_both_changed_stays_the_editors_and_is_told() {
    let mut recap = first(programme());
    recap["talks"][0]["abstract"] = json!("Von uns.");
    let import = again(&recap, with(0, "abstract", json!("Neu.")));
    assert_eq!(bundle(&import)["talks"][0]["abstract"], "Von uns.");
    assert_eq!(told(&import, ImportEventKind::FieldConflict), (1, vec!["abstract".to_owned()]));
    let once_more = again(&bundle(&import), with(0, "abstract", json!("Neu.")));
    assert_eq!(
        (bundle(&once_more), told(&once_more, ImportEventKind::FieldConflict).0),
        (bundle(&import), 0)
    );
}

#[test]
fn a_translated_title_is_renewed_in_the_language_of_the_source() {
    let mut recap = first(programme());
    recap["languages"] = json!(["de", "en"]);
    recap["talks"][0]["title"] = json!({ "de": "Akten", "en": "Files" });
    let after = bundle(&again(&recap, with(0, "title", json!("Alle Akten"))));
    assert_eq!(after["talks"][0]["title"], json!({ "de": "Alle Akten", "en": "Files" }));
}

#[test]
fn a_person_who_has_changed_the_name_keeps_the_id_and_what_editors_added() {
    let mut recap = first(programme());
    recap["speakers"][0]["photo"] = json!("photos/ada.jpg");
    let married = json!([{ "guid": "p1", "name": "Ada Lovelace" }]);
    let mut events = with(0, "persons", married.clone());
    events[1]["persons"] = married;
    let after = bundle(&again(&recap, events));
    let speaker = &after["speakers"][0];
    let found = ["id", "name", "photo"].map(|field| speaker[field].as_str().unwrap());
    assert_eq!(found, ["ada", "Ada Lovelace", "photos/ada.jpg"]);
    assert_eq!(after["talks"][0]["speakers"], json!(["ada"]));
}

#[test]
fn links_of_both_stay() {
    let link = |url: &str| json!({ "kind": "web", "url": url });
    let mut recap = first(with(0, "links", json!(["https://example.org/1"])));
    recap["talks"][0]["links"].as_array_mut().unwrap().push(link("https://example.org/ours"));
    let events = with(0, "links", json!(["https://example.org/1", "https://example.org/2"]));
    let expected = ["https://example.org/1", "https://example.org/ours", "https://example.org/2"].map(link);
    assert_eq!(bundle(&again(&recap, events))["talks"][0]["links"], json!(expected));
}

#[test]
fn a_link_that_the_source_withdraws_goes_and_the_editors_stays() {
    let link = |url: &str| json!({ "kind": "web", "url": url });
    let (one, two) = ("https://example.org/1", "https://example.org/2");
    let mut recap = first(with(0, "links", json!([one, two])));
    recap["talks"][0]["links"].as_array_mut().unwrap().insert(1, link("https://example.org/ours"));
    let after = bundle(&again(&recap, with(0, "links", json!([two]))));
    assert_eq!(after["talks"][0]["links"], json!([link("https://example.org/ours"), link(two)]));
}

#[test]
fn a_recording_goes_when_a_talk_must_not_be_recorded_whatever_editors_added() {
    let film = json!([{ "title": "Video", "url": "https://media.ccc.de/v/x" }]);
    let mut recap = first(with(0, "links", film.clone()));
    assert_eq!(recap["talks"][0]["links"][0]["kind"], "recording");
    let ours = json!({ "kind": "web", "url": "https://example.org/ours" });
    recap["talks"][0]["links"].as_array_mut().unwrap().push(ours.clone());
    let mut events = with(0, "links", film);
    events[0]["do_not_record"] = json!(true);
    assert_eq!(bundle(&again(&recap, events))["talks"][0]["links"], json!([ours]));
}

#[test]
fn new_labels_become_values_and_a_facet_that_editors_took_away_stays_away() {
    let mut recap = first(programme());
    recap["facets"].as_array_mut().unwrap().retain(|facet| facet["id"] != "day");
    recap["talks"].as_array_mut().unwrap().iter_mut().for_each(|talk| {
        talk["tags"].as_object_mut().unwrap().remove("day");
    });
    recap["facets"][0]["values"][0]["label"] = json!("Netze");
    let after = bundle(&again(&recap, with(1, "track", json!("Küche"))));
    let ids: Vec<&str> =
        after["facets"].as_array().unwrap().iter().map(|facet| facet["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["track", "language", "room"]);
    assert_eq!(after["facets"][0]["values"], json!([{ "id": "netz", "label": "Netze" }]));
}

#[test]
fn a_changed_track_is_filed_anew_beside_the_editors_tags() {
    let mut recap = first(programme());
    recap["facets"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "id": "level", "label": "Ebene", "values": [{ "id": "state", "label": "Land" }] }));
    recap["talks"][0]["tags"]["level"] = json!(["state"]);
    let after = bundle(&again(&recap, with(0, "track", json!("Küche"))));
    let tags = &after["talks"][0]["tags"];
    assert_eq!((&tags["track"], &tags["level"]), (&json!(["kueche"]), &json!(["state"])));
}

#[test]
fn talks_are_known_again_when_the_programme_moves_to_another_system() {
    let recap = first(programme());
    let mut events = programme();
    for (at, event) in events.as_array_mut().unwrap().iter_mut().enumerate() {
        event["guid"] = json!(format!("other-{at}"));
    }
    let after = bundle(&again(&recap, events));
    let ids = |bundle: &Value| -> Vec<Value> {
        bundle["talks"].as_array().unwrap().iter().map(|talk| talk["id"].clone()).collect()
    };
    assert_eq!(ids(&after), ids(&recap));
}

#[test]
fn a_bundle_written_by_hand_takes_the_programme_in() {
    let recap = json!({ "format": 1, "languages": ["de"],
        "event": { "name": "Unser Tag", "title": "Nachlese", "summary": "Alles.", "start": "2021-11-23" },
        "facets": [], "speakers": [{ "id": "ada-l", "name": "Ada", "role": "Leitung" }],
        "talks": [{ "id": "a", "title": "Akten", "speakers": ["ada-l"], "abstract": "Von uns." }], "takeaways": takeaway("a") });
    let after = bundle(&again(&recap, programme()));
    assert_eq!(after["event"]["name"], "Unser Tag");
    assert_eq!(
        (after["talks"][0]["id"].as_str(), after["talks"][0]["abstract"].as_str()),
        (Some("a"), Some("Von uns."))
    );
    assert_eq!(after["talks"][0]["start"], "2021-11-23T09:00");
    assert_eq!(after["speakers"][0]["role"], "Leitung");
    assert_eq!(after["takeaways"], recap["takeaways"]);
}

#[track_caller]
fn check_refused(recap: &str, events: Value, expected: &str) {
    let error = ExistingBundle::read(&ImportSource::new("recap.json", recap)).and_then(|recap| {
        let sources = [ImportSource::new("a.json", schedule(events).to_string())];
        import_into(recap, &sources, &ImportOptions::default())
    });
    assert_eq!(error.unwrap_err().to_string(), expected);
}

#[test]
fn another_programme_is_refused() {
    let other = json!([event(json!({ "guid": "x", "title": "Ganz anders" }))]);
    check_refused(
        &first(programme()).to_string(),
        other,
        "recap.json: none of the 3 talks that were imported before is in the source; \
         name all sources of this programme together, or write another programme with -o",
    );
}

#[test]
fn a_broken_bundle_is_refused_before_anything_is_lost() {
    check_refused(
        "{\"format\": 1,",
        programme(),
        "recap.json: this is not complete JSON: EOF while parsing an object; \
         run `nachlese check` on it and fix its problems first",
    );
    check_refused(
        "{}",
        programme(),
        "recap.json: the format number is missing; run `nachlese check` on it and fix its problems first",
    );
}

#[test]
fn a_bundle_that_nobody_wrote_to_is_known_as_such() {
    let is_as_imported = |recap: &Value| {
        ExistingBundle::read(&ImportSource::new("recap.json", recap.to_string())).unwrap().is_as_imported()
    };
    let recap = first(programme());
    assert!(is_as_imported(&recap));
    for (place, value) in [
        ("/takeaways", takeaway("akten")),
        ("/talks/0/abstract", json!("Von uns.")),
        ("/speakers/0/name", json!("Ada L.")),
        ("/event/summary", json!("Alles.")),
    ] {
        let mut edited = recap.clone();
        *edited.pointer_mut(place).unwrap() = value;
        assert!(!is_as_imported(&edited), "{place}");
    }
}

/// What an editor may do to a bundle.
fn edit(recap: &mut Value, what: u8, at: usize) {
    let talks = recap["talks"].as_array_mut().unwrap();
    let at = at % talks.len();
    match what {
        0 if talks[at]["title"].is_string() => {
            talks[at]["title"] = json!({ "de": talks[at]["title"], "en": "Title" });
        }
        0 => talks[at]["title"]["en"] = json!("Another Title"),
        1 => talks[at]["abstract"] = json!("Von uns."),
        2 => drop(talks[at].as_object_mut().unwrap().remove("language")),
        3 => talks[at]["minutes"] = json!(5),
        4 => talks.insert(at, json!({ "id": format!("eigener-{}", talks.len()), "title": "Eigener" })),
        5 => talks.swap(0, at),
        6 => talks[at]["links"] = json!([{ "kind": "web", "url": "https://example.org/ours" }]),
        7 => recap["speakers"][0]["role"] = json!("Leitung"),
        8 => recap["event"]["title"] = json!("Nachlese"),
        9 => recap["facets"][0]["label"] = json!("Strang"),
        10 => drop(recap["event"].as_object_mut().unwrap().remove("time_zone")),
        _ => {
            let id = talks[at]["id"].clone();
            let number = recap["takeaways"].as_array().unwrap().len();
            let takeaway =
                json!({ "id": format!("t{number}"), "talk": id, "kind": "finding", "statement": "So." });
            recap["takeaways"].as_array_mut().unwrap().push(takeaway);
        }
    }
}

proptest! {
    #[test]
    fn whatever_editors_do_the_same_source_changes_nothing(edits in proptest::collection::vec((0..12_u8, 0..9_usize), 0..12)) {
        let mut recap = first(programme());
        recap["languages"] = json!(["de", "en"]);
        edits.iter().for_each(|(what, at)| edit(&mut recap, *what, *at));
        prop_assert_eq!(bundle(&again(&recap, programme())), recap);
    }

    #[test]
    fn whatever_editors_do_a_changed_source_loses_none_of_their_words(
        edits in proptest::collection::vec((0..12_u8, 0..9_usize), 0..12),
        at in 0..3_usize,
    ) {
        let mut recap = first(programme());
        recap["languages"] = json!(["de", "en"]);
        edits.iter().for_each(|(what, at)| edit(&mut recap, *what, *at));
        let after = bundle(&again(&recap, without(at)));
        prop_assert_eq!(&after["takeaways"], &recap["takeaways"]);
        let words = recap.to_string();
        let kept = after.to_string();
        for word in ["Von uns.", "Eigener", "Title\"", "Leitung", "Strang", "https://example.org/ours"] {
            prop_assert_eq!(words.matches(word).count(), kept.matches(word).count(), "{}", word);
        }
    }
}
