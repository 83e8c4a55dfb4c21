//! Takeaways on their way to editors and back, by the command.

#![allow(clippy::unwrap_used)]

mod project;

use std::fs;

use project::{DIKOMM, GOOD, TestProject};
use serde_json::Value;

/// What the command says in all, and its exit code.
fn said(project: &TestProject, arguments: &[&str]) -> (String, Option<i32>) {
    let output = project.nachlese(arguments);
    let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    (text, output.status.code())
}

#[track_caller]
fn check(project: &TestProject, arguments: &[&str], expected: &str, code: i32) {
    assert_eq!(said(project, arguments), (expected.to_owned(), Some(code)));
}

fn bundle(project: &TestProject) -> String {
    fs::read_to_string(project.path("recap.json")).unwrap()
}

#[test]
fn takeaways_go_to_editors_in_every_form_and_come_back_as_they_were() {
    let project = TestProject::with(DIKOMM);
    for (form, out) in [("csv", "t.csv"), ("xlsx", "t.xlsx"), ("markdown", "texts")] {
        check(
            &project,
            &["export", "recap.json", "--to", form, "-o", out],
            &format!("20 takeaways in {out}\n"),
            0,
        );
        check(
            &project,
            &["import", out, "--into", "recap.json"],
            "recap.json: 0 new, 0 changed, 20 as before\n",
            0,
        );
        assert_eq!(bundle(&project), DIKOMM);
    }
}

#[test]
fn a_table_is_printed_where_no_file_is_named() {
    let project = TestProject::with(GOOD);
    let (table, code) = said(&project, &["export", "recap.json", "--to", "csv"]);
    assert_eq!((table.starts_with("\u{FEFF}\"Kennung\";"), table.lines().count(), code), (true, 2, Some(0)));
    check(
        &project,
        &["export", "recap.json", "--to", "xlsx"],
        "nachlese: a workbook cannot be printed; name a file with -o\n",
        2,
    );
    check(
        &project,
        &["export", "recap.json", "--to", "markdown"],
        "nachlese: text files need a folder; name it with -o\n",
        2,
    );
}

#[test]
fn what_editors_wrote_comes_into_the_bundle_and_the_report_tells_of_it() {
    let project = TestProject::with(GOOD);
    project.put(
        "t.csv",
        "Kennung;Vortrag;Art;Aussage;Notiz\nfirst;one;Zahl;Es sind 3.;x\n;one;Befund;Neu hier.;\n",
    );
    project.put("texts/one.md", "- Auch neu.\n  - Art: Befund\n");
    let (report, code) = said(&project, &["import", "t.csv", "texts", "--into", "recap.json"]);
    let expected = "t.csv:1: the column \"Notiz\" is not known and was not read\n\
         recap.json: 2 new, 1 changed, 0 as before\n\
         Takeaways:\n  changed: Es sind 3. (first)\n      kind: finding → figure\n      reworded: Es ist so. → Es sind 3.\n  \
         new: Neu hier. (neu-hier)\n  new: Auch neu. (auch-neu)\nWhat it was before is in recap.json.before-";
    assert!(report.starts_with(expected), "{report}");
    assert_eq!(code, Some(0));
    let bundle: Value = serde_json::from_str(&bundle(&project)).unwrap();
    let ids: Vec<&str> =
        bundle["takeaways"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["first", "neu-hier", "auch-neu"]);
    assert_eq!(said(&project, &["check", "recap.json"]).1, Some(0));
}

#[test]
fn nothing_is_written_as_long_as_anything_must_be_mended() {
    let project = TestProject::with(GOOD);
    project.put("t.csv", "Kennung;Art;Aussage\nfirst;Zahl;Neu\n;Befunt;Neu\n");
    let message = "there is no kind \"Befunt\"";
    let help = "use one of finding, measure, warning, question, outlook, figure, quote";
    check(
        &project,
        &["import", "t.csv", "--into", "recap.json"],
        &format!("t.csv:3: Art: {message}; {help}\nrecap.json was not changed; fix this and import again\n"),
        1,
    );
    assert_eq!(bundle(&project), GOOD);
    let (report, code) = said(&project, &["import", "t.csv", "--into", "recap.json", "--format", "json"]);
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!((report["written"].as_bool(), code), (Some(false), Some(1)));
    assert_eq!(
        report["problems"],
        serde_json::json!([{
            "code": "kind", "severity": "error", "place": "t.csv:3", "message": format!("Art: {message}"), "help": help,
        }])
    );
}

#[test]
fn what_is_written_over_is_in_the_bundle_or_it_stays() {
    let project = TestProject::with(GOOD);
    let export = |form: &str, out: &str| said(&project, &["export", "recap.json", "--to", form, "-o", out]);
    for (form, out, edited) in [("csv", "t.csv", "t.csv"), ("markdown", "texts", "texts/one.md")] {
        assert_eq!(export(form, out).1, Some(0));
        assert_eq!(export(form, out).1, Some(0), "nothing is in it that is not in the bundle");
        let written = fs::read_to_string(project.path(edited)).unwrap();
        let changed = written.replace("Es ist so.", "Es ist anders.");
        project.put(edited, &changed);
        let refusal = format!(
            "nachlese: {edited} has changes that are not in the bundle; import them with `nachlese import {edited} --into …`, \
             or name another file\n"
        );
        assert_eq!(export(form, out), (refusal, Some(2)));
        assert_eq!(fs::read_to_string(project.path(edited)).unwrap(), changed);
    }
    assert_eq!(export("xlsx", "t.xlsx").1, Some(0));
    let refusal = "nachlese: t.xlsx exists, and its colours and column widths would be lost; name another file, or move it away\n";
    assert_eq!(export("xlsx", "t.xlsx"), (refusal.to_owned(), Some(2)));
    project.put("notes.txt", "mine");
    assert_eq!(export("csv", "notes.txt").1, Some(2));
    assert_eq!(fs::read_to_string(project.path("notes.txt")).unwrap(), "mine");
}

