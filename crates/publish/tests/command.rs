//! The command as a publisher runs it: what it prints, what it writes, and how it ends.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const GOOD: &str = r#"{"format": 1, "languages": ["de", "en"],
 "event": {"name": "Kongress", "title": "Nachlese", "summary": "Was war.", "start": "2021-11-23"},
 "facets": [{"id": "level", "label": "Ebene", "ordered": true, "values": [{"id": "state", "label": "Land"}]}],
 "speakers": [{"id": "ada", "name": "Ada"}],
 "talks": [{"id": "one", "title": "Erster Vortrag", "speakers": ["ada"], "tags": {"level": ["state"]}}],
 "takeaways": [{"id": "first", "talk": "one", "kind": "finding", "statement": "Es ist so."}]}"#;

fn nachlese(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nachlese")).args(arguments).current_dir(folder).output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// A folder with a bundle and an app such as trunk writes.
fn desk(bundle: &str) -> TempDir {
    let desk = TempDir::new().unwrap();
    let app = desk.path().join("app");
    fs::create_dir_all(app.join("fonts")).unwrap();
    fs::write(desk.path().join("recap.json"), bundle).unwrap();
    fs::write(app.join("boot.js"), "// boots").unwrap();
    fs::write(app.join("fonts/a.woff2"), "font").unwrap();
    fs::write(app.join("one.css"), "a {}").unwrap();
    fs::write(app.join("two.css"), "b {}").unwrap();
    let index = r#"<!doctype html><html><head><meta charset=utf-8><title>x</title>
      <meta name="nachlese-root" content="./"><link rel="icon" href="./icon.svg">
      <link rel="stylesheet" href="./one.css"><link rel="stylesheet" href="./two.css">
      <script id="boot" src="./boot.js" data-js="./app.js"></script></head><body></body></html>"#;
    fs::write(app.join("index.html"), index).unwrap();
    desk
}

#[track_caller]
fn check(bundle: &str, expected: &str, code: i32) {
    let desk = desk(bundle);
    let output = nachlese(desk.path(), &["check", "recap.json"]);
    assert_eq!((printed(&output).as_str(), output.status.code()), (expected, Some(code)));
}

#[test]
fn a_good_bundle_has_no_problems() {
    check(GOOD, "recap.json: no problems\n", 0);
}

#[test]
fn a_problem_is_printed_with_its_place_its_code_and_a_way_to_mend_it() {
    let typo = GOOD.replace("\"talk\": \"one\"", "\"talk\": \"won\"");
    let output = printed(&nachlese(desk(&typo).path(), &["check", "recap.json"]));
    assert!(output.starts_with("recap.json:6:"), "{output}");
    assert!(output.contains(": unknown-talk: takeaways[0].talk: "), "{output}");
    assert!(output.contains("; correct the id, or add the talk\n"), "{output}");
    assert!(output.ends_with("recap.json: 1 problem\n"), "{output}");
}

#[test]
fn problems_fail_the_check_and_oversights_do_not() {
    let code = |bundle: &str| nachlese(desk(bundle).path(), &["check", "recap.json"]).status.code();
    assert_eq!(code(&GOOD.replace("\"finding\"", "\"nonsense\"")), Some(1));
    assert_eq!(code("<!doctype html>"), Some(1));
    assert_eq!(code(&GOOD.replace("\"id\": \"one\"", "\"id\": \"one\", \"rooom\": 1")), Some(0));
}

#[test]
fn wrong_use_and_unreadable_files_are_neither_good_nor_problems() {
    let desk = desk(GOOD);
    let code = |arguments: &[&str]| nachlese(desk.path(), arguments).status.code();
    assert_eq!(code(&["check"]), Some(2));
    assert_eq!(code(&["bild"]), Some(2));
    assert_eq!(code(&["check", "missing.json"]), Some(2));
    fs::write(desk.path().join("latin.json"), b"\xFC").unwrap();
    let latin = nachlese(desk.path(), &["check", "latin.json"]);
    assert_eq!(latin.status.code(), Some(2));
    assert!(printed(&latin).contains("latin.json:1:1: the byte 0xfc is not UTF-8; "));
}
