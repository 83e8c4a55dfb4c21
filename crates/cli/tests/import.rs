//! The command that brings programmes in. What is read of them is tested in the crate `import`.
#![allow(clippy::unwrap_used)]

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A desk with the programme of one talk on it.
fn project() -> TempDir {
    let project = TempDir::new().unwrap();
    put(&project, "schedule.json", &schedule("Akten").to_string());
    project
}

fn schedule(title: &str) -> Value {
    let event = json!({ "guid": "1", "title": title, "date": "2021-11-23T09:00:00+01:00", "language": "de",
        "persons": [{ "name": "Ada", "email": "ada@example.org" }] });
    json!({ "schedule": { "conference": { "title": "Tag", "time_zone_name": "Europe/Berlin",
        "days": [{ "date": "2021-11-23", "rooms": { "Saal": [event] } }] } } })
}

fn put(project: &TempDir, name: &str, content: &str) {
    let path = project.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

fn nachlese(project: &TempDir, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nachlese"));
    command.args(arguments).current_dir(project.path());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().unwrap();
    // The command may end before it has read all, which is its own business.
    let _ = running.stdin.take().unwrap().write_all(input.as_bytes());
    running.wait_with_output().unwrap()
}

fn bundle(project: &TempDir) -> Value {
    serde_json::from_str(&fs::read_to_string(project.path().join("recap.json")).unwrap()).unwrap()
}

/// The command must fail with this and leave the bundle as it was.
#[track_caller]
fn check_refused(project: &TempDir, arguments: &[&str], expected: &str) {
    let before = fs::read(project.path().join("recap.json")).ok();
    let output = nachlese(project, arguments, "");
    let printed = String::from_utf8_lossy(&output.stderr);
    assert_eq!((printed.as_ref(), output.status.code()), (expected, Some(2)));
    assert_eq!(fs::read(project.path().join("recap.json")).ok(), before, "the bundle stays as it was");
}

#[test]
fn a_programme_becomes_a_bundle_that_checks_without_errors_and_a_report_in_plain_words() {
    let project = project();
    let output = nachlese(&project, &["import", "schedule.json", "-o", "recap.json"], "");
    let expected = "In the bundle:\n  talks: 1\n  people: 1\n  values of facets: 3\n\
        Guessed:\n  main languages, guessed; --language says another: 1\n      languages: de\n\
        Left out:\n  private fields: 1\n      \
        schedule.json: schedule.conference.days[0].rooms.Saal[0].persons[0]: email\n";
    assert_eq!((String::from_utf8_lossy(&output.stdout).as_ref(), output.status.code()), (expected, Some(0)));
    assert_eq!(bundle(&project)["talks"][0]["title"], "Akten");
    assert_eq!(nachlese(&project, &["check", "recap.json"], "").status.code(), Some(0));
}

#[test]
fn programs_get_the_report_as_json() {
    let output =
        nachlese(&project(), &["import", "schedule.json", "-o", "recap.json", "--format", "json"], "");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&report["events"][0]["code"], &report["events"][0]["count"]), (&json!("talks"), &json!(1)));
}

#[test]
fn a_source_may_come_in_and_the_bundle_go_out_through_pipes() {
    let output = nachlese(&project(), &["import", "-", "-o", "-"], &schedule("Aus der Leitung").to_string());
    let bundle: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(bundle["talks"][0]["title"], "Aus der Leitung");
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("In the bundle:"));
}

