//! Offering some of many values.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, of};
use recap::Index;

const CONGRESS: &str = r#"
    "facets": [{"id": "town", "label": "Stadt", "values": [
        {"id": "kiel", "label": "Kiel"}, {"id": "koeln", "label": "Köln"},
        {"id": "hameln", "label": "Hameln"}, {"id": "bonn", "label": "Bonn"}]}]"#;

/// The ids of the values that are offered, of which each is used more often than the one before.
#[track_caller]
fn check(query: &str, typed: &str, most: usize, expected: &[&str]) {
    let bundle = bundle(CONGRESS);
    let town = bundle.facets.iter().position(|facet| facet.id.as_str() == "town").unwrap();
    let used: Vec<_> = (0..4).map(|value| (value, value + 1)).collect();
    let index = Index::new(&bundle, &of("de"));
    let values = index.visible_facet_values(&bundle, town, &used, &of(query), typed, most);
    let ids: Vec<_> = values.iter().map(|at| bundle.facets[town].values[*at].id.as_str()).collect();
    assert_eq!(ids, expected, "{query:?} {typed:?} {most}");
}

#[test]
fn the_most_frequent_are_offered_in_the_order_of_the_facet() {
    check("", "", 2, &["hameln", "bonn"]);
    check("", " ", 9, &["kiel", "koeln", "hameln", "bonn"]);
}

#[test]
fn what_is_typed_is_found_in_the_labels() {
    check("", "koln", 9, &["koeln"]);
    check("", "eln", 9, &["hameln"]);
    check("", "xyz", 9, &[]);
}

#[test]
fn what_is_chosen_is_always_offered() {
    check("town=kiel", "", 1, &["kiel", "bonn"]);
    check("town=kiel", "bonn", 9, &["kiel", "bonn"]);
}
