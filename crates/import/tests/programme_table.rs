//! Programmes in tables.
#![allow(clippy::unwrap_used)]

mod common;

use common::{bundle, good, told};
use import::reader::table::{CellTime, ColumnChoice, ColumnChoiceError, DateOrder, TableOptions};
use import::report::ImportEventKind;
use import::{ExistingBundle, Import, ImportOptions, ImportSource, import_into, import_programme};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value, json};

#[track_caller]
fn imported(csv: &str) -> Import {
    chosen(csv, &[])
}

#[track_caller]
fn chosen(csv: &str, columns: &[&str]) -> Import {
    let columns = columns.iter().map(|column| column.parse().unwrap()).collect();
    let tables = TableOptions { columns, ..TableOptions::default() };
    let options = ImportOptions { tables, ..ImportOptions::default() };
    good(
        import_programme(&[ImportSource::new("tag.csv", csv)], &options)
            .unwrap_or_else(|error| panic!("{error}")),
    )
}

#[track_caller]
fn check_refused(csv: &str, columns: &[&str], expected: &str) {
    let columns = columns.iter().map(|column| column.parse().unwrap()).collect();
    let tables = TableOptions { columns, ..TableOptions::default() };
    let options = ImportOptions { tables, ..ImportOptions::default() };
    let error = import_programme(&[ImportSource::new("tag.csv", csv)], &options).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

/// The titles of the talks, in the order of the programme.
fn titles(import: &Import) -> Vec<String> {
    let bundle = bundle(import);
    let talks = bundle["talks"].as_array().unwrap();
    talks.iter().map(|talk| talk["title"].as_str().unwrap().to_owned()).collect()
}

/// What becomes of one cell, in a table with a title and a day.
#[track_caller]
fn check_cell(heading: &str, cell: &str, field: &str, expected: Value) {
    let import = imported(&format!("Titel;Tag;{heading}\nEins;19.5.2026;\"{cell}\"\n"));
    assert_eq!(bundle(&import)["talks"][0][field], expected, "{heading}: {cell}");
}

#[track_caller]
fn check_when(text: &str, day: &str, time: &str, until: &str) {
    let when = CellTime::parse(text, DateOrder::DayFirst);
    let clock = |time: Option<jiff::civil::Time>| {
        time.map(|time| time.strftime("%H:%M").to_string()).unwrap_or_default()
    };
    let found =
        (when.day.map(|day| day.to_string()).unwrap_or_default(), clock(when.time), clock(when.until));
    assert_eq!(found, (day.to_owned(), time.to_owned(), until.to_owned()), "{text}");
}

#[test]
fn a_german_table_gives_talks_people_and_facets() {
    let import = imported(
        "\u{FEFF}Nr.;Titel;Referent*innen;Organisation;Datum;Uhrzeit;Dauer (min);Raum;Themenstrang;Format;Sprache;Beschreibung;Folien\r\n\
         7;Kiel zieht um;Dr. Ada Beispiel;Stadt Kiel;19.05.2026;09:30;45;Saal 1;Umzug;Vortrag;deutsch;\"Erst.\n\nDann.\";example.org/f.pdf\r\n",
    );
    let talk = &bundle(&import)["talks"][0];
    assert_eq!(
        talk,
        &json!({
            "id": "kiel-zieht-um", "title": "Kiel zieht um", "speakers": ["ada-beispiel"], "start": "2026-05-19T09:30",
            "minutes": 45, "language": "de", "format": "Vortrag", "abstract": "Erst.\n\nDann.",
            "tags": talk["tags"], "links": [{"kind": "slides", "url": "https://example.org/f.pdf"}], "origin": talk["origin"],
        })
    );
    assert_eq!(talk["tags"]["room"], json!(["saal-1"]));
    assert_eq!(talk["tags"]["track"], json!(["umzug"]));
    assert_eq!(talk["origin"]["key"], "code:7");
    assert_eq!(bundle(&import)["speakers"][0]["organisation"], "Stadt Kiel");
}

#[test]
fn an_english_table_in_windows_1252_gives_the_same() {
    let csv = b"Title,Speakers,Start time,End time,Date\nThe caf\xE9 culture,\"Zo\xEB Lee, Max Roe\",9:30 AM,10:15 AM,05/19/2026\n";
    let import = good(
        import_programme(&[ImportSource::new("day.csv", csv.to_vec())], &ImportOptions::default()).unwrap(),
    );
    let talk = &bundle(&import)["talks"][0];
    assert_eq!(
        (&talk["title"], &talk["speakers"]),
        (&json!("The café culture"), &json!(["zoe-lee", "max-roe"]))
    );
    assert_eq!((&talk["start"], &talk["minutes"]), (&json!("2026-05-19T09:30"), &json!(45)));
}

#[test]
fn what_is_guessed_is_told_as_it_can_be_said_otherwise() {
    let import =
        imported("Titel;Referent;Zielgruppe;E-Mail;Hotel\nEins;Ada Beispiel;Ämter;a@example.org;ja\n");
    assert_eq!(
        told(&import, ImportEventKind::Column),
        (1, vec!["title=Titel, speakers=Referent, category=Zielgruppe".to_owned()])
    );
    assert_eq!(told(&import, ImportEventKind::Private), (1, vec!["E-Mail".to_owned()]));
    assert_eq!(told(&import, ImportEventKind::Unread), (1, vec!["Hotel".to_owned()]));
    assert!(!import.bundle.to_string().contains("a@example.org"));
}

#[test]
fn an_organiser_may_say_what_a_column_holds() {
    let csv = "Was;Titel;Wer\nEins;Dr.;Ada Beispiel\n";
    let import = chosen(csv, &["title=Was", "nothing=Titel", "speakers=wer"]);
    assert_eq!(titles(&import), ["Eins"]);
    assert_eq!(bundle(&import)["talks"][0]["speakers"], json!(["ada-beispiel"]));
    assert_eq!(told(&import, ImportEventKind::Column).0, 0, "nothing is guessed");
    check_refused(
        csv,
        &["title=Wo"],
        "tag.csv: no column is called \"Wo\"; there are Was, Titel, Wer; correct --column",
    );
    check_refused(
        "Dies;Das\nEins;Ada\n",
        &[],
        "tag.csv: no column of the table is known to hold titles; there are Dies, Das; name it with --column title=…",
    );
    let error: ColumnChoiceError = "titel=Was".parse::<ColumnChoice>().unwrap_err();
    assert!(error.to_string().starts_with(
        "\"titel=Was\" says nothing about a column; write it as title=Heading, with one of id, title, subtitle, abstract, "
    ));
}

#[test]
fn days_and_times_are_read_in_german_and_english() {
    check_when("2026-05-19", "2026-05-19", "", "");
    check_when("2026-05-19 09:30", "2026-05-19", "09:30", "");
    check_when("2026-05-19T09:30:00", "2026-05-19", "09:30", "");
    check_when("19.5.26", "2026-05-19", "", "");
    check_when("Di, 19.05.2026, 9.30 Uhr", "2026-05-19", "09:30", "");
    check_when("Dienstag, 19. Mai 2026", "2026-05-19", "", "");
    check_when("19. März 2026 9–10 Uhr", "2026-03-19", "09:00", "10:00");
    check_when("9:30–10:15", "", "09:30", "10:15");
    check_when("9.30 - 10.15 Uhr", "", "09:30", "10:15");
    check_when("09.30", "", "09:30", "");
    check_when("May 19th, 2026, 9:30 AM", "2026-05-19", "09:30", "");
    check_when("19 May 2026 2:15 p.m.", "2026-05-19", "14:15", "");
    check_when("2:15pm - 3pm", "", "14:15", "15:00");
    check_when("19/5/2026", "2026-05-19", "", "");
    check_when("2026/05/19", "2026-05-19", "", "");
    check_when("31.2.2026", "", "", "");
    check_when("noch offen", "", "", "");
    check_when("0000-00-00", "", "", "");
    check_when("9 bis 10 Uhr", "", "09:00", "10:00");
    check_when("von 9 bis 10:30 Uhr", "", "09:00", "10:30");
    check_when("9 Uhr bis ca. 10 Uhr", "", "09:00", "10:00");
    check_when("9.30–10.15", "", "09:30", "10:15");
    check_when("9.30–10.15 Uhr", "", "09:30", "10:15");
    check_when("09:00-09:45h", "", "09:00", "09:45");
    check_when("9h", "", "09:00", "");
    check_when("9h30", "", "09:30", "");
    check_when("9 Uhr 30", "", "09:30", "");
    check_when("ab 14 Uhr", "", "14:00", "");
    check_when("bis 17 Uhr", "", "", "17:00");
    check_when("12.30 p.m.", "", "12:30", "");
    check_when("12 a.m.", "", "00:00", "");
    check_when("2–3 pm", "", "14:00", "15:00");
    check_when("11–1 pm", "", "11:00", "13:00");
    check_when("23:00 – 24:00 Uhr", "", "23:00", "00:00");
    check_when("Mo 6.5.2024 9 bis 10 Uhr", "2024-05-06", "09:00", "10:00");
    check_when("6. Mai 2024, 14 Uhr", "2024-05-06", "14:00", "");
    check_when("19.5. 2026", "2026-05-19", "", "");
    check_when("ganztägig", "", "", "");
}

#[test]
fn numbers_of_a_spreadsheet_stand_for_days_and_times() {
    let check = |text: &str, expected: Option<(&str, &str)>| {
        let read = CellTime::parse_serial(text).map(|when| {
            let time = when.time.map(|time| time.strftime("%H:%M").to_string()).unwrap_or_default();
            (when.day.map(|day| day.to_string()).unwrap_or_default(), time)
        });
        assert_eq!(read, expected.map(|(day, time)| (day.to_owned(), time.to_owned())), "{text}");
    };
    check("45418", Some(("2024-05-06", "")));
    check("45418,375", Some(("2024-05-06", "09:00")));
    check("0,375", Some(("", "09:00")));
    check("0.4166666667", Some(("", "10:00")));
    check("0,999305555", Some(("", "23:59")));
    for text in
        ["9", "1.5", "1234", "450000", "4541845418", "9999999999999999999999,5", "-1", "1e5", "", "0,5 h"]
    {
        check(text, None);
    }
}

#[test]
fn in_dates_with_slashes_the_number_that_is_no_month_tells_which_comes_first() {
    let check = |dates: [&str; 2], expected: &str, guesses: usize| {
        let import = imported(&format!("Titel;Datum\nEins;{}\nZwei;{}\n", dates[0], dates[1]));
        assert_eq!(bundle(&import)["talks"][0]["start"], expected);
        assert_eq!(told(&import, ImportEventKind::Slashes).0, guesses);
    };
    check(["5/6/2026", "5/19/2026"], "2026-05-06", 0);
    check(["5/6/2026", "19/6/2026"], "2026-06-05", 0);
    check(["5/6/2026", "7/6/2026"], "2026-06-05", 1);
}

#[test]
fn a_time_without_a_day_is_told_and_left_open() {
    let import = imported("Titel;Zeit\nEins;9:30\n");
    assert_eq!(bundle(&import)["talks"][0].get("start"), None);
    assert_eq!(told(&import, ImportEventKind::Time), (1, vec!["\"9:30\"".to_owned()]));
}

#[test]
fn durations_are_read_in_minutes_and_hours() {
    for (cell, minutes) in [("45", 45), ("45 min", 45), ("1:30", 90), ("1,5 h", 90), ("2 Std.", 120)] {
        check_cell("Dauer", cell, "minutes", json!(minutes));
    }
    let import = imported("Titel;Dauer\nEins;25:99\n");
    assert_eq!(told(&import, ImportEventKind::Duration), (1, vec!["\"25:99\"".to_owned()]));
}

#[test]
fn a_day_between_the_rows_may_leave_out_its_year() {
    let import =
        imported("Zeit;Titel\nDienstag, 23. November 2021;\n9:00;A\nMittwoch, 24. November;\n9:00;B\n");
    assert_eq!(bundle(&import)["talks"][1]["start"], "2021-11-24T09:00");
    assert_eq!(told(&import, ImportEventKind::UnclearRow).0, 0);
}

#[test]
fn a_day_in_a_cell_may_leave_out_its_year() {
    let import = imported("Tag;Zeit;Titel\nMo, 6. Mai 2024;9.00;A\nDi 7.5.;11:00;B\n");
    assert_eq!(bundle(&import)["talks"][1]["start"], "2024-05-07T11:00");
}

#[test]
fn a_timetable_may_have_a_block_for_each_day() {
    let import = imported(
        "Montag, 6.5.2024;;\nUhrzeit;Raum A;Raum B\n9.00 - 9.45 Uhr;Start;\n10 Uhr;\"Akte\nAnna Beispiel, Stadt Kiel\";Amt\n\
         Dienstag, 7.5.;;\nUhrzeit;Raum A;Raum C\n9.00 Uhr;Fazit (Clara Muster);Lab\n",
    );
    let bundle = bundle(&import);
    let talks: Vec<String> = bundle["talks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|talk| {
            format!("{} {} {} {}", talk["start"], talk["title"], talk["tags"]["room"][0], talk["speakers"])
        })
        .collect();
    assert_eq!(
        talks,
        [
            r#""2024-05-06T09:00" "Start" "raum-a" []"#,
            r#""2024-05-06T10:00" "Akte" "raum-a" ["anna-beispiel"]"#,
            r#""2024-05-06T10:00" "Amt" "raum-b" []"#,
            r#""2024-05-07T09:00" "Fazit" "raum-a" ["clara-muster"]"#,
            r#""2024-05-07T09:00" "Lab" "raum-c" []"#,
        ]
    );
}

