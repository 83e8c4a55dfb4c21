//! Finding terms in documents.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Shelf, finds};
use proptest::prelude::*;
use search::{Index, Search, Typos};

#[track_caller]
fn check(typed: &str, text: &str, expected: bool) {
    assert_eq!(finds(typed, text), expected, "{typed:?} in {text:?}");
}

#[track_caller]
fn check_all(ways: &[&str]) {
    for typed in ways {
        for text in ways {
            check(typed, text, true);
        }
    }
}

#[test]
fn every_way_to_write_a_name_finds_every_other() {
    check_all(&["Schönbohm", "schoenbohm", "SCHÖNBOHM", "Scho\u{308}nbohm"]);
    check_all(&[
        "Gütersloh",
        "guetersloh",
        "gutersloh",
        "Gu\u{308}tersloh",
        "GÜTERSLOH",
        "Gü\u{AD}ters\u{AD}loh",
    ]);
    check_all(&["Maßnahme", "massnahme", "MASSNAHME", "MAẞNAHME"]);
    check_all(&["Ärzte", "aerzte"]);
    check_all(&["geändert", "geaendert"]);
    check_all(&["geöffnet", "geoeffnet"]);
    check_all(&["Bioökonomie", "Biooekonomie", "Bio-Ökonomie", "Bio-Oekonomie"]);
    check_all(&["Äußere Übergröße", "aeussere uebergroesse"]);
    check_all(&["Pflege", "P\u{200B}ﬂege", "ＰＦＬＥＧＥ"]);
}

#[test]
fn a_term_is_found_inside_words() {
    check("erung", "Steuerung", true);
    check("milliarde", "Digitalmilliarde", true);
    check("digital", "Verwaltungsdigitalisierung", true);
    check("wal tung", "Ver\u{AD}wal\u{AD}tung", true);
    check("uer", "Steuerung", true);
    check("neue", "Das neue Netz", true);
    check("京", "東京", true);
}

#[test]
fn a_single_letter_is_found_where_words_begin() {
    check("s", "Land und Stadt", true);
    check("t", "Land und Stadt", false);
    check("ü", "Das Übrige", true);
    check("ü", "Für", false);
}

#[test]
fn another_word_is_not_found() {
    check("neue", "neutral", false);
    check("quelle", "Qual", false);
    check("steuer", "Stuhr", false);
    check("kiel", "Köln", false);
    check("rupper", "Rüppurr", false);
    check("ozg", "", false);
}

#[test]
fn other_forms_of_a_word_are_found() {
    check("städte", "Die Stadt", true);
    check("stadt", "Die Städte", true);
    check("staedten", "Die Stadt", true);
    check("Verwaltungen", "Verwaltung", true);
    check("häuser", "Haus", true);
    check("IT-Strategien", "eine IT-Strategie", true);
    check("Städte", "Landstädte", true);
    check("landes", "bund", false);
    check("\"städte\"", "Die Stadt", false);
}

#[test]
fn forms_are_those_of_the_language_of_the_text() {
    #[track_caller]
    fn check(language: search::Language, typed: &str, text: &str, expected: bool) {
        let shelf = Shelf { language: Some(language), ..Shelf::of(&[text]) };
        let answer = shelf.index().answer(&shelf, &Search::parse(typed, &common::names()), &[], Typos::Meant);
        assert_eq!(answer.total() == 1, expected, "{typed:?} in {text:?}");
    }
    check(search::Language::English, "cities", "A city", true);
    check(search::Language::English, "funded", "Funding", true);
    check(search::Language::German, "cities", "A city", false);
    check(search::Language::English, "städten", "Stadt", false);
    check(search::Language::Other, "funded", "Funding", false);
}

#[test]
fn hyphen_space_and_nothing_are_equal() {
    check_all(&["IT-Sicherheit", "IT Sicherheit", "Itsicherheit", "it\u{2011}sicherheit", "IT–Sicherheit"]);
    check_all(&["E-Mail-Adresse", "E-Mail Adresse"]);
    check("emailadresse", "E-Mail-Adresse", true);
    check_all(&["Stabs-Stelle", "Stabsstelle", "Stabs·stelle"]);
    check("\"it sicherheit\"", "IT-Sicherheit", true);
    check("\"it-sicherheit\"", "IT Sicherheit", true);
    check("it-sicher", "IT Sicherheit", true);
    check("it-sicherheit", "IT-Sicherheitsgesetz", true);
    check("itsicherheit", "Sicherheit der IT", false);
    check("it-sicherheit", "mit Sicherheit", false);
    check("it-sicherheit", "IT und Sicherheit", false);
    check("indem", "in dem", false);
}

#[test]
fn all_terms_must_be_found_and_a_phrase_as_it_stands() {
    check("land kommune", "Kommune und Land", true);
    check("land bund", "Kommune und Land", false);
    check("\"kommune und\"", "Kommune und Land", true);
    check("\"kommune und\"", "Kommune, und Land", true);
    check("\"land kommune\"", "Kommune und Land", false);
    check("\"mune und\"", "Kommune und Land", false);
    check("„und land“", "Kommune und Land", true);
    check("“und land” kommune", "Kommune und Land", true);
    check("«und land»", "Kommune und Land", true);
    check("\"und la", "Kommune und Land", true);
    check("land\"kommune und\"", "Kommune und Land", true);
    check("\"grüße aus guetersloh\"", "Gruesse aus Gütersloh", true);
    check("\"it\"", "Mit Daten", false);
    check("\"it\"", "IT und Daten", true);
}

