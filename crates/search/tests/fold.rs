//! Folding.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;
use search::fold::{FoldedText, Spelling, fold};

#[test]
fn letters_are_folded_to_their_base() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text, Spelling::Letters), expected);
    }
    check("Gütersloh", "gutersloh");
    check("GÜTERSLOH", "gutersloh");
    check("Gu\u{308}tersloh", "gutersloh");
    check("Guetersloh", "guetersloh");
    check("Straße", "strasse");
    check("STRAẞE", "strasse");
    check("Ærø Œuvre", "aero oeuvre");
    check("Łódź, Çelik, İzmir, Šiauliai", "lodz, celik, izmir, siauliai");
    check("Ver\u{AD}wal\u{AD}tung", "verwaltung");
    check("a\u{200B}b\u{200C}c\u{200D}d\u{2060}e\u{FEFF}", "abcde");
    check("IT-Sicherheit", "it-sicherheit");
    check("IT\u{2011}Sicherheit – ja", "it-sicherheit - ja");
    check("a\u{A0}b\tc\nd\u{202F}e", "a b c d e");
    check("ＯＺＧ－２", "ozg-2");
    check("Schriften: ﬁ ﬂ ﬀ ﬃ ﬆ", "schriften: fi fl ff ffi st");
    check("Verwaltungs·digitalisierung", "verwaltungs-digitalisierung");
    check("a\u{200E}b\u{202E}c\u{2066}d\u{FE0F}e", "abcde");
    check("50 % (§ 3)", "50 % (§ 3)");
    check("Ελλάδα שלום 東京", "ελλάδα שלום 東京");
    check("", "");
    check("\u{AD}", "");
}

#[test]
fn capitals_fold_to_their_small_letters_in_the_scripts_of_europe() {
    // Latin-1, Latin Extended-A, Romanian, Greek and Cyrillic, and the rare letters of Latin.
    let blocks = [
        0xC0..=0x17E,
        0x218..=0x21B,
        0x370..=0x373,
        0x386..=0x3AB,
        0x3D8..=0x3EF,
        0x400..=0x52F,
        0x1E00..=0x1EFF,
    ];
    for capital in blocks.into_iter().flatten().filter_map(char::from_u32) {
        let small: String = capital.to_lowercase().collect();
        let folds = [capital.to_string(), small].map(|text| fold(&text, Spelling::Letters));
        assert_eq!(folds[0], folds[1], "{capital:?}");
    }
}

#[test]
fn two_letters_are_read_as_an_umlaut_where_they_can_be_one() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text, Spelling::Umlauts), expected);
    }
    check("Guetersloh", "gutersloh");
    check("Gütersloh", "gutersloh");
    check("Schoenbohm", "schonbohm");
    check("Aerzte", "arzte");
    check("Uebung", "ubung");
    check("Aeußere", "aussere");
    check("Æther", "ather");
    check("Steuerung", "steuerung");
    check("neue Bauern", "neue bauern");
    check("Quelle", "quelle");
    check("geaendert", "geandert");
    check("geoeffnet", "geoffnet");
    check("Biooekonomie", "biookonomie");
    check("quaelen", "qualen");
}

#[test]
fn a_part_of_the_folded_text_leads_back_to_whole_letters_with_their_marks() {
    #[track_caller]
    fn check(text: &str, spelling: Spelling, part: &str, expected: &str) {
        let folded = FoldedText::new(text, spelling);
        let at = folded.text.find(part).expect("the part");
        assert_eq!(&text[folded.original_range(at..at + part.len())], expected);
    }
    check("Gütersloh", Spelling::Letters, "guter", "Güter");
    check("Gütersloh", Spelling::Letters, "tersloh", "tersloh");
    check("Gu\u{308}tersloh", Spelling::Letters, "gu", "Gu\u{308}");
    check("Gu\u{308}tersloh", Spelling::Letters, "ters", "ters");
    check("Guetersloh", Spelling::Umlauts, "gu", "Gue");
    check("Guetersloh", Spelling::Umlauts, "ter", "ter");
    check("Straße 5", Spelling::Letters, "stras", "Straß");
    check("Straße 5", Spelling::Letters, "se", "ße");
    check("Straße 5", Spelling::Letters, "5", "5");
    check("Größe – Maß", Spelling::Letters, "mass", "Maß");
    check("Ver\u{AD}wal\u{AD}tung", Spelling::Letters, "tung", "tung");
    check("Ver\u{AD}waltung", Spelling::Letters, "verwal", "Ver\u{AD}wal");
    check("東京 Köln", Spelling::Letters, "koln", "Köln");
}

#[test]
fn every_character_is_folded_to_what_folding_leaves_alone() {
    for c in '\0'..=char::MAX {
        let once = fold(c.encode_utf8(&mut [0; 4]), Spelling::Letters);
        assert_eq!(fold(&once, Spelling::Letters), once, "{c:?}");
    }
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in "[aeouqnÄöüßE\u{308}\u{AD}-]{0,12}|.*") {
        for spelling in [Spelling::Letters, Spelling::Umlauts] {
            let once = fold(&text, spelling);
            prop_assert_eq!(fold(&once, spelling), once);
        }
    }

    #[test]
    fn every_part_leads_back_to_a_part_of_the_original(text in "[aeouqßä\u{308}\u{AD}Gt-]{0,12}|.*", one: usize, other: usize) {
        for spelling in [Spelling::Letters, Spelling::Umlauts] {
            let folded = FoldedText::new(&text, spelling);
            let ends = [one, other].map(|at| at % (folded.text.len() + 1));
            let range = folded.original_range(ends[0].min(ends[1])..ends[0].max(ends[1]));
            prop_assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
        }
    }

    #[test]
    fn the_whole_leads_back_to_all_that_is_not_folded_away_at_the_start(text in "[a-zßÄ -]{1,20}") {
        let folded = FoldedText::new(&text, Spelling::Letters);
        prop_assert_eq!(folded.original_range(0..folded.text.len()), 0..text.len());
    }
}
