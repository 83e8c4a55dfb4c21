//! Whatever editors write in a text file or a table: a bundle that is no worse than before, which
//! they can be given and bring back unchanged, or complaints.
#![no_main]

use import::takeaways::sheet::{self, Sheet};
use import::takeaways::{Edited, Manuscript, Reading, markdown};
use import::table;
use libfuzzer_sys::fuzz_target;
use recap::Bundle;

const BUNDLE: &str = include_str!("../../tests/fixtures/everything.json");

fn edited(json: &str, reading: &Reading) -> Option<Edited> {
    Manuscript::open(json).ok()?.take(&reading.drafts).ok()
}

fuzz_target!(|text: &str| {
    let Ok(manuscript) = Manuscript::open(BUNDLE) else { return };
    let lexicon = manuscript.lexicon();
    let tables = table::read("t.csv", text.as_bytes()).unwrap_or_default();
    for reading in [markdown::read("netz.md", "netz", text, &lexicon), sheet::read(&tables, &lexicon)] {
        let Some(edited) = edited(BUNDLE, &reading) else { continue };
        assert!(Bundle::parse(&edited.json).is_ok_and(|parsed| parsed.problems.is_empty()));
        let Ok(again) = Manuscript::open(&edited.json) else { panic!("it cannot be opened again") };
        let tables = table::read("t.csv", &Sheet::of(&again).csv()).unwrap_or_default();
        let back = again.take(&sheet::read(&tables, &again.lexicon()).drafts);
        assert!(back.is_ok_and(|back| back.json == edited.json));
    }
});
