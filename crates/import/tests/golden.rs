//! Whole sources, one of each format, with the bundles and reports that become of them.
//!
//! `BLESS=1 cargo test -p import --test golden` writes the results anew, to be read before they are
//! kept.
#![allow(clippy::unwrap_used)]

mod common;

use std::fs;
use std::path::PathBuf;

use common::{bundle, good};
use import::read_limit::{ReadCounter, ReadLimit};
use import::reader::document;
use import::reader::table::TableOptions;
use import::{
    ExistingBundle, ImportOptions, ImportReport, ImportSource, ProgrammeFormat, import_into, import_programme,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn sources(names: &[&str]) -> Vec<ImportSource> {
    names.iter().map(|name| ImportSource::new(*name, fs::read(folder().join(name)).unwrap())).collect()
}

/// The sources are recognised as this format, become the bundle and the report that lie beside
/// them, and change nothing when they come again.
#[track_caller]
fn check(golden: &str, names: &[&str], format: ProgrammeFormat) {
    let sources = sources(names);
    let mut values = ReadCounter::new(ReadLimit::JsonValues);
    let (options, report) = (TableOptions::default(), ImportReport::default());
    for source in &sources {
        let documents = document::open(source, None, &options, &mut values, &report).unwrap();
        assert!(documents.iter().all(|document| document.format == format), "{} is {format}", source.name);
    }
    let import = good(import_programme(&sources, &ImportOptions::default()).unwrap());
    let results = [
        (format!("golden/{golden}.recap.json"), format!("{}\n", import.bundle)),
        (format!("golden/{golden}.report.txt"), import.report.to_string()),
    ];
    for (name, result) in results {
        let path = folder().join(&name);
        if std::env::var_os("BLESS").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &result).unwrap();
        }
        assert_eq!(result, fs::read_to_string(&path).unwrap(), "{name}");
    }
    let recap = ExistingBundle::read(&ImportSource::new("recap.json", import.bundle.to_string())).unwrap();
    assert!(recap.is_as_imported());
    let again = import_into(recap, &sources, &ImportOptions::default()).unwrap();
    assert_eq!(bundle(&again), bundle(&import), "the same source twice changes nothing");
}

#[test]
fn a_schedule_of_pretalx() {
    check("pretalx", &["schedule.json"], ProgrammeFormat::ScheduleJson);
}

#[test]
fn a_schedule_of_an_old_frab() {
    check("frab", &["frab.json"], ProgrammeFormat::ScheduleJson);
}

#[test]
fn a_schedule_in_xml() {
    check("xml", &["schedule.xml"], ProgrammeFormat::ScheduleXml);
}

#[test]
fn a_schedule_of_version_2() {
    check("schedule2", &["schedule2.json"], ProgrammeFormat::Schedule2);
}

#[test]
fn what_the_widget_of_pretalx_loads() {
    check("widget", &["widget.json"], ProgrammeFormat::PretalxWidget);
}

#[test]
fn all_of_sessionize() {
    check("sessionize-all", &["sessionize-all.json"], ProgrammeFormat::Sessionize);
}

#[test]
fn the_grid_of_sessionize_with_its_speakers() {
    check(
        "sessionize-grid",
        &["sessionize-grid.json", "sessionize-speakers.json"],
        ProgrammeFormat::Sessionize,
    );
}

#[test]
fn the_sessions_of_sessionize() {
    check("sessionize-sessions", &["sessionize-sessions.json"], ProgrammeFormat::Sessionize);
}

#[test]
fn a_folder_of_open_event() {
    let names = ["event", "microlocations", "sessions", "speakers", "sponsors", "tracks"];
    let names = names.map(|name| format!("open-event/{name}"));
    check("open-event", &names.each_ref().map(String::as_str), ProgrammeFormat::OpenEvent);
}

#[test]
fn the_lists_of_conclar() {
    check("conclar", &["conclar-programme.json", "conclar-people.json"], ProgrammeFormat::Conclar);
}

#[test]
fn the_script_of_konopas() {
    check("konopas", &["konopas.js"], ProgrammeFormat::KonOpas);
}

#[test]
fn a_table_of_windows_1252() {
    check("table", &["programme.csv"], ProgrammeFormat::Table);
}

/// A spreadsheet of `make.py`, as an organiser keeps it.
#[track_caller]
fn check_spreadsheet(name: &str) {
    let golden = name.split('.').next().unwrap();
    check(golden, &[&format!("spreadsheets/{name}")], ProgrammeFormat::Table);
}

#[test]
fn the_congress_of_a_city() {
    check_spreadsheet("01-city-congress.xlsx");
}

#[test]
fn the_timetable_of_an_association() {
    check_spreadsheet("02-association-grid.xlsx");
}

#[test]
fn two_days_with_merged_breaks() {
    check_spreadsheet("03-two-days.xlsx");
}

#[test]
fn a_table_with_hidden_rows_and_a_hidden_column() {
    check_spreadsheet("04-hidden-rows.xlsx");
}

#[test]
fn talks_with_a_sheet_of_people() {
    check_spreadsheet("05-people-sheet.xlsx");
}

#[test]
fn a_table_with_bare_numbers_for_days_and_times() {
    check_spreadsheet("06-serial-dates.xlsx");
}

#[test]
fn panels_with_a_column_of_moderators() {
    check_spreadsheet("07-moderation-column.xlsx");
}

#[test]
fn a_programme_with_cancelled_talks() {
    check_spreadsheet("08-cancelled.xlsx");
}

#[test]
fn a_table_with_numbers_in_its_texts() {
    check_spreadsheet("09-numbers.xlsx");
}

#[test]
fn a_plenary_with_a_row_for_each_room() {
    check_spreadsheet("10-plenary.xlsx");
}

#[test]
fn an_english_conference() {
    check_spreadsheet("11-english.xlsx");
}

#[test]
fn a_spreadsheet_of_libreoffice_with_a_hidden_sheet() {
    check_spreadsheet("12-office-suite.ods");
}
