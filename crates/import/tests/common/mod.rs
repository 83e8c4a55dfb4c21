//! What tests of imports share: sources in, bundles out.
#![allow(dead_code, clippy::unwrap_used)]

use import::report::ImportEventKind;
use import::{Import, ImportOptions, ImportSource, import_programme};
use recap::Bundle;
use serde_json::{Value, json};

/// An import that must work, of which the bundle must have no problems.
#[track_caller]
pub fn imported(sources: &[(&str, &Value)], options: &ImportOptions) -> Import {
    let sources: Vec<ImportSource> =
        sources.iter().map(|(name, json)| ImportSource::new(*name, json.to_string())).collect();
    good(import_programme(&sources, options).unwrap_or_else(|error| panic!("{error}")))
}

/// The options for sources that do not say in which language they are.
pub fn german() -> ImportOptions {
    ImportOptions { language: Some("de".parse().unwrap()), ..ImportOptions::default() }
}

/// An import of which the bundle has no problems.
#[track_caller]
pub fn good(import: Import) -> Import {
    let text = import.bundle.to_string();
    let parsed = Bundle::parse(&text).unwrap();
    assert_eq!(parsed.problems, [], "{text}");
    assert_eq!(recap::bundle::unread_fields(&text), [], "{text}");
    import
}

/// The bundle, to look things up in.
pub fn bundle(import: &Import) -> Value {
    serde_json::from_str(&import.bundle.to_string()).unwrap()
}

/// The examples of one kind of event, with how often it happened.
pub fn told(import: &Import, kind: ImportEventKind) -> (usize, Vec<String>) {
    let tally = import.report.of(kind);
    (tally.count, tally.examples.into_iter().map(|example| example.what).collect())
}

/// A schedule of version 1 with these events in one room on one day.
pub fn schedule(events: Value) -> Value {
    json!({ "schedule": { "base_url": "https://example.org/tag/", "conference": {
        "title": "Tag der Akten", "time_zone_name": "Europe/Berlin", "start": "2021-11-23", "end": "2021-11-23",
        "days": [{ "index": 1, "date": "2021-11-23", "rooms": { "Saal": events } }],
    }}})
}

/// An event without anything that a test does not say.
pub fn event(fields: Value) -> Value {
    let mut event =
        json!({ "guid": "1", "title": "Vortrag", "date": "2021-11-23T09:00:00+01:00", "language": "de" });
    event.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    event
}
