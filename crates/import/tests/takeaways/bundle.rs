//! Bundles to edit, and ways to edit them.

use import::table;
use import::takeaways::{EditableBundle, Edited, ParsedTakeaways, markdown, sheet};
use serde_json::Value;

/// A small bundle with everything a takeaway can have, in several styles of JSON.
pub const BUNDLE: &str = r##"{
  "format": 1, "languages": ["de", "en"],
  "event": {"name": "Tag", "title": "Tag", "summary": "Alles", "start": "2021-11-23"},
  "facets": [
    {"id": "level", "label": {"de": "Ebene", "en": "Level"}, "values": [
      {"id": "state", "label": {"de": "Land", "en": "State"}}, {"id": "town", "label": {"de": "Kommune", "en": "Town"}}]}
  ],
  "speakers": [{"id": "ada", "name": "Ada Beispiel"}, {"id": "ben", "name": "Müller, Ben"}],
  "talks": [{"id": "kiel", "title": {"de": "Kiel zieht um", "en": "Kiel moves"}, "speakers": ["ada"]}, {"id": "leer", "title": "Leer"}],
  "takeaways": [
    {
      "id": "eins",
      "x-note": {"kept": [1, 2.50]},
      "talk": "kiel",
      "speakers": ["ada", "ben"],
      "kind": "warning",
      "statement": {"en": "The net is old", "de": "Das Netz ist alt"},
      "detail": "Sehr alt.\n\nWirklich.",
      "tags": {"level": ["state"]},
      "language": "de",
      "source": {"label": "Bericht", "url": "https://example.org/", "locator": {"de": "Seite 3"}, "origin": "speaker", "approved": true, "checked": "2022-01-01", "x-more": 1}
    },
    {"id": "zwei", "kind": "finding", "statement": "Ohne Vortrag", "speakers": [], "tags": {"level": []}}
  ],
  "x-after": "kept"
}
"##;

#[track_caller]
pub fn read_sheet(editable: &EditableBundle<'_>, name: &str, bytes: &[u8]) -> ParsedTakeaways {
    sheet::read(&table::read(name, bytes).unwrap(), &editable.labels())
}

pub fn read_markdown(editable: &EditableBundle<'_>, files: &[markdown::MarkdownFile]) -> ParsedTakeaways {
    let mut parsed = ParsedTakeaways::default();
    for file in files {
        let stem = file.name.strip_suffix(".md").unwrap();
        parsed.add(markdown::read(&file.name, stem, &file.text, &editable.labels()));
    }
    parsed
}

/// What becomes of a bundle by a table.
#[track_caller]
pub fn edited_by(json: &str, csv: &str) -> Edited {
    let editable = EditableBundle::open("recap.json", json).unwrap();
    let parsed = read_sheet(&editable, "t.csv", csv.as_bytes());
    assert_eq!(parsed.errors, []);
    editable.apply_drafts(&parsed.drafts).unwrap()
}

/// A takeaway of a bundle.
#[track_caller]
pub fn takeaway(json: &str, id: &str) -> Value {
    let bundle: Value = serde_json::from_str(json).unwrap();
    bundle["takeaways"].as_array().unwrap().iter().find(|takeaway| takeaway["id"] == id).unwrap().clone()
}

/// All that is said of a table when it is brought in.
#[track_caller]
pub fn said_of(csv: &str) -> Vec<String> {
    let editable = EditableBundle::open("recap.json", BUNDLE).unwrap();
    let parsed = read_sheet(&editable, "t.csv", csv.as_bytes());
    let mut said: Vec<String> =
        parsed.warnings.iter().chain(&parsed.errors).map(ToString::to_string).collect();
    if let Err(errors) = editable.apply_drafts(&parsed.drafts) {
        said.extend(errors.iter().map(ToString::to_string));
    }
    said
}
