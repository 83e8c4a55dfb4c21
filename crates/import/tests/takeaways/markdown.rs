//! Takeaways as text files.

use import::takeaways::{EditableBundle, FieldName, TakeawayField, markdown};

use super::bundle::{BUNDLE, takeaway};

/// The bundle after a file for the talk `kiel` was read.
#[track_caller]
fn edited(text: &str) -> String {
    let editable = EditableBundle::open("recap.json", BUNDLE).unwrap();
    let parsed = markdown::read("kiel.md", "kiel", text, &editable.labels());
    assert_eq!((parsed.errors, parsed.warnings), (vec![], vec![]));
    editable.apply_drafts(&parsed.drafts).unwrap().json
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let editable = EditableBundle::open("recap.json", BUNDLE).unwrap();
    let parsed = markdown::read("kiel.md", "kiel", text, &editable.labels());
    let mut said: Vec<String> =
        parsed.warnings.iter().chain(&parsed.errors).map(ToString::to_string).collect();
    if let Err(errors) = editable.apply_drafts(&parsed.drafts) {
        said.extend(errors.iter().map(ToString::to_string));
    }
    assert_eq!(said, expected);
}

#[track_caller]
fn check_text(lines: &str, expected: &str) {
    let json = edited(&format!("- {lines}\n  - Id: neu\n  - Art: Befund\n"));
    assert_eq!(takeaway(&json, "neu")["statement"], expected);
}

#[test]
fn there_is_a_file_for_each_talk_and_one_for_takeaways_without() {
    let files = markdown::write(&EditableBundle::open("recap.json", BUNDLE).unwrap()).unwrap();
    let kiel = "---\nVortrag: kiel\nTitel des Vortrags: \"Kiel zieht um\"\n---\n\n\
                - Das Netz ist alt\n  - Kennung: eins\n  - Art: Warnung\n  - Aussage [en]: The net is old\n  \
                - Erläuterung: Sehr alt.\n\n    Wirklich.\n  - Personen: ada, ben\n  - Ebene [level]: state\n  - Sprache: de\n  \
                - Quelle: Bericht\n  - Adresse der Quelle: https://example.org/\n  - Stelle in der Quelle: Seite 3\n  \
                - Ursprung: Person\n  - Freigegeben: ja\n  - Geprüft am: 2022-01-01\n";
    let leer = "---\nVortrag: leer\nTitel des Vortrags: \"Leer\"\n---\n";
    let without =
        "- Ohne Vortrag\n  - Kennung: zwei\n  - Art: Befund\n  - Personen: niemand\n  - Ebene [level]: []\n";
    let written: Vec<(&str, &str)> = files.iter().map(|file| (&*file.name, &*file.text)).collect();
    assert_eq!(written, [("kiel.md", kiel), ("leer.md", leer), ("_congress.md", without)]);
}

#[test]
fn a_file_typed_by_hand_needs_no_more_than_a_list() {
    let json = edited("# Kiel\n\n- Geld fehlt.\n  - Art: Befund\n* Wer zahlt?\n\t* **Art:** Offene Frage\n");
    assert_eq!(takeaway(&json, "geld-fehlt")["talk"], "kiel");
    assert_eq!(takeaway(&json, "wer-zahlt")["kind"], "question");
}

#[test]
fn what_stands_before_the_list_holds_for_all_of_it_unless_a_takeaway_says_otherwise() {
    let json = edited(
        "---\nvortrag: 'leer'\nArt: Befund\nUrsprung: Redaktion\n---\n- A\n- B\n  - Art: Zahl\n  - Vortrag: kiel\n",
    );
    assert_eq!(
        (&takeaway(&json, "a")["talk"], &takeaway(&json, "a")["kind"]),
        (&"leer".into(), &"finding".into())
    );
    assert_eq!(
        (&takeaway(&json, "b")["talk"], &takeaway(&json, "b")["kind"]),
        (&"kiel".into(), &"figure".into())
    );
    assert_eq!(takeaway(&json, "b")["source"]["origin"], "editorial");
}

#[test]
fn texts_are_written_as_commonmark_has_them() {
    check_text("Ein Satz,\n  der weitergeht.", "Ein Satz, der weitergeht.");
    check_text("Faul\nweitergeschrieben", "Faul weitergeschrieben");
    check_text("Zeile\\\n  Zeile  \n  Zeile", "Zeile\nZeile\nZeile");
    check_text("Absatz\n\n  Absatz\n\n\n  Absatz", "Absatz\n\nAbsatz\n\nAbsatz");
    check_text("\\- kein Strich, C:\\\\Pfad, \\# und &#8364;", "- kein Strich, C:\\Pfad, # und €");
    check_text("Text\n  \\- Punkt", "Text - Punkt");
    check_text("C:\\neu & Co &x;", "C:\\neu & Co &x;");
}

#[test]
fn a_line_that_is_deleted_is_deleted() {
    let json = edited("- Das Netz ist alt\n  - Kennung: eins\n  - Art: Warnung\n");
    let expected = serde_json::json!({
        "id": "eins", "talk": "kiel", "kind": "warning", "statement": {"de": "Das Netz ist alt"},
        "x-note": {"kept": [1, 2.5]}, "source": {"x-more": 1}
    });
    assert_eq!(takeaway(&json, "eins"), expected);
}

