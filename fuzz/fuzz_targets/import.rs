//! Whatever an organiser hands over: a bundle without problems or a refusal, and no panic. The first
//! byte says as which format the rest is read, so that each reader sees what no other would take.
#![no_main]

use import::{ProgrammeFormat, ImportOptions, ExistingBundle, ImportSource, import_into, import_programme};
use libfuzzer_sys::fuzz_target;
use recap::Bundle;

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let from = ProgrammeFormat::ALL.get(usize::from(*choice) % (ProgrammeFormat::ALL.len() + 1)).copied();
    let options = ImportOptions { from, ..ImportOptions::default() };
    let sources = [ImportSource::new("source", bytes)];
    let Ok(import) = import_programme(&sources, &options) else { return };
    let written = import.bundle.to_string();
    assert!(Bundle::parse(&written).is_ok_and(|parsed| parsed.problems.is_empty()));
    // The same source changes nothing.
    let recap = ExistingBundle::read(&ImportSource::new("recap.json", written.clone())).ok();
    let again = recap.and_then(|recap| import_into(recap, &sources, &options).ok());
    assert!(again.is_some_and(|again| again.bundle.to_string() == written));
});
