//! Files that are made to fill the memory or to take minutes: how much is read of them, and what is said.
#![allow(clippy::unwrap_used)]

mod common;

use std::io::{Cursor, Write as _};

use common::{bundle, event, german, schedule, told};
use import::report::ImportEventKind;
use import::table::{self, Table};
use import::{ImportSource, ReadLimit, import_programme};
use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of OpenDocument with these sheets.
fn ods(sheets: &[&str]) -> Vec<u8> {
    let sheets: String = sheets.iter().map(|rows| format!("<t:table>{rows}</t:table>")).collect();
    let start = "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\" xmlns:x=\"x\"><o:body><o:spreadsheet>";
    let end = "</o:spreadsheet></o:body></o:document-content>";
    packed(&[("content.xml", &format!("{start}{sheets}{end}"))])
}

/// A workbook of Excel: its sheets by the names of their parts, and its list of texts.
fn xlsx(parts: &[&str], sheet: &str, strings: &str) -> Vec<u8> {
    const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const OF: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const RELATIONS: &str = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    let (mut list, mut targets) = (String::new(), String::new());
    for (at, part) in parts.iter().enumerate() {
        list += &format!("<sheet name=\"S{at}\" sheetId=\"{}\" r:id=\"s{at}\"/>", at + 1);
        targets += &format!("<Relationship Id=\"s{at}\" Type=\"{OF}/worksheet\" Target=\"{part}\"/>");
    }
    let start = format!(
        "<Relationships {RELATIONS}><Relationship Id=\"r\" Type=\"{OF}/officeDocument\" Target=\"xl/workbook.xml\"/>\
         </Relationships>"
    );
    packed(&[
        ("_rels/.rels", &start),
        ("xl/workbook.xml", &format!("<workbook {MAIN} xmlns:r=\"{OF}\"><sheets>{list}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", &format!("<Relationships {RELATIONS}>{targets}</Relationships>")),
        ("xl/sheet1.xml", &format!("<worksheet {MAIN}><sheetData>{sheet}</sheetData></worksheet>")),
        ("xl/sharedStrings.xml", &format!("<sst {MAIN} {strings}</sst>")),
    ])
}

#[track_caller]
fn check_table_refused(bytes: &[u8], limit: ReadLimit) {
    let expected = format!("{}; {}", limit.message(), limit.help());
    assert_eq!(table::read("t", bytes).map_err(|error| error.to_string()), Err(expected));
}

/// The one table of a file, with its warnings.
#[track_caller]
fn check_table(bytes: &[u8], warnings: &[&str]) -> Table {
    let tables = table::read("t", bytes).unwrap();
    let said: Vec<String> = tables[0].warnings.iter().map(ToString::to_string).collect();
    assert_eq!(said, warnings);
    tables[0].clone()
}

#[track_caller]
fn check_refused(source: impl Into<Vec<u8>>, expected: &str) {
    let read = import_programme(&[ImportSource::new("a", source)], &german());
    assert_eq!(read.map(|_| ()).map_err(|error| error.to_string()), Err(expected.to_owned()));
}

/// What a programme with these events has, and what is said of what is too large.
#[track_caller]
fn check_cut(events: Value, said: &[&str]) -> Value {
    let source = ImportSource::new("a", schedule(events).to_string());
    let import = import_programme(&[source], &german()).unwrap();
    assert_eq!(told(&import, ImportEventKind::Oversized).1, said);
    bundle(&import)
}

const ROW: &str = "<t:table-row><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row>";

#[test]
fn repeated_rows_cells_and_spaces_are_counted_as_often_as_they_are_there() {
    let cell = "<t:table-cell t:number-columns-repeated=\"400\"><x:p>a</x:p></t:table-cell>";
    let row = format!("<t:table-row t:number-rows-repeated=\"1048576\">{cell}</t:table-row>");
    check_table_refused(&ods(&[&row]), ReadLimit::Cells);
    let row =
        format!("<t:table-row t:number-rows-repeated=\"60000\">{}</t:table-row>", &ROW[13..ROW.len() - 14]);
    check_table_refused(&ods(&[&row]), ReadLimit::Rows);
    let spaces = "<x:s x:c=\"1000000\"/>";
    let row = format!("<t:table-row><t:table-cell><x:p>a{spaces}b</x:p></t:table-cell></t:table-row>");
    let warning = "t!A1: the text has more than 100,000 characters, and was cut off there; shorten it";
    let table = check_table(&ods(&[&row]), &[&warning.replace("t!", "t, !")]);
    assert_eq!(table.rows[0].cell(0).len(), 100_000);
    // What is blank in the end was counted all the same.
    let blank = format!("<t:table-row><t:table-cell><x:p>{spaces}</x:p></t:table-cell></t:table-row>");
    check_table_refused(&ods(&[&blank.repeat(400)]), ReadLimit::TableText);
}

#[test]
fn blank_cells_may_be_repeated_without_end() {
    let blank = "<t:table-row t:number-rows-repeated=\"1048576\"><t:table-cell \
                 t:number-columns-repeated=\"16384\"/></t:table-row>";
    let table = check_table(&ods(&[&format!("{ROW}{}", blank.repeat(1000))]), &[]);
    assert_eq!(table.rows.len(), 1);
}

#[test]
fn cells_outside_of_the_columns_that_are_read_are_named_once() {
    let far = "<t:table-row t:number-rows-repeated=\"1048576\"><t:table-cell t:number-columns-repeated=\"600\"/>\
               <t:table-cell><x:p>a</x:p></t:table-cell></t:table-row>";
    let said = "t, : the table has more than 500 columns, and the others were not read; \
                delete what lies outside of the programme, and save";
    assert_eq!(check_table(&ods(&[&format!("{ROW}{far}")]), &[said]).rows.len(), 1);
    let wide = format!("a{}b\nc;d\n", ";".repeat(5_000));
    assert_eq!(check_table(wide.as_bytes(), &[&said.replace("t, :", "t:")]).rows.len(), 2);
}

#[test]
fn merged_cells_are_counted_in_every_row() {
    let merged = "<t:table-row><t:table-cell t:number-rows-spanned=\"40000\"><x:p>a</x:p></t:table-cell>\
                  </t:table-row>";
    check_table_refused(&ods(&[&merged.repeat(1_000)]), ReadLimit::Cells);
}

#[test]
fn sheets_and_levels_have_an_end() {
    check_table_refused(&ods(&[""; 257]), ReadLimit::Sheets);
    check_table_refused(&ods(&[&"<t:table>".repeat(100)]), ReadLimit::XmlDepth);
    let parts: Vec<String> = (1..=257).map(|at| format!("sheet{at}.xml")).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    check_table_refused(&xlsx(&parts, "", ">"), ReadLimit::Sheets);
}

#[test]
fn no_room_is_made_for_what_a_workbook_only_says_that_it_has() {
    let strings = "count=\"4294967295\" uniqueCount=\"4294967295\"><si><t>a</t></si>";
    check_table_refused(&xlsx(&["sheet1.xml"], "", strings), ReadLimit::SharedStrings);
    let digits = format!("count=\"{}\">", "9".repeat(40));
    check_table_refused(&xlsx(&["sheet1.xml"], "", &digits), ReadLimit::SharedStrings);
    let last = "<row r=\"1048576\"><c r=\"SF1048576\" t=\"str\"><v>a</v></c></row>";
    assert_eq!(check_table(&xlsx(&["sheet1.xml"], last, ">"), &[]).rows[0].number, 1_048_576);
}

#[test]
fn a_text_that_many_cells_share_is_counted_in_each() {
    let strings = format!("><si><t>{}</t></si>", "a".repeat(90_000));
    let row = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(400));
    check_table_refused(&xlsx(&["sheet1.xml"], &row, &strings), ReadLimit::TableText);
}

