//! Marking what was found.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Corpus, bracketed, marked, matches, names};
use proptest::prelude::*;
use search::fold::{Spelling, fold};
use search::{Field, Language, SearchIndex, SearchQuery, TypoTolerance};

#[test]
fn hits_are_marked_at_the_right_letters() {
    #[track_caller]
    fn check(typed: &str, text: &str, expected: &str) {
        assert_eq!(marked(typed, text), expected);
    }
    check("milliarde", "Die Digitalmilliarde kommt", "Die Digital[milliarde] kommt");
    check("schoenbohm", "Präsident Schönbohm sagt", "Präsident [Schönbohm] sagt");
    check("schönbohm", "Arne Schoenbohm sagt", "Arne [Schoenbohm] sagt");
    check("netz", "Für größere Übertragungsnetze", "Für größere Übertragungs[netz]e");
    check("netz", "Fu\u{308}r gro\u{308}ßere Netze", "Fu\u{308}r gro\u{308}ßere [Netze]");
    check("grossere", "gro\u{308}ßere Netze", "[gro\u{308}ßere] Netze");
    check("fur", "fu\u{308}r", "[fu\u{308}r]");
    check("stras", "Straße", "[Straß]e");
    check("tung", "Ver\u{AD}wal\u{AD}tung hier", "Ver\u{AD}wal\u{AD}[tung] hier");
    check("verwaltung", "Ver\u{AD}wal\u{AD}tung hier", "[Ver\u{AD}wal\u{AD}tung] hier");
    check("it sicherheit", "IT-Sicherheit", "[IT]-[Sicherheit]");
    check("it-sicherheit", "IT-Sicherheit", "[IT-Sicherheit]");
    check("itsicherheit", "IT-Sicherheitsgesetz", "[IT-Sicherheit]sgesetz");
    check("itsicherheit", "Die IT Sicherheit", "Die [IT Sicherheit]");
    check("it-sicherheit", "mit IT Sicherheit", "mit [IT Sicherheit]");
    check("\"it sicherheit\"", "IT-Sicherheit", "[IT-Sicherheit]");
    check("ab bc", "abc", "[abc]");
    check("ab cd", "abcd", "[abcd]");
    check("erung", "Steuerung", "Steu[erung]");
    check("x", "Steuerung", "Steuerung");
    check("s", "Das Steuer", "Das [S]teuer");
    check("köln", "東京 👩\u{200D}💻 KÖLN", "東京 👩\u{200D}💻 [KÖLN]");
    check("pflege", "Die P\u{FB02}ege", "Die [P\u{FB02}ege]");
}

#[test]
fn other_forms_are_marked_as_whole_words() {
    #[track_caller]
    fn check(typed: &str, text: &str, expected: &str) {
        assert_eq!(marked(typed, text), expected);
    }
    check("städte", "Eine Stadt zahlt", "Eine [Stadt] zahlt");
    check("stadt", "Für Städte", "Für [Städte]");
    check("it-strategien", "Die IT-Strategie", "Die [IT-Strategie]");
    check("verwaltungen", "Verwaltungswege der Verwaltung", "Verwaltungswege der [Verwaltung]");
}

#[test]
fn what_is_excluded_or_meant_for_another_field_is_not_marked() {
    #[track_caller]
    fn check(typed: &str, field: u8, expected: &str) {
        let corpus = Corpus::with(&[vec!["Bund und Land", "Bund und Land"]]);
        assert_eq!(bracketed(&corpus.search(typed), "Bund und Land", field, Language::German), expected);
    }
    check("bund -land", 0, "[Bund] und Land");
    check("titel:bund land", 0, "[Bund] und [Land]");
    check("titel:bund land", 1, "Bund und [Land]");
    check("text:\"bund und\"", 0, "Bund und Land");
    check("text:\"bund und\"", 1, "[Bund und] Land");
}

