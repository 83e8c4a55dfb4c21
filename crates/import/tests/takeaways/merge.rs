//! What becomes of a bundle that is edited.

use import::takeaways::EditableBundle;

use super::bundle::{BUNDLE, edited_by, read_sheet, takeaway};

/// The lines of a text that are not in another, without the space around them.
fn lines_only_in<'t>(text: &'t str, other: &str) -> Vec<&'t str> {
    let others: Vec<&str> = other.lines().map(str::trim).collect();
    text.lines().map(str::trim).filter(|line| !others.contains(line)).collect()
}

#[test]
fn only_what_was_edited_is_written_anew() {
    let edited =
        edited_by(BUNDLE, "Kennung;Aussage [en];Ebene;Art\neins;The net is very old;Land, Kommune;Befund\n");
    assert_eq!(
        lines_only_in(&edited.json, BUNDLE),
        [
            "\"kind\": \"finding\",",
            "\"statement\": {",
            "\"en\": \"The net is very old\",",
            "\"de\": \"Das Netz ist alt\"",
            "\"tags\": {\"level\": [\"state\", \"town\"]},",
        ]
    );
    assert!(edited.json.contains("\"x-note\": {\"kept\": [1, 2.50]}"), "fields of others stay to the letter");
    assert!(edited.json.contains("\"x-more\": 1"), "inside of the source too");
}

#[test]
fn what_a_table_has_no_column_for_stays_and_what_a_cell_is_empty_for_goes() {
    let edited =
        edited_by(BUNDLE, "Kennung;Aussage;Erläuterung;Freigegeben;Personen\neins;Das Netz ist alt;;;\n");
    let now = takeaway(&edited.json, "eins");
    assert_eq!((now.get("detail"), now.get("speakers")), (None, None));
    assert_eq!((now["source"].get("approved"), &now["source"]["origin"]), (None, &"speaker".into()));
    assert_eq!(now["tags"], takeaway(BUNDLE, "eins")["tags"]);
}

#[test]
fn the_report_tells_what_became_of_each() {
    let edited =
        edited_by(BUNDLE, "Kennung;Art;Aussage\nzwei;Befund;Anders\n;Befund;Ganz neu\ndrei;Zahl;3\n");
    assert_eq!(edited.added, ["ganz-neu", "drei"]);
    assert_eq!(
        (edited.changed, edited.same, edited.unmentioned),
        (vec!["zwei".to_owned()], 0, vec!["eins".to_owned()])
    );
}

#[test]
fn taking_the_same_table_again_changes_nothing() {
    let csv =
        "Kennung;Vortrag;Art;Aussage\nzwei;;Zitat;Anders\n;kiel;Befund;Ganz neu\n;leer;Befund;Ganz neu\n";
    let once = edited_by(BUNDLE, csv);
    assert_eq!(once.added, ["ganz-neu", "ganz-neu-2"]);
    let again = edited_by(&once.json, csv);
    assert_eq!(again.json, once.json);
    assert_eq!((again.added, again.changed, again.same), (vec![], vec![], 3));
}

#[test]
fn a_new_takeaway_comes_after_those_of_its_talk_and_is_written_like_its_neighbours() {
    let json = edited_by(BUNDLE, "Vortrag;Art;Aussage\nkiel;Befund;Neu\n").json;
    let ids: Vec<String> = EditableBundle::open("recap.json", &json)
        .unwrap()
        .bundle()
        .takeaways
        .iter()
        .map(|takeaway| takeaway.id.to_string())
        .collect();
    assert_eq!(ids, ["eins", "neu", "zwei"]);
    let in_one_line = "    },\n    {\"id\": \"neu\", \"talk\": \"kiel\", \"kind\": \"finding\", \"statement\": \"Neu\"},\n    {\"id\": \"zwei\"";
    assert!(json.contains(in_one_line), "{json}");
}

