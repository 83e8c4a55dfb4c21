//! People under corrected names, when a programme is imported again.
#![allow(clippy::unwrap_used)]

mod common;

use common::{bundle, good, told};
use import::report::ImportEventKind;
use import::{ExistingBundle, ImportOptions, ImportSource, import_into, import_programme};
use serde_json::{Value, json};

/// A talk of these people, and another that stays as it is.
fn table(people: &str, organisation: &str) -> String {
    format!(
        "Datum;Beginn;Titel;Referierende;Organisation\n19.05.2026;9:00;Cloud;{people};{organisation}\n\
         19.05.2026;10:00;Schule;Emil Eck;Stadt Essen\n"
    )
}

/// What becomes of the people of the first talk, as their ids and names, and the codes of the warnings.
fn again(before: (&str, &str), after: (&str, &str)) -> (Vec<String>, Vec<&'static str>, usize) {
    let options = ImportOptions { language: Some("de".parse().unwrap()), ..ImportOptions::default() };
    let source = |(people, organisation)| [ImportSource::new("a.csv", table(people, organisation))];
    let mut recap = bundle(&good(import_programme(&source(before), &options).unwrap()));
    // Somebody said so, whatever the programme says later.
    let said = recap["talks"][0]["speakers"].as_array().unwrap().iter().enumerate().map(|(at, person)| {
        json!({ "id": format!("t{at}"), "talk": "cloud", "speakers": [person], "kind": "finding", "statement": "So." })
    });
    recap["takeaways"] = said.collect();
    let recap = ExistingBundle::read(&ImportSource::new("recap.json", recap.to_string())).unwrap();
    let import = good(import_into(recap, &source(after), &options).unwrap());
    let now = bundle(&import);
    let name = |id: &Value| {
        now["speakers"].as_array().unwrap().iter().find(|one| one["id"] == *id).unwrap()["name"].clone()
    };
    let of_talk = now["talks"][0]["speakers"].as_array().unwrap().iter();
    let people = of_talk.map(|id| format!("{id} {}", name(id)).replace('"', "")).collect();
    let codes = import.warnings.iter().map(|warning| warning.code).collect();
    (people, codes, told(&import, ImportEventKind::CorrectedName).0)
}

#[track_caller]
fn check_kept(before: (&str, &str), after: (&str, &str), expected: &[&str]) {
    let (people, codes, corrected) = again(before, after);
    assert_eq!(
        (people, codes, corrected),
        (expected.iter().map(|&person| person.to_owned()).collect(), vec![], 1)
    );
}

#[track_caller]
fn check_asked(before: (&str, &str), after: (&str, &str), expected: &[&str]) {
    let (people, codes, corrected) = again(before, after);
    let expected = expected.iter().map(|&person| person.to_owned()).collect();
    assert_eq!((people, codes, corrected), (expected, vec!["another-name"], 0));
}

#[test]
fn a_corrected_name_keeps_the_person() {
    let nowhere = |name| (name, "");
    check_kept(nowhere("Bernd Blau"), nowhere("Bernd Blauw"), &["bernd-blau Bernd Blauw"]);
    check_kept(nowhere("Clara Cohn"), nowhere("Klara Kohn"), &["clara-cohn Klara Kohn"]);
    check_kept(nowhere("Bernd Blau"), nowhere("Bernd Blau-Schmidt"), &["bernd-blau Bernd Blau-Schmidt"]);
    check_kept(nowhere("B. Blau"), nowhere("Bernd Blau"), &["b-blau Bernd Blau"]);
    check_kept(nowhere("Dr. Blau"), nowhere("Dr. Bernd Blau"), &["blau Dr. Bernd Blau"]);
    check_kept(("Anna Alt", "Stadt Kiel"), ("Anna Neumann", "Stadt Kiel"), &["anna-alt Anna Neumann"]);
    let both = nowhere("Bernd Blau und Clara Cohn");
    check_kept(
        both,
        nowhere("Bernd Blau und Clara Kohn"),
        &["bernd-blau Bernd Blau", "clara-cohn Clara Kohn"],
    );
}

#[test]
fn another_name_is_asked_about_and_is_never_silently_a_second_person() {
    check_asked(("Bernd Blau", ""), ("Dora Dunkel", ""), &["dora-dunkel Dora Dunkel"]);
    check_asked(("Anna Alt", ""), ("Anna Neumann", ""), &["anna-neumann Anna Neumann"]);
    check_asked(("Anna Alt", "Stadt Kiel"), ("Anna Neumann", "Stadt Köln"), &["anna-neumann Anna Neumann"]);
    check_asked(("Anna Alt", "Stadt Kiel"), ("Bernd Blau", "Stadt Kiel"), &["bernd-blau Bernd Blau"]);
    check_asked(("Person 1", ""), ("Person 2", ""), &["person-2 Person 2"]);
}

#[test]
fn titles_capitals_and_accents_make_nobody_another_person() {
    for name in ["Dr. Änne Groß", "änne groß", "Prof. Dr. Aenne Gross", "Groß, Änne"] {
        let (people, codes, corrected) = again(("Änne Groß", ""), (name, ""));
        assert_eq!((people.len(), codes, corrected), (1, vec![], 0), "{name}");
        assert!(people[0].starts_with("aenne-gross "), "{people:?}");
    }
}
