//! Tables as people keep them: what is read of CSV and workbooks, and what is said of bad ones.
#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Write as _};

use import::table::number_format::{NumberCountry, NumberFormat};
use import::table::{self, Table, TableError};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The rows of a table, each with its number and its cells up to the last that is filled.
fn rows(table: &Table) -> Vec<(usize, Vec<String>)> {
    let row = |row: &table::TableRow| {
        let width = row.cells().map(|(column, _)| column + 1).max().unwrap();
        (row.number, (0..width).map(|column| row.cell(column).to_owned()).collect())
    };
    table.rows.iter().map(row).collect()
}

#[track_caller]
fn check(bytes: &[u8], expected: &[(usize, &[&str])]) {
    let tables = table::read("t", bytes).unwrap();
    let expected: Vec<(usize, Vec<String>)> = expected
        .iter()
        .map(|(number, cells)| (*number, cells.iter().map(|cell| (*cell).to_owned()).collect()))
        .collect();
    assert_eq!(rows(&tables[0]), expected);
}

#[track_caller]
fn check_refused(bytes: &[u8], expected: &str) {
    assert_eq!(table::read("t", bytes).unwrap_err().to_string(), expected);
}

#[track_caller]
fn check_warnings(bytes: &[u8], expected: &[&str]) {
    let tables = table::read("t", bytes).unwrap();
    let said: Vec<String> =
        tables.iter().flat_map(|table| &table.warnings).map(ToString::to_string).collect();
    assert_eq!(said, expected);
}

/// A workbook of one sheet, made by `fill`.
fn xlsx(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A sheet of OpenDocument with these rows.
fn ods(rows: &str) -> Vec<u8> {
    let xml = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" \
         xmlns:text=\"x\" xmlns:calcext=\"c\"><office:body><office:spreadsheet><table:table \
         table:name=\"Blatt 1\">{rows}</table:table></office:spreadsheet></office:body>\
         </office:document-content>"
    );
    packed(&[("content.xml", xml.as_bytes())])
}

#[test]
fn the_sign_between_cells_is_found_out() {
    check(b"a;b\n1;2\n", &[(1, &["a", "b"]), (2, &["1", "2"])]);
    check(b"a,b\n1,2\n", &[(1, &["a", "b"]), (2, &["1", "2"])]);
    check(b"a\tb\n1\t2\n", &[(1, &["a", "b"]), (2, &["1", "2"])]);
    check(b"a;b, c, d\n1;2\n3;4\n", &[(1, &["a", "b, c, d"]), (2, &["1", "2"]), (3, &["3", "4"])]);
    check(
        b"Programme, 2nd draft\na;b\n1;2\n",
        &[(1, &["Programme, 2nd draft"]), (2, &["a", "b"]), (3, &["1", "2"])],
    );
    check(b"a;b\r1;\"x\ry\"\r\r3;4", &[(1, &["a", "b"]), (2, &["1", "x\ry"]), (5, &["3", "4"])]);
    check(b"sep=,\na,b;c;d\n", &[(2, &["a", "b;c;d"])]);
    check(b"alone\n", &[(1, &["alone"])]);
}

#[test]
fn quotes_hold_line_breaks_signs_and_quotes_and_rows_know_the_line_they_begin_in() {
    check(
        b"a;b\r\n\"x\r\ny;\"\"z\"\"\";2\r\n\r\n;;\r\nq;5\" wide\r\n",
        &[(1, &["a", "b"]), (2, &["x\r\ny;\"z\"", "2"]), (6, &["q", "5\" wide"])],
    );
}