#[test]
fn a_part_of_a_workbook_is_read_once() {
    let bytes = xlsx(&["sheet1.xml", "Sheet1.xml"], "", ">");
    let refused = table::read("t", &bytes).unwrap_err().to_string();
    assert_eq!(
        refused,
        "the workbook is damaged (two sheets are one part); open it in a spreadsheet program, and save it anew"
    );
}

#[test]
fn rows_and_cells_of_csv_have_an_end() {
    check_table_refused("a;b\n".repeat(50_001).as_bytes(), ReadLimit::Rows);
    check_table_refused(format!("{}\n", "a;".repeat(20)).repeat(25_001).as_bytes(), ReadLimit::Cells);
    let long = format!("a;b\n{};c\n", "d".repeat(100_001));
    let said = "t!A2: the text has more than 100,000 characters, and was cut off there; shorten it";
    let table = check_table(long.as_bytes(), &[&said.replace("t!A2", "t:2")]);
    assert_eq!(table.rows[1].cell(1), "c");
}

#[test]
fn json_has_so_many_values_and_no_more() {
    let many = format!("[{}1]", "1,".repeat(1_000_000));
    check_refused(
        many.as_bytes(),
        "a: the JSON has more than 1,000,000 values; check that it is a programme, and export only that",
    );
    check_refused(
        format!("var program = {many};"),
        "a: the JSON has more than 1,000,000 values; check that it is a programme, and export only that",
    );
}

