//! Where sentences end.

use proptest::prelude::*;
use recap::sentence::{in_lines, sentences};

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(sentences(text).collect::<Vec<_>>(), expected);
}

#[test]
fn a_sentence_ends_with_its_sign() {
    check("Hacker sind gefährlich. Der Staat hilft.", &["Hacker sind gefährlich.", "Der Staat hilft."]);
    check("Wer hilft? Alle! Und das … Das ist gut", &["Wer hilft?", "Alle!", "Und das …", "Das ist gut"]);
    check("Das sind 5 Euro. 20 Menschen kommen.", &["Das sind 5 Euro.", "20 Menschen kommen."]);
    check("Ohne Punkt", &["Ohne Punkt"]);
    check("Eine Zeile\nNoch eine", &["Eine Zeile", "Noch eine"]);
    check("", &[]);
}

#[test]
fn a_full_stop_inside_a_sentence_ends_nothing() {
    for sentence in [
        "Städte planen, z. B. Kiel.",
        "Städte planen, z.B. Kiel.",
        "Das sagt Prof. Dr. Schmidt.",
        "Das kostet 1.000 Euro.",
        "Das sind ca. 5 Mio. Euro.",
        "Das steht in Nr. 5.",
        "Die Seite heißt dikomm.de und ist neu.",
        "Frau A. Müller spricht.",
    ] {
        check(sentence, &[sentence]);
    }
}

#[test]
fn dates_and_ordinal_numbers_stay_whole() {
    check(
        "Der Kongress war am 23. November 2021. Er war online.",
        &["Der Kongress war am 23. November 2021.", "Er war online."],
    );
    check("Das war am 24. 11. 2021.", &["Das war am 24. 11. 2021."]);
    check("Das steht im 4. Absatz.", &["Das steht im 4. Absatz."]);
    check("Von 20 Städten haben es 12. Das sind viele.", &["Von 20 Städten haben es 12.", "Das sind viele."]);
    check(
        "Das Gesetz ist von 2017. Ämter sollen helfen.",
        &["Das Gesetz ist von 2017.", "Ämter sollen helfen."],
    );
}

#[test]
fn quotation_marks_belong_to_their_sentence() {
    check("„Das ist gut. Das bleibt.“ So ist es.", &["„Das ist gut.", "Das bleibt.“", "So ist es."]);
    check("Sie sagt: „Kommen Sie!“ Dann geht sie.", &["Sie sagt: „Kommen Sie!“", "Dann geht sie."]);
    check("„Warum?“ fragt er. „Darum.“", &["„Warum?“ fragt er.", "„Darum.“"]);
    check("„Nein!“, sagt er.", &["„Nein!“, sagt er."]);
    check(
        "Das gilt. (Es steht im Gesetz.) Alle wissen das.",
        &["Das gilt.", "(Es steht im Gesetz.)", "Alle wissen das."],
    );
}

#[test]
fn lines_hold_a_sentence_each() {
    assert_eq!(in_lines("Am 1. Tag war viel los. Alle kamen."), "Am 1. Tag war viel los.\nAlle kamen.");
    assert_eq!(in_lines("Eins.\nZwei.\n\nDrei. Vier."), "Eins.\nZwei.\n\nDrei.\nVier.");
}

proptest! {
    #[test]
    fn lines_move_no_place_of_a_text(text in r"([A-Za-zäöüß0-9„“. !?…()\n]|\PC){0,60}") {
        let lines = in_lines(&text);
        prop_assert_eq!(lines.len(), text.len());
        prop_assert_eq!(lines.replace('\n', " "), text.replace('\n', " "));
        prop_assert_eq!(lines.matches("\n\n").count(), text.matches("\n\n").count());
    }

    #[test]
    fn sentences_lose_no_letter(text in r"([A-Za-zäöüß0-9„“. !?…()\n]|\PC){0,60}") {
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(letters(&sentences(&text).collect::<String>()), letters(&text));
    }
}
