//! What pages say in texts of the bundle.
#![allow(clippy::unwrap_used)]

mod common;

use common::of;
use recap::page_texts::page_texts;
use recap::{Bundle, LanguageTag};

const DIKOMM: &str = include_str!("../../../public/recap.json");

/// Whether a page says each of these.
#[track_caller]
fn check(path: &str, said: &[&str], unsaid: &[&str]) {
    let bundle = Bundle::parse(DIKOMM).unwrap().bundle;
    let language: LanguageTag = of("de-simple");
    let texts = page_texts(&bundle, &of(path));
    let says = |words: &&str| texts.iter().any(|text| text.localized(&language).text.contains(words));
    assert_eq!(said.iter().filter(|words| !says(words)).collect::<Vec<_>>(), Vec::<&&str>::new(), "{path}");
    assert_eq!(unsaid.iter().filter(|words| says(words)).collect::<Vec<_>>(), Vec::<&&str>::new(), "{path}");
}

#[test]
fn the_texts_of_a_page_are_those_of_all_that_stands_on_it() {
    let (title, abstract_text) = ("Hessen: Wer ist für Digitales zuständig?", "Woher kommt das Geld?");
    let (statement, detail, office) = ("Digital-Milliarde", "Eine Pandemie ist", "CIO");
    check("talk/hessen/", &[title, abstract_text, statement, detail, office], &["Kiel"]);
    check("takeaway/hessen-cio/", &[title, abstract_text, statement, detail, office], &["Kiel"]);
    check("speaker/patrick-burkhardt/", &[title, statement, detail, office], &["Kiel"]);
    check("level/state/", &[title, statement, detail, office], &["Smart City"]);
    check("talks/", &[title, abstract_text, office], &[statement]);
    check("speakers/", &[office], &[statement, title]);
    check("comparison/", &["Ransomware"], &[title]);
}

#[test]
fn pages_with_their_own_words_only_have_no_texts() {
    let bundle = Bundle::parse(DIKOMM).unwrap().bundle;
    for path in ["", "glossary/", "help/", "list/", "talk/nope/", "no/such/page/"] {
        assert!(page_texts(&bundle, &of(path)).is_empty(), "{path}");
    }
}
