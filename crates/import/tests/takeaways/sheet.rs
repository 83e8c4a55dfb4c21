//! The table of takeaways.

use import::takeaways::EditableBundle;
use import::takeaways::sheet::{self, TakeawaySheet};
use rust_xlsxwriter::{Format, Workbook};

use super::bundle::{BUNDLE, edited_by, read_sheet, said_of, takeaway};

#[test]
fn the_table_has_a_row_for_each_takeaway_and_for_each_talk_without_any() {
    let sheet = TakeawaySheet::of(&EditableBundle::open("recap.json", BUNDLE).unwrap());
    assert_eq!(
        sheet.headings.join("|"),
        "Kennung|Vortrag|Titel des Vortrags|Art|Aussage|Aussage [en]|Erläuterung|Erläuterung [en]|Personen|Ebene [level]|Sprache|\
         Quelle|Quelle verfasst von|Quelle veröffentlicht von|Quelle veröffentlicht am|Adresse der Quelle|Stelle in der Quelle|Ursprung|Freigegeben|Freigegeben von|Freigegeben am|Geprüft am"
    );
    let rows: Vec<String> = sheet.rows.iter().map(|row| row.join("|")).collect();
    assert_eq!(
        rows,
        [
            "eins|kiel|Kiel zieht um|Warnung|Das Netz ist alt|The net is old|Sehr alt.\n\nWirklich.||ada, ben|state|de|\
             Bericht||||https://example.org/|Seite 3|Person|ja|||2022-01-01",
            "zwei|||Befund|Ohne Vortrag||||niemand|[]||||||||||||",
            "|leer|Leer|||||||||||||||||||",
        ]
    );
}

#[test]
fn a_german_excel_opens_the_csv_with_every_cell_in_its_place() {
    let csv =
        String::from_utf8(TakeawaySheet::of(&EditableBundle::open("recap.json", BUNDLE).unwrap()).csv())
            .unwrap();
    assert!(csv.starts_with("\u{FEFF}\"Kennung\";\"Vortrag\";"), "{csv}");
    assert!(csv.ends_with(";\"\"\r\n"), "{csv}");
}

#[test]
fn an_english_bundle_has_english_headings_and_both_are_read() {
    let english = BUNDLE.replace(r#"["de", "en"]"#, r#"["en", "de"]"#);
    let sheet = TakeawaySheet::of(&EditableBundle::open("recap.json", &english).unwrap());
    assert_eq!(sheet.headings[..6].join("|"), "Id|Talk|Title of the talk|Kind|Statement|Statement [de]");
    let german = "Kennung;Art;Aussage [de]\neins;Zahl;Neu\n";
    let both = edited_by(&english, german).json;
    assert_eq!(takeaway(&both, "eins")["kind"], "figure");
    assert_eq!(
        takeaway(&edited_by(BUNDLE, "ID;Kind;Statement\neins;figure;Neu\n").json, "eins")["statement"]["de"],
        "Neu"
    );
}

#[test]
fn everything_may_be_called_as_readers_see_it() {
    let csv = "Vortrag;Art;Aussage;Personen;Level;Ursprung;Freigegeben;Geprüft am\n\
               Kiel moves;Offene Frage;Wer zahlt?;\"Müller, Ben\";Kommune, Land;Redaktion;Nein;3.2.2022\n";
    let added = takeaway(&edited_by(BUNDLE, csv).json, "wer-zahlt");
    let expected = serde_json::json!({
        "id": "wer-zahlt", "talk": "kiel", "speakers": ["ben"], "kind": "question", "statement": "Wer zahlt?",
        "tags": {"level": ["town", "state"]}, "source": {"origin": "editorial", "approved": false, "checked": "2022-02-03"}
    });
    assert_eq!(added, expected);
}

#[test]
fn cells_that_look_like_formulas_are_read_as_they_were_meant() {
    let csv = "Kennung;Aussage\nzwei;'=1+1\n";
    assert_eq!(takeaway(&edited_by(BUNDLE, csv).json, "zwei")["statement"], "=1+1");
    let shown = "Kennung;Aussage\nzwei;'1/2\n";
    assert_eq!(takeaway(&edited_by(BUNDLE, shown).json, "zwei")["statement"], "1/2");
    let typed = "Kennung;Aussage\nzwei;'tis\n";
    assert_eq!(takeaway(&edited_by(BUNDLE, typed).json, "zwei")["statement"], "'tis");
}

#[test]
fn a_workbook_may_have_rows_above_its_headings_merged_cells_and_other_sheets() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Unsere Aussagen").unwrap();
    for (column, heading) in ["Vortrag", "Art", "Aussage"].into_iter().enumerate() {
        sheet.write(2, column as u16, heading).unwrap();
    }
    sheet.merge_range(3, 0, 4, 0, "kiel", &Format::new()).unwrap();
    for (row, statement) in [(3, "Eins neu"), (4, "Zwei neu")] {
        sheet.write(row, 1, "Befund").unwrap();
        sheet.write(row, 2, statement).unwrap();
    }
    workbook.add_worksheet().set_name("Notizen").unwrap().write(0, 0, "privat").unwrap();
    let editable = EditableBundle::open("recap.json", BUNDLE).unwrap();
    let parsed = read_sheet(&editable, "t.xlsx", &workbook.save_to_buffer().unwrap());
    let unread: Vec<String> = parsed.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        unread,
        ["t.xlsx, Notizen: no column is called `Aussage` or `Statement`, so nothing of it was read"]
    );
    let edited = editable.apply_drafts(&parsed.drafts).unwrap();
    assert_eq!(edited.added, ["eins-neu", "zwei-neu"]);
    assert_eq!(takeaway(&edited.json, "zwei-neu")["talk"], "kiel");
}

