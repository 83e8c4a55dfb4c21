//! The facet of the days, which the times of the talks make.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, of};
use recap::facet::DAY;
use recap::{Bundle, Collection, Index};

const TWO_DAYS: &str = r#"
    "talks": [{"id": "b", "title": "B", "start": "2026-05-20T09:00"}, {"id": "a", "title": "A", "start": "2026-05-19"},
              {"id": "c", "title": "C"}],
    "takeaways": [{"id": "eins", "talk": "b", "kind": "finding", "statement": "Eins"},
                  {"id": "zwei", "talk": "c", "kind": "finding", "statement": "Zwei"}]"#;

/// The labels of the days in German.
fn days(bundle: &Bundle) -> Vec<String> {
    let facet = bundle.facets.iter().find(|facet| facet.id.as_str() == DAY);
    let labels = facet.into_iter().flat_map(|facet| &facet.values);
    labels.map(|day| day.label.localized(&of("de")).text.to_owned()).collect()
}

#[test]
fn talks_on_several_days_make_a_facet_of_the_days_in_order() {
    let bundle = bundle(TWO_DAYS);
    assert_eq!(days(&bundle), ["19.05.2026", "20.05.2026"]);
    assert!(bundle.facets.iter().any(|facet| facet.id.as_str() == DAY && facet.is_built_in()));
}

#[test]
fn talks_and_their_takeaways_are_narrowed_down_by_day() {
    let bundle = bundle(TWO_DAYS);
    let found = |collection| {
        let selection = Index::of(collection, &bundle, &of("de")).select(&bundle, &of("day=2026-05-20"));
        selection.page(0, selection.total)
    };
    assert_eq!(found(Collection::Talks), [0]);
    assert_eq!(found(Collection::Takeaways), [0]);
}

#[test]
fn a_single_day_needs_no_facet() {
    assert_eq!(days(&bundle(r#""talks": [{"id": "a", "title": "A", "start": "2026-05-19"}]"#)), [""; 0]);
    assert_eq!(days(&bundle(r#""talks": [{"id": "a", "title": "A"}]"#)), [""; 0]);
}

#[test]
fn a_facet_that_the_bundle_declares_stays_as_it_is() {
    let declared =
        r#""facets": [{"id": "day", "label": "Tag", "values": [{"id": "erster", "label": "Erster"}]}],"#;
    let bundle = bundle(&format!("{declared}{TWO_DAYS}"));
    assert_eq!(days(&bundle), ["Erster"]);
}
