//! Small sources of organisers that were once read wrongly, each with what is right.
#![allow(clippy::unwrap_used)]

mod common;

use std::fs;
use std::path::PathBuf;

use common::{bundle, good, told};
use import::reader::table::TableOptions;
use import::report::ImportEventKind;
use import::{Import, ImportOptions, ImportSource, import_programme, table};
use serde_json::{Value, json};

fn source(name: &str) -> ImportSource {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases");
    ImportSource::new(name, fs::read(folder.join(name)).unwrap())
}

#[track_caller]
fn import(name: &str) -> Import {
    good(
        import_programme(&[source(name)], &ImportOptions::default())
            .unwrap_or_else(|error| panic!("{error}")),
    )
}

#[track_caller]
fn refusal(name: &str) -> String {
    import_programme(&[source(name)], &ImportOptions::default()).unwrap_err().to_string()
}

/// One line for each talk: start, minutes, title, rooms, speakers.
#[track_caller]
fn check_talks(import: &Import, expected: &[&str]) {
    let bundle = bundle(import);
    let talks = bundle["talks"].as_array().unwrap().iter().map(|talk| {
        let list = |value: &Value| -> String {
            let items = value.as_array().into_iter().flatten().filter_map(Value::as_str);
            items.collect::<Vec<_>>().join("+")
        };
        let (rooms, speakers) = (list(&talk["tags"]["room"]), list(&talk["speakers"]));
        let minutes = talk["minutes"].as_u64().map(|minutes| minutes.to_string()).unwrap_or_default();
        let text = |name: &str| talk[name].as_str().unwrap_or_default();
        format!("{} {minutes} | {} | {rooms} | {speakers}", text("start"), text("title"))
    });
    assert_eq!(talks.collect::<Vec<_>>(), expected);
}

/// One line for each speaker: id, name, office, organisation.
#[track_caller]
fn check_speakers(import: &Import, expected: &[&str]) {
    let bundle = bundle(import);
    let speakers = bundle["speakers"].as_array().unwrap().iter().map(|speaker| {
        ["id", "name", "role", "organisation", "photo"]
            .map(|name| speaker[name].as_str().unwrap_or("-").to_owned())
            .join(" | ")
            .trim_end_matches([' ', '|', '-'])
            .to_owned()
    });
    assert_eq!(speakers.collect::<Vec<_>>(), expected);
}

#[test]
fn names_stand_apart_from_organisations() {
    let import = import("names-and-organisations.csv");
    check_talks(
        &import,
        &[
            "2024-05-06T09:00 30 | Haushalt digital | saal-1 | anna-beispiel",
            "2024-05-06T10:00 30 | Akte | saal-1 | anna-beispiel+bernd-probe",
        ],
    );
    check_speakers(
        &import,
        &[
            "anna-beispiel | Dr. Anna Beispiel | - | Stadt Musterhausen",
            "bernd-probe | Bernd Probe | - | Kreis Testland",
        ],
    );
}

#[test]
fn und_inside_of_brackets_parts_nobody() {
    let import = import("brackets-and-und.csv");
    check_speakers(
        &import,
        &[
            "lena-oeztuerk | Lena Öztürk | - | Ministerium für Digitalisierung und Innovation",
            "julia-recht | Julia Recht | - | Kanzlei Recht & Partner",
            "jo-gross | Jo Groß | CIO | Stadt Köln",
        ],
    );
    assert_eq!(told(&import, ImportEventKind::DoubtfulPerson).0, 0);
}

#[test]
fn an_office_behind_a_name_is_no_person() {
    check_speakers(
        &import("m4-office.xlsx"),
        &["ada-mueller | Prof. Dr. Ada Müller | Leiterin der Stabsstelle | Stadt Kiel"],
    );
}

