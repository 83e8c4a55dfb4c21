//! schedule.json version 1, quirk by quirk.
#![allow(clippy::unwrap_used)]

mod common;

use common::{bundle, event, imported, schedule, told};
use import::report::ImportEventKind;
use import::{Import, ImportOptions};
use serde_json::{Value, json};

#[track_caller]
fn import(events: Value) -> Import {
    imported(&[("a.json", &schedule(events))], &ImportOptions::default())
}

/// What becomes of one field of the talk when an event says this.
#[track_caller]
fn check(fields: Value, field: &str, expected: Value) {
    let import = import(json!([event(fields.clone())]));
    assert_eq!(bundle(&import)["talks"][0][field], expected, "{fields}");
}

/// What a report tells of events that say this.
#[track_caller]
fn check_told(events: Value, kind: ImportEventKind, expected: &[&str]) -> Import {
    let import = import(events);
    let (count, examples) = told(&import, kind);
    assert_eq!(examples, expected, "{} of {kind:?}", count);
    import
}

#[test]
fn a_talk_keeps_what_readers_need() {
    let persons = json!([{ "guid": "p1", "name": "Ada Lovelace", "biography": "Rechnet." }]);
    let import = import(json!([event(json!({
        "guid": "g1", "code": "ABC123", "id": 7, "duration": "00:45", "track": "Netz", "type": "Vortrag",
        "subtitle": "Was war", "abstract": "Kurz.", "description": "Lang.", "persons": persons,
        "url": "https://example.org/talk/ABC123/",
        "links": [{ "title": "Folien", "url": "https://example.org/f.pdf", "type": "related" }],
    }))]));
    let talk = &bundle(&import)["talks"][0];
    let expected = json!({
        "id": "vortrag", "title": "Vortrag", "speakers": ["ada-lovelace"], "start": "2021-11-23T09:00", "minutes": 45,
        "language": "de", "format": "Vortrag", "abstract": "Was war\n\nKurz.\n\nLang.",
        "tags": { "track": ["netz"], "format": ["vortrag"], "language": ["de"], "room": ["saal"], "day": ["2021-11-23"] },
        "links": [{ "kind": "slides", "url": "https://example.org/f.pdf", "title": "Folien" }],
        "source": { "label": "Programm", "url": "https://example.org/talk/ABC123/" },
        "origin": talk["origin"],
    });
    assert_eq!(talk, &expected);
    assert_eq!(talk["origin"]["key"], "guid:g1");
    assert_eq!(bundle(&import)["speakers"][0]["biography"], "Rechnet.");
}

#[test]
fn the_congress_is_told_with_its_zone() {
    let event = &bundle(&import(json!([event(json!({}))])))["event"];
    let found = ["name", "title", "summary", "start", "time_zone", "url"].map(|name| event[name].clone());
    let expected = [
        "Tag der Akten",
        "Tag der Akten",
        "Tag der Akten: Vorträge und Aussagen.",
        "2021-11-23",
        "Europe/Berlin",
        "https://example.org/tag/",
    ];
    assert_eq!(found, expected.map(Value::from));
}

#[test]
fn durations_are_read_in_every_notation() {
    for (written, minutes) in
        [("00:30", 30), ("1:00", 60), ("12:59", 779), ("1:02:00", 1560), ("00:50:00", 50), ("90", 90)]
    {
        check(json!({ "duration": written }), "minutes", json!(minutes));
    }
}

#[test]
fn a_duration_that_is_none_is_reported_and_taken_from_the_end() {
    let said = json!({ "duration": "25:99", "end": "2021-11-23T09:45:00+01:00" });
    check(said.clone(), "minutes", json!(45));
    check_told(json!([event(said)]), ImportEventKind::Duration, &["\"25:99\""]);
    check(json!({ "duration": "25:99" }), "minutes", Value::Null);
}

#[test]
fn a_talk_after_midnight_keeps_its_date_and_belongs_to_the_day_before() {
    let import = import(json!([event(json!({ "date": "2021-11-24T00:30:00+01:00", "start": "00:30" }))]));
    let talk = &bundle(&import)["talks"][0];
    assert_eq!((&talk["start"], &talk["tags"]["day"]), (&json!("2021-11-24T00:30"), &json!(["2021-11-23"])));
}

#[test]
fn dates_in_which_no_congress_can_be_are_left_open() {
    check_told(
        json!([event(json!({ "date": "0000-01-01T00:00:00" }))]),
        ImportEventKind::Time,
        &["\"0000-01-01T00:00:00\""],
    );
    check(json!({ "date": "0001-01-01T00:00:00", "start": "" }), "start", json!("2021-11-23"));
}

