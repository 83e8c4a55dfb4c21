//! Texts in several languages.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::of;
use proptest::prelude::*;
use recap::text::grapheme_starts;
use recap::{LanguageTag, Text};

fn text(versions: &[(&str, &str)]) -> Option<Text> {
    Text::new(versions.iter().map(|(tag, text)| (of(tag), (*text).to_owned())))
}

#[test]
fn the_wording_is_the_language_itself_then_its_primary_language_then_the_first() {
    #[track_caller]
    fn check(versions: &[(&str, &str)], page: &str, expected: (&str, &str)) {
        let (text, language) = (text(versions).expect("a text"), of(page));
        let wording = text.localized(&language);
        assert_eq!((wording.language.as_str(), wording.text), expected);
    }
    let all = [("de", "Stadt"), ("en", "city"), ("de-simple", "Ort")];
    check(&all, "de", ("de", "Stadt"));
    check(&all, "en", ("en", "city"));
    check(&all, "de-simple", ("de-simple", "Ort"));
    check(&all, "de-at", ("de", "Stadt"));
    check(&all, "en-simple", ("en", "city"));
    check(&all, "fr", ("de", "Stadt"));
    check(&[("en", "city"), ("de", "Stadt")], "de-simple", ("de", "Stadt"));
    check(&[("en", "city"), ("de-simple", "Ort")], "de", ("en", "city"));
    check(&[("fr", "ville")], "de", ("fr", "ville"));
}

#[test]
fn a_text_without_words_is_none() {
    #[track_caller]
    fn check(versions: &[(&str, &str)]) {
        assert_eq!(text(versions), None);
    }
    check(&[]);
    check(&[("de", "")]);
    check(&[("de", " \n\t ")]);
    check(&[("de", "\0")]);
    check(&[("de", "\u{202E}\u{2066}")]);
    check(&[("de", "\u{202E} \u{202C}")]);
    check(&[("de", "\u{200B}\u{200D}\u{2060}\u{FEFF}")]);
    check(&[("de", "\u{AD}")]);
    check(&[("de", "\u{3164} \u{115F}\u{FFA0}\u{2800}")]);
    check(&[("de", "\u{FE0F}\u{E0020}\u{E007F}")]);
    check(&[("de", "\u{FFFE}\u{FFFF}")]);
}

#[test]
fn a_version_without_words_is_left_out() {
    assert_eq!(text(&[("de", "Stadt"), ("en", " ")]), text(&[("de", "Stadt")]));
}

#[test]
fn characters_that_make_a_page_read_differently_are_left_out() {
    #[track_caller]
    fn check(written: &str, expected: &str) {
        let (text, language) = (text(&[("de", written)]).expect("a text"), of("de"));
        let wording = text.localized(&language);
        assert_eq!(wording.text, expected);
    }
    check("  Stadt\n", "Stadt");
    check("a\u{202E}b\u{202C}", "ab");
    check("a\u{2066}b\u{2069}\u{61C}", "ab");
    check("a\0b\u{1B}[31m", "ab[31m");
    check("a\u{85}b\u{9C}", "ab");
    check("\u{202E} Stadt \u{202C}", "Stadt");
    check("eins\r\n\r\nzwei", "eins\n\nzwei");
    check("Bund\tLand", "Bund Land");
    check("<b>fett</b> & mehr", "<b>fett</b> & mehr");
    check("שלום עולם", "שלום עולם");
    check("Ver\u{AD}wal\u{AD}tung", "Ver\u{AD}wal\u{AD}tung");
    check("👩\u{200D}💻", "👩\u{200D}💻");
    check("a\u{FFFE}b\u{FFFF}c\u{FDD0}d\u{1FFFE}e\u{10FFFF}", "abcde");
    check("a\u{FFFD}", "a\u{FFFD}");
}

#[test]
fn an_empty_line_separates_paragraphs() {
    #[track_caller]
    fn check(written: &str, expected: &[&str]) {
        let (text, language) = (text(&[("de", written)]).expect("a text"), of("de"));
        let wording = text.localized(&language);
        assert_eq!(wording.paragraphs().collect::<Vec<_>>(), expected);
    }
    check("eins", &["eins"]);
    check("eins\nnoch eins", &["eins\nnoch eins"]);
    check("eins\n\nzwei", &["eins", "zwei"]);
    check("eins\r\n\r\nzwei", &["eins", "zwei"]);
    check("eins\n\n\n\n zwei \n\n\ndrei", &["eins", "zwei", "drei"]);
}

#[test]
fn a_wording_names_its_language_only_where_the_page_has_another() {
    #[track_caller]
    fn check(versions: &[(&str, &str)], page: &str, expected: Option<&str>) {
        let (text, language) = (text(versions).expect("a text"), of(page));
        let wording = text.localized(&language);
        assert_eq!(wording.lang_on(&of(page)), expected);
    }
    check(&[("de", "Stadt")], "de", None);
    check(&[("de", "Stadt")], "en", Some("de"));
    check(&[("de", "Stadt")], "de-simple", Some("de"));
    check(&[("und", "BSI")], "en", None);
}

#[test]
fn the_languages_are_those_it_is_written_in() {
    let text = text(&[("en", "city"), ("de", "Stadt")]).expect("a text");
    assert_eq!(text.languages().map(LanguageTag::as_str).collect::<Vec<_>>(), ["en", "de"]);
}

proptest! {
    #[test]
    fn no_wording_is_blank_or_overrides_the_direction(written in "[\\PC\u{202A}-\u{202E}\u{2066}-\u{2069}\u{0}-\u{20}]*") {
        if let Some(text) = text(&[("de", &written)]) {
            let shown = text.localized(&of("de")).text;
            prop_assert!(!shown.trim().is_empty());
            prop_assert_eq!(shown.trim(), shown);
            let overrides = |c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}');
            let harmful = shown.chars().find(|c| overrides(*c) || (c.is_control() && *c != '\n'));
            prop_assert_eq!(harmful, None);
        }
    }
}

#[test]
fn what_is_drawn_as_one_is_not_torn() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let starts = grapheme_starts(text);
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        let parts: Vec<&str> = starts.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect();
        assert_eq!(parts, expected);
    }
    check("abü", &["a", "b", "ü"]);
    check("u\u{308}b", &["u\u{308}", "b"]);
    check("\u{301}a", &["\u{301}", "a"]);
    check("👩‍👩‍👧‍👦🏳️‍🌈", &["👩‍👩‍👧‍👦", "🏳️‍🌈"]);
    check("👍🏽!", &["👍🏽", "!"]);
    check("🇩🇪🇫🇷", &["🇩🇪", "🇫🇷"]);
    check("שָׁלוֹם", &["שָׁ", "ל", "וֹ", "ם"]);
    check("", &[]);
}

#[test]
fn leichte_sprache_is_shown_with_a_line_for_each_sentence() {
    #[track_caller]
    fn check(page: &str, expected: &str) {
        let both = [("de", "Das gilt. Immer."), ("de-simple", "Das gilt. Es gilt immer.")];
        assert_eq!(text(&both).unwrap().localized(&of(page)).shown(), expected);
    }
    check("de-simple", "Das gilt.\nEs gilt immer.");
    check("de", "Das gilt. Immer.");
    check("en", "Das gilt. Immer.");
}
