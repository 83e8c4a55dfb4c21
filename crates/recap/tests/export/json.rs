//! Takeaways as a bundle, read again as one. That `check` accepts it is tested beside `check`.

use proptest::prelude::*;
use recap::address::LinkTarget;
use recap::bundle::unread_fields;
use recap::export::ExportItem;
use recap::site_settings::SiteSettings;
use recap::{Bundle, Takeaway};

use crate::common::{bundle, lines, of};
use crate::screen::{HOSTILE, a_statement, congress, with};

/// The bundle that an excerpt of everything is read as.
#[track_caller]
fn again(bundle: &Bundle) -> Bundle {
    let json = with(bundle, |excerpt| excerpt.json());
    assert_eq!(lines(&unread_fields(&json)), Vec::<String>::new());
    let parsed = Bundle::parse(&json).unwrap();
    assert_eq!(lines(&parsed.problems), Vec::<String>::new(), "{json}");
    parsed.bundle
}

#[test]
fn a_whole_bundle_is_read_as_the_same() {
    let everything = include_str!("../../../../tests/fixtures/everything.json");
    // Photos, what only calendars need and what is withdrawn stay behind, and addresses inside the site are made absolute.
    let everything = everything.replace(r#""revision": { "number": 2, "changed": "2022-01-10T08:00" },"#, "");
    let everything = everything.replace(r#""photo": "photos/arne.jpg","#, "");
    let everything = everything.replace(
        r#""photo_versions": [{ "url": "photos/arne-80.jpg", "width": 80 }, { "url": "photos/arne.jpg", "width": 320 }],"#,
        "",
    );
    let everything = everything.replace(r#""Programmheft""#, r#""https://recap.example.org/Programmheft""#);
    for json in [&*everything, include_str!("../../../../public/recap.json")] {
        let mut bundle = Bundle::parse(json).unwrap().bundle;
        let read = again(&bundle);
        // Of the site, only who stands for the words comes along, and their licence.
        let SiteSettings { editors, licence, .. } = bundle.site;
        bundle.site = SiteSettings { editors, licence, ..SiteSettings::default() };
        bundle.withdrawn = Vec::new();
        bundle.removed = Vec::new();
        bundle.comparison = None;
        bundle.glossary = Vec::new();
        assert!(read == bundle, "{json}");
    }
}

#[test]
fn addresses_inside_the_site_lead_there_from_elsewhere() {
    let bundle = bundle(
        r#""speakers": [{"id": "ina", "name": "Ina", "photo": "ina.jpg"}],
           "takeaways": [{"id": "a", "speakers": ["ina"], "kind": "figure", "statement": "S", "source": {"url": "./a.pdf"}}]"#,
    );
    let read = again(&bundle);
    assert_eq!(read.speakers[0].photo, None);
    let source = read.takeaways[0].source.as_ref().unwrap();
    assert_eq!(source.target, Some(LinkTarget::Link(of("https://example.org/recap/a.pdf"))));
}

#[test]
fn only_what_the_takeaways_need_comes_along() {
    let bundle = congress(&["a", "b"]);
    let only = |at: usize| {
        let json = with(&bundle, |excerpt| {
            let mut excerpt = excerpt.clone();
            excerpt.items = vec![ExportItem::new(&bundle.takeaways[at])];
            excerpt.json()
        });
        let read = Bundle::parse(&json).unwrap().bundle;
        (read.takeaways.len(), read.talks.len(), read.speakers.len(), read.facets.len())
    };
    assert_eq!(only(0), (1, 1, 2, 3));
    assert_eq!(only(1), (1, 0, 0, 2), "kind and speaker are there without being declared");
}

#[test]
fn an_empty_excerpt_is_a_bundle_too() {
    assert_eq!(again(&congress(&[])).takeaways.len(), 0);
}

#[test]
fn takeaways_come_in_the_order_of_the_screen() {
    let bundle = congress(&["a", "b", "c"]);
    let json = with(&bundle, |excerpt| {
        let mut excerpt = excerpt.clone();
        excerpt.items.reverse();
        excerpt.json()
    });
    let read = Bundle::parse(&json).unwrap().bundle;
    assert_eq!(
        read.takeaways.iter().map(|takeaway| takeaway.id.as_str()).collect::<Vec<_>>(),
        ["t2", "t1", "t0"]
    );
}

#[test]
fn what_a_takeaway_says_against_its_talk_is_kept() {
    let bundle = bundle(
        r#""facets": [{"id": "level", "label": "E", "values": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]}],
           "speakers": [{"id": "ina", "name": "Ina"}, {"id": "bob", "name": "Bob"}],
           "talks": [{"id": "a", "title": "A", "speakers": ["ina"], "tags": {"level": ["x"]}}],
           "takeaways": [{"id": "inherits", "talk": "a", "kind": "figure", "statement": "S"},
                         {"id": "differs", "talk": "a", "kind": "figure", "statement": "S", "speakers": ["bob"], "tags": {"level": ["y"]}},
                         {"id": "denies", "talk": "a", "kind": "figure", "statement": "S", "speakers": [], "tags": {"level": []}}]"#,
    );
    assert_eq!(again(&bundle).takeaways, bundle.takeaways);
}

#[test]
fn languages_are_kept_each_once() {
    let bundle = bundle(
        r#""takeaways": [{"id": "a", "kind": "figure", "statement": {"en": "E", "EN": "F", "fr": "G"}},
                         {"id": "b", "kind": "figure", "language": "en", "statement": "E"}]"#,
    );
    let read = again(&bundle);
    let words = |takeaway: &Takeaway, tag: &str| takeaway.statement.localized(&of(tag)).text.to_owned();
    assert_eq!(["en", "fr", "de"].map(|tag| words(&read.takeaways[0], tag)), ["E", "G", "E"]);
    assert_eq!(read.takeaways[1], bundle.takeaways[1]);
}

#[test]
fn an_address_that_must_not_become_a_link_stays_behind() {
    let json = crate::common::json(
        r#""talks": [{"id": "a", "title": "A", "links": [{"kind": "web", "url": "javascript:alert(1)"}]}],
           "takeaways": [{"id": "a", "talk": "a", "kind": "figure", "statement": "S", "source": {"label": "L", "url": "data:x"}}]"#,
    );
    let read = again(&Bundle::parse(&json).unwrap().bundle);
    assert_eq!(read.talks[0].links, []);
    assert_eq!(read.takeaways[0].source.as_ref().unwrap().target, None);
}

#[test]
fn hostile_texts_are_the_same_again() {
    let bundle = congress(&HOSTILE);
    assert_eq!(again(&bundle).takeaways, bundle.takeaways);
}

proptest! {
    #[test]
    fn every_statement_is_the_same_again(statement in a_statement()) {
        let bundle = congress(&[&statement]);
        prop_assert_eq!(again(&bundle).takeaways, bundle.takeaways);
    }
}
