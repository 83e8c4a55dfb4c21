//! Whatever an organiser hands over: a bundle without problems or a refusal, and no panic. The last
//! byte may say as which format the others are read, so that each reader sees what no other would take.

use import::{ExistingBundle, ImportOptions, ImportSource, ProgrammeFormat, import_into, import_programme};
use recap::Bundle;

/// The byte for the first of the formats.
const FIRST_CHOICE: u8 = 0xF0;

/// Imports a source, and again into what becomes of it.
pub fn try_bytes(bytes: &[u8]) {
    // These bytes end no text.
    let chosen = bytes.last().and_then(|last| last.checked_sub(FIRST_CHOICE));
    let from = chosen.and_then(|at| ProgrammeFormat::ALL.get(usize::from(at)).copied());
    let bytes = bytes.get(..bytes.len() - usize::from(from.is_some())).unwrap_or_default();
    let options = ImportOptions { from, ..ImportOptions::default() };
    let sources = [ImportSource::new("source", bytes)];
    let Ok(import) = import_programme(&sources, &options) else { return };
    let written = import.bundle.to_string();
    assert!(Bundle::parse(&written).is_ok_and(|parsed| parsed.problems.is_empty()));
    // The same source changes nothing.
    let recap = ExistingBundle::read(&ImportSource::new("recap.json", written.clone())).ok();
    let again = recap.and_then(|recap| import_into(recap, &sources, &options).ok());
    assert!(again.is_some_and(|again| again.bundle.to_string() == written));
}