#[test]
fn a_list_of_contacts_beside_the_programme_is_not_read() {
    let sources = [
        ImportSource::new("a.csv", "Titel;Zeit\nEins;9:00\n"),
        ImportSource::new("b.csv", "Name;E-Mail\nAnna Groß;a@b.example\n"),
    ];
    let read = import_programme(&sources, &ImportOptions::default());
    assert!(!format!("{:?}", read.map(|import| bundle(&import))).contains("Anna"));
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheets = [
        ("Programm", [["Titel", "Raum"], ["Eins", "Foyer"]]),
        ("Kontakte", [["Name", "E-Mail"], ["Anna Groß", "a@b.example"]]),
    ];
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (at, [left, right]) in rows.into_iter().enumerate() {
            sheet.write(at as u32, 0, left).unwrap().write(at as u32, 1, right).unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let import =
        good(import_programme(&[ImportSource::new("tag.xlsx", bytes)], &ImportOptions::default()).unwrap());
    assert_eq!(titles(&import), ["Eins"]);
    assert_eq!(
        told(&import, ImportEventKind::Part),
        (1, vec!["by its headings, a list of contacts".to_owned()])
    );
}

#[test]
fn times_that_nobody_understands_are_told() {
    for cell in ["4", "halb drei", "25:30", "1.5"] {
        let import = imported(&format!("Titel;Datum;Beginn\nEins;23.11.2021;{cell}\n"));
        assert_eq!(bundle(&import)["talks"][0]["start"], "2021-11-23", "{cell}");
        assert_eq!(told(&import, ImportEventKind::Time), (1, vec![format!("{cell:?}")]));
    }
    let import = imported("Titel;Datum;Beginn;Ende\nEins;23.11.2021;9:00;bald\n");
    assert_eq!(told(&import, ImportEventKind::Time), (1, vec!["\"bald\"".to_owned()]));
}

#[test]
fn a_talk_may_end_after_midnight_but_not_before_it_begins() {
    let minutes = |start: &str, end: &str| {
        let import = imported(&format!("Titel;Datum;Beginn;Ende\nEins;23.11.2021;{start};{end}\n"));
        (bundle(&import)["talks"][0].get("minutes").cloned(), told(&import, ImportEventKind::Duration).0)
    };
    assert_eq!(minutes("23:30", "00:30"), (Some(json!(60)), 0));
    assert_eq!(minutes("23:30", "00:00"), (Some(json!(30)), 0));
    assert_eq!(minutes("12:00", "11:00"), (None, 1));
}

#[test]
fn the_year_0_is_no_day() {
    let import = imported("Titel;Datum\nEins;01.01.0000\nZwei;23.11.21\n");
    let bundle = bundle(&import);
    assert_eq!((&bundle["talks"][0]["start"], bundle["talks"][1].get("start")), (&json!("2021-11-23"), None));
    assert_eq!(told(&import, ImportEventKind::Time).0, 1);
}

#[test]
fn mail_addresses_and_telephone_numbers_beside_a_name_stay_behind() {
    let import = imported(
        "Titel;Referent\nEins;Anna Groß <anna@example.org>\nZwei;Carl (c@example.org)\nDrei;bob@example.org\nVier;Dora, Tel. 0221/12345\n",
    );
    let bundle = bundle(&import);
    assert!(!bundle.to_string().contains("example.org") && !bundle.to_string().contains("0221"), "{bundle}");
    let names: Vec<_> =
        bundle["speakers"].as_array().unwrap().iter().map(|speaker| &speaker["name"]).collect();
    assert_eq!(names, ["Anna Groß", "Carl", "Dora"]);
    assert_eq!(bundle["speakers"][0]["id"], "anna-gross");
    assert_eq!(
        (told(&import, ImportEventKind::Private).0, told(&import, ImportEventKind::Nameless).0),
        (4, 1)
    );
}

#[test]
fn several_people_stand_in_one_cell_or_in_several_columns() {
    let import = imported("Titel;Referent 1;Referent 2\nEins;Ada Beispiel;Ben Müller\n");
    assert_eq!(bundle(&import)["talks"][0]["speakers"], json!(["ada-beispiel", "ben-mueller"]));
    let open = imported("Titel;Referent\nEins;N.N.\n");
    assert_eq!(told(&open, ImportEventKind::Nameless).0, 1);
}

#[test]
fn a_talk_with_a_row_for_each_person_is_one_talk() {
    let import = imported(
        "Session Id,Title,FirstName,LastName,Company\n1,Das Eine,Ada,Beispiel,Kiel\n1,Das Eine,Ben,Müller,Jena\n2,Das Andere,Ada,Beispiel,Kiel\n",
    );
    let bundle = bundle(&import);
    assert_eq!(titles(&import), ["Das Eine", "Das Andere"]);
    assert_eq!(bundle["talks"][0]["speakers"], json!(["ada-beispiel", "ben-mueller"]));
    assert_eq!(bundle["speakers"][1]["organisation"], "Jena");
}

#[test]
fn only_what_is_in_the_programme_comes_along() {
    let import = imported(
        "Titel;Status;Referent\nEins;angenommen;Ada B\nZwei;abgelehnt;Ben C\nDrei;Rejected;Cem D\nMittagspause;;\nVier;Accepted;Dea E\n;;Eva F\n",
    );
    assert_eq!(titles(&import), ["Eins", "Vier"]);
    assert_eq!(told(&import, ImportEventKind::Unpublished).0, 2);
    assert_eq!(told(&import, ImportEventKind::Break), (1, vec!["Mittagspause".to_owned()]));
    assert_eq!(told(&import, ImportEventKind::UnclearRow), (1, vec!["a row without a title".to_owned()]));
}

#[test]
fn a_workbook_with_days_above_merged_cells_and_a_second_sheet_is_read() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let (plain, clock) = (Format::new(), Format::new().set_num_format("hh:mm"));
    sheet.merge_range(0, 0, 0, 3, "Programm 2026", &plain).unwrap();
    for (column, heading) in ["Beginn", "Titel", "Referentin", "Raum"].into_iter().enumerate() {
        sheet.write(2, column as u16, heading).unwrap();
    }
    sheet.merge_range(3, 0, 3, 3, "Dienstag, 19. Mai 2026", &plain).unwrap();
    sheet.write_with_format(4, 0, 9.5 / 24.0, &clock).unwrap();
    sheet.write(4, 1, "Eins").unwrap();
    sheet.write(4, 2, "Ada Beispiel").unwrap();
    sheet.merge_range(4, 3, 5, 3, "Saal", &plain).unwrap();
    sheet.write_with_format(5, 0, ExcelDateTime::parse_from_str("10:15").unwrap(), &clock).unwrap();
    sheet.write(5, 1, "Zwei").unwrap();
    workbook.add_worksheet().set_name("Hotel").unwrap().write(0, 0, "privat").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let import =
        good(import_programme(&[ImportSource::new("tag.xlsx", bytes)], &ImportOptions::default()).unwrap());
    let bundle = bundle(&import);
    let talks = bundle["talks"].as_array().unwrap();
    let starts: Vec<&Value> = talks.iter().map(|talk| &talk["start"]).collect();
    assert_eq!(starts, ["2026-05-19T09:30", "2026-05-19T10:15"]);
    assert!(talks.iter().all(|talk| talk["tags"]["room"] == json!(["saal"])));
    assert_eq!(told(&import, ImportEventKind::Part), (1, vec!["no column holds titles".to_owned()]));
    assert_eq!(import.report.of(ImportEventKind::Part).examples[0].place, "tag.xlsx, Hotel");
}

