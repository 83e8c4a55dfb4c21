//! The command as it is run: what it prints where, and how it ends.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::bundle::{fixtures, with};
use tempfile::TempDir;

fn nachlese(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nachlese"));
    command.arg("check").args(arguments).current_dir(folder);
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").envs(environment.iter().copied());
    command.output().unwrap()
}

#[track_caller]
fn check(arguments: &[&str], expected: &str, errors: &str, code: i32) {
    let output = nachlese(&fixtures(), arguments, &[]);
    let printed = String::from_utf8(output.stdout).unwrap();
    let complained = String::from_utf8(output.stderr).unwrap();
    assert_eq!((printed.as_str(), complained.as_str(), output.status.code()), (expected, errors, Some(code)));
}

#[test]
fn a_problem_is_one_line_then_its_place_then_what_may_have_been_meant() {
    let expected = "\
word.json:8:118: word: talks[0].links[0].kind: \"slide\" is not known here; use one of recording, slides, paper, web, social
  |
8 | …tp://e.eu\"}, \"links\": [{\"kind\": \"slide\", \"url\": \"https://exampl…
  |                                  ^^^^^^^ error
  |
  = help: did you mean `slides`?
word.json: 1 error
";
    check(&["word.json"], expected, "", 1);
}

#[test]
fn a_bundle_without_problems_is_said_to_have_none() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("recap.json"), with(&[])).unwrap();
    let output = nachlese(folder.path(), &["recap.json", "--strict"], &[]);
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "recap.json: no problems\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn warnings_fail_only_where_the_check_is_strict() {
    let code = |arguments: &[&str]| nachlese(&fixtures(), arguments, &[]).status.code();
    assert_eq!(code(&["kind.json"]), Some(1));
    assert_eq!(code(&["unread-field.json"]), Some(0));
    assert_eq!(code(&["unread-field.json", "--strict"]), Some(1));
    assert_eq!(code(&["long-sentence.json", "--strict"]), Some(0));
    assert_eq!(code(&["stale-previews"]), Some(0));
    assert_eq!(code(&["stale-previews", "--strict", "--format", "json"]), Some(1));
}

#[test]
fn what_cannot_be_read_is_told_on_the_other_channel() {
    let refused =
        "nachlese: photos has no recap.json; name the file of a bundle, or the folder of a built site\n";
    check(&["photos"], "", refused, 2);
    assert_eq!(nachlese(&fixtures(), &["word.json", "--format", "xml"], &[]).status.code(), Some(2));
}

#[test]
fn colours_are_for_terminals_and_for_who_asks_for_them() {
    let has_colours = |environment: &[(&str, &str)]| {
        nachlese(&fixtures(), &["word.json"], environment).stdout.contains(&0x1B)
    };
    assert!(!has_colours(&[]));
    assert!(has_colours(&[("CLICOLOR_FORCE", "1")]));
    assert!(!has_colours(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}
