//! Facets.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, lines, of, parsed};
use recap::facet::RESERVED;

#[test]
fn ordered_facets_come_first_then_the_kind_the_others_and_the_speakers() {
    let bundle = bundle(
        r#""facets": [{"id": "b", "label": "B", "values": []},
                      {"id": "o2", "label": "O", "ordered": true, "values": []},
                      {"id": "a", "label": "A", "values": []},
                      {"id": "o1", "label": "O", "ordered": true, "values": []}]"#,
    );
    let ids: Vec<_> = bundle.facets.iter().map(|facet| facet.id.as_str()).collect();
    assert_eq!(ids, ["o2", "o1", "kind", "b", "a", "speaker"]);
    let built_in: Vec<_> = bundle.facets.iter().map(|facet| facet.is_built_in()).collect();
    assert_eq!(built_in, [false, false, true, false, false, true]);
}

#[test]
fn kinds_and_speakers_are_values_in_their_own_order() {
    let bundle = bundle(r#""speakers": [{"id": "z", "name": "Zoe"}, {"id": "a", "name": "Ada"}]"#);
    let values = |facet: &str| {
        let facet = bundle.facet(&of(facet)).unwrap();
        facet.values.iter().map(|value| value.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(values("kind"), ["finding", "measure", "warning", "question", "outlook", "figure", "quote"]);
    assert_eq!(values("speaker"), ["z", "a"]);
    let speakers = bundle.facet(&of("speaker")).unwrap();
    let name = speakers.values[1].label.localized(&of("en"));
    assert_eq!((name.text, name.lang_on(&of("en"))), ("Ada", None));
    assert_eq!(speakers.position(&of("a")), Some(1));
    assert_eq!(speakers.position(&of("b")), None);
}

#[test]
fn no_facet_takes_a_name_that_addresses_use_for_something_else() {
    #[track_caller]
    fn check(id: &str) {
        let parsed = parsed(&format!(r#""facets": [{{"id": "{id}", "label": "X", "values": []}}]"#));
        let expected = format!(
            "1:20: reserved-facet: facets[0].id: no facet may be called {id:?}; choose another id for the facet"
        );
        assert_eq!(lines(&parsed.problems), [expected]);
        assert_eq!(parsed.bundle.facets.len(), 2);
    }
    RESERVED.into_iter().for_each(check);
    // The languages of the bundle are folders.
    check("de");
    check("en");
}
