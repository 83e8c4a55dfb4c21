//! Whatever editors write in a text file or a table: a bundle that is no worse than before, which
//! they can be given and bring back unchanged, or complaints.

use import::table;
use import::takeaways::sheet::{self, TakeawaySheet};
use import::takeaways::{EditableBundle, Edited, ParsedTakeaways, markdown};
use recap::Bundle;

const BUNDLE: &str = include_str!("../../tests/fixtures/everything.json");

fn edited(json: &str, parsed: &ParsedTakeaways) -> Option<Edited> {
    EditableBundle::open("recap.json", json).ok()?.apply_drafts(&parsed.drafts).ok()
}

/// Brings what a text holds into a bundle.
pub fn try_text(text: &str) {
    let Ok(editable) = EditableBundle::open("recap.json", BUNDLE) else { return };
    let labels = editable.labels();
    let tables = table::read("t.csv", text.as_bytes()).unwrap_or_default();
    for parsed in [markdown::read("netz.md", "netz", text, &labels), sheet::read(&tables, &labels)] {
        let Some(edited) = edited(BUNDLE, &parsed) else { continue };
        assert!(Bundle::parse(&edited.json).is_ok_and(|parsed| parsed.problems.is_empty()));
        let Ok(again) = EditableBundle::open("recap.json", &edited.json) else {
            panic!("it cannot be opened again")
        };
        let tables = table::read("t.csv", &TakeawaySheet::of(&again).csv()).unwrap_or_default();
        let back = again.apply_drafts(&sheet::read(&tables, &again.labels()).drafts);
        assert!(back.is_ok_and(|back| back.json == edited.json));
    }
}
