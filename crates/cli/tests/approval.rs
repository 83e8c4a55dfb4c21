//! What is not approved is nowhere in the site.

#![allow(clippy::unwrap_used)]

mod project;

use std::fs;

use project::{GOOD, TestProject, files, printed};

const SECRET: &str = "Unter uns gesagt";

/// A bundle of which one takeaway is not approved, and is named by the comparison too.
fn bundle() -> String {
    let hidden = format!(
        r#"{{"id": "secret", "talk": "one", "kind": "finding", "statement": "{SECRET}", "source": {{"label": "Notiz", "approved": false}}}}"#
    );
    let comparison = r#""comparison": {"title": "Vergleich", "columns": [{"id": "a", "label": "A"}],
      "rows": [{"label": "Zeile", "cells": {"a": {"text": "Zelle", "takeaways": ["secret", "first"]}}}]}}"#;
    let with_hidden = GOOD.replace("\"takeaways\": [", &format!("\"takeaways\": [{hidden}, "));
    let open = with_hidden.strip_suffix('}').unwrap();
    format!("{open}, {comparison}")
        .replace("\"format\": 1,", "\"format\": 1, \"site\": {\"url\": \"https://example.org/\"},")
}

#[test]
fn no_file_of_the_site_has_what_is_not_approved() {
    let project = TestProject::with(&bundle());
    let output = project.must_build(&[]);
    assert!(
        printed(&output).contains("Left out, because they are not approved: 1 takeaways."),
        "{}",
        printed(&output)
    );
    let site = project.path("site");
    for name in files(&site) {
        assert!(!name.contains("secret"), "{name}");
        let bytes = fs::read(site.join(&name)).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(SECRET) && !text.contains("\"secret\""), "{name} has it");
    }
    let published = project.read("site/recap.json");
    let parsed = recap::Bundle::parse(&published).unwrap();
    assert_eq!((parsed.problems.len(), parsed.bundle.takeaways.len()), (0, 1));
    assert!(published.contains("{\"text\": \"Zelle\", \"takeaways\": [\"first\"]}"), "{published}");
    assert_eq!(project.nachlese(&["check", "site"]).status.code(), Some(0), "the pages show this bundle");
}

#[test]
fn check_and_outline_name_what_is_not_approved_and_what_is_gone() {
    let gone = bundle().replace(
        "\"title\": \"Erster Vortrag\",",
        "\"title\": \"Erster Vortrag\", \"origin\": {\"key\": \"code:a\", \"gone\": true},",
    );
    let project = TestProject::with(&gone);
    let check = printed(&project.nachlese(&["check", "recap.json"]));
    assert!(
        check.contains("unapproved: takeaways[0]: the takeaway is not approved, and left out of the site; "),
        "{check}"
    );
    assert!(
        check.contains(
            "gone-talk: talks[0].origin.gone: the source no longer has the talk, which has takeaways: 2; "
        ),
        "{check}"
    );
    let outline = printed(&project.nachlese(&["outline", "recap.json"]));
    let expected = "\nTalks with takeaways that the source no longer has (1):\n  one  Erster Vortrag; takeaways: 2\n\n\
        Takeaways that are not approved, and left out of the site (1):\n  secret  Unter uns gesagt\n";
    assert!(outline.contains(expected), "{outline}");
}
