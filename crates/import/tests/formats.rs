//! Quirks of the formats beside schedule.json, one by one; whole files are in `golden.rs`.
#![allow(clippy::unwrap_used)]

mod common;

use common::{bundle, german, good, imported, told};
use import::report::ImportEventKind;
use import::{Import, ImportSource, import_programme};
use serde_json::{Value, json};

fn read(name: &str, text: &str) -> Import {
    good(import_programme(&[ImportSource::new(name, text)], &german()).unwrap())
}

fn talks(import: &Import) -> Vec<Value> {
    bundle(import)["talks"].as_array().unwrap().clone()
}

/// A schedule in XML with this inside its day.
fn xml(day: &str) -> Import {
    read(
        "schedule.xml",
        &format!(
            "<schedule><conference><title>Tag</title></conference><day index='1' date='2012-02-04'>{day}</day></schedule>"
        ),
    )
}

#[test]
fn fosdem_had_no_rooms_around_its_events_until_2012() {
    let import = xml(
        "<event id='1'><start>13:30</start><duration>00:30</duration><room>UD2</room><title>A</title></event>",
    );
    let talk = &talks(&import)[0];
    assert_eq!((&talk["start"], &talk["tags"]["room"]), (&json!("2012-02-04T13:30"), &json!(["ud2"])));
}

#[test]
fn the_text_of_a_link_in_xml_without_an_address_is_the_address() {
    let import =
        xml("<room name='R'><event id='1'><title>A</title><links><link>https://example.org/a</link>\
         <link href='https://example.org/b'>Seite</link><link/></links></event></room>");
    let expected = json!([{ "kind": "web", "url": "https://example.org/a" },
        { "kind": "web", "url": "https://example.org/b", "title": "Seite" }]);
    assert_eq!(talks(&import)[0]["links"], expected);
}

#[test]
fn empty_and_missing_elements_say_nothing() {
    let import = xml(
        "<room name='R'><event id='1'><title>A</title><recording/><persons/><links/><abstract/><type></type></event></room>",
    );
    let talk = &talks(&import)[0];
    assert_eq!((talk.get("abstract"), talk.get("format"), &talk["speakers"]), (None, None, &json!([])));
}

#[test]
fn the_recording_that_xml_names_is_a_link_unless_the_speaker_opted_out() {
    let event = |optout: &str| {
        let import = xml(&format!(
            "<room name='R'><event id='1'><title>A</title><recording><license/><optout>{optout}</optout>\
             <url>https://example.org/v</url></recording></event></room>"
        ));
        talks(&import)[0].get("links").cloned()
    };
    assert_eq!(event("false"), Some(json!([{ "kind": "recording", "url": "https://example.org/v" }])));
    assert_eq!(event("true"), None);
}

/// A file of Sessionize with one session of these fields and one speaker.
fn sessionize(fields: Value) -> Import {
    let mut session =
        json!({ "id": "1", "title": "Akten", "speakers": ["s1"], "categoryItems": [], "roomId": null });
    session.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let sessions = json!([session, { "id": 2, "title": "Immer da", "speakers": [], "categoryItems": [] }]);
    let all = json!({ "sessions": sessions, "rooms": [], "categories": [],
        "speakers": [{ "id": "s1", "firstName": " Ada", "lastName": "Lovelace ", "sessions": ["1", 2] }] });
    imported(&[("all.json", &all)], &german())
}

#[test]
fn only_accepted_sessions_of_sessionize_come_along() {
    for (status, count) in
        [(json!("Accepted"), 2), (Value::Null, 2), (json!("Waitlisted"), 1), (json!("Decline_Queue"), 1)]
    {
        assert_eq!(talks(&sessionize(json!({ "status": status }))).len(), count, "{status}");
    }
}

#[test]
fn a_service_session_is_a_break_unless_somebody_gives_it() {
    assert_eq!(talks(&sessionize(json!({ "isServiceSession": true }))).len(), 2);
    let import = sessionize(json!({ "isServiceSession": true, "speakers": [] }));
    assert_eq!(
        (talks(&import).len(), told(&import, ImportEventKind::Break).1),
        (1, vec!["Akten".to_owned()])
    );
}

#[test]
fn names_of_sessionize_are_put_together_without_their_spaces() {
    assert_eq!(bundle(&sessionize(json!({})))["speakers"][0]["name"], "Ada Lovelace");
}

#[test]
fn ids_that_nothing_has_are_reported() {
    let import = sessionize(json!({ "speakers": ["s9"], "roomId": 7, "categoryItems": [4] }));
    assert_eq!(
        told(&import, ImportEventKind::Reference),
        (3, ["room 7", "a category", "speaker s9"].map(str::to_owned).to_vec())
    );
}