#[test]
fn what_cannot_be_understood_is_named_with_its_place_and_how_to_mend_it() {
    let check = |csv: &str, expected: &[&str]| assert_eq!(said_of(csv), expected);
    check(
        "Vortrag;Art;Aussage\nkiell;Befund;A\n",
        &["t.csv:2: Vortrag: there is no talk \"kiell\"; correct the id, or add the talk"],
    );
    check(
        "Art;Aussage\nBefunt;A\n",
        &[
            "t.csv:2: Art: there is no kind \"Befunt\"; use one of finding, measure, warning, question, outlook, figure, quote",
        ],
    );
    check(
        "Art;Aussage;Ebene\nBefund;A;Bund\n",
        &[
            "t.csv:2: Ebene [level]: the facet has no value \"Bund\"; correct the id, or add the value to the facet",
        ],
    );
    check(
        "Art;Aussage;Personen\nBefund;A;Cem\n",
        &["t.csv:2: Personen: there is no speaker \"Cem\"; correct the id, or add the speaker"],
    );
    check(
        "Art;Aussage;Freigegeben\nBefund;A;vielleicht\n",
        &["t.csv:2: Freigegeben: \"vielleicht\" is neither yes nor no; write ja or nein, yes or no"],
    );
    check(
        "Art;Aussage;Geprüft am\nBefund;A;neulich\n",
        &[
            "t.csv:2: Geprüft am: \"neulich\" is no date; write it as 2021-11-23, or 2021-11-23T09:30 for a talk",
        ],
    );
    check(
        "Art;Aussage;Adresse der Quelle\nBefund;A;javascript:alert(1)\n",
        &[
            "t.csv:2: Adresse der Quelle: \"javascript:alert(1)\" is no address to link to; use an address that begins with https:, http: or mailto:, or one inside the site",
        ],
    );
    check(
        "Kennung;Art;Aussage\nNeu!;Befund;A\n",
        &[
            "t.csv:2: Kennung: the id contains 'N', only a-z, 0-9 and - are allowed; use 1 to 64 of a-z, 0-9 and -",
        ],
    );
    check("Aussage\nA\n", &["t.csv:2: `kind` is missing; add it"]);
    check("Kennung;Aussage\nzwei;\n", &["t.csv:2: `statement` is missing; add it"]);
    check(
        "Kennung;Aussage\nzwei;A\nzwei;B\n",
        &["t.csv:3: the same takeaway is here and in t.csv:2; leave one of the two out"],
    );
    check(
        "Art;Aussage\nBefund;A\nBefund;A\n",
        &["t.csv:3: the same takeaway is here and in t.csv:2; leave one of the two out"],
    );
    check(
        "Aussage;Kennung;statement\nA;zwei;B\n",
        &["t.csv:1: there are two columns for \"statement\"; leave one of them out"],
    );
    check(
        "Kennung;Aussage;Status\nzwei;A;fertig\n",
        &["t.csv:1: the column \"Status\" is not known and was not read"],
    );
    check(
        "Kennung;Aussage;Aussage [de]\nzwei;A;B\n",
        &[
            "t.csv:2: `Aussage` and `Aussage [de]` say different things in the same language; empty one of them",
        ],
    );
}

#[test]
fn a_text_too_long_for_excel_is_named_before_anything_is_written() {
    let long = BUNDLE.replace("Ohne Vortrag", &"x".repeat(32_768));
    assert_eq!(
        sheet::xlsx(&EditableBundle::open("recap.json", &long).unwrap()).unwrap_err(),
        "the takeaway \"zwei\" has under `Aussage` more than the 32767 characters that Excel takes in a cell; use --to csv or --to markdown"
    );
}

