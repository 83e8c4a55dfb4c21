use nachlese::picture::FontMetrics;
use nachlese::picture::truncate::{drawable_text, truncate, truncate_to_width};
use proptest::prelude::*;

use super::{HOSTILE, Plain};

#[test]
fn what_the_typeface_lacks_is_left_out_or_marked() {
    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(drawable_text(text, &Plain).as_deref(), expected);
    }
    check("Größe zählt.", Some("Größe zählt."));
    check("  Zwei \n\t Worte  ", Some("Zwei Worte"));
    check("5\u{A0}%", Some("5\u{A0}%"));
    check("Endlich 🎉 geschafft 🎉", Some("Endlich geschafft"));
    check("Das 中文 字符 Zeichen", Some("Das … Zeichen"));
    check("中文 heißt Chinesisch", Some("… heißt Chinesisch"));
    check("中文, Pinyin", Some("…, Pinyin"));
    check("Chinesisch heißt 中文", Some("Chinesisch heißt …"));
    check("a\u{301}\u{301}\u{301}\u{301}b", Some("a\u{301}\u{301}b"));
    check("中文字符 ab", None);
    check("مرحبا بالعالم", None);
    check("🎉", None);
    check("", None);
}

#[test]
fn a_beginning_ends_with_a_whole_word() {
    #[track_caller]
    fn check(text: &str, characters: usize, expected: &str) {
        assert_eq!(truncate(text, characters), expected);
    }
    check("Eins zwei", 9, "Eins zwei");
    check("Eins zwei drei", 10, "Eins zwei…");
    check("Eins zwei drei", 9, "Eins…");
    check("Eins, zwei", 8, "Eins…");
    check("Eins – zwei", 8, "Eins…");
    check("Verwaltungsgesetz", 8, "Verwalt…");
    check("Ja Verwaltungsgesetz", 12, "Ja Verwaltu…");
    check("äöüäöü", 4, "äöü…");
    check("abu\u{308}cd", 4, "ab…");
    check("ab", 1, "…");
    check("", 5, "");
}

#[test]
fn a_text_that_is_too_wide_is_shortened() {
    #[track_caller]
    fn check(ems: f32, expected: Option<&str>) {
        assert_eq!(truncate_to_width("Bundesamt für Sicherheit", &Plain, ems).as_deref(), expected);
    }
    check(20.0, Some("Bundesamt für Sicherheit"));
    check(9.0, Some("Bundesamt für…"));
    check(6.5, Some("Bundesamt…"));
    check(2.0, Some("Bun…"));
    check(0.1, None);
    check(-3.0, None);
}

#[test]
fn hostile_texts_are_drawn_without_gaps() {
    let face = Plain;
    for text in HOSTILE {
        let shown = drawable_text(text, &face).unwrap_or_default();
        assert!(shown.chars().all(|c| face.has(c)), "{text:?} became {shown:?}");
    }
}

proptest! {
    #[test]
    fn a_legible_text_stays_as_it_is(text in "\\PC{0,80}") {
        let face = Plain;
        if let Some(shown) = drawable_text(&text, &face) {
            prop_assert_eq!(drawable_text(&shown, &face), Some(shown));
        }
    }

    #[test]
    fn a_beginning_is_as_long_as_it_may_be(text in "[a-zäß \u{308}]{0,60}", characters in 1_usize..70) {
        let shown = truncate(&text, characters);
        prop_assert!(shown.chars().count() <= characters);
        prop_assert!(shown == text || text.starts_with(shown.strip_suffix('…').unwrap()));
    }
}