#[test]
fn what_is_excluded_is_left_out() {
    let shelf = Shelf::of(&["Land und Bund", "Land", "Bund", "Deutschland", "Das Land und der Bund"]);
    #[track_caller]
    fn check(shelf: &Shelf, typed: &str, expected: &[u32]) {
        let mut found = shelf.found(typed);
        found.sort_unstable();
        assert_eq!(found, expected, "{typed:?}");
    }
    check(&shelf, "land -bund", &[1, 3]);
    check(&shelf, "-land", &[2]);
    check(&shelf, "land -\"und bund\"", &[1, 3, 4]);
    check(&shelf, "-nichts", &[0, 1, 2, 3, 4]);
    check(&shelf, "-bundd", &[0, 1, 2, 3, 4]);
    check(&shelf, "land -", &[0, 1, 3, 4]);
}

#[test]
fn a_field_is_searched_alone() {
    let shelf = Shelf::with(&[vec!["Land", "Bund"], vec!["Bund", "Land"], vec!["Kiel", "Köln am Rhein"]])
        .facet(&[("Bundesland", &[2]), ("Smart City", &[0, 1])]);
    #[track_caller]
    fn check(shelf: &Shelf, typed: &str, expected: &[u32]) {
        assert_eq!(shelf.found(typed), expected, "{typed:?}");
    }
    check(&shelf, "titel:land", &[0]);
    check(&shelf, "TEXT:land", &[1]);
    check(&shelf, "text:\"köln am\"", &[2]);
    check(&shelf, "titel:\"köln am\"", &[]);
    check(&shelf, "thema:land", &[2]);
    check(&shelf, "thema:\"smart city\"", &[0, 1]);
    check(&shelf, "thema:smart-city", &[0, 1]);
    check(&shelf, "-thema:city", &[2]);
    check(&shelf, "land titel:bund", &[1]);
    check(&shelf, "titel: land", &[0, 1, 2]);
    check(&shelf, "groesse:land", &[]);
    check(&shelf, "unbekannt:land", &[]);
}

#[test]
fn a_term_may_stand_in_any_of_the_texts_but_a_phrase_only_in_one() {
    let shelf = Shelf::with(&[vec!["Das Land zahlt", "Kiel"]]).facet(&[("Bund", &[0])]);
    assert_eq!(shelf.found("land kiel bund"), [0]);
    assert_eq!(shelf.found("land köln"), [] as [u32; 0]);
    assert_eq!(shelf.found("\"zahlt kiel\""), [] as [u32; 0]);
}

#[test]
fn word_starts_rank_before_insides_the_first_field_before_the_rest_and_aliases_last() {
    let shelf = Shelf::with(&[
        vec!["Kiel", "Republik"],
        vec!["Kiel", "Deutschland"],
        vec!["Deutschland", ""],
        vec!["Kiel", "Land"],
        vec!["Deutschland", "Land"],
        vec!["Landkreis", ""],
        vec!["(Land)", ""],
        vec!["Republik", ""],
        vec!["Landes", ""],
    ]);
    let index = Index::build(&shelf, [vec!["Republik", "Land"]]);
    let answer = index.answer(&shelf, &Search::parse("land", &common::names()), &[], Typos::Corrected);
    assert_eq!(answer.page(0, 9), [5, 6, 8, 3, 4, 2, 1, 7, 0]);
    assert_eq!(answer.page(2, 3), [8, 3, 4]);
    assert_eq!(answer.page(8, 3), [0]);
    assert_eq!(answer.page(9, 3), [] as [u32; 0]);
}

#[test]
fn ranks_are_added_up_over_the_terms() {
    let shelf =
        Shelf::of(&["Deutschland Mitbund", "Deutschland Bund", "Land Bund", "Land Mitbund", "Bund Land"]);
    assert_eq!(shelf.found("land bund"), [2, 4, 1, 3, 0]);
}

/// A word of a small vocabulary, or one that holds another.
fn a_word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["apfel", "birne", "apfelbirne", "kirsche", "äpfel", "guetig", "gütig", "it"])
}