#[test]
fn a_corrected_word_and_an_alias_are_marked() {
    let text = "Das OZG und die Digitalmilliarde, auch Onlinezugangsgesetz genannt";
    let corpus = Corpus::of(&[text]);
    let index = SearchIndex::build(
        &corpus,
        [vec!["OZG", "Onlinezugangsgesetz"], vec!["digital billion", "Digitalmilliarde"]],
    );
    let check = |typed: &str, expected: &str| {
        let results =
            index.search(&corpus, &SearchQuery::parse(typed, &names()), &[], TypoTolerance::OneTypo);
        assert_eq!(bracketed(&results, text, 0, Language::German), expected);
    };
    check("ozg", "Das [OZG] und die Digitalmilliarde, auch [Onlinezugangsgesetz] genannt");
    check("onlinezugangsgesetz", "Das [OZG] und die Digitalmilliarde, auch [Onlinezugangsgesetz] genannt");
    check("digital billion", "Das OZG und die [Digitalmilliarde], auch Onlinezugangsgesetz genannt");
    check("digitalmiliarde", "Das OZG und die [Digitalmilliarde], auch Onlinezugangsgesetz genannt");
}

/// Text in which umlauts, marks, compounds and separators are frequent.
fn a_text() -> impl Strategy<Value = String> {
    prop_oneof!["[aeouqnstÄöüßẞE\u{308}\u{AD}\u{200B} -]{0,16}", "[İŁæＡ東😀aﬁ·\"„“]{0,8}", any::<String>()]
}

fn marks_in(typed: &str, text: &str) -> Vec<std::ops::Range<usize>> {
    let corpus = Corpus { language: Some(Language::Other), ..Corpus::of(&[text]) };
    let index = corpus.index();
    let results = index.search(&corpus, &SearchQuery::parse(typed, &names()), &[], TypoTolerance::Off);
    results.highlights(text, Field::FIRST, Language::Other)
}

proptest! {
    #[test]
    fn marks_lie_on_letters_in_order_and_apart(text in a_text(), typed in a_text()) {
        let highlights = marks_in(&typed, &text);
        prop_assert!(highlights.iter().all(|mark| mark.start < mark.end && text.get(mark.clone()).is_some()));
        prop_assert!(highlights.windows(2).all(|two| two[0].end < two[1].start));
    }

    #[test]
    fn every_mark_holds_the_term_as_folded(text in a_text(), typed in "[aeouqnstÄöüß]{1,4}") {
        for mark in marks_in(&typed, &text) {
            let holds = |spelling| {
                let term = fold(&fold(&typed, Spelling::Letters), spelling);
                // Hyphens are read as nothing.
                fold(&text[mark.clone()], spelling).replace('-', "").contains(&term)
            };
            let holds_letters = fold(&text[mark.clone()], Spelling::Letters).replace('-', "").contains(&fold(&typed, Spelling::Umlauts));
            prop_assert!(holds(Spelling::Letters) || holds(Spelling::Umlauts) || holds_letters, "{:?}", &text[mark]);
        }
    }

    #[test]
    fn one_word_is_marked_exactly_where_it_is_found(text in a_text(), typed in "[aeouqnstÄöüß]{1,4}") {
        prop_assert_eq!(!marks_in(&typed, &text).is_empty(), finds_as_typed(&typed, &text), "{:?}", text);
    }

    #[test]
    fn writing_umlauts_with_two_letters_finds_them(before in "[b-df-hj-np-tv-z]{1,3}", umlaut in "[äöü]", after in "[b-df-hj-np-tv-z]{1,3}") {
        let one = format!("{before}{umlaut}{after}");
        let two = one.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
        prop_assume!(!before.ends_with('q'));
        prop_assert!(matches(&two, &one) && matches(&one, &two));
        prop_assert_eq!(marked(&two, &one), format!("[{one}]"));
        prop_assert_eq!(marked(&one, &two), format!("[{two}]"));
    }
}

/// Whether a text in no known language is found.
fn finds_as_typed(typed: &str, text: &str) -> bool {
    let corpus = Corpus { language: Some(Language::Other), ..Corpus::of(&[text]) };
    corpus.index().search(&corpus, &SearchQuery::parse(typed, &names()), &[], TypoTolerance::Off).total() == 1
}
