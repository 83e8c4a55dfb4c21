//! Tables as organisers lay them out: titles above the headings, headings in two rows, parts of the programme between the
//! talks, hours without a sign, and sheets of other things.
#![allow(clippy::unwrap_used)]

mod common;

use common::{bundle, good, told};
use import::report::ImportEventKind;
use import::{Import, ImportOptions, ImportSource, import_programme};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

#[track_caller]
fn imported(name: &str, bytes: impl Into<Vec<u8>>) -> Import {
    let options = ImportOptions { language: Some("de".parse().unwrap()), ..ImportOptions::default() };
    good(
        import_programme(&[ImportSource::new(name, bytes)], &options)
            .unwrap_or_else(|error| panic!("{error}")),
    )
}

#[track_caller]
fn import(csv: &str) -> Import {
    imported("tag.csv", csv)
}

/// Each talk with its start, minutes, title, and people with where they work.
fn talks(import: &Import) -> Vec<String> {
    let bundle = bundle(import);
    let find = |id: &Value| {
        bundle["speakers"].as_array().unwrap().iter().find(|one| one["id"] == *id).unwrap().clone()
    };
    let talk = |talk: &Value| {
        let people = talk["speakers"].as_array().into_iter().flatten().map(|id| {
            let person = find(id);
            let place =
                person["organisation"].as_str().map(|place| format!(" ({place})")).unwrap_or_default();
            format!("{}{place}", person["name"].as_str().unwrap())
        });
        let minutes = talk["minutes"].as_u64().map(|minutes| format!(" +{minutes}")).unwrap_or_default();
        let start = talk["start"].as_str().unwrap_or("-");
        format!(
            "{start}{minutes} {}: {}",
            talk["title"].as_str().unwrap(),
            people.collect::<Vec<_>>().join(", ")
        )
    };
    bundle["talks"].as_array().unwrap().iter().map(talk).collect()
}

const ROWS: &str = "Datum;Uhrzeit;Titel;Referent\n12.05.2026;9:00;Eröffnung;Ada Müller\n";

#[test]
fn a_row_above_the_headings_is_the_name_of_the_congress_and_never_a_talk() {
    #[track_caller]
    fn check(above: &str, name: &str) {
        let import = import(&format!("{above}{ROWS}"));
        assert_eq!(bundle(&import)["event"]["name"], name, "{above}");
        assert_eq!(talks(&import), ["2026-05-12T09:00 Eröffnung: Ada Müller"], "{above}");
    }
    check("Digitaltag Nord 2026;;;\n", "Digitaltag Nord 2026");
    check("Programm: Digitaltag Nord 2026;;;\nStand: 03.03.2026;;;\n\n", "Digitaltag Nord 2026");
    check("Stand: 03.03.2026;;;\nProgramm;;;\n", "tag");
    check("5. Kongress am 12. und 13. Mai 2026 in Bremen\n", "5. Kongress am 12. und 13. Mai 2026 in Bremen");
}

#[test]
fn what_else_stands_above_the_headings_is_told() {
    let import = import(&format!("Digitaltag 2026\nStand: 03.03.2026\nOrt:;Bremen\n{ROWS}"));
    assert_eq!(told(&import, ImportEventKind::AboveHeadings), (1, vec!["Digitaltag 2026".to_owned()]));
    assert_eq!(told(&import, ImportEventKind::UnclearRow), (2, vec!["a row above the headings".to_owned()]));
}

