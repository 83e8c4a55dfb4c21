//! What is handed over: encodings, strangers, and whatever is no whole programme.
#![allow(clippy::unwrap_used)]

mod common;

use std::io::{Cursor, Write as _};

use common::{bundle, german, good, told};
use import::report::ImportEventKind;
use import::{Import, ImportOptions, ImportSource, ProgrammeFormat, import_programme};
use zip::write::SimpleFileOptions;

fn event(title: &str) -> String {
    format!(
        r#"{{"schedule": {{"conference": {{"title": "Tag", "time_zone_name": "Europe/Berlin", "days": [{{"date": "2021-11-23",
        "rooms": {{"Saal": [{{"guid": "1", "title": "{title}", "language": "de", "date": "2021-11-23T09:00:00+01:00"}}]}}}}]}}}}}}"#
    )
}

fn read(name: &str, bytes: impl Into<Vec<u8>>) -> Result<Import, String> {
    import_programme(&[ImportSource::new(name, bytes)], &german()).map_err(|error| error.to_string())
}

/// A source from which the talk of this title comes.
#[track_caller]
fn check(bytes: impl Into<Vec<u8>>, title: &str) -> Import {
    let import = good(read("a", bytes).unwrap());
    assert_eq!(bundle(&import)["talks"][0]["title"], title);
    import
}

#[track_caller]
fn check_refused(bytes: impl Into<Vec<u8>>, expected: &str) {
    assert_eq!(read("a", bytes).map(|import| import.bundle.to_string()), Err(expected.to_owned()));
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    check(format!("\u{FEFF}{}", event("Akten")), "Akten");
}