#[test]
fn every_encoding_that_spreadsheets_save_in_is_read() {
    let text = "Straße;Größe – 5 €\n";
    let expected: &[(usize, &[&str])] = &[(1, &["Straße", "Größe – 5 €"])];
    check(text.as_bytes(), expected);
    check(format!("\u{FEFF}{text}").as_bytes(), expected);
    check(b"Stra\xDFe;Gr\xF6\xDFe \x96 5 \x80\n", expected);
    let wide = |unit: fn(u16) -> [u8; 2]| {
        format!("\u{FEFF}{text}").encode_utf16().flat_map(unit).collect::<Vec<u8>>()
    };
    check(&wide(u16::to_le_bytes), expected);
    check(&wide(u16::to_be_bytes), expected);
}

#[test]
fn a_file_pasted_together_from_two_encodings_is_read_line_by_line_and_says_so() {
    let bytes = b"M\xC3\xBCnchen;1\nK\xF6ln;2\n";
    check(bytes, &[(1, &["München", "1"]), (2, &["Köln", "2"])]);
    check_warnings(
        bytes,
        &["t:2: the line was read as Windows-1252, others as UTF-8; check that its letters are right"],
    );
    check_warnings(
        b"K\xF6ln;2\n",
        &["t: the file is no UTF-8 and was read as Windows-1252; check that its letters are right"],
    );
    check_warnings("Köln;2\n".as_bytes(), &[]);
}

#[test]
fn what_is_no_table_is_refused_with_what_to_do() {
    check_refused(b"", "there is nothing in the table; check that it is the right file");
    check_refused(b";;\n \n", "there is nothing in the table; check that it is the right file");
    check_refused(
        b"\n<!DOCTYPE html><title>Login</title>",
        "the file is a web page, maybe that of a login; download the table again",
    );
    check_refused(
        &vec![b'a'; 64 * 1024 * 1024 + 1],
        "the file has more than 64 MiB; check that it is the right one",
    );
    check_refused(b"a\0b", "the file is no table; save it as CSV, .xlsx or .ods");
    check_refused(
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "the workbook is of a kind from before 2007, or has a password; save it as .xlsx without one",
    );
    check_refused(
        &packed(&[("word/document.xml", b"<x/>")]),
        "the file is packed, but is no workbook; save the table as .xlsx, .ods or CSV",
    );
    check_refused(
        b"a;b\n1;\"2\n3;4\n",
        "a quotation mark opens a cell in line 2 and is never closed; close it, or double it where it is part of the text",
    );
}

#[test]
fn a_damaged_workbook_is_refused_and_never_a_panic() {
    let whole = xlsx(|sheet| {
        sheet.write(0, 0, "a").unwrap();
    });
    let cut = table::read("t", &whole[..whole.len() / 2]).unwrap_err();
    assert!(matches!(cut, TableError::Damaged(_)), "{cut:?}");
    let broken = packed(&[("content.xml", b"<table><row>")]);
    let broken = table::read("t", &broken).unwrap_err();
    assert!(matches!(broken, TableError::Damaged(_)), "{broken:?}");
    let without_parts = packed(&[("xl/workbook.xml", b"<workbook/>")]);
    assert!(table::read("t", &without_parts).is_err());
}

#[test]
fn a_small_file_that_would_fill_the_memory_is_refused() {
    let zeros = vec![0; 65 * 1024 * 1024];
    for part in ["xl/workbook.xml", "content.xml"] {
        check_refused(
            &packed(&[(part, &zeros)]),
            "the file has, when it is unpacked, more than 64 MiB; save the sheet with the programme as a file of \
             its own, or as CSV",
        );
    }
    let many = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell \
                table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>";
    check_refused(
        &ods(many),
        "the table has more than 500,000 cells; delete what lies outside of the programme, and save",
    );
}

#[test]
fn a_cell_far_away_takes_no_more_room_than_others() {
    let bytes = xlsx(|sheet| {
        sheet.write(0, 0, "first").unwrap();
        sheet.write(1_048_575, 499, "last").unwrap();
    });
    let tables = table::read("t.xlsx", &bytes).unwrap();
    let last = tables[0].rows.last().unwrap();
    assert_eq!((last.number, last.cell(499)), (1_048_576, "last"));
    assert_eq!(tables[0].place.cell(last.number, 499).to_string(), "t.xlsx, Sheet1!SF1048576");
}

