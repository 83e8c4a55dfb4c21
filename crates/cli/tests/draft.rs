//! What editors build while they write is no edition: readers have not seen it.

#![allow(clippy::unwrap_used)]

mod project;
mod server;

use project::{GOOD, TestProject, printed};
use serde_json::Value;
use server::Server;

/// What the marker remembers of the last edition.
fn published(project: &TestProject) -> Value {
    let marker: Value = serde_json::from_str(&project.read("site/.nachlese.json")).unwrap();
    marker["published"].clone()
}

#[test]
fn a_draft_leaves_no_marks_and_the_next_edition_follows_the_last_one() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    let before = published(&project);
    for id in ["fir", "firs", "renamed"] {
        project.put("recap.json", GOOD.replace("\"first\"", &format!("\"{id}\"")));
        drop(Server::start(
            &project.path(""),
            &["build", "recap.json", "--app", "app", "--out", "site", "--watch"],
        ));
        assert!(project.path(&format!("site/takeaway/{id}/index.html")).is_file());
        assert_eq!(published(&project), before);
    }
    let said = printed(&project.must_build(&[]));
    assert!(said.contains("their pages say so now:\n  takeaway/first/\n"), "{said}");
    assert!(!project.path("site/takeaway/firs").exists(), "nobody has seen what editors wrote in between");
}
