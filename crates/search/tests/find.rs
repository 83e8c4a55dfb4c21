//! Finding terms in documents.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Corpus, matches};
use proptest::prelude::*;
use search::{SearchIndex, SearchQuery, TypoTolerance};

#[track_caller]
fn check(typed: &str, text: &str, expected: bool) {
    assert_eq!(matches(typed, text), expected, "{typed:?} in {text:?}");
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
        let corpus = Corpus { language: Some(language), ..Corpus::of(&[text]) };
        let results = corpus.index().search(
            &corpus,
            &SearchQuery::parse(typed, &common::names()),
            &[],
            TypoTolerance::Off,
        );
        assert_eq!(results.total() == 1, expected, "{typed:?} in {text:?}");
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
    let corpus = Corpus::of(&["Land und Bund", "Land", "Bund", "Deutschland", "Das Land und der Bund"]);
    #[track_caller]
    fn check(corpus: &Corpus, typed: &str, expected: &[u32]) {
        let mut found = corpus.found(typed);
        found.sort_unstable();
        assert_eq!(found, expected, "{typed:?}");
    }
    check(&corpus, "land -bund", &[1, 3]);
    check(&corpus, "-land", &[2]);
    check(&corpus, "land -\"und bund\"", &[1, 3, 4]);
    check(&corpus, "-nichts", &[0, 1, 2, 3, 4]);
    check(&corpus, "-bundd", &[0, 1, 2, 3, 4]);
    check(&corpus, "land -", &[0, 1, 3, 4]);
}

#[test]
fn a_field_is_searched_alone() {
    let corpus = Corpus::with(&[vec!["Land", "Bund"], vec!["Bund", "Land"], vec!["Kiel", "Köln am Rhein"]])
        .facet(&[("Bundesland", &[2]), ("Smart City", &[0, 1])]);
    #[track_caller]
    fn check(corpus: &Corpus, typed: &str, expected: &[u32]) {
        assert_eq!(corpus.found(typed), expected, "{typed:?}");
    }
    check(&corpus, "titel:land", &[0]);
    check(&corpus, "TEXT:land", &[1]);
    check(&corpus, "text:\"köln am\"", &[2]);
    check(&corpus, "titel:\"köln am\"", &[]);
    check(&corpus, "thema:land", &[2]);
    check(&corpus, "thema:\"smart city\"", &[0, 1]);
    check(&corpus, "thema:smart-city", &[0, 1]);
    check(&corpus, "-thema:city", &[2]);
    check(&corpus, "land titel:bund", &[1]);
    check(&corpus, "titel: land", &[0, 1, 2]);
    check(&corpus, "groesse:land", &[]);
    check(&corpus, "unbekannt:land", &[]);
}

#[test]
fn a_term_may_stand_in_any_of_the_texts_but_a_phrase_only_in_one() {
    let corpus = Corpus::with(&[vec!["Das Land zahlt", "Kiel"]]).facet(&[("Bund", &[0])]);
    assert_eq!(corpus.found("land kiel bund"), [0]);
    assert_eq!(corpus.search("land köln").left_out, ["köln"]);
    assert_eq!(corpus.found("\"zahlt kiel\""), [] as [u32; 0]);
}

#[test]
fn word_starts_rank_before_insides_the_first_field_before_the_rest_and_aliases_last() {
    let corpus = Corpus::with(&[
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
    let index = SearchIndex::build(&corpus, [vec!["Republik", "Land"]]);
    let results =
        index.search(&corpus, &SearchQuery::parse("land", &common::names()), &[], TypoTolerance::OneTypo);
    assert_eq!(results.page(0, 9), [5, 6, 8, 3, 4, 2, 1, 7, 0]);
    assert_eq!(results.page(2, 3), [8, 3, 4]);
    assert_eq!(results.page(8, 3), [0]);
    assert_eq!(results.page(9, 3), [] as [u32; 0]);
}

#[test]
fn ranks_are_added_up_over_the_terms() {
    let corpus =
        Corpus::of(&["Deutschland Mitbund", "Deutschland Bund", "Land Bund", "Land Mitbund", "Bund Land"]);
    assert_eq!(corpus.found("land bund"), [2, 4, 1, 3, 0]);
}

/// A word of a small vocabulary, or one that holds another.
fn a_word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["apfel", "birne", "apfelbirne", "kirsche", "äpfel", "guetig", "gütig", "it"])
}

