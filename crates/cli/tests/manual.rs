//! The manual says what `--help` says, and both say only what the command understands.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use clap::{CommandFactory as _, Parser as _};
use cli::command::Cli;
use cli::exit_codes::EXIT_CODES;
use tempfile::TempDir;

fn manual(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nachlese"));
    let output = command.arg("manual").args(arguments).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The names of all subcommands but the one that tells about the others.
fn subcommands() -> Vec<String> {
    let command = Cli::command();
    command.get_subcommands().map(|one| one.get_name().to_owned()).filter(|name| name != "help").collect()
}

fn headings(page: &str) -> Vec<&str> {
    page.lines()
        .filter_map(|line| line.strip_prefix(".SH "))
        .map(|heading| heading.trim_matches('"'))
        .collect()
}

/// The text of a page as it is read, without the marks of its typesetting.
fn text(page: &str) -> String {
    page.replace("\\-", "-").replace("\\fB", "").replace("\\fI", "").replace("\\fR", "")
}

#[test]
fn the_single_page_has_a_section_for_each_subcommand() {
    let page = manual(Path::new("."), &[]);
    let own = subcommands().into_iter().map(|name| format!("NACHLESE {}", name.to_uppercase()));
    let expected: Vec<String> = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS"]
        .map(str::to_owned)
        .into_iter()
        .chain(own)
        .chain(["EXIT STATUS".to_owned()])
        .collect();
    assert_eq!(headings(&page), expected);
}

#[test]
fn a_folder_gets_a_page_for_each_subcommand() {
    let project = TempDir::new().unwrap();
    assert_eq!(manual(project.path(), &["--out", "man/man1"]), "");
    let pages: BTreeSet<String> = fs::read_dir(project.path().join("man/man1"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let own = subcommands().into_iter().map(|name| format!("nachlese-{name}.1"));
    assert_eq!(pages, own.chain(["nachlese.1".to_owned()]).collect());
    let page = fs::read_to_string(project.path().join("man/man1/nachlese-serve.1")).unwrap();
    assert_eq!(headings(&page), ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS"]);
}

#[test]
fn the_page_names_every_option_and_every_way_to_end() {
    let page = text(&manual(Path::new("."), &[]));
    for subcommand in Cli::command().get_subcommands() {
        for option in subcommand.get_arguments().filter_map(|option| option.get_long()) {
            assert!(page.contains(&format!("--{option}")), "{}: --{option}", subcommand.get_name());
        }
    }
    let (_, end) = page.split_once("EXIT STATUS").unwrap();
    for (code, meaning) in EXIT_CODES {
        assert!(end.contains(&format!("{code}\n{meaning}\n")), "{code}: {end}");
    }
}

#[test]
fn help_and_readme_name_every_way_to_end() {
    let help = Cli::command().render_long_help().to_string();
    let readme = include_str!("../../../README.md");
    for (code, meaning) in EXIT_CODES {
        assert!(help.contains(&format!("\n  {code}  {meaning}\n")), "{help}");
        assert!(
            readme.contains(&format!("\n| {code} | {meaning} |\n")),
            "the README says: {code}, {meaning}"
        );
    }
}

#[test]
fn every_subcommand_has_examples_and_they_are_understood() {
    for subcommand in Cli::command().get_subcommands().filter(|one| one.get_name() != "help") {
        let help = subcommand.get_after_help().map(ToString::to_string).unwrap_or_default();
        let examples: Vec<&str> = help.lines().filter_map(|line| line.strip_prefix("  nachlese ")).collect();
        assert!(!examples.is_empty(), "{} has an example", subcommand.get_name());
        for example in examples {
            // What follows a wide gap explains, and what follows these marks is for the shell.
            let words = example.split("  ").next().unwrap().split(['>', '|']).next().unwrap();
            let parsed = Cli::try_parse_from(["nachlese"].into_iter().chain(words.split_whitespace()));
            assert!(parsed.is_ok(), "nachlese {words}: {}", parsed.err().unwrap());
        }
    }
}

#[test]
fn the_command_is_put_together_without_contradiction() {
    Cli::command().debug_assert();
}
