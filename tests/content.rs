//! The first recap says what its source says: every statement, in every language, and nothing the
//! reader's app would have to leave out.

#![allow(clippy::unwrap_used)]

use recap::bundle::unread_fields;
use recap::source::Origin;
use recap::{Bundle, FacetId, Text};

const JSON: &str = include_str!("../public/recap.json");
const LANGUAGES: [&str; 3] = ["de", "en", "de-simple"];

/// Id, talk, kind, levels, topic and paragraph of every statement of the article.
const STATEMENTS: [(&str, &str, &str, &str, &str, &str); 20] = [
    ("market-arrived", "", "finding", "municipal", "market", "2"),
    ("focus-differs", "", "finding", "state", "strategy", "2"),
    ("core-of-strategy", "", "finding", "federal state municipal", "strategy", "2"),
    ("hessen-renewed", "hessen", "measure", "state", "strategy", "3"),
    ("hessen-anchored", "hessen", "finding", "state", "organisation", "3"),
    ("hessen-cio", "hessen", "measure", "state", "administration", "3"),
    ("hessen-billion", "hessen", "measure", "state", "funding", "3"),
    ("attacks-rise", "security", "warning", "federal", "security", "4"),
    ("bitterfeld", "security", "finding", "municipal", "security", "4"),
    ("prevention-first", "security", "measure", "federal", "security", "4"),
    ("who-pays", "security", "question", "federal state", "funding", "4"),
    ("kiel-examples", "kiel", "finding", "municipal", "strategy", "5"),
    ("kiel-smart-city", "kiel", "measure", "municipal", "smart-city", "5"),
    ("kiel-proactive", "kiel", "outlook", "municipal", "services", "5"),
    ("kiel-staff-unit", "kiel", "measure", "municipal", "organisation", "5"),
    ("same-pattern", "kiel", "finding", "state municipal", "organisation", "3"),
    ("good-approaches", "", "finding", "municipal", "strategy", "6"),
    ("with-care", "", "outlook", "federal state municipal", "strategy", "6"),
    ("beyond-pilots", "", "outlook", "federal state municipal", "rollout", "6"),
    ("diversity", "", "outlook", "municipal", "rollout", "6"),
];

fn bundle() -> Bundle {
    Bundle::parse(JSON).unwrap().bundle
}

#[test]
fn the_bundle_has_no_problems() {
    let problems: Vec<String> =
        Bundle::parse(JSON).unwrap().problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(unread_fields(JSON), Vec::new());
}

#[test]
fn every_statement_of_the_article_is_there_and_no_other() {
    let bundle = bundle();
    let found: Vec<&str> = bundle.takeaways.iter().map(|takeaway| takeaway.id.as_str()).collect();
    assert_eq!(found, STATEMENTS.map(|statement| statement.0));
    for (id, talk, kind, levels, topic, paragraph) in STATEMENTS {
        let takeaway = bundle.takeaway(&id.parse().unwrap()).unwrap();
        let values = |facet: &str| {
            let facet: FacetId = facet.parse().unwrap();
            let values = bundle.tagged(&takeaway.tags, bundle.facet(&facet).unwrap());
            values.iter().map(|value| value.id.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(takeaway.talk.as_ref().map_or("", |talk| talk.id.as_str()), talk, "the talk of {id}");
        assert_eq!(takeaway.kind.as_str(), kind, "the kind of {id}");
        assert_eq!(values("level"), levels, "the levels of {id}");
        assert_eq!(values("topic"), topic, "the topic of {id}");
        let source = takeaway.source.as_ref().unwrap();
        let locator = source.locator.as_ref().unwrap().localized(&"de".parse().unwrap()).text;
        assert!(
            locator.starts_with(&format!("{paragraph}.")),
            "{id} is from paragraph {paragraph}, not {locator}"
        );
        assert_eq!(source.origin, Some(Origin::Editorial), "the words of {id} are the editors'");
    }
}

#[test]
fn every_text_is_there_in_all_three_languages() {
    let bundle = bundle();
    for takeaway in &bundle.takeaways {
        check_languages(&takeaway.statement, takeaway.id.as_str());
        takeaway.detail.iter().for_each(|detail| check_languages(detail, takeaway.id.as_str()));
    }
    for talk in &bundle.talks {
        check_languages(&talk.title, talk.id.as_str());
        check_languages(talk.abstract_text.as_ref().unwrap(), talk.id.as_str());
    }
    for facet in &bundle.facets {
        let labels = facet.values.iter().map(|value| &value.label).chain([&facet.label]);
        labels
            .filter(|_| facet.id.as_str() != "speaker")
            .for_each(|label| check_languages(label, facet.id.as_str()));
    }
    for entry in &bundle.glossary {
        check_languages(&entry.meaning, &format!("{:?}", entry.term));
    }
    let comparison = bundle.comparison.as_ref().unwrap();
    check_languages(&comparison.title, "the comparison");
    for cell in comparison.rows.iter().flat_map(|row| &row.cells) {
        check_languages(&cell.as_ref().unwrap().text, "a cell of the comparison");
    }
    for text in [&bundle.event.title, &bundle.event.summary, bundle.event.closing.as_ref().unwrap()] {
        check_languages(text, "the event");
    }
}

#[track_caller]
fn check_languages(text: &Text, of: &str) {
    let mut found: Vec<&str> = text.languages().map(|language| language.as_str()).collect();
    let mut expected = LANGUAGES.to_vec();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected, "the languages of {of}");
}

#[test]
fn every_term_of_the_glossary_that_the_article_needs_is_explained() {
    let german = "de".parse().unwrap();
    let terms: Vec<String> =
        bundle().glossary.iter().map(|entry| entry.term.localized(&german).text.to_string()).collect();
    for term in [
        "BSI",
        "CIO",
        "CDO",
        "Ransomware",
        "Smart City",
        "Dezernat",
        "Stabsstelle",
        "Digitalmilliarde",
        "Pilotprojekt",
    ] {
        assert!(terms.iter().any(|found| found == term), "{term} is explained, beside {terms:?}");
    }
}

#[test]
fn a_cell_of_the_comparison_rests_on_takeaways_or_says_that_the_article_is_silent() {
    let bundle = bundle();
    let german = "de".parse().unwrap();
    for cell in bundle.comparison.as_ref().unwrap().rows.iter().flat_map(|row| row.cells.iter().flatten()) {
        let text = cell.text.localized(&german).text;
        assert_eq!(cell.takeaways.is_empty(), text == "im Artikel nicht genannt", "{text}");
    }
}

#[test]
fn sentences_in_leichte_sprache_stay_short() {
    let simple = "de-simple".parse().unwrap();
    let bundle = bundle();
    let statements =
        bundle.takeaways.iter().flat_map(|takeaway| [Some(&takeaway.statement), takeaway.detail.as_ref()]);
    let talks = bundle.talks.iter().flat_map(|talk| [Some(&talk.title), talk.abstract_text.as_ref()]);
    for text in statements.chain(talks).flatten() {
        let text = text.localized(&simple).text;
        for sentence in text.split(['.', '!', '?', ':', '\n']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 15, "{words} words in: {sentence}");
        }
    }
}