#[test]
fn a_session_that_the_grid_has_several_times_is_one() {
    let session = json!({ "id": "1", "title": "Akten", "speakers": [], "categories": [], "room": "Saal" });
    let grid = json!([{ "date": "2018-11-03T00:00:00", "rooms": [{ "name": "Saal", "sessions": [session] }],
        "timeSlots": [{ "slotStart": "09:00:00", "rooms": [{ "name": "Saal", "session": session }, { "name": "Keller", "session": null }] }] }]);
    assert_eq!(talks(&imported(&[("grid.json", &grid)], &german())).len(), 1);
}

#[test]
fn an_open_event_in_which_no_talk_has_a_state_is_taken_for_accepted() {
    let sessions = json!([{ "id": 1, "title": "Akten", "short_abstract": "", "speakers": [] }]);
    let import = imported(&[("sessions", &sessions)], &german());
    assert_eq!(
        (talks(&import).len(), told(&import, ImportEventKind::UnknownStatus).1),
        (1, vec!["no talk has a state".to_owned()])
    );
}

#[test]
fn two_folders_of_open_event_are_two_programmes() {
    let sessions =
        |title: &str| json!([{ "id": 1, "title": title, "state": "accepted", "speakers": [{ "id": 1 }] }]);
    let speakers = |name: &str| json!([{ "id": 1, "name": name }]);
    let (one, two) = ((sessions("Eins"), speakers("Ada")), (sessions("Zwei"), speakers("Bo")));
    let sources =
        [("a/sessions", &one.0), ("a/speakers", &one.1), ("b/sessions", &two.0), ("b/speakers", &two.1)];
    let import = imported(&sources, &german());
    let found: Vec<Value> = talks(&import).iter().map(|talk| talk["speakers"].clone()).collect();
    assert_eq!(found, [json!(["ada"]), json!(["bo"])]);
}

/// What becomes of the people of a talk in ConClár.
#[track_caller]
fn check_conclar(people: Value, named: Value, expected: &[&str]) {
    let programme = json!({ "schedule": [{ "id": "1", "title": "A", "mins": "15", "people": named }] });
    let people = json!({ "people": people });
    let import = imported(&[("programme.json", &programme), ("people.json", &people)], &german());
    let speakers = bundle(&import)["speakers"].as_array().unwrap().clone();
    let names: Vec<&str> = speakers.iter().map(|speaker| speaker["name"].as_str().unwrap()).collect();
    assert_eq!(names, expected);
}

#[test]
fn names_of_conclar_are_lists_of_parts_or_one_text() {
    check_conclar(
        json!([{ "id": "1", "name": ["Ada", "Lovelace", "Lady", "FRS"], "links": [] }]),
        json!([{ "id": "1" }]),
        &["Lady Ada Lovelace FRS"],
    );
    check_conclar(json!([{ "id": "1", "name": "Ada Lovelace" }]), json!([{ "id": "1" }]), &["Ada Lovelace"]);
}

#[test]
fn a_role_in_a_name_of_conclar_is_taken_out_and_other_brackets_stay() {
    check_conclar(
        json!([]),
        json!([{ "id": "1", "name": "Ada (moderator)" }, { "id": "2", "name": "Bo (GoH)" }]),
        &["Ada", "Bo (GoH)"],
    );
}

#[test]
fn links_of_conclar_are_an_object_or_an_empty_list() {
    let item = |links: Value| {
        let programme = json!({ "schedule": [{ "id": "1", "title": "A", "mins": "15", "links": links }] });
        talks(&imported(&[("programme.json", &programme)], &german()))[0].get("links").cloned()
    };
    assert_eq!(item(json!([])), None);
    assert_eq!(
        item(json!({ "recording": "https://example.org/v" })),
        Some(json!([{ "kind": "recording", "url": "https://example.org/v" }]))
    );
}

#[test]
fn what_happens_after_midnight_belongs_to_the_day_in_which_version_2_has_it() {
    let file = json!({ "schedule": { "conference": { "title": "T", "days": [
        { "date": "2024-12-27", "start": "2024-12-27T10:00:00+01:00", "end": "2024-12-28T06:00:00+01:00" } ] },
        "events": [{ "guid": "1", "title": "A", "start": "2024-12-28T00:15:00+01:00", "type": "TALK" }] } });
    let talk = &talks(&imported(&[("a.json", &file)], &german()))[0];
    assert_eq!(
        (&talk["start"], &talk["tags"]["day"], &talk["format"]),
        (&json!("2024-12-28T00:15"), &json!(["2024-12-27"]), &json!("Talk"))
    );
}