/// A term as it is typed, and what the model makes of it.
#[derive(Clone, Debug)]
enum Known {
    Substring(&'static str),
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
        inside.prop_map(Known::Substring),
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
    fn query_text(&self) -> String {
        let minus = if self.is_excluded { "-" } else { "" };
        let field = self.field.map_or("", |field| ["titel:", "text:"][field as usize]);
        match &self.known {
            Known::Substring(word) => format!("{minus}{field}{word}"),
            Known::Phrase(words) => format!("{minus}{field}\"{}\"", words.join(" ")),
        }
    }

    /// A plain scan: both readings of the term in both readings of each text.
    fn searches_field(&self, texts: &[Vec<&str>]) -> bool {
        let read = |word: &str| {
            let letters = word.replace('ä', "a").replace('ü', "u");
            let umlauts = letters.replace("ue", "u");
            [letters, umlauts]
        };
        let texts =
            texts.iter().enumerate().filter(|(at, _)| self.field.is_none_or(|field| field as usize == *at));
        texts.map(|(_, words)| words).any(|words| match &self.known {
            Known::Substring(term) => words.iter().any(|word| {
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
    fn what_is_found_is_what_a_plain_scan_matches(
        documents in prop::collection::vec([prop::collection::vec(a_word(), 0..4), prop::collection::vec(a_word(), 0..4)], 0..8),
        terms in prop::collection::vec(a_term(), 0..4),
    ) {
        let texts = documents.iter().map(|[one, other]| vec![one.join(" "), other.join(" ")]);
        let texts: Vec<_> = texts.collect();
        let corpus = Corpus::with(&texts.iter().map(|texts| texts.iter().map(|text| &**text).collect()).collect::<Vec<_>>());
        // Without a language there are no stems, which the model does not know.
        let corpus = Corpus { language: Some(search::Language::Other), ..corpus };
        let typed = terms.iter().map(Typed::query_text).collect::<Vec<_>>().join(" ");
        let search = SearchQuery::parse(&typed, &common::names());
        prop_assert!(search.terms.len() <= terms.len());
        let results = corpus.index().search(&corpus, &search, &[], TypoTolerance::Off);
        let mut found = results.page(0, documents.len());
        prop_assert_eq!(results.total(), found.len());
        found.sort_unstable();
        let fits = |(_, texts): &(usize, &[Vec<&str>; 2])| terms.iter().all(|term| term.searches_field(&texts[..]));
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
        let corpus = Corpus::of(&texts.iter().map(|text| &**text).collect::<Vec<_>>());
        let results = corpus.search(&typed.join(" "));
        let whole = results.page(0, texts.len());
        let pages: Vec<_> = (0..texts.len()).step_by(length).flat_map(|from| results.page(from, length)).collect();
        prop_assert_eq!(pages, whole);
    }

    #[test]
    fn every_word_of_a_text_is_found_in_it(words in prop::collection::vec("[a-zäöüßÄÖÜ]{1,9}", 1..5)) {
        let text = words.join(" ");
        prop_assert!(matches(&text, &text));
        let phrase = format!("\"{text}\"");
        prop_assert!(matches(&phrase, &text));
        prop_assert!(words.iter().all(|word| matches(word, &text)));
        // Two letters or more are found inside words.
        let ends = words.iter().filter_map(|word| Some(&word[word.char_indices().rev().nth(1)?.0..]));
        prop_assert!(ends.into_iter().all(|end| matches(end, &text)));
    }

    #[test]
    fn hyphens_and_spaces_and_nothing_find_each_other(
        words in prop::collection::vec("[bcdfghklmnp]{2,4}[aio][bcdfghklmnp]{2,4}", 2..4),
        typed in 0..3_usize,
        written in 0..3_usize,
    ) {
        prop_assume!(words.len() == 2 || (typed, written) != (2, 1));
        let ways = [words.join("-"), words.join(" "), words.concat()];
        prop_assert!(matches(&ways[typed], &ways[written]), "{:?} in {:?}", &ways[typed], &ways[written]);
    }
}
