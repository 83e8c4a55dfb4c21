//! The example that a publisher begins with.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use clap::CommandFactory;
use cli::command::Cli;
use cli::schema;
use recap::{Bundle, Kind};
use tempfile::TempDir;

fn nachlese(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nachlese")).args(arguments).current_dir(folder).output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let names: BTreeSet<_> = entries.map(|name| name.into_string().unwrap()).collect();
    names.into_iter().collect()
}

/// A desk on which the example lies in `example`.
fn project() -> TempDir {
    let project = TempDir::new().unwrap();
    let output = nachlese(project.path(), &["new", "example"]);
    let expected =
        "An example is in example. Its README.md tells the next steps; the first is to edit recap.json.\n";
    assert_eq!((printed(&output).as_str(), output.status.code()), (expected, Some(0)));
    project
}

fn example() -> Bundle {
    let project = project();
    let json = fs::read_to_string(project.path().join("example/recap.json")).unwrap();
    Bundle::parse(&json).unwrap().bundle
}

#[track_caller]
fn check_refused(project: &TempDir, folder: &str, expected: &str) {
    let output = nachlese(project.path(), &["new", folder]);
    assert_eq!((printed(&output).as_str(), output.status.code()), (expected, Some(2)));
}

#[test]
fn the_example_is_a_bundle_its_schema_and_the_next_steps() {
    let project = project();
    let folder = project.path().join("example");
    assert_eq!(names(&folder), ["README.md", "recap.json", "recap.schema.json"]);
    assert_eq!(fs::read_to_string(folder.join(schema::FILE)).unwrap(), schema::text());
    let bundle: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(folder.join("recap.json")).unwrap()).unwrap();
    assert_eq!(bundle["$schema"], format!("./{}", schema::FILE));
}

#[test]
fn the_example_checks_clean_down_to_the_warnings() {
    let project = project();
    let output = nachlese(project.path(), &["check", "--strict", "example/recap.json"]);
    assert_eq!(
        (printed(&output).as_str(), output.status.code()),
        ("example/recap.json: no problems\n", Some(0))
    );
}

#[test]
fn the_example_shows_each_part_that_most_recaps_have() {
    let bundle = example();
    let languages: Vec<_> = bundle.languages.iter().map(|tag| tag.as_str()).collect();
    assert_eq!(languages, ["de", "en", "de-simple"]);
    let declared: Vec<_> = bundle.facets.iter().filter(|facet| !facet.is_built_in()).collect();
    assert_eq!(declared.iter().map(|facet| facet.ordered).collect::<Vec<_>>(), [true, false]);
    assert_eq!((bundle.talks.len(), bundle.takeaways.len(), bundle.glossary.len()), (2, 6, 1));
    let kinds: BTreeSet<Kind> = bundle.takeaways.iter().map(|takeaway| takeaway.kind).collect();
    assert_eq!(kinds.len(), 6, "each takeaway is of a kind of its own");
    assert!(bundle.takeaways.iter().all(|takeaway| takeaway.source.is_some()));
    assert!(bundle.takeaways.iter().any(|takeaway| takeaway.talk.is_none()));
    let site = bundle.site;
    assert!(site.imprint.is_some() && site.privacy.is_some() && site.accessibility.is_some());
}

#[test]
fn every_text_of_the_example_is_there_in_every_language_and_the_simple_one_in_short_sentences() {
    fn look(value: &serde_json::Value, seen: &mut usize) {
        let Some(fields) = value.as_object() else {
            value.as_array().into_iter().flatten().for_each(|item| look(item, seen));
            return;
        };
        fields.values().for_each(|value| look(value, seen));
        if let Some(german) = fields.get("de") {
            let languages: Vec<_> = fields.keys().map(String::as_str).collect();
            assert_eq!(languages, ["de", "de-simple", "en"], "{german}");
            for sentence in fields["de-simple"].as_str().unwrap().split_inclusive(['.', '?', '!', ':']) {
                assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
            }
            *seen += 1;
        }
    }
    let project = project();
    let json = fs::read_to_string(project.path().join("example/recap.json")).unwrap();
    let mut seen = 0;
    look(&serde_json::from_str(&json).unwrap(), &mut seen);
    assert!(seen > 40, "the example has texts");
}

#[test]
fn the_next_steps_are_commands_that_can_be_typed() {
    let project = project();
    let readme = fs::read_to_string(project.path().join("example/README.md")).unwrap();
    let steps: Vec<_> = readme.lines().map(str::trim).filter(|line| line.starts_with("nachlese ")).collect();
    let names: Vec<_> = steps.iter().filter_map(|step| step.split(' ').nth(1)).collect();
    assert_eq!(names, ["check", "build", "serve", "check", "build", "serve"], "in German and in English");
    for step in steps {
        let understood = Cli::command().try_get_matches_from(step.split(' '));
        assert!(understood.is_ok(), "{step}: {understood:?}");
    }
}

#[test]
fn folders_above_are_made_and_an_empty_one_is_taken() {
    let project = TempDir::new().unwrap();
    fs::create_dir(project.path().join("empty")).unwrap();
    for folder in ["a/b/c", "empty"] {
        assert_eq!(nachlese(project.path(), &["new", folder]).status.code(), Some(0), "{folder}");
        assert!(project.path().join(folder).join("recap.json").is_file());
    }
}

#[test]
fn a_folder_that_has_anything_in_it_is_refused_and_left_as_it_was() {
    let project = TempDir::new().unwrap();
    fs::create_dir(project.path().join("full")).unwrap();
    fs::write(project.path().join("full/.hidden"), "mine").unwrap();
    check_refused(&project, "full", "nachlese: full is not empty; name a new or an empty folder\n");
    assert_eq!(names(&project.path().join("full")), [".hidden"]);
}

#[test]
fn a_file_is_no_folder() {
    let project = TempDir::new().unwrap();
    fs::write(project.path().join("file"), "mine").unwrap();
    check_refused(&project, "file", "nachlese: file cannot be created: File exists (os error 17)\n");
    assert_eq!(fs::read_to_string(project.path().join("file")).unwrap(), "mine");
}