#[test]
fn numbers_and_dates_are_read_as_people_see_them() {
    let bytes = xlsx(|sheet| {
        let date = Format::new().set_num_format("dd.mm.yyyy");
        let time = Format::new().set_num_format("hh:mm");
        let both = Format::new().set_num_format("dd.mm.yyyy hh:mm");
        let length = Format::new().set_num_format("[h]:mm");
        sheet.write(0, 0, 30).unwrap();
        sheet.write(0, 1, 0.1 + 0.2).unwrap();
        sheet.write(0, 2, true).unwrap();
        sheet.write_with_format(0, 3, ExcelDateTime::parse_from_str("2026-05-19").unwrap(), &date).unwrap();
        sheet.write_with_format(0, 4, 9.5 / 24.0, &time).unwrap();
        sheet
            .write_with_format(0, 5, ExcelDateTime::parse_from_str("2026-05-19T14:20").unwrap(), &both)
            .unwrap();
        sheet.write_with_format(0, 6, 1.5 / 24.0, &length).unwrap();
        sheet.write_with_format(0, 7, 0.0, &time).unwrap();
    });
    check(&bytes, &[(1, &["30", "0,3", "true", "19.05.2026", "09:30", "19.05.2026 14:20", "1:30", "00:00"])]);
    check(
        &ods("<table:table-row>\
              <table:table-cell office:value-type=\"float\" office:value=\"12.5\"><text:p>12,5</text:p></table:table-cell>\
              <table:table-cell office:value-type=\"date\" office:date-value=\"2026-05-19\"><text:p>19.5.26</text:p></table:table-cell>\
              <table:table-cell office:value-type=\"date\" office:date-value=\"2026-05-19T14:20:00\"><text:p>19. Mai, 14:20</text:p></table:table-cell>\
              <table:table-cell office:value-type=\"time\" office:time-value=\"PT09H30M00S\"><text:p>9:30</text:p></table:table-cell>\
              </table:table-row>"),
        &[(1, &["12,5", "19.5.26", "19. Mai, 14:20", "9:30"])],
    );
    let moments = |bytes: &[u8], columns: &[usize]| -> Vec<String> {
        let tables = table::read("t", bytes).unwrap();
        columns.iter().map(|column| tables[0].rows[0].moment(*column).to_owned()).collect()
    };
    assert_eq!(moments(&bytes, &[0, 3, 4, 5, 6]), ["30", "2026-05-19", "09:30", "2026-05-19 14:20", "1:30"]);
}

