//! Searching, and marking what was found.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;
use recap::fold::{Spelling, fold};
use recap::search::{Searchable, Terms};

fn finds(typed: &str, text: &str) -> bool {
    Terms::parse(typed).rank(&[Searchable::new(text)]).is_some()
}

#[track_caller]
fn check(typed: &str, text: &str, expected: bool) {
    assert_eq!(finds(typed, text), expected, "{typed:?} in {text:?}");
}

/// The text with every mark in brackets.
fn marked(typed: &str, text: &str) -> String {
    let mut shown = text.to_owned();
    for mark in Terms::parse(typed).marks(text).into_iter().rev() {
        shown.insert(mark.end, ']');
        shown.insert(mark.start, '[');
    }
    shown
}

#[test]
fn every_way_to_write_a_name_finds_every_other() {
    #[track_caller]
    fn check_all(ways: &[&str]) {
        for typed in ways {
            for text in ways {
                check(typed, text, true);
            }
        }
    }
    check_all(&["Schönbohm", "schoenbohm", "SCHÖNBOHM", "Scho\u{308}nbohm"]);
    check_all(&["Gütersloh", "guetersloh", "Gu\u{308}tersloh", "GÜTERSLOH"]);
    check_all(&["Maßnahme", "massnahme", "MASSNAHME", "MAẞNAHME"]);
    check_all(&["Ärzte", "aerzte"]);
    check_all(&["geändert", "geaendert"]);
    check_all(&["geöffnet", "geoeffnet"]);
    check_all(&["Bioökonomie", "Biooekonomie"]);
    check_all(&["Äußere Übergröße", "aeussere uebergroesse"]);
    check("schonbohm", "Arne Schönbohm", true);
    check("gutersloh", "Gütersloh", true);
    check("gutersloh", "Guetersloh", true);
    check("gütersloh", "Gutersloh", true);
    check("guetersloh", "Gutersloh", true);
}

#[test]
fn a_term_is_found_inside_words() {
    check("erung", "Steuerung", true);
    check("milliarde", "Digitalmilliarde", true);
    check("digital", "Verwaltungsdigitalisierung", true);
    check("wal tung", "Ver\u{AD}wal\u{AD}tung", true);
    check("uer", "Steuerung", true);
    check("neue", "Das neue Netz", true);
}

#[test]
fn another_word_is_not_found() {
    check("neue", "neutral", false);
    check("quelle", "Qual", false);
    check("steuer", "Stuhr", false);
    check("bauer", "Bau", false);
    check("kiel", "Köln", false);
    check("ozg", "", false);
}

#[test]
fn hyphen_and_space_are_equal() {
    check("it sicherheit", "IT-Sicherheit", true);
    check("it-sicherheit", "IT-Sicherheit", true);
    check("it-sicherheit", "IT Sicherheit", true);
    check("it\u{2011}sicherheit", "IT–Sicherheit", true);
    check("\"it sicherheit\"", "IT-Sicherheit", true);
    check("\"it-sicherheit\"", "IT Sicherheit", true);
}

#[test]
fn all_terms_must_be_found_and_a_phrase_as_it_stands() {
    check("land kommune", "Kommune und Land", true);
    check("land bund", "Kommune und Land", false);
    check("\"kommune und\"", "Kommune und Land", true);
    check("\"land kommune\"", "Kommune und Land", false);
    check("„und land“", "Kommune und Land", true);
    check("“und land” kommune", "Kommune und Land", true);
    check("\"und la", "Kommune und Land", true);
    check("land\"kommune und\"", "Kommune und Land", true);
    check("\"grüße aus guetersloh\"", "Gruesse aus Gütersloh", true);
}

#[test]
fn nothing_is_searched_where_nothing_is_typed() {
    #[track_caller]
    fn check(typed: &str) {
        assert!(Terms::parse(typed).is_empty());
        assert_eq!(Terms::parse(typed).rank(&[]), Some(0));
        assert_eq!(marked(typed, "Land"), "Land");
    }
    check("");
    check("  ");
    check("-");
    check("\"\"");
    check("\" - \"");
    check("\u{AD}\u{308}");
}

#[test]
fn a_term_may_stand_in_any_of_the_texts() {
    let texts = ["Das Land zahlt", "Kiel"].map(Searchable::new);
    let rank = |typed| Terms::parse(typed).rank(&texts);
    assert!(rank("land kiel").is_some());
    assert_eq!(rank("land köln"), None);
    assert_eq!(rank("\"zahlt kiel\""), None);
}

