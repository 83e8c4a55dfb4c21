//! A corpus of hostile and broken content: each case has a name for its point and its expected outcome beside it.
//! They go through the parser, `check` and `build`; the files in `tests/hostile` have theirs in `crates/recap/tests/hostile.rs`.

#![allow(clippy::unwrap_used)]

#[path = "../project/mod.rs"]
mod project;

mod addresses;
mod attached_files;
mod outputs;
mod structures;
mod texts;

/// The bundle of the corpus with something in the place of something else.
#[track_caller]
fn bundle_with(from: &str, to: &str) -> String {
    assert!(project::GOOD.contains(from), "{from} is in the bundle");
    project::GOOD.replace(from, to)
}

/// A text as JSON writes it.
fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[test]
fn the_corpus_has_two_hundred_cases_and_no_name_twice() {
    let files = std::fs::read_dir(structures::folder()).unwrap();
    let mut names: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.extend(attached_files::CASES.iter().map(|case| case.point.to_owned()));
    names.extend(addresses::CASES.iter().map(|(point, ..)| (*point).to_owned()));
    names.extend(texts::CASES.iter().map(|(point, ..)| (*point).to_owned()));
    names.extend(structures::CASES.iter().map(|(point, ..)| (*point).to_owned()));
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count, "a name is there twice");
    assert!(count >= 200, "{count} cases");
}
