//! The words of the catalogues, as `docs/wording.md` lists them.

#![allow(clippy::unwrap_used)]

#[path = "../build/catalogue.rs"]
#[allow(dead_code)]
mod catalogue;
#[path = "../build/message.rs"]
#[allow(dead_code)]
mod message;

use catalogue::Catalogues;

/// The catalogues with the tags of their languages.
const FILES: [(&str, &str); 3] = [
    ("de", include_str!("../messages/de.toml")),
    ("de-simple", include_str!("../messages/de-simple.toml")),
    ("en", include_str!("../messages/en.toml")),
];

/// The list of words.
const LIST: &str = include_str!("../../../docs/wording.md");

/// Every text of a language, with the name of its message.
fn texts(language: &str) -> Vec<(String, String)> {
    let files = FILES.map(|(tag, text)| (tag.to_owned(), text.to_owned()));
    let catalogues = Catalogues::read(&files).unwrap();
    let messages = &catalogues.languages[language];
    let texts = messages.iter().flat_map(|(name, message)| {
        message.texts().into_iter().map(|text| (name.clone(), text.to_owned())).collect::<Vec<_>>()
    });
    texts.collect()
}

/// The words of the last column.
fn refused() -> Vec<&'static str> {
    let rows = LIST.lines().filter(|line| line.starts_with('|')).skip(2);
    let cells = rows.map(|row| row.trim_matches('|').rsplit('|').next().unwrap_or_default());
    cells.flat_map(|cell| cell.split(',').map(str::trim)).filter(|word| !word.is_empty()).collect()
}

#[track_caller]
fn check(language: &str, fits: impl Fn(&str) -> bool) {
    let wrong: Vec<_> = texts(language).into_iter().filter(|(_, text)| !fits(text)).collect();
    assert_eq!(wrong, [], "in {language}");
}

#[test]
fn no_message_uses_a_word_that_the_list_refuses() {
    let refused: Vec<_> = refused().into_iter().map(str::to_lowercase).collect();
    assert!(refused.len() > 30, "{refused:?}");
    for (language, _) in FILES {
        check(language, |text| {
            let text = text.to_lowercase();
            !refused.iter().any(|word| text.contains(word))
        });
    }
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    check("en", |text| !text.contains(['„', '"']));
    for german in ["de", "de-simple"] {
        check(german, |text| {
            !text.contains(['”', '"']) && text.matches('„').count() == text.matches('“').count()
        });
    }
}

#[test]
fn formal_german_never_says_du() {
    for german in ["de", "de-simple"] {
        check(german, |text| {
            let mut words = text.split(|c: char| !c.is_alphabetic());
            words.all(|word| !["du", "dein", "deine", "dich", "dir"].contains(&&*word.to_lowercase()))
        });
    }
}