#[test]
fn utf_16_is_read_where_a_mark_says_so() {
    let little: Vec<u8> =
        "\u{FEFF}".encode_utf16().chain(event("Größe").encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> =
        "\u{FEFF}".encode_utf16().chain(event("Größe").encode_utf16()).flat_map(u16::to_be_bytes).collect();
    check(little, "Größe");
    let import = check(big, "Größe");
    assert_eq!(told(&import, ImportEventKind::Encoding), (1, vec!["the whole file is UTF-16BE".to_owned()]));
}

#[test]
fn bytes_of_windows_among_utf_8_are_read_each_for_itself() {
    let mut bytes = event("Größe und Ma_e").into_bytes();
    let at = bytes.windows(4).position(|word| word == b"Ma_e").unwrap() + 2;
    bytes[at] = 0xDF;
    let import = check(bytes, "Größe und Maße");
    let tally = import.report.of(ImportEventKind::Encoding);
    assert_eq!((tally.examples[0].place.as_str(), tally.examples[0].what.as_str()), ("a:2", "\"ß\""));
}

#[test]
fn a_web_page_is_no_programme() {
    for page in ["<!DOCTYPE html><title>Anmelden</title>", "\n<html lang=de>", "<?xml version='1.0'?><html/>"]
    {
        check_refused(
            page,
            "a: this is a web page, not a programme; check that the export needs no login, and save the \
             file that the export sends",
        );
    }
}

#[test]
fn half_a_file_is_refused_with_the_place_where_it_ends() {
    let whole = event("Akten");
    let half = &whole[..whole.len() - 20];
    check_refused(
        half,
        "a:2:100: the file ends in the middle; fetch it again; an incomplete programme is not imported",
    );
    check_refused(
        "<schedule>\n<conference>",
        "a:2: this is not well-formed XML: it ends in the middle; fetch it again; \
         an incomplete programme is not imported",
    );
}

#[test]
fn what_is_no_programme_is_named_by_what_it_is() {
    check_refused("", "a: the file is empty; export the programme again");
    check_refused(" \n", "a: the file is empty; export the programme again");
    check_refused(
        "%PDF-1.7",
        "a: this is a PDF, which has no fields to read; export the programme as data, such as JSON or CSV",
    );
    check_refused([0x1F, 0x8B, 8], "a: the file is compressed with gzip; unpack it first");
    check_refused(
        r#"{"detail": "Not found."}"#,
        "a: this is an answer of the planning system, not a programme: \"Not found.\"; \
         check that the programme is published, and that the address is right",
    );
    check_refused(
        r#"{"menu": [], "prices": 3}"#,
        "a: this JSON is no programme of a format that can be read (its fields: menu, prices); \
         export the programme in one of the formats of docs/formats.md, or name its format with --from",
    );
    check_refused(
        "<schedule><entry/></schedule>",
        "a: this XML is no schedule: it begins with <schedule>; \
         export the programme in one of the formats of docs/formats.md, or name its format with --from",
    );
    check_refused("{\"a\": }", "a:1:7: this is no JSON: expected value; export the programme again");
}

#[test]
fn nesting_without_end_is_refused() {
    check_refused(
        "[".repeat(100_000),
        "a:1:128: this is no JSON: recursion limit exceeded; export the programme again",
    );
    check_refused(
        "<a>".repeat(100_000),
        "a:1: elements lie in each other in more than 64 levels; \
         check that it is a programme, and export only that",
    );
}

#[test]
fn markup_nested_as_deep_as_it_is_long_becomes_its_words() {
    for (open, times) in
        [("<div>", 1_000), ("<div>", 15_000), ("<b><i>", 200), ("> ", 1_000), ("* ", 1_000), ("[", 10_000)]
    {
        check_nested(open, times);
    }
}

#[track_caller]
fn check_nested(open: &str, times: usize) {
    let long = open.repeat(times) + "Tief";
    let file = event("Akten").replace(r#""language""#, &format!(r#""description": "{long}", "language""#));
    let import = good(read("a", file).unwrap());
    let text = bundle(&import)["talks"][0]["abstract"].as_str().unwrap().to_owned();
    assert!(text.ends_with("Tief"), "{times} of {open}");
}

#[test]
fn a_programme_without_a_talk_is_refused() {
    check_refused(
        r#"{"schedule": {"conference": {"days": []}}}"#,
        "a: the source has no talk; check that the programme is published",
    );
}

#[test]
fn people_without_talks_want_the_file_with_the_talks_beside_them() {
    check_refused(
        r#"[{"id": "s1", "fullName": "Ada Lovelace"}]"#,
        "a: the source has no talk; name the file with the talks beside the one with the people",
    );
}

#[test]
fn a_format_that_is_asked_for_is_not_guessed() {
    let options = ImportOptions { from: Some(ProgrammeFormat::Sessionize), ..ImportOptions::default() };
    let error = import_programme(&[ImportSource::new("a", event("Akten"))], &options).unwrap_err();
    assert_eq!(error.to_string(), "a: the source has no talk; check that the programme is published");
}

#[test]
fn formats_are_asked_for_by_their_names() {
    for format in ProgrammeFormat::ALL {
        assert_eq!(format.name().parse(), Ok(format));
    }
    assert_eq!(
        "pdf".parse::<ProgrammeFormat>().unwrap_err().to_string(),
        "there is no format \"pdf\"; use one of schedule-json, schedule2, schedule-xml, pretalx-widget, sessionize, \
         open-event, conclar, konopas, table"
    );
}

/// An archive of these files.
fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const SESSIONS: &str =
    r#"[{"id": 1, "title": "Akten", "state": "accepted", "start_time": "2018-03-22T10:00:00+08:00"}]"#;

#[test]
fn an_archive_of_open_event_is_read_without_unpacking_what_is_not_needed() {
    let bytes = archive(&[("sessions", SESSIONS), ("images/ada.png", "no picture"), ("sponsors", "no JSON")]);
    let import = check(bytes, "Akten");
    assert_eq!(told(&import, ImportEventKind::Part), (1, vec!["a/sponsors".to_owned()]));
}

#[test]
fn names_that_lead_outside_an_archive_are_reported_and_not_read() {
    let bytes = archive(&[("sessions", SESSIONS), ("../../sessions", "[]"), ("/etc/speakers", "[]")]);
    let import = check(bytes, "Akten");
    let (count, told) = told(&import, ImportEventKind::Part);
    assert_eq!((count, told[0].as_str()), (1, "\"../../sessions\" leads outside the archive"));
}

#[test]
fn a_link_in_an_archive_is_not_followed() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("sessions", SimpleFileOptions::default()).unwrap();
    zip.write_all(SESSIONS.as_bytes()).unwrap();
    zip.add_symlink("speakers", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let import = check(zip.finish().unwrap().into_inner(), "Akten");
    assert_eq!(told(&import, ImportEventKind::Part).1, ["\"speakers\" leads outside the archive"]);
}

#[test]
fn a_bomb_is_left_alone() {
    let zeros = "0".repeat(100 * 1024 * 1024);
    let bytes = archive(&[("sessions", SESSIONS), ("speakers", &zeros)]);
    assert!(bytes.len() < 1024 * 1024, "it is small from outside");
    let import = check(bytes, "Akten");
    assert_eq!(told(&import, ImportEventKind::Part).1, ["\"speakers\" is larger than any programme"]);
}

#[test]
fn a_broken_archive_is_refused() {
    let bytes = archive(&[("sessions", SESSIONS)]);
    let refused = read("a", &bytes[..bytes.len() / 2]).unwrap_err();
    assert!(refused.starts_with("a: the archive cannot be read: "), "{refused}");
    assert!(refused.ends_with("; fetch it again"), "{refused}");
}

#[test]
fn entities_of_a_document_type_are_never_expanded() {
    let bomb: String = (1..20).map(|at| format!("<!ENTITY l{at} \"&l{0};&l{0};\">", at - 1)).collect();
    let file = format!(
        "<!DOCTYPE schedule [<!ENTITY l0 \"ha\"><!ENTITY file SYSTEM \"file:///etc/passwd\">{bomb}]>\
         <schedule><conference><title>Tag</title></conference><day date=\"2021-11-23\"><room name=\"Saal\">\
         <event id=\"1\"><title>Akten &l19; &file; &uuml;</title></event></room></day></schedule>"
    );
    check(file, "Akten &l19; &file; ü");
}

#[test]
fn control_characters_in_xml_are_left_out_and_counted() {
    let file = "<schedule><conference><title>Tag</title></conference><day date=\"2021-11-23\"><room name=\"Saal\">\
        <event id=\"1\"><title>Ak\u{0B}ten\u{01}</title></event></room></day></schedule>";
    let import = check(file, "Akten");
    assert_eq!(told(&import, ImportEventKind::Control), (1, vec!["2 of them".to_owned()]));
}

#[test]
fn texts_of_json_with_raw_control_characters_or_half_a_character_are_mended() {
    let import = check(event("Ak\\ud83dten\u{1}").as_str(), "Akten");
    assert_eq!(
        told(&import, ImportEventKind::Control),
        (1, vec!["2 places inside texts of the JSON".to_owned()])
    );
    check(event("Zwei\nZeilen").as_str(), "Zwei Zeilen");
    check(event("\\ud83d\\udc4d \\\"Akten\\\" \\\\u\u{1F}").as_str(), "👍 \"Akten\" \\u");
    check_refused(
        &*event("Akten").replace("\"days\"", "days\u{1}"),
        "a:1:81: this is no JSON: key must be a string; export the programme again",
    );
}

#[test]
fn web_pages_and_scripts_are_named_as_what_they_are() {
    for text in [
        "<!DOCTYPE html><html><body>Anmelden</body></html>",
        "<!-- Stand: heute -->\n<html lang='de'>",
        "<div class='login'>Anmelden</div>",
        "<script>window.x = 1</script>",
        "(function () { window.x = 1; })();",
        "/* build 7 */\n// app\nimport { a } from './a.js';",
        "const programme = () => fetch('/api');",
        "var x = 1;",
    ] {
        let error = read("export", text).unwrap_err();
        assert!(error.starts_with("export: this is a web page, not a programme; "), "{text}: {error}");
    }
}