#[test]
fn xml_has_so_many_elements_attributes_and_levels() {
    let schedule = |inside: &str| format!("<schedule><conference/>\n<day>{inside}</day></schedule>");
    check_refused(
        schedule(&"<a/>".repeat(1_000_001)),
        "a:2: the XML has more than 1,000,000 elements; check that it is a programme, and export only that",
    );
    check_refused(
        schedule(&format!("<a {}/>", "b='' ".repeat(1_000_001))),
        "a:2: the XML has more than 1,000,000 attributes; check that it is a programme, and export only that",
    );
}

#[test]
fn a_programme_has_so_many_talks_and_no_more() {
    let talks: Vec<Value> = (0..=50_000).map(|_| json!({ "title": "Akten" })).collect();
    check_refused(
        schedule(json!(talks)).to_string(),
        "a: the programme has more than 50,000 talks; check that it is the right one",
    );
}

#[test]
fn long_texts_titles_and_addresses_are_cut_off_and_named_and_the_rest_is_read() {
    let read = check_cut(
        json!([event(json!({
            "title": "A".repeat(1_001),
            "abstract": "b ".repeat(60_000),
            "links": [{ "url": format!("https://example.org/{}", "c".repeat(2_000)), "title": "Folien" }],
        }))]),
        &[
            "title: the title, name or label has more than 1,000 characters",
            "the text has more than 100,000 characters",
        ],
    );
    let talk = &read["talks"][0];
    assert_eq!(talk["title"].as_str().unwrap().len(), 1_000);
    assert_eq!(talk["abstract"].as_str().unwrap().len(), 99_999);
    assert_eq!(talk["links"], Value::Null);
}

#[test]
fn many_links_and_languages_are_left_out_and_named() {
    let links: Vec<Value> = (0..200).map(|at| json!(format!("https://example.org/{at}"))).collect();
    let read =
        check_cut(json!([event(json!({ "links": links }))]), &["links: the list has more than 100 links"]);
    assert_eq!(read["talks"][0]["links"].as_array().unwrap().len(), 100);
    let tag =
        |at: usize| format!("{}{}", char::from(b'a' + (at / 26) as u8), char::from(b'a' + (at % 26) as u8));
    let title =
        |from: usize| -> Value { (from..from + 40).map(|at| (tag(at), json!(format!("T{at}")))).collect() };
    let read = check_cut(
        json!([event(json!({ "title": title(0) })), event(json!({ "guid": "2", "title": title(40) }))]),
        &["the programme is written in more than 50 languages"],
    );
    assert_eq!(read["languages"].as_array().unwrap().len(), 50);
}

#[test]
fn a_name_that_is_written_once_and_used_often_is_counted_as_often() {
    let items = json!([{ "id": 1, "name": "b".repeat(1_000) }]);
    let sessions: Vec<Value> =
        (0..1_000).map(|at| json!({ "id": at, "title": "Akten", "categoryItems": vec![1; 100] })).collect();
    let view = json!({ "sessions": sessions, "speakers": [], "rooms": [], "categories": [{ "title": "Ebene", "items": items }] });
    check_refused(
        view.to_string(),
        "a: the labels and links of the talks have more than 32,000,000 characters; check that they are right",
    );
}

#[test]
fn markup_is_read_tag_by_tag_and_no_tree_is_built() {
    let fonts: String = (0..4_900).map(|at| format!("<font size={at}><p>")).collect();
    let attributes: String = (0..15_000).map(|at| format!("a{at:x} ")).collect();
    for text in [fonts + "Tief", format!("<p {attributes}>Tief")] {
        let read = check_cut(json!([event(json!({ "abstract": text }))]), &[]);
        assert_eq!(read["talks"][0]["abstract"], "Tief");
    }
}
