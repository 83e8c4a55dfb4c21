//! The command line: what is neither good nor a problem of the bundle.

#![allow(clippy::unwrap_used)]

mod project;

use project::{GOOD, TestProject};

#[test]
fn wrong_use_and_unreadable_files_are_neither_good_nor_problems() {
    let project = TestProject::with(GOOD);
    let code = |arguments: &[&str]| project.nachlese(arguments).status.code();
    assert_eq!(code(&["check"]), Some(2));
    assert_eq!(code(&["bild"]), Some(2));
    assert_eq!(code(&["check", "missing.json"]), Some(2));
}