#[test]
fn the_first_takeaways_of_a_bundle_get_a_list_of_their_own() {
    let (before, after) = (BUNDLE.find("  \"takeaways\"").unwrap(), BUNDLE.find("  \"x-after\"").unwrap());
    let without = format!("{}{}", &BUNDLE[..before], &BUNDLE[after..]);
    let empty = format!("{}  \"takeaways\": [],\n{}", &BUNDLE[..before], &BUNDLE[after..]);
    for json in [without, empty] {
        let edited = edited_by(&json, "Art;Aussage\nBefund;Neu\n");
        assert_eq!(takeaway(&edited.json, "neu")["kind"], "finding");
        assert!(edited.json.contains("\"x-after\": \"kept\""));
    }
}

#[test]
fn a_takeaway_in_another_language_has_its_plain_text_in_that() {
    let json = edited_by(
        BUNDLE,
        "Kennung;Sprache;Aussage;Art;Aussage [de]\nneu;en;Money is short;Befund;Geld ist knapp\n",
    )
    .json;
    assert_eq!(
        takeaway(&json, "neu")["statement"],
        serde_json::json!({"de": "Geld ist knapp", "en": "Money is short"})
    );
    let plain = edited_by(BUNDLE, "Kennung;Sprache;Aussage;Art\nneu;en;Money is short;Befund\n").json;
    assert_eq!(takeaway(&plain, "neu")["statement"], "Money is short");
}

#[test]
fn letters_that_excels_plain_csv_lacks_are_not_lost_by_it() {
    let json = BUNDLE.replace("Ohne Vortrag", "„Grün“ → 😀 שלום").replace("Das Netz ist alt", "a → b");
    for spoiled in ["\u{84}Gr\u{FC}n\u{93} ? ?? ????", "\u{84}Gr\u{FC}n\u{93} ? ? ????"] {
        let csv = format!("Kennung;Aussage\nzwei;{spoiled}\neins;a ? c\n");
        let bytes: Vec<u8> = csv.chars().map(|c| c as u8).collect();
        let editable = EditableBundle::open("recap.json", &json).unwrap();
        let edited = editable.apply_drafts(&read_sheet(&editable, "t.csv", &bytes).drafts).unwrap();
        let said: Vec<String> = edited.kept_original.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "t.csv:2: Aussage: letters came back as `?`, so the text of the bundle stays; save the table as \"CSV UTF-8\" or .xlsx"
            ]
        );
        assert_eq!(edited.changed, ["eins"], "an edit is an edit");
    }
}

#[test]
fn an_old_problem_elsewhere_does_not_keep_new_takeaways_out() {
    let json = BUNDLE.replace("\"talk\": \"kiel\",\n", "\"talk\": \"nowhere\",\n");
    let edited = edited_by(&json, "Kennung;Art;Aussage\neins;Warnung;Das Netz ist alt\nneu;Befund;Neu\n");
    assert_eq!((edited.added, edited.same), (vec!["neu".to_owned()], 1));
}

#[test]
fn a_bundle_whose_takeaways_could_not_come_back_is_refused() {
    let check = |from: &str, to: &str, expected: &str| {
        let error = EditableBundle::open("recap.json", &BUNDLE.replace(from, to)).map(|_| ()).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("recap.json: {expected}; fix it first, `nachlese check` says how")
        );
    };
    check("\"id\": \"zwei\"", "\"id\": \"eins\"", "takeaways[1].id is no id, or is used twice");
    check("\"id\": \"zwei\", ", "", "takeaways[1] has no id");
    check("\"Ohne Vortrag\"", "7", "takeaways[1].statement is no text");
    check("[\"ada\", \"ben\"]", "[\"ada\", \"b e n\"]", "takeaways[0].speakers[1] is no id");
    check("{\"level\": []}", "{\"level\": 1}", "takeaways[1].tags.level is no list");
    check(
        "\"approved\": true",
        "\"approved\": \"yes\"",
        "takeaways[0].source.approved is neither true nor false",
    );
    let error = EditableBundle::open("recap.json", "{").map(|_| ()).unwrap_err();
    assert!(error.to_string().starts_with("recap.json:1:1: not-json: "), "{error}");
}