#[test]
fn times_in_utc_are_put_to_the_clock_of_the_congress() {
    check(json!({ "date": "2021-11-23T08:00:00Z" }), "start", json!("2021-11-23T09:00"));
}

#[test]
fn a_zone_that_all_talks_contradict_gives_way_to_their_offset() {
    let mut file = schedule(json!([event(json!({}))]));
    file["schedule"]["conference"]["time_zone_name"] = json!("UTC");
    let import = imported(&[("a.json", &file)], &ImportOptions::default());
    assert_eq!(bundle(&import)["event"]["time_zone"], "Europe/Berlin");
    assert_eq!(bundle(&import)["talks"][0]["start"], "2021-11-23T09:00");
    assert_eq!(
        told(&import, ImportEventKind::Zone).1,
        ["the times of the talks contradict it", "Europe/Berlin"]
    );
}

#[test]
fn languages_are_lists_of_tags_or_nothing() {
    check(json!({ "language": "de, en" }), "language", Value::Null);
    let both = import(json!([event(json!({ "language": "de, en" }))]));
    assert_eq!(bundle(&both)["talks"][0]["tags"]["language"], json!(["de", "en"]));
    check(json!({ "language": "de-formal" }), "language", json!("de"));
    check(json!({ "language": "" }), "language", Value::Null);
    check(json!({ "language": null }), "language", Value::Null);
    check_told(
        json!([event(json!({ "language": "klingonisch" }))]),
        ImportEventKind::Language,
        &["\"klingonisch\""],
    );
}

#[test]
fn a_talk_is_in_its_own_room_wherever_it_is_listed() {
    let import = check_told(
        json!([event(json!({ "room": "Großer Saal" }))]),
        ImportEventKind::Room,
        &["\"Großer Saal\" in \"Saal\""],
    );
    assert_eq!(bundle(&import)["talks"][0]["tags"]["room"], json!(["grosser-saal"]));
}

#[test]
fn rooms_and_days_are_facets_in_the_order_of_the_source() {
    let mut file = schedule(json!([]));
    file["schedule"]["conference"]["rooms"] =
        json!([{ "name": "Zelt" }, { "name": "Aula" }, { "name": "Keller" }]);
    file["schedule"]["conference"]["days"][0]["rooms"] =
        json!({ "Aula": [event(json!({}))], "Zelt": [event(json!({ "guid": "2" }))] });
    let bundle = bundle(&imported(&[("a.json", &file)], &ImportOptions::default()));
    let facets = bundle["facets"].as_array().unwrap();
    let room = facets.iter().find(|facet| facet["id"] == "room").unwrap();
    let expected = json!({ "id": "room", "label": "Raum", "values": [
        { "id": "zelt", "label": "Zelt" }, { "id": "aula", "label": "Aula" } ] });
    assert_eq!(room, &expected);
    let day = facets.iter().find(|facet| facet["id"] == "day").unwrap();
    assert_eq!(day["values"], json!([{ "id": "2021-11-23", "label": "Dienstag, 23. November 2021" }]));
}

#[test]
fn types_that_differ_in_capitals_are_one() {
    let events =
        json!([event(json!({ "type": "lecture" })), event(json!({ "guid": "2", "type": "Lecture" }))]);
    let import = check_told(events, ImportEventKind::SameLabel, &["\"lecture\" and \"Lecture\""]);
    assert_eq!(bundle(&import)["talks"][1]["tags"]["format"], json!(["lecture"]));
}

#[test]
fn names_are_public_ones_too_and_persons_without_any_are_left_out() {
    let persons = json!([{ "id": 1, "public_name": " Ada " }, { "id": 2, "name": "" }, { "id": 3, "public_name": null }]);
    let import = check_told(
        json!([event(json!({ "persons": persons }))]),
        ImportEventKind::Nameless,
        &["id 2", "id 3"],
    );
    assert_eq!(bundle(&import)["talks"][0]["speakers"], json!(["ada"]));
}

#[test]
fn private_answers_never_come_along() {
    let answers = json!([{ "question": 1, "answer": "+49 30 1234567" }]);
    let person = json!({ "name": "Ada", "email": "ada@example.org", "answers": answers });
    let events = json!([event(json!({ "answers": answers, "persons": [person] }))]);
    let import = check_told(events, ImportEventKind::Private, &["answers", "email"]);
    let all = import.bundle.to_string() + &import.report.to_string();
    assert!(!all.contains("1234567") && !all.contains("ada@"), "{all}");
}