/// A term as it is typed, and what the model makes of it.
#[derive(Clone, Debug)]
enum Known {
    Inside(&'static str),
    Phrase(Vec<&'static str>),
}

#[derive(Clone, Debug)]
struct Typed {
    known: Known,
    is_excluded: bool,
    field: Option<u8>,
}

fn a_term() -> impl Strategy<Value = Typed> {
    let inside = prop::sample::select(vec!["apf", "irn", "elbi", "rosine", "kirsche", "gütig", "guet", "zz"]);
    let known = prop_oneof![
        inside.prop_map(Known::Inside),
        prop::collection::vec(a_word(), 1..4).prop_map(Known::Phrase)
    ];
    let field = prop_oneof![Just(None), (0..2_u8).prop_map(Some)];
    (known, prop::bool::weighted(0.3), field).prop_map(|(known, is_excluded, field)| Typed {
        known,
        is_excluded,
        field,
    })
}

impl Typed {
    fn written(&self) -> String {
        let minus = if self.is_excluded { "-" } else { "" };
        let field = self.field.map_or("", |field| ["titel:", "text:"][field as usize]);
        match &self.known {
            Known::Inside(word) => format!("{minus}{field}{word}"),
            Known::Phrase(words) => format!("{minus}{field}\"{}\"", words.join(" ")),
        }
    }

    /// A plain scan: both readings of the term in both readings of each text.
    fn is_in(&self, texts: &[Vec<&str>]) -> bool {
        let read = |word: &str| {
            let letters = word.replace('ä', "a").replace('ü', "u");
            let umlauts = letters.replace("ue", "u");
            [letters, umlauts]
        };
        let texts =
            texts.iter().enumerate().filter(|(at, _)| self.field.is_none_or(|field| field as usize == *at));
        texts.map(|(_, words)| words).any(|words| match &self.known {
            Known::Inside(term) => words.iter().any(|word| {
                read(word).iter().any(|word| read(term).iter().any(|term| word.contains(&**term)))
            }),
            Known::Phrase(phrase) => [0, 1].iter().any(|reading| {
                let joined = |words: &[&str]| {
                    words.iter().map(|word| format!(" {}", read(word)[*reading])).collect::<String>()
                };
                joined(words).contains(&joined(phrase))
            }),
        }) != self.is_excluded
    }
}

proptest! {
    #[test]
    fn what_is_found_is_what_a_plain_scan_finds(
        documents in prop::collection::vec([prop::collection::vec(a_word(), 0..4), prop::collection::vec(a_word(), 0..4)], 0..8),
        terms in prop::collection::vec(a_term(), 0..4),
    ) {
        let texts = documents.iter().map(|[one, other]| vec![one.join(" "), other.join(" ")]);
        let texts: Vec<_> = texts.collect();
        let shelf = Shelf::with(&texts.iter().map(|texts| texts.iter().map(|text| &**text).collect()).collect::<Vec<_>>());
        // Without a language there are no stems, which the model does not know.
        let shelf = Shelf { language: Some(search::Language::Other), ..shelf };
        let typed = terms.iter().map(Typed::written).collect::<Vec<_>>().join(" ");
        let search = Search::parse(&typed, &common::names());
        prop_assert!(search.terms.len() <= terms.len());
        let answer = shelf.index().answer(&shelf, &search, &[], Typos::Meant);
        let mut found = answer.page(0, documents.len());
        prop_assert_eq!(answer.total(), found.len());
        found.sort_unstable();
        let fits = |(_, texts): &(usize, &[Vec<&str>; 2])| terms.iter().all(|term| term.is_in(&texts[..]));
        let expected: Vec<u32> = documents.iter().enumerate().filter(fits).map(|(at, _)| at as u32).collect();
        prop_assert_eq!(found, expected, "{}", typed);
    }

    #[test]
    fn pages_put_together_are_the_whole(
        texts in prop::collection::vec(prop::collection::vec(a_word(), 1..4), 0..40),
        typed in prop::collection::vec(a_word(), 0..3),
        length in 1..7_usize,
    ) {
        let texts: Vec<_> = texts.iter().map(|words| words.join(" ")).collect();
        let shelf = Shelf::of(&texts.iter().map(|text| &**text).collect::<Vec<_>>());
        let answer = shelf.answer(&typed.join(" "));
        let whole = answer.page(0, texts.len());
        let pages: Vec<_> = (0..texts.len()).step_by(length).flat_map(|from| answer.page(from, length)).collect();
        prop_assert_eq!(pages, whole);
    }

    #[test]
    fn every_word_of_a_text_is_found_in_it(words in prop::collection::vec("[a-zäöüßÄÖÜ]{1,9}", 1..5)) {
        let text = words.join(" ");
        prop_assert!(finds(&text, &text));
        let phrase = format!("\"{text}\"");
        prop_assert!(finds(&phrase, &text));
        prop_assert!(words.iter().all(|word| finds(word, &text)));
        // Two letters or more are found inside words.
        let ends = words.iter().filter_map(|word| Some(&word[word.char_indices().rev().nth(1)?.0..]));
        prop_assert!(ends.into_iter().all(|end| finds(end, &text)));
    }

    #[test]
    fn hyphens_and_spaces_and_nothing_find_each_other(
        words in prop::collection::vec("[bcdfghklmnp]{2,4}[aio][bcdfghklmnp]{2,4}", 2..4),
        typed in 0..3_usize,
        written in 0..3_usize,
    ) {
        prop_assume!(words.len() == 2 || (typed, written) != (2, 1));
        let ways = [words.join("-"), words.join(" "), words.concat()];
        prop_assert!(finds(&ways[typed], &ways[written]), "{:?} in {:?}", &ways[typed], &ways[written]);
    }
}