#[test]
fn word_starts_rank_before_insides_and_the_first_text_before_the_second() {
    let rank = |text: [&str; 2]| Terms::parse("land").rank(&text.map(Searchable::new));
    let ranked = [
        ["Landkreis", ""],
        ["(Land)", ""],
        ["Deutschland, Land", ""],
        ["Deutschland", "Land"],
        ["Kiel", "Land"],
        ["Kiel", "Deutschland"],
    ]
    .map(rank);
    assert_eq!(ranked, [Some(0), Some(0), Some(0), Some(1), Some(2), Some(3)]);
}

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
    check("netz", "Fu\u{308}r gro\u{308}ßere Netze", "Fu\u{308}r gro\u{308}ßere [Netz]e");
    check("grossere", "gro\u{308}ßere Netze", "[gro\u{308}ßere] Netze");
    check("fur", "fu\u{308}r", "[fu\u{308}r]");
    check("stras", "Straße", "[Straß]e");
    check("tung", "Ver\u{AD}wal\u{AD}tung hier", "Ver\u{AD}wal\u{AD}[tung] hier");
    check("verwaltung", "Ver\u{AD}wal\u{AD}tung hier", "[Ver\u{AD}wal\u{AD}tung] hier");
    check("it sicherheit", "IT-Sicherheit", "[IT]-[Sicherheit]");
    check("\"it sicherheit\"", "IT-Sicherheit", "[IT-Sicherheit]");
    check("land", "Land und Länder", "[Land] und [Länd]er");
    check("ab bc", "abc", "[abc]");
    check("ab cd", "abcd", "[abcd]");
    check("erung", "Steuerung", "Steu[erung]");
    check("x", "Steuerung", "Steuerung");
    check("köln", "東京 👩\u{200D}💻 KÖLN", "東京 👩\u{200D}💻 [KÖLN]");
}

/// Text in which umlauts, marks, compounds and separators are frequent.
fn a_text() -> impl Strategy<Value = String> {
    prop_oneof!["[aeouqnstÄöüßẞE\u{308}\u{AD}\u{200B} -]{0,16}", "[İŁæＡ東😀a\"„“]{0,8}", any::<String>()]
}

proptest! {
    #[test]
    fn marks_lie_on_letters_in_order_and_apart(text in a_text(), typed in a_text()) {
        let marks = Terms::parse(&typed).marks(&text);
        prop_assert!(marks.iter().all(|mark| mark.start < mark.end && text.get(mark.clone()).is_some()));
        prop_assert!(marks.windows(2).all(|two| two[0].end < two[1].start));
    }

    #[test]
    fn every_mark_holds_the_term_as_folded(text in a_text(), typed in "[aeouqnstÄöüß]{1,4}") {
        for mark in Terms::parse(&typed).marks(&text) {
            let holds = |spelling| {
                let term = fold(&fold(&typed, Spelling::Letters), spelling);
                fold(&text[mark.clone()], spelling).contains(&term)
            };
            prop_assert!(holds(Spelling::Letters) || holds(Spelling::Umlauts), "{:?}", &text[mark]);
        }
    }

    #[test]
    fn one_word_is_marked_exactly_where_it_is_found(text in a_text(), typed in "[aeouqnstÄöüß]{1,4}") {
        prop_assert_eq!(!Terms::parse(&typed).marks(&text).is_empty(), finds(&typed, &text));
    }

    #[test]
    fn every_word_of_a_text_is_found_in_it(words in prop::collection::vec("[a-zäöüßÄÖÜ]{1,9}", 1..5)) {
        let text = words.join(" ");
        prop_assert!(finds(&text, &text));
        let phrase = format!("\"{text}\"");
        prop_assert!(finds(&phrase, &text));
        prop_assert!(words.iter().all(|word| finds(word, &text)));
        prop_assert!(words.iter().all(|word| finds(&word[word.char_indices().last().unwrap().0..], &text)));
    }

    #[test]
    fn writing_umlauts_with_two_letters_finds_them(before in "[b-df-hj-np-tv-z]{1,3}", umlaut in "[äöü]", after in "[b-df-hj-np-tv-z]{1,3}") {
        let one = format!("{before}{umlaut}{after}");
        let two = one.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
        prop_assume!(!before.ends_with('q'));
        prop_assert!(finds(&two, &one) && finds(&one, &two));
        prop_assert_eq!(marked(&two, &one), format!("[{one}]"));
        prop_assert_eq!(marked(&one, &two), format!("[{two}]"));
    }
}