#[test]
fn other_files_in_a_folder_of_texts_stay() {
    let project = TestProject::with(GOOD);
    project.put("texts/README.md", "# Mine\n\nText\n");
    check(
        &project,
        &["export", "recap.json", "--to", "markdown", "-o", "texts"],
        "1 takeaways in texts\n",
        0,
    );
    check(
        &project,
        &["import", "texts", "--into", "recap.json"],
        "texts/README.md: the file is not called like a talk and does not name one, so nothing of it was read\n\
         recap.json: 0 new, 0 changed, 1 as before\n",
        0,
    );
}

#[test]
fn the_outline_tells_what_is_still_to_write() {
    let unwritten = GOOD.replace(
        "\"talks\": [",
        "\"talks\": [{\"id\": \"two\", \"title\": \"Zweiter\\u001b[31m\\nVortrag\", \"speakers\": [\"ada\"], \"start\": \"2021-11-23T09:30\"}, ",
    );
    let project = TestProject::with(&unwritten);
    let (outline, code) = said(&project, &["outline", "recap.json"]);
    let expected = "recap.json: 2 talks, 1 takeaways\n\nTalks without takeaways (1):\n  \
                    two  Zweiter[31m Vortrag; Ada; 2021-11-23T09:30\n\nTakeaways by Ebene (level):\n    1  Land (state)\n\n\
                    Takeaways by Art (kind):\n    1  Befund (finding)\n";
    assert!(outline.starts_with(expected), "{outline}");
    assert_eq!(code, Some(0));
    let (json, _) = said(&project, &["outline", "recap.json", "--format", "json"]);
    let outline: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        outline["talks_without_takeaways"],
        serde_json::json!([{"id": "two", "title": "Zweiter[31m Vortrag", "start": "2021-11-23T09:30", "speakers": ["Ada"]}])
    );
    assert_eq!(
        outline["facets"][0],
        serde_json::json!({"id": "level", "label": "Ebene", "takeaways": 1, "values": [{"id": "state", "label": "Land", "takeaways": 1}]})
    );
}

#[test]
fn a_bundle_without_gaps_is_told_so() {
    let project = TestProject::with(GOOD);
    let (outline, _) = said(&project, &["outline", "recap.json"]);
    assert!(
        outline.starts_with("recap.json: 1 talks, 1 takeaways\n\nEvery talk has takeaways.\n"),
        "{outline}"
    );
}

#[test]
fn takeaways_need_a_bundle_and_come_alone() {
    let project = TestProject::with(GOOD);
    project.put("t.csv", "Art;Aussage\nBefund;Neu\n");
    project.put("p.csv", "Titel;Referent\nEins;Ada Beispiel\n");
    check(
        &project,
        &["import", "t.csv", "-o", "new.json"],
        "nachlese: these are takeaways; name the bundle of their congress with --into\n",
        2,
    );
    check(
        &project,
        &["import", "t.csv", "p.csv", "--into", "recap.json"],
        "nachlese: some of the sources are takeaways, and some a programme; import one after the other\n",
        2,
    );
    assert_eq!(bundle(&project), GOOD);
}

#[test]
fn a_programme_in_a_table_becomes_a_bundle_and_its_columns_can_be_named() {
    let project = TestProject::with(GOOD);
    project.put("p.csv", "Dies;Das;Zielgruppe\nEins;Ada Beispiel;\u{C4}mter\n");
    let (refusal, code) = said(&project, &["import", "p.csv", "-o", "new.json"]);
    assert_eq!(
        (refusal.as_str(), code),
        (
            "nachlese: p.csv: no column of the table is known to hold titles; there are Dies, Das, Zielgruppe; name it with \
             --column title=…\n",
            Some(2)
        )
    );
    let (report, code) = said(
        &project,
        &["import", "p.csv", "-o", "new.json", "--column", "title=Dies", "--column", "speakers=Das"],
    );
    assert_eq!(code, Some(0), "{report}");
    assert!(report.contains("p.csv:1: category=Zielgruppe\n"), "{report}");
    assert_eq!(said(&project, &["check", "new.json"]).1, Some(0));
    project.put("t.csv", "Vortrag;Art;Aussage\neins;Befund;Neu\n");
    assert_eq!(said(&project, &["import", "t.csv", "--into", "new.json"]).1, Some(0));
    let (report, code) = said(&project, &["import", "p.csv", "--into", "new.json", "--column", "title=Dies"]);
    assert_eq!(code, Some(0), "{report}");
    assert!(project.read("new.json").contains("\"statement\": \"Neu\""), "takeaways outlive the next import");
}