#[test]
fn drafts_and_rejected_submissions_never_come_along() {
    let events = json!([
        event(json!({ "title": "Offen" })),
        event(json!({ "guid": "2", "title": "Geheim", "state": "rejected", "persons": [{ "name": "Bob" }] })),
        event(json!({ "guid": "3", "title": "Entwurf", "is_draft": true })),
        event(json!({ "guid": "4", "title": "Sicher", "state": "confirmed" })),
    ]);
    let import = check_told(events, ImportEventKind::Unpublished, &["rejected", "a draft"]);
    let all = import.bundle.to_string() + &import.report.to_string();
    assert!(
        !all.contains("Geheim") && !all.contains("Bob") && !all.contains("Entwurf") && all.contains("Sicher"),
        "{all}"
    );
}

#[test]
fn links_are_read_from_objects_texts_and_free_text() {
    let links = json!([
        { "title": "Seite", "url": "https://example.org/a" },
        "https://example.org/b",
        "www.example.org/c",
        "super-flu.de",
        "siehe https://example.org/d, und mehr",
        "Hack_Curio, ein Film",
        "javascript:alert(1)",
        "mailto:team@example.org",
    ]);
    let import = check_told(
        json!([event(json!({ "links": links }))]),
        ImportEventKind::NoAddress,
        &["\"Hack_Curio, ein Film\"", "\"javascript:alert(1)\""],
    );
    let links = bundle(&import)["talks"][0]["links"].as_array().unwrap().clone();
    let urls: Vec<&str> = links.iter().map(|link| link["url"].as_str().unwrap()).collect();
    let expected = [
        "https://example.org/a",
        "https://example.org/b",
        "https://www.example.org/c",
        "https://super-flu.de",
        "https://example.org/d",
        "mailto:team@example.org",
    ];
    assert_eq!(urls, expected);
}

#[test]
fn attachments_lie_below_the_address_of_the_programme() {
    let attachments =
        json!([{ "title": "Folien", "url": "/system/1.pdf?2" }, { "title": "Mehr", "url": "zwei.pdf" }]);
    check(
        json!({ "attachments": attachments }),
        "links",
        json!([
            { "kind": "slides", "url": "https://example.org/system/1.pdf?2", "title": "Folien" },
            { "kind": "web", "url": "https://example.org/tag/zwei.pdf", "title": "Mehr" },
        ]),
    );
}

#[test]
fn a_talk_that_must_not_be_recorded_has_no_recording() {
    let links = json!([{ "title": "Video", "url": "https://example.org/v" }, "https://youtu.be/abc", "https://example.org/x"]);
    let said =
        json!({ "do_not_record": true, "links": links, "video_download_url": "https://example.org/v.mp4" });
    check(said.clone(), "links", json!([{ "kind": "web", "url": "https://example.org/x" }]));
    check_told(json!([event(said)]), ImportEventKind::Withheld, &["Vortrag"]);
    let opted_out = json!({ "recording": { "license": "", "optout": true }, "video_download_url": "https://example.org/v.mp4" });
    check_told(json!([event(opted_out)]), ImportEventKind::Withheld, &["Vortrag"]);
}

#[test]
fn texts_become_plain_paragraphs_whatever_they_are_written_in() {
    for (written, plain) in [
        ("Eins\r\n\r\nzwei  drei", "Eins\n\nzwei drei"),
        ("<p>Eins &amp; zwei</p><p>drei<br>vier</p>", "Eins & zwei\n\ndrei\nvier"),
        ("**Fett** und [Seite](https://example.org/a)", "Fett und Seite (https://example.org/a)"),
        ("* eins\n* zwei", "• eins\n\n• zwei"),
        ("a < b und Vec<u8>", "a < b und Vec<u8>"),
        ("Ein\u{00A0}Wort\u{200B}e, wei\u{00AD}ter", "Ein Worte, weiter"),
        ("<script>alert(1)</script>Text", "Text"),
    ] {
        check(json!({ "abstract": written }), "abstract", json!(plain));
    }
}

#[test]
fn a_description_that_repeats_the_abstract_is_told_once() {
    check(
        json!({ "abstract": "Kurz.", "description": "Kurz. Und lang." }),
        "abstract",
        json!("Kurz. Und lang."),
    );
    check(json!({ "abstract": "Kurz.", "description": "Kurz." }), "abstract", json!("Kurz."));
}

