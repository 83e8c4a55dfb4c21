//! Completing by a real shell.

#![allow(clippy::unwrap_used)]

use std::process::Command;

/// What bash offers after these words, of which the last is still being typed.
#[track_caller]
fn check(words: &[&str], expected: &[&str]) {
    let script = r#"
        eval "$("$NACHLESE" completions bash)"
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        _nachlese nachlese "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let output = Command::new("bash")
        .args([&["-c", script, "bash"], words].concat())
        .env("NACHLESE", env!("CARGO_BIN_EXE_nachlese"))
        .output()
        .unwrap();
    let (offered, complaints) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr));
    let mut offered: Vec<&str> = offered.lines().collect();
    offered.sort_unstable();
    assert_eq!((offered.as_slice(), complaints.as_ref()), (expected, ""), "{words:?}");
}

#[test]
fn bash_completes_subcommands() {
    check(&["nachlese", "ch"], &["check"]);
    check(&["nachlese", "se"], &["serve"]);
    check(&["nachlese", "x"], &[""]);
}

#[test]
fn bash_completes_options_and_their_values() {
    check(&["nachlese", "build", "my.json", "--wat"], &["--watch"]);
    check(&["nachlese", "serve", "--no"], &["--no-live"]);
    check(&["nachlese", "completions", "z"], &["zsh"]);
}

#[test]
fn every_shell_gets_a_script_about_every_subcommand() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output =
            Command::new(env!("CARGO_BIN_EXE_nachlese")).args(["completions", shell]).output().unwrap();
        let script = String::from_utf8(output.stdout).unwrap();
        for subcommand in ["check", "build", "serve", "completions", "manual"] {
            assert!(script.contains(subcommand), "{shell} completes {subcommand}");
        }
    }
}