#[test]
fn a_folder_stands_for_the_files_in_it() {
    let project = project();
    put(&project, "export/event", r#"{"name": "Tag", "start_time": "2021-11-23T08:00:00+01:00"}"#);
    put(
        &project,
        "export/sessions",
        r#"[{"id": 1, "title": "Akten", "state": "accepted", "start_time": null}]"#,
    );
    put(&project, "export/.hidden", "no JSON");
    assert_eq!(
        nachlese(&project, &["import", "export", "-o", "recap.json", "--language", "de"], "").status.code(),
        Some(0)
    );
    assert_eq!(
        (&bundle(&project)["event"]["name"], &bundle(&project)["talks"][0]["title"]),
        (&json!("Tag"), &json!("Akten"))
    );
}

#[test]
fn importing_into_a_bundle_keeps_what_editors_wrote_and_how_they_wrote_it() {
    let project = project();
    nachlese(&project, &["import", "schedule.json", "-o", "recap.json"], "");
    let mut edited = bundle(&project);
    edited["takeaways"] = json!([{ "id": "t", "talk": "akten", "kind": "finding", "statement": "So." }]);
    put(&project, "recap.json", &edited.to_string());
    let into = ["import", "schedule.json", "--into", "recap.json"];
    assert_eq!(nachlese(&project, &into, "").status.code(), Some(0));
    let written = fs::read_to_string(project.path().join("recap.json")).unwrap();
    assert_eq!(written, edited.to_string(), "the same source changes nothing, not even a space");
    put(&project, "schedule.json", &schedule("Alle Akten").to_string());
    assert_eq!(nachlese(&project, &into, "").status.code(), Some(0));
    assert_eq!(bundle(&project)["talks"][0]["title"], "Alle Akten");
    assert_eq!(
        (&bundle(&project)["talks"][0]["id"], &bundle(&project)["takeaways"]),
        (&json!("akten"), &edited["takeaways"])
    );
}

#[test]
fn a_bundle_that_editors_have_written_to_is_not_replaced_but_one_fresh_from_an_import_is() {
    let project = project();
    let import = ["import", "schedule.json", "-o", "recap.json"];
    assert_eq!(nachlese(&project, &import, "").status.code(), Some(0));
    assert_eq!(nachlese(&project, &import, "").status.code(), Some(0));
    let refused = "nachlese: recap.json exists, and was edited since it was imported; \
        update it with --into, or name another file\n";
    let mut edited = bundle(&project);
    edited["talks"][0]["abstract"] = json!("Von uns.");
    put(&project, "recap.json", &edited.to_string());
    check_refused(&project, &import, refused);
    put(&project, "recap.json", "no bundle at all");
    check_refused(&project, &import, refused);
}

#[test]
fn sources_that_cannot_be_read_leave_the_bundle_alone() {
    let project = project();
    nachlese(&project, &["import", "schedule.json", "-o", "recap.json"], "");
    let import = |source: &'static str| ["import", source, "--into", "recap.json"];
    check_refused(
        &project,
        &import("missing.json"),
        "nachlese: missing.json cannot be read: No such file or directory (os error 2)\n",
    );
    put(&project, "page.html", "<!doctype html><title>Anmelden</title>");
    check_refused(
        &project,
        &import("page.html"),
        "nachlese: page.html: this is a web page, not a programme; \
         check that the export needs no login, and save the file that the export sends\n",
    );
    fs::create_dir(project.path().join("empty")).unwrap();
    check_refused(
        &project,
        &import("empty"),
        "nachlese: empty has no file in it; name the folder of an export\n",
    );
    // Two hundred MiB of nothing take no room on the disk.
    File::create(project.path().join("huge.json")).unwrap().set_len(200 * 1024 * 1024).unwrap();
    check_refused(
        &project,
        &import("huge.json"),
        "nachlese: huge.json has more than the 64 MiB that a programme may have; check that it is the right file\n",
    );
}

#[test]
fn wrong_use_is_told_before_anything_is_read() {
    let project = project();
    let code = |arguments: &[&str]| nachlese(&project, arguments, "").status.code();
    assert_eq!(code(&["import", "schedule.json"]), Some(2), "no target");
    assert_eq!(
        code(&["import", "schedule.json", "-o", "a.json", "--into", "b.json"]),
        Some(2),
        "two targets"
    );
    assert_eq!(
        code(&["import", "schedule.json", "-o", "a.json", "--from", "pdf"]),
        Some(2),
        "no such format"
    );
    assert_eq!(
        code(&["import", "schedule.json", "-o", "a.json", "--language", "deutsch"]),
        Some(2),
        "no such language"
    );
    assert!(!Path::new(&project.path().join("a.json")).exists());
}

#[test]
fn a_target_that_cannot_be_written_is_told_and_leaves_nothing_behind() {
    let project = project();
    fs::create_dir(project.path().join("folder")).unwrap();
    check_refused(
        &project,
        &["import", "schedule.json", "-o", "folder"],
        "nachlese: folder is a folder; name a file\n",
    );
    check_refused(
        &project,
        &["import", "schedule.json", "-o", "nowhere/recap.json"],
        "nachlese: nowhere/recap.json cannot be written: No such file or directory (os error 2)\n",
    );
    let left: Vec<_> =
        fs::read_dir(project.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn days_with_numbers_ask_for_the_first_day() {
    let project = TempDir::new().unwrap();
    put(&project, "tag.csv", "Tag;Zeit;Titel\n1;9:00;Akten finden\n2;10:00;Akten und Ablage\n");
    check_refused(
        &project,
        &["import", "tag.csv", "-o", "recap.json"],
        "nachlese: tag.csv: the days have numbers instead of dates, such as \"1\"; say which is the first day, such as --first-day 2026-05-19\n",
    );
    let arguments = ["import", "tag.csv", "-o", "recap.json", "--first-day", "2026-05-19"];
    assert_eq!(nachlese(&project, &arguments, "").status.code(), Some(0));
    let talks = bundle(&project)["talks"].clone();
    assert_eq!(
        (&talks[0]["start"], &talks[1]["start"]),
        (&json!("2026-05-19T09:00"), &json!("2026-05-20T10:00"))
    );
}