#[test]
fn a_merged_area_has_its_value_in_every_cell() {
    let bytes = xlsx(|sheet| {
        sheet.merge_range(0, 0, 2, 0, "Kiel", &Format::new()).unwrap();
        for row in 0..3 {
            sheet.write(row, 1, row).unwrap();
        }
        sheet.merge_range(0, 2, 999, 2, "all", &Format::new()).unwrap();
    });
    let expected: &[(usize, &[&str])] =
        &[(1, &["Kiel", "0", "all"]), (2, &["Kiel", "1", "all"]), (3, &["Kiel", "2", "all"])];
    check(&bytes, expected);
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let first = |text: &str| {
        format!(
            "<table:table-cell table:number-rows-spanned=\"3\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let covered = "<table:covered-table-cell/>";
    let row = |cells: [&str; 3]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let rows = [
        row([&first("Kiel"), &cell("0"), &first("all")]),
        row([covered, &cell("1"), covered]),
        row([covered, &cell("2"), covered]),
    ];
    check(&ods(&rows.concat()), expected);
}

#[test]
fn formulas_give_their_results_and_those_without_one_are_named() {
    let bytes = xlsx(|sheet| {
        sheet.write(0, 0, "a").unwrap();
        sheet.write_formula(1, 0, Formula::new("=1+1").set_result("2")).unwrap();
        sheet.write_formula(2, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    });
    check(&bytes, &[(1, &["a"]), (2, &["2"])]);
    check_warnings(&bytes, &["t, Sheet1!B3: the formula gives #DIV/0! and was not read"]);
    check_warnings(
        &ods("<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>\
              <table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#REF!</text:p>\
              </table:table-cell></table:table-row>"),
        &["t, Blatt 1!B1: the formula gives #REF! and was not read"],
    );
}

#[test]
fn paragraphs_space_and_breaks_of_an_ods_cell_are_kept_and_its_comment_is_not() {
    check(
        &ods(
            "<table:table-row><table:table-cell><office:annotation><text:p>secret</text:p></office:annotation>\
              <text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>c<text:span>d</text:span><text:line-break/>e</text:p>\
              </table:table-cell></table:table-row>",
        ),
        &[(1, &["a  b\ncd\ne"])],
    );
}

#[test]
fn every_sheet_with_anything_in_it_is_a_table_of_its_own() {
    let mut workbook = Workbook::new();
    for (name, text) in [("Erste", "a"), ("Leer", ""), ("Dritte", "c")] {
        workbook.add_worksheet().set_name(name).unwrap().write(2, 1, text).unwrap();
    }
    let tables = table::read("t.xlsx", &workbook.save_to_buffer().unwrap()).unwrap();
    let places: Vec<String> = tables.iter().map(|table| table.place.cell(3, 1).to_string()).collect();
    assert_eq!(places, ["t.xlsx, Erste!B3", "t.xlsx, Dritte!B3"]);
}

#[test]
fn a_hidden_sheet_is_not_read_and_is_named() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write(0, 0, "a").unwrap();
    workbook.add_worksheet().set_name("Intern").unwrap().set_hidden(true).write(0, 0, "geheim").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    check_warnings(&bytes, &["t, Intern: the sheet is hidden and was not read"]);
    let tables = table::read("t.xlsx", &bytes).unwrap();
    assert!(!format!("{tables:?}").contains("geheim"));
}

#[test]
fn hidden_rows_columns_and_sheets_of_an_ods_are_left_out_and_named() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |attribute: &str, cells: [&str; 2]| {
        format!("<table:table-row{attribute}>{}{}</table:table-row>", cell(cells[0]), cell(cells[1]))
    };
    let columns = "<table:table-column/><table:table-column table:visibility=\"collapse\"/>";
    let rows = [
        row("", ["a", "b"]),
        row(" table:visibility=\"collapse\"", ["c", "d"]),
        row(" table:visibility=\"filter\"", ["e", "f"]),
        row("", ["g", "h"]),
    ];
    let bytes = ods(&format!("{columns}{}", rows.concat()));
    check(&bytes, &[(1, &["a"]), (4, &["g"])]);
    check_warnings(
        &bytes,
        &[
            "t, Blatt 1!2: the row is hidden and was not read",
            "t, Blatt 1!3: the row is hidden and was not read",
            "t, Blatt 1!B1: the column is hidden and was not read",
        ],
    );
}

#[test]
fn numbers_in_a_table_of_english_words_are_shown_in_english_form() {
    let check = |format: NumberFormat, number: f64, expected: &str| {
        assert_eq!(format.show(number, false, NumberCountry::English), expected, "{format:?}: {number}");
    };
    check(NumberFormat::new("0.0%"), 0.355, "35.5%");
    check(NumberFormat::new("#,##0.00"), 1234.5, "1,234.50");
    check(NumberFormat::new("General"), 48.5, "48.5");
    check(NumberFormat::new("dd.mm.yyyy"), 46154.0, "12.05.2026");
    check(NumberFormat::built_in(14).unwrap(), 46154.0, "12 May 2026");
    let country = |texts: &[&str]| NumberCountry::of(texts.iter().copied());
    assert_eq!(country(&["Statement", "What we learned from the city of Kiel"]), NumberCountry::English);
    assert_eq!(country(&["Aussage", "Was wir von der Stadt gelernt haben"]), NumberCountry::German);
    assert_eq!(country(&["Titel", "What we learned from the city of Kiel"]), NumberCountry::German);
    assert_eq!(country(&["x"]), NumberCountry::German);
}

#[test]
fn numbers_are_shown_as_their_format_says() {
    let check = |code: &str, number: f64, expected: &str| {
        assert_eq!(
            NumberFormat::new(code).show(number, false, NumberCountry::German),
            expected,
            "{code}: {number}"
        );
    };
    check("0%", 0.35, "35%");
    check("0 %", 0.35, "35 %");
    check("0.0%", 0.355, "35,5%");
    check("0.00", 49.5, "49,50");
    check("0.00", 2.675, "2,68");
    check("#,##0", 1_234_567.0, "1.234.567");
    check("#,##0.00 \"€\"", 12.5, "12,50 €");
    check("_-* #,##0.00 [$€-407]_-;-* #,##0.00 [$€-407]_-", -1234.5, "-1.234,50 €");
    check("#,##0;(#,##0)", -12.0, "(12)");
    check("0.0,,\" Mio.\"", 12_345_678.0, "12,3 Mio.");
    check("#.##", 0.5, ",5");
    check("000", 7.0, "007");
    check("0.##", 3.0, "3");
    check("\"Nr. \"0", 4.0, "Nr. 4");
    check("General", 0.1 + 0.2, "0,3");
    check("@", 48.5, "48,5");
    check("0;-0;\"–\"", 0.0, "–");
    check("dd.mm.yyyy", 45_418.0, "06.05.2024");
    check("d. mmmm yyyy", 45_418.0, "6. Mai 2024");
    check("ddd, d.m.yy", 45_418.0, "Mo, 6.5.24");
    check("[$-409]mmmm d, yyyy", 45_418.0, "May 6, 2024");
    check("yyyy\\-mm\\-dd", 45_418.0, "2024-05-06");
    check("hh:mm", 0.395_833_333_333_333, "09:30");
    check("h:mm AM/PM", 0.604_166_666_666_667, "2:30 PM");
    check("[h]:mm", 1.5, "36:00");
    check("mm:ss", 0.001_041_666_666_667, "01:30");
}

proptest! {
    #[test]
    fn any_cells_written_as_csv_are_read_again(
        cells in proptest::collection::vec(proptest::collection::vec("[a-zß\",;\t\n .=€\u{202E}😀]{0,6}[a-z]", 2..4), 1..8),
        delimiter in prop_oneof![Just(';'), Just(','), Just('\t')],
    ) {
        let width = cells[0].len();
        let cells: Vec<Vec<String>> = cells.into_iter().map(|mut row| { row.resize(width, "x".to_owned()); row }).collect();
        let line = |row: &Vec<String>| {
            let quoted: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            quoted.join(&delimiter.to_string()) + "\r\n"
        };
        let text: String = cells.iter().map(line).collect();
        let read = table::read("t", text.as_bytes()).unwrap();
        let read: Vec<Vec<String>> = rows(&read[0]).into_iter().map(|(_, cells)| cells).collect();
        prop_assert_eq!(read, cells);
    }

    #[test]
    fn whatever_the_bytes_there_is_a_table_or_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = table::read("t", &bytes);
    }

    #[test]
    fn a_workbook_with_any_bytes_changed_is_a_table_or_a_reason(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = xlsx(|sheet| {
            sheet.merge_range(0, 0, 1, 0, "Kiel", &Format::new()).unwrap();
            sheet.write_formula(2, 0, Formula::new("=1+1").set_result("2")).unwrap();
        });
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = table::read("t", &bytes);
    }
}