#[test]
fn what_cannot_be_understood_is_named_with_its_line_and_how_to_mend_it() {
    check(
        "- A\n  - Art: Befund\n  - Farbe: rot\n",
        &[
            "kiel.md:3: \"Farbe\" is no field; write it as `Name: text` with one of Kennung, Vortrag, Art, Aussage, Erläuterung, \
           Personen, Sprache, Quelle, Quelle verfasst von, Quelle veröffentlicht von, Quelle veröffentlicht am, Adresse der Quelle, Stelle in der Quelle, Ursprung, Freigegeben, Freigegeben von, Freigegeben am, Geprüft am, Ebene [level], \
           or put `\\` before the `-` where it is part of a text",
        ],
    );
    check(
        "- A\n  - Art: Befund\n\nWas ist das?\n",
        &[
            "kiel.md:4: this belongs to no takeaway; begin a takeaway with `- `, or indent what belongs to the one above",
        ],
    );
    check(
        "---\nArt: Befund\n- A\n",
        &["kiel.md:1: the lines between `---` and `---` have no end; close them with `---`"],
    );
    check("---\nArt\n---\n- A\n  - Art: Zahl\n", &["kiel.md:2: this is no field; write it as `Name: text`"]);
    check("---\nFarbe: rot\n---\n", &["kiel.md:2: the field \"Farbe\" is not known and was not read"]);
    check(
        "- A\n  - Art: Befund\n  - Art: Zahl\n",
        &["kiel.md:3: `Art` is there twice; leave one of the two out"],
    );
    check(
        "- A\n  - Art: Befunt\n",
        &[
            "kiel.md:2: Art: there is no kind \"Befunt\"; use one of finding, measure, warning, question, outlook, figure, quote",
        ],
    );
    check("- A\n\n- B\n  - Art: Zahl\n", &["kiel.md:1: `kind` is missing; add it"]);
}

#[test]
fn other_files_in_the_folder_are_passed_over_and_named() {
    let editable = EditableBundle::open("recap.json", BUNDLE).unwrap();
    let parsed = markdown::read("README.md", "README", "# Hello\n\nText\n", &editable.labels());
    let unread: Vec<String> = parsed.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        unread,
        ["README.md: the file is not called like a talk and does not name one, so nothing of it was read"]
    );
    assert_eq!((parsed.errors.len(), parsed.drafts.len()), (0, 0));
}

#[test]
fn a_talk_called_like_a_device_of_windows_gets_a_file_that_windows_can_write() {
    let json = BUNDLE.replace("\"id\": \"leer\"", "\"id\": \"con\"");
    let editable = EditableBundle::open("recap.json", &json).unwrap();
    let names: Vec<String> = markdown::write(&editable).unwrap().into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["kiel.md", "_con.md", "_congress.md"]);
}

/// What the handbook of editors says.
const HANDBOOK: &str = include_str!("../../../../docs/editing.md");

#[test]
fn the_example_of_the_handbook_can_be_imported() {
    let example = HANDBOOK.split("```markdown\n").nth(1).unwrap().split("```").next().unwrap();
    let json = edited(example);
    assert_eq!(takeaway(&json, "kiel-hat-eine-stabsstelle")["talk"], "kiel");
    assert_eq!(
        takeaway(&json, "kiel-hat-eine-stabsstelle")["detail"],
        "Sie ist in jedes Dezernat eingebunden.\n\nEin zweiter Absatz."
    );
    assert_eq!(takeaway(&json, "wer-zahlt")["kind"], "question");
}

#[test]
fn the_handbook_names_every_field_as_the_command_does() {
    let editable = EditableBundle::open("recap.json", BUNDLE).unwrap();
    let labels = editable.labels();
    let rows = HANDBOOK.lines().filter_map(|line| line.strip_prefix("| `")?.split(" |").next());
    let named: Vec<Vec<TakeawayField>> = rows
        .map(|row| row.trim_end_matches('`').split("`, `").map(|name| labels.field(name).unwrap()).collect())
        .collect();
    assert!(named.iter().all(|names| names.iter().all(|name| *name == names[0])), "both names mean the same");
    let named: Vec<FieldName> = named.iter().map(|names| names[0].name).collect();
    assert_eq!(named.len(), FieldName::ALL.len());
    assert!(FieldName::ALL.iter().all(|name| named.contains(name)));
}

#[test]
fn a_file_of_nothing_but_takeaways_or_problems_has_an_end() {
    let editable = EditableBundle::open("recap.json", BUNDLE).unwrap();
    let read = |text: String| markdown::read("netz.md", "netz", &text, &editable.labels());
    let many = read("- Das Netz ist alt.\n".repeat(6_000));
    assert_eq!(many.drafts.len(), 5_001);
    let refused = editable.apply_drafts(&many.drafts).unwrap_err();
    let said: Vec<String> = refused.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["netz.md:5001: there are more than 5,000 takeaways; bring them in one part after the other"]
    );
    let wrong = read("kein Listenpunkt\n\n".repeat(2_000));
    assert_eq!(wrong.errors.len(), 1_001);
    assert_eq!(
        wrong.errors[1_000].to_string(),
        "netz.md:2001: the file has more than 1,000 problems; \
         fix those that are named first, and check that it is the right file"
    );
}