#[test]
fn a_new_takeaway_is_called_by_its_first_words_or_by_its_talk_and_numbered_where_that_is_taken() {
    let check = |statement: &str, expected: &str| {
        let csv = format!("Vortrag;Art;Aussage\nkiel;Befund;\"{statement}\"\n");
        assert_eq!(edited_by(BUNDLE, &csv).added, [expected]);
    };
    check("Städte & Gemeinden: größer", "staedte-gemeinden-groesser");
    check("?!", "kiel");
    check("Eins", "eins-2");
    let given_later = edited_by(BUNDLE, "Kennung;Art;Aussage\n;Befund;Neu\nneu;Befund;Auch\n");
    assert_eq!(given_later.added, ["neu-2", "neu"]);
}

#[test]
fn withdrawn_takeaways_are_in_no_table_and_stay_in_the_bundle() {
    let withdrawn = r#"{"id": "weg", "withdrawn": {"when": "2026-05-20", "reason": "So nicht gesagt"}}"#;
    let between =
        BUNDLE.replace(r#"    {"id": "zwei","#, &format!("    {withdrawn},\n    {{\"id\": \"zwei\","));
    let editable = EditableBundle::open("recap.json", &between).unwrap();
    assert_eq!(editable.takeaways().count(), 2);
    let edited = edited_by(&between, "Kennung;Aussage;Art\nzwei;Anders;Befund\n;Weg;Befund\n");
    assert!(edited.json.contains(withdrawn), "{}", edited.json);
    assert_eq!(edited.added, ["weg-2"], "its id is taken");

    let start = BUNDLE.find("\"takeaways\": [").unwrap();
    let end = BUNDLE.find("\n  ],\n  \"x-after\"").unwrap();
    let alone = format!("{}\"takeaways\": [\n    {withdrawn}{}", &BUNDLE[..start], &BUNDLE[end..]);
    let edited = edited_by(&alone, "Aussage;Art\nNeu;Befund\n");
    assert!(edited.json.contains(withdrawn) && edited.json.contains("\"neu\""), "{}", edited.json);
}

/// Two statements of one talk, and one of none.
fn with_two_statements() -> String {
    let second = r#"    {"id": "stelle", "talk": "kiel", "kind": "finding", "statement": "Kiel hat eine Stabsstelle."},
    {"id": "zwei"#;
    BUNDLE.replacen("    {\"id\": \"zwei", second, 1)
}

#[test]
fn a_reworded_row_without_its_id_is_a_change_of_the_nearest_takeaway_and_says_so() {
    let json = with_two_statements();
    let edited = edited_by(&json, "Vortrag;Art;Aussage\nkiel;Befund;Kiel hat jetzt eine Stabsstelle.\n");
    assert_eq!((edited.added, edited.changed), (vec![], vec!["stelle".to_owned()]));
    assert_eq!(takeaway(&edited.json, "stelle")["statement"], "Kiel hat jetzt eine Stabsstelle.");
    let doubts: Vec<String> = edited.reworded.iter().map(ToString::to_string).collect();
    let expected = "t.csv:2: Aussage: \"Kiel hat jetzt eine Stabsstelle.\" is taken for a new wording of \"Kiel hat eine \
        Stabsstelle.\" (stelle); if it is another takeaway, take the import back with `nachlese undo` and give it an id \
        of its own";
    assert_eq!(doubts, [expected]);
}

#[test]
fn a_row_is_no_new_wording_of_what_another_row_speaks_of_or_of_another_talk_or_of_something_else() {
    let json = with_two_statements();
    let check = |csv: &str| {
        let edited = edited_by(&json, csv);
        assert_eq!((edited.added.len(), edited.reworded.len()), (1, 0), "{csv}");
    };
    check(
        "Kennung;Vortrag;Art;Aussage\nstelle;kiel;Befund;Kiel hat eine Stabsstelle.\n;kiel;Befund;Kiel hat eine neue Stabsstelle.\n",
    );
    check("Vortrag;Art;Aussage\nleer;Befund;Kiel hat jetzt eine Stabsstelle.\n");
    check("Vortrag;Art;Aussage\nkiel;Befund;Niemand weiß, wer das bezahlt.\n");
    check("Kennung;Vortrag;Art;Aussage\nneu;kiel;Befund;Kiel hat jetzt eine Stabsstelle.\n");
}
