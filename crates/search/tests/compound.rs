//! Words inside compounds, words of one verb, numbers and signs.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Corpus, marked, matches};

#[track_caller]
fn check(typed: &str, text: &str, expected: bool) {
    assert_eq!(matches(typed, text), expected, "{typed:?} in {text:?}");
}

/// Whether a term is found in the first text, when the second has it as a word.
#[track_caller]
fn check_beside(typed: &str, text: &str, word: &str, found: &[u32]) {
    assert_eq!(Corpus::of(&[text, word]).found(typed), found, "{typed:?} in {text:?}");
}

#[test]
fn another_form_is_found_at_the_end_of_a_compound() {
    check("Schulen", "Die Grundschule", true);
    check("Schulen", "Die Grund-Schule", true);
    check("Ämter", "Das Bürgeramt", true);
    check("Aemter", "Das Bürgeramt", true);
    check("Ämter", "Das Straßenverkehrsamt", true);
    check("Ämtern", "Ein Bauamt", true);
    check("Häuser", "Das Rathaus", true);
    check("Räte", "Der Gemeinderat", true);
    check("Städten", "Die Hauptstadt", true);
    check("\"Schulen\"", "Die Grundschule", false);
}

#[test]
fn letters_that_are_there_by_chance_are_no_part_of_a_compound() {
    check("Ämter", "insgesamt gesamt", false);
    check("Räte", "Die Heirat", false);
    check("Räte", "Ein Referat", false);
    check("Eier", "Die Arbeit", false);
    check("Orte", "Eine Antwort", false);
}

#[test]
fn a_short_word_is_found_in_compounds_and_not_by_chance() {
    check_beside("Amt", "Insgesamt gesamte", "Das Amt", &[1]);
    check_beside("Rat", "Heirat und Beratung", "Der Rat", &[1]);
    check_beside("Ei", "Arbeit der Mitarbeiterinnen", "Das Ei", &[1]);
    check_beside("Amt", "Bürgeramt", "Das Amt", &[1, 0]);
    check_beside("Rat", "Des Stadtrats", "Der Rat", &[1, 0]);
    // Where the letters are found nowhere else, they are found anywhere.
    check("rat", "Heirat", true);
}

#[test]
fn the_words_of_a_verb_find_each_other() {
    for text in ["Das Land fördert", "Geförderte Schulen", "Eine Förderung", "Wir fördern", "gefördert"]
    {
        for typed in ["gefördert", "Förderung", "fördert", "foerdern"] {
            check(typed, text, true);
        }
    }
    check("Zeitung", "Die Zeit", false);
    check("Stadt", "Stade", false);
    check("Sicherung", "Die sicheren Orte", false);
    check("Regierung", "Wer regiert", true);
}

#[test]
fn signs_are_words() {
    check("99 Prozent", "99 % der Kommunen", true);
    check("99 percent", "99% der Kommunen", true);
    check("99 %", "99 Prozent der Kommunen", true);
    check("99%", "99 Prozent der Kommunen", true);
    check("99%", "99\u{202F}% der Kommunen", true);
    check("99 %", "99 Kommunen", false);
    check("5 Euro", "Es kostet 5 €", true);
    check("5€", "Es kostet 5 Euro", true);
    check("€", "Europa", false);
    check("Pro", "99 %", false);
    check("\"99 % der\"", "99% der Kommunen", true);
}

#[test]
fn a_number_is_found_however_its_thousands_are_separated() {
    let ways = ["1000", "1.000", "1 000", "1\u{202F}000", "1\u{A0}000", "1'000"];
    for typed in ways {
        for text in ways {
            check(typed, text, true);
        }
    }
    check("1234567", "1.234.567 Euro", true);
    check("1 234 567 Euro", "1234567 €", true);
    check("1000", "1 und 000", false);
    check("1000", "1 100", false);
    check("2021", "2 und 21", false);
    assert_eq!(Corpus::of(&["1.000"]).search("1000").corrections, []);
}

#[test]
fn what_is_related_comes_after_the_word_itself() {
    let texts = ["Die Grundschule", "Schulen", "Eine Schule", "Grundschulen"];
    assert_eq!(Corpus::of(&texts).found("Schulen"), [1, 2, 3, 0]);
    assert_eq!(Corpus::of(&["99 %", "99 Prozent"]).found("99 Prozent"), [1, 0]);
    assert_eq!(Corpus::of(&["Das Land fördert", "Förderung"]).found("Förderung"), [1, 0]);
}

#[test]
fn the_part_of_a_compound_is_highlighted() {
    assert_eq!(
        marked("Ämter", "Die Bürgerämter, das Bürgeramt, gesamt"),
        "Die Bürger[ämter], das Bürger[amt], gesamt"
    );
    assert_eq!(marked("Rat", "Der Rat, der Stadtrat, die Heirat"), "Der [Rat], der Stadt[rat], die Heirat");
    assert_eq!(marked("Förderung", "Das Land fördert"), "Das Land [fördert]");
    assert_eq!(marked("99 Prozent", "Es sind 99 %."), "Es sind [99] [%].");
    assert_eq!(marked("1000", "Es sind 1.000 Orte"), "Es sind [1.000] Orte");
}
