//! Suggestions while typing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, of};
use recap::{Bundle, Index, Query, Suggestion};

const CONGRESS: &str = r#"
    "facets": [{"id": "topic", "label": "Thema", "values": [
        {"id": "security", "label": "IT-Sicherheit"}, {"id": "city", "label": "Smart City"}, {"id": "empty", "label": "Sicheres"}]}],
    "speakers": [{"id": "arne", "name": "Arne Schönbohm", "role": "Präsident", "organisation": "BSI"}],
    "talks": [{"id": "netz", "title": "Sichere Netze", "speakers": ["arne"], "tags": {"topic": ["security"]}}],
    "takeaways": [
        {"id": "a", "talk": "netz", "kind": "warning", "statement": "Sicherheit kostet"},
        {"id": "b", "talk": "netz", "kind": "figure", "statement": "Schönheit nicht", "tags": {"topic": ["city"]}},
        {"id": "c", "kind": "figure", "statement": "Arnsberg spart", "tags": {"topic": ["city"]}}]"#;

/// Each suggestion as a line: what is shown, what the search field then holds, and the number.
fn suggested(bundle: &Bundle, query: &str) -> Vec<String> {
    let suggestions = Index::new(bundle, &of("de")).suggest(bundle, &of(query), 3);
    let line = |suggestion| match suggestion {
        Suggestion::Word(word) => format!("{} → {} {}", word.word, word.search, word.count),
        Suggestion::Value { value, label, search, count } => {
            let (facet, value) = bundle.value(value);
            format!("{}={} {label} → {search} {count}", facet.id, value.id)
        }
    };
    suggestions.into_iter().map(line).collect()
}

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    assert_eq!(suggested(&bundle(CONGRESS), query), expected, "{query:?}");
}

#[test]
fn values_and_words_are_suggested_with_what_they_give() {
    check(
        "q=sich",
        &[
            "topic=security IT-Sicherheit →  1",
            "Sicherheit → Sicherheit 2",
            "IT-Sicherheit → IT-Sicherheit 1",
        ],
    );
    check(
        "q=sch%C3%B6n",
        &["speaker=arne Arne Schönbohm →  2", "Schönbohm → Schönbohm 2", "Schönheit → Schönheit 1"],
    );
    check(
        "q=arne+sch",
        &["speaker=arne Arne Schönbohm →  2", "Schönbohm → arne Schönbohm 2", "Schönheit → arne Schönheit 1"],
    );
    check("q=spart+cit", &["topic=city Smart City → spart 1", "City → spart City 1"]);
    check("q=", &[]);
    check("q=sich+", &[]);
    check("q=xyz", &[]);
}

#[test]
fn what_is_chosen_narrows_the_numbers_and_is_not_suggested_again() {
    check("q=cit&topic=city", &["City → City 2"]);
    check("q=cit&kind=warning", &[]);
    check("q=spa&kind=figure", &["spart → spart 1"]);
}

#[test]
fn each_value_gives_as_many_as_it_says() {
    let bundle = bundle(CONGRESS);
    let index = Index::new(&bundle, &of("de"));
    for typed in ["sich", "arn", "spart city", "kos", "zah", "f", "s"] {
        let mut query = Query::default();
        query.text = typed.to_owned();
        for suggestion in index.suggest(&bundle, &query, 9) {
            let mut chosen = query.clone();
            let count = match suggestion {
                Suggestion::Word(word) => {
                    chosen.text = word.search;
                    word.count
                }
                Suggestion::Value { value, search, count, .. } => {
                    let (facet, value) = bundle.value(value);
                    chosen.text = search;
                    chosen.choose(facet.id.clone(), value.id.clone());
                    count
                }
            };
            assert_eq!(index.select(&bundle, &chosen).total, count, "{chosen}");
        }
    }
}
