//! Takeaways as plain text.

use proptest::prelude::*;

use crate::screen::{HOSTILE, a_statement, congress, with};

#[test]
fn a_mail_reads_like_this() {
    let long = "Eine lange Aussage, die in mehr als eine Zeile geht, weil sie zweiundsiebzig Zeichen hat, und noch mehr.\n\nNoch ein Absatz.";
    let bundle = congress(&[long, "Mehr"]);
    let mail = with(&bundle, |excerpt| {
        let mut excerpt = excerpt.clone();
        excerpt.filters = vec!["Land".to_owned(), "„Netz“".to_owned()];
        excerpt.items[1].note = Some("Ina fragen\nMorgen");
        excerpt.mail()
    });
    let expected = "\
Ansicht

Tag

Eingegrenzt auf: Land, „Netz“

 1. Eine lange Aussage, die in mehr als eine Zeile geht, weil sie
    zweiundsiebzig Zeichen hat, und noch mehr.

    Noch ein Absatz.

    Sehr alt

    Art: Zitat
    Ebene: Bund, Land
    Person: Arne Schönbohm, Präsident, BSI; Ina
    Formuliert von: Arne Schönbohm, Ina
    Vortrag: Das Netz
    Quelle: Bericht, Seite 3
    https://example.org/b?a=1&b=2
    Link: https://example.org/recap/takeaway/t0/

 2. Mehr

    Art: Warnung
    Formuliert von: Rückblick
    Link: https://example.org/recap/takeaway/t1/
    Notiz: Ina fragen
    Morgen

";
    assert_eq!(mail, expected.replace('\n', "\r\n"));
}

/// Every word arrives, no line is too wide, and none can be taken for the mail's own.
#[track_caller]
fn check_whole(statement: &str) {
    let bundle = congress(&[statement]);
    let shown = bundle.takeaways[0].statement.localized(bundle.languages.default_tag()).text;
    let mail = with(&bundle, |excerpt| excerpt.mail());
    let words = |text: &str| {
        text.split([' ', '\n', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    assert!(words(&mail).contains(&format!(" 1. {} Sehr alt", words(shown))), "{mail}");
    let body = mail.split_once("Tag\r\n\r\n").unwrap().1;
    for line in body.split("\r\n") {
        let inside = line.trim_start_matches(' ');
        assert!(line.chars().count() <= 72 || !inside.trim_start_matches("1. ").contains(' '), "{line}");
        assert!(line.is_empty() || line.starts_with("    ") || line.starts_with(" 1. "), "{line}");
    }
}

#[test]
fn hostile_texts_are_whole() {
    HOSTILE.iter().for_each(|statement| check_whole(statement));
    check_whole(&"Lang. ".repeat(1000));
    check_whole(&"lang".repeat(1000));
}

proptest! {
    #[test]
    fn every_statement_is_whole(statement in a_statement()) {
        check_whole(&statement);
    }
}
