//! Drafts of imprint, privacy notice and accessibility statement.

#![allow(clippy::unwrap_used)]

mod project;

use cli::check::{BundleFile, CheckReport};
use project::{GOOD, TestProject, printed};
use serde_json::Value;

fn bundle(project: &TestProject) -> Value {
    serde_json::from_str(&project.read("recap.json")).unwrap()
}

/// The places of unfinished pages in the bundle.
fn unfinished(project: &TestProject) -> Vec<String> {
    let source = BundleFile::read(&project.path("recap.json")).unwrap();
    let found = CheckReport::of(&source).diagnostics;
    found
        .iter()
        .filter(|found| found.code == "unfinished-page")
        .map(|found| found.path().to_owned())
        .collect()
}

#[test]
fn drafts_are_added_in_the_languages_of_the_bundle_and_can_be_taken_back() {
    let project = TestProject::with(GOOD);
    let output = project.nachlese(&["legal", "recap.json"]);
    assert_eq!(
        (printed(&output).as_str(), output.status.code()),
        (
            "Added drafts to `site.pages`: accessibility, imprint, privacy. Complete what is marked; `nachlese check` \
             names the marks that are left, and `nachlese undo` takes the drafts back.\n",
            Some(0)
        )
    );
    let pages = &bundle(&project)["site"]["pages"];
    for page in ["imprint", "privacy", "accessibility"] {
        let languages: Vec<_> = pages[page].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(languages, ["de", "en"], "{page}");
    }
    assert_eq!(unfinished(&project).len(), 6);
    assert_eq!(project.nachlese(&["undo", "recap.json"]).status.code(), Some(0));
    assert_eq!(project.read("recap.json"), GOOD);
}

#[test]
fn what_is_there_stays() {
    #[track_caller]
    fn check(site: &str, expected: &[&str]) {
        let project =
            TestProject::with(&GOOD.replacen(" \"event\"", &format!(" \"site\": {site}, \"event\""), 1));
        project.nachlese(&["legal", "recap.json"]);
        let pages = bundle(&project)["site"]["pages"].clone();
        let found: Vec<_> = pages.as_object().into_iter().flatten().map(|(page, _)| page.clone()).collect();
        assert_eq!(found, expected, "{site}");
    }
    let all = ["accessibility", "imprint", "privacy"];
    check("{}", &all);
    check("null", &all);
    check(r#"{"pages": {}}"#, &all);
    check(r#"{"hashtag": "a", "pages": {"imprint": "Eva"}}"#, &all);
    check(r#"{"imprint": "https://a.example", "privacy": "p.html"}"#, &["accessibility"]);
    let done = r#"{"imprint": "https://a.example", "pages": {"privacy": "P", "accessibility": "A"}}"#;
    let project =
        TestProject::with(&GOOD.replacen(" \"event\"", &format!(" \"site\": {done}, \"event\""), 1));
    let before = project.read("recap.json");
    let output = printed(&project.nachlese(&["legal", "recap.json"]));
    assert_eq!(output, "Nothing to add: the bundle has all three pages, or leads to them.\n");
    assert_eq!(project.read("recap.json"), before);
}

#[test]
fn the_privacy_notice_names_what_browsers_store_under_which_name() {
    let project = TestProject::with(GOOD);
    project.nachlese(&["legal", "recap.json"]);
    for language in ["de", "en"] {
        let privacy = bundle(&project)["site"]["pages"]["privacy"][language].as_str().unwrap().to_owned();
        for name in ["nachlese-theme", "nachlese-instance", "nachlese-list kongress-2021-11-23:"] {
            assert!(privacy.contains(name), "{language}: {name}");
        }
        assert!(!privacy.contains('{') && !privacy.contains("\n\n\n"), "{language}: every place is filled");
        assert!(
            !privacy.contains("Fediverse\n"),
            "{language}: nothing is said of replies that there are none of"
        );
    }
}

#[test]
fn the_privacy_notice_names_the_replies_where_there_is_a_thread() {
    let site = r#"{"reply": {"fediverse": "https://social.example.org/@congress/1"}}"#;
    let project =
        TestProject::with(&GOOD.replacen(" \"event\"", &format!(" \"site\": {site}, \"event\""), 1));
    project.nachlese(&["legal", "recap.json"]);
    let privacy = bundle(&project)["site"]["pages"]["privacy"]["de"].as_str().unwrap().to_owned();
    assert!(privacy.contains("# Antworten aus dem Fediverse"), "{privacy}");
}

#[test]
fn names_in_the_code_that_stores_are_those_in_the_notice() {
    let storage = include_str!("../../../src/browser/storage.rs");
    let names = storage.lines().filter_map(|line| line.strip_prefix("const ")?.split('"').nth(1));
    let names: Vec<_> = names.map(str::trim).collect();
    assert_eq!(names, ["nachlese-theme", "nachlese-instance", "nachlese-list", "aside", "nachlese-list"]);
}
