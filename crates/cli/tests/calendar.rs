//! The programme for calendars: how it is written, and how it tells that a talk has changed.

#![allow(clippy::unwrap_used)]

mod project;

use project::{TestProject, printed};

/// Three talks with times and a room.
const CONGRESS: &str = r#"{"format": 1, "languages": ["de"],
 "event": {"name": "Kongress", "title": "Nachlese", "summary": "Was war.", "start": "2021-11-23", "time_zone": "Europe/Berlin", "place": "Essen, Messe"},
 "facets": [{"id": "room", "label": "Raum", "values": [{"id": "a", "label": "Saal A"}]}], "speakers": [],
 "talks": [{"id": "one", "title": "Eins", "start": "2021-11-23T09:00", "tags": {"room": ["a"]}},
           {"id": "two", "title": "Zwei", "start": "2021-11-23T10:00"}],
 "takeaways": []}"#;

/// The build's time, so that it can be repeated.
fn build_on(project: &TestProject, day: &str, more: &[&str]) {
    let seconds = format!("{day}T12:00:00Z").parse::<jiff::Timestamp>().unwrap().as_second().to_string();
    let arguments = ["build", "recap.json", "--app", "app", "--out", "site"];
    let output = project.nachlese_with(&[("SOURCE_DATE_EPOCH", &seconds)], &[&arguments, more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
}

/// A property of each entry, in their order.
fn values(project: &TestProject, name: &str) -> Vec<String> {
    let text = project.read("site/programme.ics").replace("\r\n ", "");
    let (_, entries) = text.split_once("BEGIN:VEVENT").unwrap();
    let lines = entries.split("\r\n").filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    lines.map(str::to_owned).collect()
}

#[test]
fn the_room_is_part_of_the_location() {
    let project = TestProject::with(CONGRESS);
    project.must_build(&[]);
    assert_eq!(values(&project, "LOCATION"), [r"Saal A\, Essen\, Messe", r"Essen\, Messe"]);
}

#[test]
fn a_talk_that_has_changed_gets_a_new_sequence_and_the_time_of_the_build() {
    let project = TestProject::with(CONGRESS);
    build_on(&project, "2021-12-01", &[]);
    assert_eq!(values(&project, "SEQUENCE"), ["0", "0"]);
    assert_eq!(values(&project, "LAST-MODIFIED"), ["20211123T000000Z", "20211123T000000Z"]);
    assert_eq!(project.read("site/recap.json"), CONGRESS, "nothing is to be added to the first edition");

    project.put("recap.json", CONGRESS.replace("T10:00", "T10:30"));
    build_on(&project, "2021-12-02", &[]);
    assert_eq!(values(&project, "SEQUENCE"), ["0", "1"]);
    assert_eq!(values(&project, "LAST-MODIFIED"), ["20211123T000000Z", "20211202T120000Z"]);
    let published = project.read("site/recap.json");
    assert!(
        published.contains(
            r#""start": "2021-11-23T10:30", "revision": {"number": 1, "changed": "2021-12-02T12:00"}}"#
        ),
        "the app tells calendars the same: {published}"
    );
    assert_eq!(project.nachlese(&["check", "site"]).status.code(), Some(0), "the site shows its own bundle");

    build_on(&project, "2021-12-03", &[]);
    assert_eq!(values(&project, "SEQUENCE"), ["0", "1"], "nothing has changed since");
    assert_eq!(values(&project, "LAST-MODIFIED"), ["20211123T000000Z", "20211202T120000Z"]);

    project.put("site/recap.json", "dropped over the built one");
    project.put("recap.json", CONGRESS.replace("Saal A", "Saal B").replace("T10:00", "T11:00"));
    build_on(&project, "2021-12-04", &[]);
    assert_eq!(values(&project, "SEQUENCE"), ["1", "2"], "what is published is known whatever lies there");
}

#[test]
fn a_published_bundle_brings_its_revisions_along() {
    let project = TestProject::with(CONGRESS);
    build_on(&project, "2021-12-01", &[]);
    project.put("recap.json", CONGRESS.replace("T10:00", "T10:30"));
    build_on(&project, "2021-12-02", &[]);
    project.put("recap.json", project.read("site/recap.json"));
    std::fs::remove_dir_all(project.path("site")).unwrap();
    build_on(&project, "2021-12-03", &[]);
    assert_eq!(values(&project, "SEQUENCE"), ["0", "1"]);
}

#[test]
fn two_builds_at_one_time_over_the_same_edition_are_the_same_to_the_byte() {
    let built = || {
        let project = TestProject::with(CONGRESS);
        build_on(&project, "2021-12-01", &[]);
        project.put("recap.json", CONGRESS.replace("T10:00", "T10:30"));
        build_on(&project, "2021-12-02", &[]);
        let names = project::files(&project.path("site"));
        names
            .into_iter()
            .map(|name| (std::fs::read(project.path("site").join(&name)).unwrap(), name))
            .collect::<Vec<_>>()
    };
    assert!(built() == built());
}
