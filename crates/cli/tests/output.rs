//! What the command prints, where whoever reads it stops early.

#![allow(clippy::unwrap_used)]

mod project;

use std::process::{Command, Stdio};

use project::{DIKOMM, TestProject};

/// Runs the command with output, or messages, that nobody reads any more.
#[track_caller]
fn check(project: &TestProject, arguments: &[&str], expected: i32) {
    for is_message in [false, true] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = Command::new(env!("CARGO_BIN_EXE_nachlese"));
        command.args(arguments).current_dir(project.path(""));
        if is_message {
            command.stdout(Stdio::null()).stderr(writer);
        } else {
            command.stdout(writer).stderr(Stdio::piped());
        }
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(expected), "{arguments:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("panic") && !said.contains("pipe"), "{arguments:?}: {said}");
    }
}

#[test]
fn a_pipe_that_closes_ends_no_command_early_and_is_no_error() {
    let project = TestProject::with(DIKOMM);
    project.put("bad.json", "{");
    project.put("talks.csv", "Titel;Beginn\nEins;2021-11-23 09:30\n");
    for arguments in [
        &["check", "recap.json"][..],
        &["check", "recap.json", "--format", "json"],
        &["outline", "recap.json"],
        &["export", "recap.json", "--to", "csv"],
        &["import", "talks.csv", "-o", "-"],
        &["build", "recap.json", "--app", "app", "--out", "site"],
        &["schema"],
        &["completions", "bash"],
        &["manual"],
        &["--help"],
    ] {
        check(&project, arguments, 0);
    }
    assert!(project.path("site/index.html").is_file(), "the site is whole all the same");
    check(&project, &["check", "bad.json"], 1);
    check(&project, &["check", "missing.json"], 2);
    check(&project, &["nonsense"], 2);
}