#[test]
fn what_is_no_table_of_talks_is_refused_with_what_to_do() {
    check_refused(
        "Vortrag;Aussage\nkiel;Neu\n",
        &[],
        "tag.csv: this is a table of takeaways; bring it into the bundle of its congress as a file, with --into",
    );
    check_refused(
        "Titel;\"Wer\nEins;Ada\n",
        &[],
        "tag.csv: a quotation mark opens a cell in line 1 and is never closed; close it, or double it where it is part of the text",
    );
    check_refused(
        "Just a line.",
        &[],
        "tag.csv: this is no programme; export the programme in one of the formats of docs/formats.md, or name its format with --from",
    );
    check_refused(
        "Titel;Wer\n",
        &[],
        "tag.csv: the source has no talk; check that the programme is published",
    );
}

#[test]
fn importing_the_same_table_twice_gives_the_same_marks() {
    let csv = "Titel;Referent\nEins;Ada Beispiel\nZwei;Ben Müller\n";
    assert_eq!(bundle(&imported(csv)), bundle(&imported(csv)));
    assert_eq!(bundle(&imported(csv))["talks"][0]["origin"]["key"], "title:eins");
}

proptest! {
    #[test]
    fn whatever_stands_in_the_cells_there_is_a_good_bundle_or_a_reason(
        rows in proptest::collection::vec(proptest::collection::vec("[a-zA-Zß0-9 .,:;/()@'=-]{0,14}", 6), 1..6),
    ) {
        let line = |row: &Vec<String>| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(";");
        let body: Vec<String> = rows.iter().map(line).collect();
        let csv = format!("Titel;Referenten;Datum;Zeit;Dauer;Zielgruppe\n{}\n", body.join("\n"));
        let sources = [ImportSource::new("t.csv", csv)];
        if let Ok(import) = import_programme(&sources, &ImportOptions::default()) {
            let first = good(import).bundle.to_string();
            let recap = ExistingBundle::read(&ImportSource::new("recap.json", first.clone())).unwrap();
            let again = import_into(recap, &sources, &ImportOptions::default()).unwrap();
            prop_assert_eq!(again.bundle.to_string(), first, "the same table twice changes nothing");
        }
    }

    #[test]
    fn any_day_and_time_is_read_in_each_notation(day in 1..=28_u8, month in 1..=12_u8, year in 2000..2100_u16, hour in 0..24_u8, minute in 0..60_u8) {
        let iso = (format!("{year}-{month:02}-{day:02}"), format!("{hour:02}:{minute:02}"));
        for text in [
            format!("{day}.{month}.{year} {hour}:{minute:02}"),
            format!("{day:02}.{month:02}.{year}, {hour}.{minute:02} Uhr"),
            format!("{day}/{month}/{year} {hour:02}:{minute:02}"),
            format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}"),
        ] {
            check_when(&text, &iso.0, &iso.1, "");
        }
    }
}