#[test]
fn a_sheet_of_people_is_joined_to_the_talks_by_name() {
    let talks = ["2026-05-19T09:30  | Eröffnung | a | ada-mueller"];
    for (name, expected) in [
        ("m6-titel.xlsx", "ada-mueller | Dr. Ada Müller | Leiterin"),
        ("m7-name.xlsx", "ada-mueller | Ada Müller | Leiterin | Stadt Kiel | fotos/ada.jpg"),
        ("m8-vn.xlsx", "ada-mueller | Dr. Ada Müller | Leiterin"),
    ] {
        let import = import(name);
        check_talks(&import, &talks);
        check_speakers(&import, &[expected]);
    }
}

#[test]
fn breaks_are_no_talks_whether_merged_or_not() {
    let merged = import("m1-merge.xlsx");
    check_talks(&merged, &["2026-05-19T09:30  | Eröffnung | a | ada-mueller"]);
    assert_eq!(told(&merged, ImportEventKind::Break), (1, vec!["Kaffeepause".to_owned()]));
    let breaks = import("breaks.csv");
    check_talks(
        &breaks,
        &[
            "2024-05-06T09:00 30 | Begrüßung |  | anna-beispiel",
            "2024-05-06T10:00 60 | Fachvortrag |  | bernd-probe",
        ],
    );
    assert_eq!(told(&breaks, ImportEventKind::Break).0, 5);
}

#[test]
fn hidden_rows_are_not_imported_and_said() {
    let import = import("m3-hidden.xlsx");
    check_talks(&import, &["2026-05-19T09:30  | Eröffnung | a | ada-mueller"]);
    assert_eq!(
        told(&import, ImportEventKind::Hidden),
        (1, vec!["the row is hidden and was not read".to_owned()])
    );
    assert!(!bundle(&import).to_string().contains("Geheim"));
}

#[test]
fn a_row_of_data_is_no_row_of_headings() {
    check_talks(
        &import("heading-in-data.csv"),
        &[
            "2024-05-06T09:00  | Begrüßung |  | ",
            "2024-05-06T10:00  | Haushalt digital |  | ",
            "2024-05-06T11:00  | Akte |  | ",
        ],
    );
}

#[test]
fn a_timetable_has_rooms_as_columns_and_times_as_rows() {
    let import = import("grid.csv");
    check_talks(
        &import,
        &[
            "2024-05-06T09:00  | Begrüßung | grosser-saal | ",
            "2024-05-06T09:30  | Haushalt digital | grosser-saal | anna-beispiel",
            "2024-05-06T09:30  | Akte | kleiner-saal | bernd-probe",
        ],
    );
    assert_eq!(told(&import, ImportEventKind::Break).0, 4);
}

#[test]
fn numbers_and_dates_are_as_they_are_shown() {
    let source = source("numbers-as-shown.xlsx");
    let tables = table::read("t.xlsx", &source.bytes).unwrap();
    let shown: Vec<&str> = tables[0].rows.iter().skip(1).map(|row| row.cell(2)).collect();
    assert_eq!(shown, ["35%", "35,5%", "48,5", "49,50", "1.234.567", "12,50 €", "19.05.2026", "09:30", "3"]);
}

#[test]
fn numbers_of_a_spreadsheet_are_days_and_times() {
    let import = import("excel-serials.csv");
    check_talks(
        &import,
        &[
            "2024-05-06T09:00 30 | Haushalt digital |  | anna-beispiel",
            "2024-05-06T10:00 30 | Akte |  | bernd-probe",
        ],
    );
    assert_eq!(told(&import, ImportEventKind::Serial).1[0], "45418 is 2024-05-06");
}

#[test]
fn numbered_days_ask_for_the_first_and_keep_their_times() {
    assert_eq!(
        refusal("day-number.csv"),
        "day-number.csv: the days have numbers instead of dates, such as \"1\"; say which is the first day, such as --first-day 2026-05-19"
    );
    let tables = TableOptions { first_day: Some("2024-05-06".parse().unwrap()), ..TableOptions::default() };
    let options = ImportOptions { tables, ..ImportOptions::default() };
    let import = good(import_programme(&[source("day-number.csv")], &options).unwrap());
    check_talks(
        &import,
        &[
            "2024-05-06T10:00  | Eröffnung |  | ",
            "2024-05-06T13:00  | Vortrag |  | ",
            "2024-05-07T09:00  | Fazit |  | ",
        ],
    );
    assert_eq!(bundle(&import)["event"]["end"], "2024-05-07");
}