#[test]
fn a_title_that_is_merged_across_the_table_is_the_name_too() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.merge_range(0, 0, 0, 3, "Digitaltag Nord 2026", &Format::new()).unwrap();
    for (row, line) in (1..).zip(ROWS.lines()) {
        for (column, cell) in (0..).zip(line.split(';')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    let import = imported("tag.xlsx", workbook.save_to_buffer().unwrap());
    assert_eq!(bundle(&import)["event"]["name"], "Digitaltag Nord 2026");
    assert_eq!(talks(&import), ["2026-05-12T09:00 Eröffnung: Ada Müller"]);
}

#[test]
fn a_day_above_the_headings_is_that_of_all_talks_unless_it_is_that_of_the_table() {
    #[track_caller]
    fn check(above: &str, start: &str) {
        let import = import(&format!("{above}\nUhrzeit;Titel;Referent\n9:00;Eröffnung;Ada Müller\n"));
        assert_eq!(bundle(&import)["talks"][0]["start"].as_str().unwrap_or("-"), start, "{above}");
    }
    check("Dienstag, 12. Mai 2026", "2026-05-12T09:00");
    check("Digitaltag am 12.05.2026 in Bremen", "2026-05-12T09:00");
    check("Stand: 12.05.2026", "-");
    check("Digitaltage vom 12. bis 13. Mai 2026", "-");
    check("12.–13.05.2026", "-");
}

#[test]
fn hours_without_a_sign_are_read_where_the_whole_column_has_them() {
    #[track_caller]
    fn check(rows: &str, expected: &[&str]) {
        let import = import(&format!("Datum;Von;Bis;Titel\n{rows}"));
        assert_eq!(talks(&import), expected, "{rows}");
    }
    check(
        "12.05.2026;9;10;Eröffnung\n12.05.2026;10;11,5;Cloud\n12.05.2026;13;14:30;Recht\n",
        &["2026-05-12T09:00 +60 Eröffnung: ", "2026-05-12T10:00 +90 Cloud: ", "2026-05-12T13:00 +90 Recht: "],
    );
    check("12.05.2026;9;früh;Eröffnung\n", &["2026-05-12T09:00 Eröffnung: "]);
    check("12.05.2026;1;2;Eröffnung\n", &["2026-05-12 Eröffnung: "]);
    check(
        "12.05.2026;9;;Eröffnung\n12.05.2026;77;;Cloud\n",
        &["2026-05-12 Eröffnung: ", "2026-05-12 Cloud: "],
    );
    let import = import("Datum;Von;Bis;Titel\n12.05.2026;9;zehn;Eröffnung\n");
    assert_eq!(told(&import, ImportEventKind::Time), (1, vec!["\"zehn\"".to_owned()]));
    assert_eq!(told(&import, ImportEventKind::Serial), (1, vec!["9 is 09:00".to_owned()]));
}

#[test]
fn a_heading_between_the_talks_is_told_and_no_talk() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    for (column, heading) in (0..).zip(["Zeit", "Titel", "Referent"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.merge_range(1, 0, 1, 2, "Dienstag, 12. Mai 2026", &plain).unwrap();
    sheet.merge_range(2, 0, 2, 2, "Block A: Netze (Moderation: Jan Delay)", &plain).unwrap();
    for (column, cell) in (0..).zip(["9:00", "Eröffnung", "Ada Müller"]) {
        sheet.write_string(3, column, cell).unwrap();
    }
    sheet.merge_range(4, 0, 4, 2, "Kaffeepause", &plain).unwrap();
    sheet.write_string(5, 1, "Ohne Zeit").unwrap();
    let import = imported("tag.xlsx", workbook.save_to_buffer().unwrap());
    assert_eq!(talks(&import), ["2026-05-12 Ohne Zeit: ", "2026-05-12T09:00 Eröffnung: Ada Müller"]);
    let headings = vec!["a heading between the talks: Block A: Netze (Moderation: Jan Delay)".to_owned()];
    assert_eq!(told(&import, ImportEventKind::UnclearRow), (1, headings));
    assert_eq!(told(&import, ImportEventKind::Break), (1, vec!["Kaffeepause".to_owned()]));
}

#[test]
fn headings_may_stand_in_two_rows() {
    let import = import(
        "Zeit;;Vortrag;Referent:in;;Raum\nvon;bis;Titel;Name;Institution;\n\
         12.05.2026 09:00;09:30;Eröffnung;Ada Müller;Stadt Kiel;Aula\n",
    );
    assert_eq!(talks(&import), ["2026-05-12T09:00 +30 Eröffnung: Ada Müller (Stadt Kiel)"]);
    assert_eq!(bundle(&import)["talks"][0]["tags"]["room"], serde_json::json!(["aula"]));
}

#[test]
fn a_column_without_a_heading_is_told() {
    let import = import("Datum;Uhrzeit;Titel;\n12.05.2026;9:00;Eröffnung;Ada Müller\n");
    assert_eq!(told(&import, ImportEventKind::Unread), (1, vec!["a column without a heading".to_owned()]));
}

#[test]
fn each_person_of_a_row_has_the_organisation_beside_them() {
    let import = import(
        "Datum;Uhrzeit;Titel;Referent 1;Organisation 1;Referent 2;Organisation 2\n\
         12.05.2026;9:00;Eröffnung;Ada Müller;Stadt Kiel;Ben Öz;Stadt Köln\n\
         12.05.2026;10:00;Cloud;;Stadt Kiel;Cem Kaya;KGSt\n",
    );
    assert_eq!(
        talks(&import),
        [
            "2026-05-12T09:00 Eröffnung: Ada Müller (Stadt Kiel), Ben Öz (Stadt Köln)",
            "2026-05-12T10:00 Cloud: Cem Kaya (KGSt)"
        ]
    );
}

#[test]
fn a_number_that_counts_the_rows_is_not_called_an_id() {
    let import = import("Nr.;Datum;Uhrzeit;Titel\n1;12.05.2026;9:00;Eröffnung\n2;12.05.2026;10:00;Cloud\n");
    let columns = vec!["date=Datum, start=Uhrzeit, title=Titel".to_owned()];
    assert_eq!(told(&import, ImportEventKind::Column), (1, columns));
    assert_eq!(
        told(&import, ImportEventKind::Unread),
        (1, vec!["Nr., which only counts the rows".to_owned()])
    );
}

#[test]
fn lists_of_costs_and_of_things_to_do_are_no_talks() {
    let mut workbook = Workbook::new();
    let sheets = [
        ("Programm", ROWS),
        ("Budget", "Titel;Betrag;Datum\nRaummiete;500 €;01.04.2026\n"),
        ("Aufgaben", "Thema;Wer;Bis\nFlyer drucken;Jan Delay;01.04.2026\n"),
        ("Poster", "Titel;Autoren\nNetze;Eva Roth\n"),
    ];
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, line) in (0..).zip(rows.lines()) {
            for (column, cell) in (0..).zip(line.split(';')) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    let import = imported("tag.xlsx", workbook.save_to_buffer().unwrap());
    assert_eq!(talks(&import), ["2026-05-12T09:00 Eröffnung: Ada Müller", "- Netze: Eva Roth"]);
    assert_eq!(told(&import, ImportEventKind::Part).0, 2);
}

#[test]
fn whoever_is_not_named_yet_gives_no_talk_in_any_format() {
    let persons = serde_json::json!([
        { "code": "a", "public_name": "N. N." },
        { "code": "b", "public_name": "tba" },
        { "code": "c", "public_name": "Ben Öz (angefragt)" },
        { "code": "d", "public_name": "Ada Müller" },
    ]);
    let event = common::event(serde_json::json!({ "title": "Netze", "persons": persons }));
    let lunch = common::event(serde_json::json!({ "guid": "2", "title": "Mittagspause (Foyer)" }));
    let import = common::imported(
        &[("a.json", &common::schedule(serde_json::json!([event, lunch])))],
        &ImportOptions::default(),
    );
    assert_eq!(talks(&import), ["2021-11-23T09:00 Netze: Ada Müller"]);
    assert_eq!(told(&import, ImportEventKind::Nameless).0, 2);
    assert_eq!(told(&import, ImportEventKind::Unconfirmed), (1, vec!["Ben Öz (angefragt)".to_owned()]));
    assert_eq!(told(&import, ImportEventKind::Break).0, 1);
}

#[test]
fn what_is_struck_out_does_not_come_along_and_is_named() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let struck = Format::new().set_font_strikethrough();
    for (column, heading) in (0..).zip(["Datum", "Uhrzeit", "Titel", "Referent"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    for (column, cell) in (0..).zip(["12.05.2026", "9:00", "Eröffnung", "Ada Müller"]) {
        sheet.write_string(1, column, cell).unwrap();
        sheet.write_string_with_format(2, column, cell.replace("Eröffnung", "Cloud"), &struck).unwrap();
    }
    let import = imported("tag.xlsx", workbook.save_to_buffer().unwrap());
    assert_eq!(talks(&import), ["2026-05-12T09:00 Eröffnung: Ada Müller"]);
    let (count, told) = told(&import, ImportEventKind::Hidden);
    assert_eq!((count, &*told[0]), (4, "the cell is struck out and was not read"));
}

#[test]
fn a_title_of_a_person_may_have_a_column_of_its_own() {
    let import =
        import("Titel;Akad. Titel;Vorname;Nachname;Datum;Uhrzeit\nNetze;Dr.;Ada;Müller;12.05.2026;9:00\n");
    assert_eq!(talks(&import), ["2026-05-12T09:00 Netze: Dr. Ada Müller"]);
}

#[test]
fn a_calendar_is_named_as_what_it_is() {
    let source = ImportSource::new("a.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n");
    let error = import_programme(&[source], &ImportOptions::default()).unwrap_err().to_string();
    assert_eq!(
        error,
        "a.ics: this is a calendar (iCalendar), which does not say who gives a talk; export the programme as JSON, XML \
         or a table"
    );
}
