//! What the app says: dates, numbers and names.

#![allow(clippy::unwrap_used)]

use nachlese::words::{Phrase, Term, Tongue, language_name};

#[track_caller]
fn check_days(start: &str, end: &str, expected: [&str; 3]) {
    let end = (!end.is_empty()).then(|| end.parse().unwrap());
    let said = [Tongue::German, Tongue::English, Tongue::Simple]
        .map(|tongue| tongue.days(start.parse().unwrap(), end));
    assert_eq!(said, expected);
}

#[test]
fn days_are_said_as_people_say_them() {
    check_days("2021-11-23", "", ["23. November 2021", "23 November 2021", "23. November 2021"]);
    check_days(
        "2021-11-23",
        "2021-11-24",
        ["23. und 24. November 2021", "23–24 November 2021", "23. und 24. November 2021"],
    );
    check_days("2021-03-01", "2021-03-05", ["1. bis 5. März 2021", "1–5 March 2021", "1. bis 5. März 2021"]);
    check_days(
        "2021-11-30",
        "2021-12-01",
        [
            "30. November 2021 bis 1. Dezember 2021",
            "30 November 2021 – 1 December 2021",
            "30. November 2021 bis 1. Dezember 2021",
        ],
    );
}

#[track_caller]
fn check(phrase: Phrase, expected: [&str; 3]) {
    let said = [Tongue::German, Tongue::English, Tongue::Simple].map(|tongue| tongue.say(phrase.clone()));
    assert_eq!(said, expected);
}

#[test]
fn terms_agree_with_their_numbers() {
    #[track_caller]
    fn check(term: Term, expected: [&str; 3]) {
        let said = [Tongue::German, Tongue::English, Tongue::Simple].map(|tongue| tongue.term(term));
        assert_eq!(said, expected);
    }
    check(Term::Takeaways(1), ["1 Erkenntnis", "1 takeaway", "1 Aussage"]);
    check(Term::Takeaways(0), ["0 Erkenntnisse", "0 takeaways", "0 Aussagen"]);
    check(Term::Talks(1), ["1 Vortrag", "1 talk", "1 Vortrag"]);
    check(Term::Talks(3), ["3 Vorträge", "3 talks", "3 Vorträge"]);
    check(Term::Editors, ["Redaktion", "Editors", "Redaktion"]);
}

#[test]
fn numbers_agree_with_their_nouns() {
    check(
        Phrase::Shown { shown: 1, total: 20 },
        ["1 von 20 Erkenntnissen", "1 of 20 takeaways", "1 von 20 Aussagen"],
    );
    check(Phrase::Shown { shown: 0, total: 1 }, ["0 von 1 Erkenntnis", "0 of 1 takeaway", "0 von 1 Aussage"]);
    check(Phrase::TakeawaysHere(1), ["1 Erkenntnis", "1 takeaway", "1 Aussage"]);
    check(Phrase::TakeawaysHere(20), ["20 Erkenntnisse", "20 takeaways", "20 Aussagen"]);
}

#[test]
fn every_value_finds_its_place() {
    check(
        Phrase::MatrixCell { row: "A", column: "B", count: 3 },
        ["A, B: 3 Erkenntnisse zeigen", "A, B: show 3 takeaways", "A, B: 3 Aussagen zeigen"],
    );
    check(
        Phrase::RemoveFilter("Land"),
        ["Filter „Land“ entfernen", "Remove filter “Land”", "„Land“ wegnehmen"],
    );
}

#[test]
fn a_language_is_named_in_itself() {
    let name = |tag: &str| language_name(&tag.parse().unwrap());
    assert_eq!(
        ["de", "de-at", "en-gb", "de-simple", "fr"].map(name),
        ["Deutsch", "Deutsch", "English", "Leichte Sprache", "fr"]
    );
}

#[test]
fn a_recap_in_an_unknown_language_is_shown_with_english_words() {
    assert_eq!(Tongue::of(&"fr".parse().unwrap()), Tongue::English);
}