#[test]
fn thirty_thousand_characters_come_whole() {
    let long = "Wort ".repeat(6000);
    check(json!({ "abstract": long }), "abstract", json!(long.trim()));
}

#[test]
fn texts_in_several_languages_stay_in_each() {
    let import = import(json!([event(json!({ "abstract": { "de": "Kurz", "en": "Short" } }))]));
    let bundle = bundle(&import);
    assert_eq!(bundle["talks"][0]["abstract"], json!({ "de": "Kurz", "en": "Short" }));
    assert_eq!(bundle["languages"], json!(["de", "en"]));
}

#[test]
fn a_talk_without_a_title_is_named_by_what_it_says() {
    let event = event(json!({ "title": " ", "abstract": "Es geht um Akten.\nUnd mehr." }));
    let import = check_told(json!([event]), ImportEventKind::Untitled, &["Es geht um Akten."]);
    assert_eq!(bundle(&import)["talks"][0]["title"], "Es geht um Akten.");
}

#[test]
fn a_time_that_goes_back_in_the_night_is_on_the_next_day() {
    let at = |guid: &str, start: &str| json!({ "guid": guid, "title": guid, "start": start, "duration": "00:30", "language": "de" });
    let events =
        json!([at("a", "22:00"), at("b", "23:30"), at("c", "00:15"), at("d", "01:00"), at("e", "03:00")]);
    let import = check_told(events, ImportEventKind::AfterMidnight, &["it stands behind one of the evening"]);
    let talks = bundle(&import)["talks"].as_array().unwrap().clone();
    let starts: Vec<&str> = talks.iter().map(|talk| talk["start"].as_str().unwrap()).collect();
    assert_eq!(
        starts,
        ["2021-11-23T22:00", "2021-11-23T23:30", "2021-11-24T00:15", "2021-11-24T01:00", "2021-11-24T03:00"]
    );
    assert!(talks.iter().all(|talk| talk["tags"]["day"] == json!(["2021-11-23"])));
    let morning = imported(
        &[("a.json", &schedule(json!([at("a", "05:00"), at("b", "09:00")])))],
        &ImportOptions::default(),
    );
    assert_eq!(bundle(&morning)["talks"][0]["start"], "2021-11-23T05:00");
}

#[test]
fn repeated_ids_are_told_apart_by_time_and_order() {
    let again = |date: &str| event(json!({ "guid": "g", "code": "ABC123", "date": date }));
    let events = json!([
        again("2021-11-23T09:00:00+01:00"),
        again("2021-11-23T10:00:00+01:00"),
        again("2021-11-23T10:00:00+01:00")
    ]);
    let import = check_told(events, ImportEventKind::SharedKey, &["guid:g"]);
    let talks = bundle(&import)["talks"].as_array().unwrap().clone();
    let found: Vec<_> =
        talks.iter().map(|talk| (talk["id"].clone(), talk["origin"]["key"].clone())).collect();
    let expected = [
        ("vortrag", "guid:g@2021-11-23T09:00:00"),
        ("vortrag-2", "guid:g@2021-11-23T10:00:00"),
        ("vortrag-3", "guid:g@2021-11-23T10:00:00#2"),
    ];
    assert_eq!(found, expected.map(|(id, key)| (json!(id), json!(key))));
}

#[test]
fn old_ids_and_numbers_as_text_are_ids_too() {
    let import = import(json!([event(json!({ "guid": "HOqeNIb6G7M4hYFKFRkCmQ", "id": "12" }))]));
    assert_eq!(bundle(&import)["talks"][0]["origin"]["key"], "guid:HOqeNIb6G7M4hYFKFRkCmQ");
}

#[test]
fn a_file_without_the_outer_object_is_read_too() {
    let file = schedule(json!([event(json!({}))]));
    let import = imported(&[("a.json", &file["schedule"])], &ImportOptions::default());
    assert_eq!(bundle(&import)["talks"][0]["title"], "Vortrag");
}

#[test]
fn values_of_another_kind_are_reported_with_their_place() {
    let import = import(json!([event(json!({ "abstract": ["Liste"], "persons": "Ada" })), "kein Vortrag"]));
    let tally = import.report.of(ImportEventKind::Shape);
    let told: Vec<String> =
        tally.examples.iter().map(|example| format!("{}: {}", example.place, example.what)).collect();
    let room = "a.json: schedule.conference.days[0].rooms.Saal";
    assert_eq!(
        told,
        [
            format!("{room}[0].abstract: a list, not a text"),
            format!("{room}[0].persons: a text, not a list"),
            format!("{room}[1]: a text, not an object"),
        ]
    );
}