#[test]
fn an_empty_cell_means_those_of_the_talk_and_a_word_means_nobody() {
    let people = |cell: &str| {
        let csv = format!("Kennung;Vortrag;Art;Aussage;Personen\nneu;kiel;Befund;Ganz neu;{cell}\n");
        takeaway(&edited_by(BUNDLE, &csv).json, "neu").get("speakers").cloned()
    };
    assert_eq!(people(""), None);
    for nobody in ["niemand", "Niemand", "nobody", "-", "–", "[]"] {
        assert_eq!(people(nobody), Some(serde_json::json!([])), "{nobody}");
    }
    let called = BUNDLE.replace("Ada Beispiel", "Niemand");
    let sheet = TakeawaySheet::of(&EditableBundle::open("recap.json", &called).unwrap());
    assert_eq!(sheet.rows[1][8], "[]", "somebody is called like that");
}

#[test]
fn a_person_is_known_by_the_name_without_titles_and_with_the_family_name_first() {
    let titled = BUNDLE.replace("Ada Beispiel", "Dr. Ada Beispiel");
    let people = |cell: &str| {
        let csv = format!("Kennung;Vortrag;Art;Aussage;Personen\nneu;kiel;Befund;Ganz neu;\"{cell}\"\n");
        takeaway(&edited_by(&titled, &csv).json, "neu")["speakers"].clone()
    };
    for ada in ["Ada Beispiel", "Beispiel, Ada", "Prof. Ada Beispiel", "ada"] {
        assert_eq!(people(ada), serde_json::json!(["ada"]), "{ada}");
    }
    assert_eq!(people("Beispiel, Ada; ben"), serde_json::json!(["ada", "ben"]));
}

#[test]
fn who_approved_and_when_goes_out_and_comes_back() {
    let csv = "Kennung;Aussage;Freigegeben;Freigegeben von;Freigegeben am\nzwei;Ohne Vortrag;ja;Pressestelle der Stadt;3.2.2022\neins;Das Netz ist alt;nein;;\n";
    let json = edited_by(BUNDLE, csv).json;
    let expected = serde_json::json!({ "approved": true, "approved_by": "Pressestelle der Stadt", "approved_on": "2022-02-03" });
    assert_eq!(takeaway(&json, "zwei")["source"], expected);
    assert_eq!(takeaway(&json, "eins")["source"]["approved"], false);
    let editable = EditableBundle::open("recap.json", &json).unwrap();
    let parsed = read_sheet(&editable, "t.csv", &TakeawaySheet::of(&editable).csv());
    assert_eq!(editable.apply_drafts(&parsed.drafts).unwrap().json, json);
}

#[test]
fn author_publisher_and_day_of_a_source_go_out_and_come_back() {
    let csv = "Kennung;Aussage;Quelle verfasst von;Quelle veröffentlicht von;Quelle veröffentlicht am\n\
               zwei;Ohne Vortrag;Eva Roth;Kommune21;3.2.2022\n";
    let json = edited_by(BUNDLE, csv).json;
    let expected =
        serde_json::json!({ "author": "Eva Roth", "publisher": "Kommune21", "date": "2022-02-03" });
    assert_eq!(takeaway(&json, "zwei")["source"], expected);
    let editable = EditableBundle::open("recap.json", &json).unwrap();
    let parsed = read_sheet(&editable, "t.csv", &TakeawaySheet::of(&editable).csv());
    assert_eq!(editable.apply_drafts(&parsed.drafts).unwrap().json, json);
    let emptied = "Kennung;Aussage;Source written by;Quelle veröffentlicht am\nzwei;Ohne Vortrag;;\n";
    let json = edited_by(&json, emptied).json;
    assert_eq!(takeaway(&json, "zwei")["source"], serde_json::json!({ "publisher": "Kommune21" }));
}

#[test]
fn a_character_that_no_table_can_hold_is_named_with_its_place() {
    let json = BUNDLE.replace("Ohne Vortrag", "Ohne\\u0000Vortrag");
    let error = EditableBundle::open("recap.json", &json).unwrap_err().to_string();
    assert!(error.contains("statement has a character (U+0000) that no table can hold"), "{error}");
}

/// A file inside a workbook, as text.
fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn cells_of_a_workbook_are_text_and_its_headings_say_what_an_empty_cell_means() {
    let workbook = sheet::xlsx(&EditableBundle::open("recap.json", BUNDLE).unwrap()).unwrap();
    // 49 is the number of the format `@` (ECMA-376, part 1, section 18.8.30).
    assert!(part(&workbook, "xl/styles.xml").contains("numFmtId=\"49\""));
    let notes = part(&workbook, "xl/comments1.xml");
    for note in ["Leer: die Personen des Vortrags. „niemand“ oder „-“: niemand", "nein: nicht freigegeben"]
    {
        assert!(notes.contains(note), "{notes}");
    }
}
