//! Where a word of the glossary is used, and what it is also called.

use recap::glossary::GlossaryEntry;
use recap::text::LocalizedStr;
use recap::{LanguageTag, Text};

fn german() -> LanguageTag {
    "de".parse().unwrap()
}

fn entry(term: &str, aliases: &[&str]) -> GlossaryEntry {
    let text = |words: &str| Text::new([(german(), words.to_owned())]).unwrap();
    GlossaryEntry {
        term: text(term),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        meaning: text("Was es heißt."),
    }
}

#[test]
fn a_term_is_used_where_it_begins_a_word() {
    let check = |term: &str, text: &str, expected: bool| {
        let text = LocalizedStr { text, language: &german() };
        assert_eq!(entry(term, &[]).is_used_in(text), expected, "{term:?} in {:?}", text.text);
    };
    check("Ransomware", "Ransomware ist die größte Bedrohung.", true);
    check("Ransomware", "Nach Ransomwareangriffen", true);
    check("Pilotprojekt", "zwei Pilotprojekte", true);
    check("Pilotprojekt", "(PILOTPROJEKTE)", true);
    check("Smart City", "eine Smart City", true);
    check("Smart City", "eine smarte City", false);
    check("Ransomware", "Antiransomware", false);
    check("CIO", "Die CIO, die Frankfurt vertritt", true);
    check("CIO", "CIO", true);
    check("CIO", "Herr CIOBANU", false);
    check("CIO", "cio", false);
    check("Übung", "jede Übung", true);
}

#[test]
fn a_term_is_found_by_its_other_names_too() {
    let check = |typed: &str, expected: &[&str]| {
        let entry = entry("Ransomware", &["Erpressungstrojaner", "digitale Erpressung"]);
        assert_eq!(entry.other_names(typed, &german()), expected, "{typed:?}");
    };
    check("ransomware", &["Erpressungstrojaner", "digitale Erpressung"]);
    check("Schutz vor Erpressungstrojaner", &["Ransomware", "digitale Erpressung"]);
    check("Digitale Erpressung", &["Ransomware", "Erpressungstrojaner"]);
    check("Erpressung", &[]);
    check("Ransomwareangriff", &[]);
    check("", &[]);
}
