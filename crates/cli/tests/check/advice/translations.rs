//! Texts that lack a language, or have one without pages.

use super::{detail, said};
use crate::bundle::{diagnostics, with};

#[test]
fn a_text_with_some_languages_but_not_all_names_those_it_lacks() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(said("missing-translation", &[("takeaways", &detail(text))]), expected);
    }
    check(r#"{"de": "A", "en": "A", "de-simple": "A"}"#, &[]);
    check(r#"{"DE": "A", "en": "A", "de-simple": "A"}"#, &[]);
    check(r#""für alle""#, &[]);
    check(r#"{"de": "A", "de-simple": "A"}"#, &["the text is not there in en"]);
    check(r#"{"en": "A"}"#, &["the text is not there in de and de-simple"]);
    check(r#"{"fr": "A"}"#, &[]);
}

#[test]
fn texts_are_looked_for_wherever_they_stand() {
    let half = r#"{"de": "A", "en": "A"}"#;
    let text = with(&[
        (
            "talks",
            &format!(
                r#"[{{"id": "a", "title": {half}, "links": [{{"kind": "web", "url": "https://a.example", "title": {half}}}], "source": {{"label": {half}}}}}]"#
            ),
        ),
        ("glossary", &format!(r#"[{{"term": {half}, "meaning": "A"}}]"#)),
        (
            "facets",
            &format!(r#"[{{"id": "label", "label": "A", "values": [{{"id": "de", "label": {half}}}]}}]"#),
        ),
        (
            "takeaways",
            r#"[{"id": "a", "talk": "a", "kind": "figure", "statement": "A", "tags": {"label": ["de"]}, "source": {"url": "https://a.example"}}]"#,
        ),
    ]);
    let found: Vec<_> = diagnostics(&text).into_iter().map(|entry| entry.path().to_owned()).collect();
    let expected = [
        "facets[0].values[0].label",
        "talks[0].title",
        "talks[0].links[0].title",
        "talks[0].source.label",
        "glossary[0].term",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_version_in_a_language_without_pages_is_named_with_the_one_that_may_be_meant() {
    #[track_caller]
    fn check(text: &str, expected: &str, meant: Option<&str>) {
        let found = diagnostics(&with(&[("takeaways", &detail(text))])).into_iter();
        let found: Vec<_> = found.filter(|entry| entry.code == "undeclared-language").collect();
        let said: Vec<_> =
            found.iter().map(|entry| (entry.message.as_str(), entry.suggestion.as_deref())).collect();
        assert_eq!(said, [(expected, meant)]);
    }
    check(
        r#"{"de": "A", "en": "A", "de-simpel": "A"}"#,
        "the bundle has no language \"de-simpel\"",
        Some("de-simple"),
    );
    check(
        r#"{"de": "A", "en": "A", "de-simple": "A", "fr": "A"}"#,
        "the bundle has no language \"fr\"",
        None,
    );
}
