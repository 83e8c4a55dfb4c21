//! Changing without fear: what would change, what has changed, and the way back.

#![allow(clippy::unwrap_used)]

mod project;

use std::fs;

use project::{GOOD, TestProject, printed};
use serde_json::{Value, json};

const TABLE: &str = "Kennung;Vortrag;Art;Aussage\nfirst;one;Befund;Es ist anders.\n";

fn run(project: &TestProject, arguments: &[&str]) -> (String, Option<i32>) {
    let output = project.nachlese(arguments);
    (printed(&output), output.status.code())
}

#[track_caller]
fn check(project: &TestProject, arguments: &[&str], expected: &str, code: i32) {
    assert_eq!(run(project, arguments), (expected.to_owned(), Some(code)));
}

/// The backups beside the bundle.
fn backups(project: &TestProject) -> Vec<String> {
    let names = fs::read_dir(project.path(""))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("recap.json.before-")).collect()
}

fn project() -> TestProject {
    let project = TestProject::with(GOOD);
    project.put("t.csv", TABLE);
    project
}

const CHANGED: &str =
    "Takeaways:\n  changed: Es ist anders. (first)\n      reworded: Es ist so. → Es ist anders.\n";

#[test]
fn a_dry_run_tells_every_change_and_writes_nothing() {
    let project = project();
    let arguments = ["import", "t.csv", "--into", "recap.json", "--dry-run"];
    let expected = format!(
        "recap.json: 0 new, 1 changed, 0 as before\n{CHANGED}This was a dry run: nothing was written.\n"
    );
    check(&project, &arguments, &expected, 0);
    assert_eq!((project.read("recap.json"), backups(&project)), (GOOD.to_owned(), vec![]));
    let (report, _) = run(&project, &[&arguments[..], &["--format", "json"]].concat());
    let report: Value = serde_json::from_str(&report).unwrap();
    let fields = json!([{ "field": "statement", "old": "Es ist so.", "new": "Es ist anders." }]);
    assert_eq!((&report["written"], &report["changes"][0]["fields"]), (&json!(false), &fields));
}

#[test]
fn an_import_leaves_a_backup_and_undo_takes_it_back_to_the_letter() {
    let project = project();
    let (report, _) = run(&project, &["import", "t.csv", "--into", "recap.json"]);
    let name = backups(&project).pop().unwrap();
    let kept = format!("What it was before is in {name}; `nachlese undo` takes the import back.\n");
    assert_eq!(report, format!("recap.json: 0 new, 1 changed, 0 as before\n{CHANGED}{kept}"));
    let imported = project.read("recap.json");
    let back = "Takeaways:\n  changed: Es ist so. (first)\n      reworded: Es ist anders. → Es ist so.\n\
        recap.json is as it was before the last import; what was taken back is in recap.json.undone.\n";
    check(&project, &["undo", "recap.json"], back, 0);
    assert_eq!(project.read("recap.json"), GOOD);
    assert_eq!((project.read("recap.json.undone"), backups(&project)), (imported, vec![]));
    let none = "nachlese: recap.json has no backup beside it: nothing was imported into it, or the backup was moved away\n";
    check(&project, &["undo", "recap.json"], none, 2);
}

#[test]
fn several_imports_are_taken_back_one_by_one() {
    let project = project();
    run(&project, &["import", "t.csv", "--into", "recap.json"]);
    let first = project.read("recap.json");
    project.put("t.csv", TABLE.replace("anders", "ganz anders"));
    run(&project, &["import", "t.csv", "--into", "recap.json"]);
    assert_eq!(run(&project, &["undo", "recap.json"]).1, Some(0));
    assert_eq!(project.read("recap.json"), first);
    assert_eq!(run(&project, &["undo", "recap.json"]).1, Some(0));
    assert_eq!(project.read("recap.json"), GOOD);
}

#[test]
fn edits_since_the_import_are_not_lost_unless_that_is_said() {
    let project = project();
    run(&project, &["import", "t.csv", "--into", "recap.json"]);
    let edited = project.read("recap.json").replace("Kongress", "Unser Kongress");
    project.put("recap.json", &edited);
    let refused = "nachlese: recap.json was edited since the last import, and these edits would be taken back too; with \
        --force they are, and the bundle as it is now is kept in recap.json.undone\n";
    check(&project, &["undo", "recap.json"], refused, 2);
    assert_eq!(project.read("recap.json"), edited);
    assert_eq!(run(&project, &["undo", "recap.json", "--force"]).1, Some(0));
    assert_eq!((project.read("recap.json"), project.read("recap.json.undone")), (GOOD.to_owned(), edited));
}

#[test]
fn a_programme_that_is_imported_again_tells_every_field_and_asks_what_it_cannot_know() {
    let project = TestProject::with(GOOD);
    let table = "Datum;Beginn;Titel;Referierende\n23.11.2021;9:00;Eröffnung;Anna Alt\n23.11.2021;10:00;Cloud;Bernd Blau\n";
    project.put("p.csv", table);
    assert_eq!(run(&project, &["import", "p.csv", "-o", "new.json", "--language", "de"]).1, Some(0));
    let bundle: Value = serde_json::from_str(&project.read("new.json")).unwrap();
    let mut bundle = bundle;
    bundle["takeaways"] =
        json!([{ "id": "t", "talk": "cloud", "kind": "finding", "statement": "Die Cloud ist unsicher." }]);
    project.put("new.json", bundle.to_string());
    project.put("p.csv", table.replace("Bernd Blau", "Dora Dunkel").replace("9:00", "9:30"));
    let (report, code) = run(&project, &["import", "p.csv", "--into", "new.json", "--dry-run"]);
    assert_eq!(code, Some(0), "{report}");
    for expected in [
        "new.json: in place of \"Bernd Blau\" the source has \"Dora Dunkel\" at \"Cloud\": they may be one person",
        "new.json: \"Cloud\" is by Dora Dunkel now, and was by Bernd Blau; its takeaways that name nobody stay with Bernd Blau: t;",
        "  changed: Eröffnung (eroeffnung)\n      other time: 2021-11-23T09:00 → 2021-11-23T09:30\n",
    ] {
        assert!(report.contains(expected), "{expected}\n{report}");
    }
    let (report, _) = run(&project, &["import", "p.csv", "--into", "new.json", "--format", "json"]);
    let report: Value = serde_json::from_str(&report).unwrap();
    let codes: Vec<&str> = report["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["another-name", "other-speakers"]);
    assert_eq!(report["written"], true);
}

#[test]
fn two_editions_are_compared_as_files_or_as_sites() {
    let project = project();
    project.put("site/recap.json", GOOD);
    check(&project, &["diff", "site", "recap.json"], "Nothing has changed.\n", 0);
    run(&project, &["import", "t.csv", "--into", "recap.json"]);
    check(&project, &["diff", "site", "recap.json"], CHANGED, 1);
    let (report, code) = run(&project, &["diff", "site", "recap.json", "--format", "json"]);
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!((&report["changes"][0]["id"], code), (&json!("first"), Some(1)));
    project.put("none/readme.txt", "");
    assert_eq!(run(&project, &["diff", "none", "recap.json"]).1, Some(2));
}
