use cli::picture::hyphens::parts;
use nachlese::picture::segment_end::SegmentEnd;
use nachlese::picture::segments::{Segment, segments};
use proptest::prelude::*;

use super::serif;

/// The pieces of a text in the typeface of statements.
fn set(text: &str, language: &str, names: &[String]) -> Vec<Segment> {
    let language = language.parse().unwrap();
    segments(text, &serif(), &|word| parts(word, &language, names))
}

/// The pieces of a text, with what follows each: `_` a space, `|` nothing, `-` a hyphen, `/` a tear.
fn apart(text: &str, language: &str, names: &[String]) -> String {
    let mut written = String::new();
    for piece in &set(text, language, names) {
        written.push_str(&piece.text);
        written.push(match piece.end {
            SegmentEnd::Space => '_',
            SegmentEnd::Seam => '|',
            SegmentEnd::Hyphen => '-',
            SegmentEnd::Torn => '/',
        });
    }
    written
}

#[track_caller]
fn check(text: &str, language: &str, expected: &str) {
    assert_eq!(apart(text, language, &[]), expected);
}

#[test]
fn german_words_are_parted_by_german_rules() {
    check("Verwaltungsgesetz", "de", "Ver-wal-tungs-ge-setz|");
    check("Digitalisierung", "de-simple", "Digi-ta-li-sie-rung|");
    check("Straße", "de", "Straße|");
    check("„Verwaltung“, sagt er.", "de", "„Ver-wal-tung“,_sagt_er.|");
}

#[test]
fn english_words_are_parted_by_english_rules_but_not_names() {
    check("the municipalities", "en", "the_munic-i-pal-i-ties|");
    check("Municipalities", "en-gb", "Municipalities|");
}

#[test]
fn other_languages_are_not_parted() {
    check("administration numérique", "fr", "administration_numérique|");
}

#[test]
fn three_letters_stay_together_at_each_side() {
    check("Abend", "de", "Abend|");
    check("Eber", "de", "Eber|");
}

#[test]
fn names_numbers_acronyms_and_addresses_are_not_parted() {
    let names = ["Patrick Burkhardt".to_owned()];
    assert_eq!(apart("Burkhardt verwaltet", "de", &names), "Burkhardt_ver-wal-tet|");
    check("OZGUmsetzung", "de", "OZGUmsetzung|");
    check("Industrie4 2021/22", "de", "Industrie4_2021/22|");
    check("amt@example.de", "de", "amt@example.de|");
    check("www.verwaltung.de", "de", "www.verwaltung.de|");
}

#[test]
fn a_line_may_end_after_hyphens_and_slashes_that_are_written() {
    check("IT-Amt", "de", "IT-|Amt|");
    check("IT- und Amt", "de", "IT-_und_Amt|");
    check("E-Mail", "de", "E-Mail|");
    check("https://a.de/bc/de", "de", "https://|a.de/|bc/|de|");
}

#[test]
fn soft_hyphens_say_where_a_word_is_parted() {
    check("Di\u{AD}gitalisierung", "de", "Di-gitalisierung|");
    check("Nach\u{AD}lese hat", "fr", "Nach-lese_hat|");
    check("ab\u{200B}cd", "de", "ab|cd|");
}

#[test]
fn dashes_and_units_stay_with_what_is_before_them() {
    check("So – und so", "de", "So\u{A0}–_und_so|");
    check("5 % mehr", "de", "5\u{A0}%_mehr|");
    check("5\u{A0}Uhr", "de", "5\u{A0}Uhr|");
}

#[test]
fn what_is_too_long_for_a_line_can_be_torn_but_not_at_its_ends() {
    let text = "mmmmmmmmmmmmmm";
    check(text, "fr", "mmm/m/m/m/m/m/m/m/m/mmm|");
    check("mmmmmmmm", "fr", "mmmmmmmm|");
}

proptest! {
    #[test]
    fn nothing_is_lost(text in "[a-zA-ZäÄß0-9.,/@„“-]{1,14}( [a-zA-ZäÄß0-9.,/@-]{1,40}){0,8}") {
        let pieces = set(&text, "de", &[]);
        let joined: String =
            pieces.iter().map(|piece| piece.text.clone() + if piece.end == SegmentEnd::Space { " " } else { "" }).collect();
        prop_assert_eq!(joined, text);
        prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty() && piece.width > 0.0));
    }
}
