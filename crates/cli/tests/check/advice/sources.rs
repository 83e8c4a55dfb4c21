//! Takeaways without a source, and sources that nobody could find again.

use super::said;

#[test]
fn a_takeaway_needs_a_source_of_its_own_or_of_its_talk() {
    #[track_caller]
    fn check(takeaway: &str, expected: usize) {
        let talks =
            r#"[{"id": "kiel", "title": "A", "source": {"label": "A"}}, {"id": "essen", "title": "A"}]"#;
        let takeaway = format!(r#"[{{"id": "a", "kind": "figure", "statement": "A"{takeaway}}}]"#);
        assert_eq!(said("missing-source", &[("talks", talks), ("takeaways", &takeaway)]).len(), expected);
    }
    check("", 1);
    check(r#", "talk": "essen""#, 1);
    check(r#", "talk": "kiel""#, 0);
    check(r#", "talk": "essen", "source": {"label": "A"}"#, 0);
    check(r#", "source": null"#, 1);
}

#[test]
fn a_source_that_nobody_could_find_again_is_named() {
    #[track_caller]
    fn check(source: &str, is_traceable: bool) {
        let takeaway =
            format!(r#"[{{"id": "a", "kind": "figure", "statement": "A", "source": {{{source}}}}}]"#);
        assert_eq!(
            said("untraceable-source", &[("takeaways", &takeaway)]).is_empty(),
            is_traceable,
            "{source}"
        );
    }
    check("", false);
    check(r#""label": "Protokoll""#, false);
    check(r#""label": "Protokoll", "origin": "editorial", "checked": "2024-03-01""#, false);
    check(r#""locator": "Seite 3""#, false);
    check(r#""label": "Protokoll", "locator": "Seite 3""#, true);
    check(r#""label": "Kiel digital", "publisher": "Stadt Kiel""#, true);
    check(r#""label": "Kiel digital", "author": "Ina""#, true);
    check(r#""label": "Kiel digital", "date": "2021-11-23""#, true);
    check(r#""url": "https://example.org/protokoll""#, true);
    check(r#""url": "protokoll.pdf""#, true);
    let of_talk = ("talks", r#"[{"id": "kiel", "title": "A", "source": {"label": "Programm"}}]"#);
    let takeaway = r#"[{"id": "a", "talk": "kiel", "kind": "figure", "statement": "A"}]"#;
    assert_eq!(said("untraceable-source", &[of_talk, ("takeaways", takeaway)]).len(), 1);
}