#[test]
fn from_one_hour_to_another_is_a_span() {
    check_talks(&import("from-to.csv"), &["2024-05-06T09:00 60 | Haushalt |  | "]);
}

#[test]
fn minutes_may_be_more_than_59() {
    let bundle = bundle(&import("durations.schedule.json"));
    let minutes: Vec<&Value> =
        bundle["talks"].as_array().unwrap().iter().map(|talk| &talk["minutes"]).collect();
    assert_eq!(minutes, [90, 75, 75, 160]);
}

#[test]
fn the_change_of_day_is_honoured() {
    let import = import("after-midnight.schedule.xml");
    check_talks(
        &import,
        &[
            "2024-05-06T10:00 1800 | Hackathon | saal | person-a",
            "2024-05-06T23:30 60 | Vor Mitternacht | saal | person-b",
            "2024-05-07T00:45 60 | Nach Mitternacht | saal | person-c",
            "2024-05-07T09:00 60 | Am Morgen | saal | person-d",
        ],
    );
    assert_eq!(bundle(&import)["talks"][2]["tags"]["day"], json!(["2024-05-06"]));
    assert_eq!(told(&import, ImportEventKind::AfterMidnight), (1, vec!["day_change is 06:00".to_owned()]));
}

#[test]
fn a_day_in_another_year_is_named() {
    let import = import("wrong-year.schedule.xml");
    let (count, what) = told(&import, ImportEventKind::DoubtfulDay);
    assert_eq!(count, 2);
    assert_eq!(
        what,
        [
            "2016-06-24, beside a congress from 2017-06-24 to 2017-06-24",
            "\"Vertippt\" is on 2016-06-24, and the congress is on 2017-06-24"
        ]
    );
    assert_eq!(bundle(&import)["event"]["start"], "2017-06-24");
}

#[test]
fn one_plenary_in_three_rooms_is_one_talk() {
    let import = import("plenary-in-three-rooms.schedule.json");
    check_talks(&import, &["2024-05-06T10:00 30 | Eröffnung im Plenum | saal-a+saal-b+saal-c | person-a"]);
    assert_eq!(told(&import, ImportEventKind::SeveralRooms).0, 2);
}

#[test]
fn a_talk_is_in_its_own_room() {
    let bundle = bundle(&import("one-room-element.schedule.json"));
    let rooms: Vec<&Value> =
        bundle["talks"].as_array().unwrap().iter().map(|talk| &talk["tags"]["room"][0]).collect();
    assert_eq!(rooms, ["halle-1", "halle-2", "halle-3", "halle-1"]);
}

#[test]
fn a_language_is_one_value_however_it_is_written() {
    let import = import("language-codes.schedule.json");
    let bundle = bundle(&import);
    let facet = bundle["facets"].as_array().unwrap().iter().find(|facet| facet["id"] == "language").unwrap();
    let ids: Vec<&Value> = facet["values"].as_array().unwrap().iter().map(|value| &value["id"]).collect();
    assert_eq!(ids, ["de", "en", "gsw"]);
    assert_eq!(told(&import, ImportEventKind::Language).0, 0);
}

#[test]
fn a_language_that_is_not_known_is_asked_for() {
    assert_eq!(refusal("polish.csv"), "--language: no source gives a language; name one with --language");
}

#[test]
fn programme_and_people_of_conclar_may_be_two_files() {
    let sources = [source("a20-program.json"), source("a20-people.json")];
    let import = good(import_programme(&sources, &ImportOptions::default()).unwrap());
    check_talks(&import, &["2024-05-06T09:00 30 | Eröffnung | saal | anna-beispiel"]);
}
