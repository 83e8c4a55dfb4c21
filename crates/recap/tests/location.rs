//! Places: page, language and query in one address.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::of;
use proptest::prelude::*;
use recap::{Languages, Location, Query, Route};

fn languages() -> Languages {
    Languages::new(of("de"), vec![of("en"), of("de-simple")])
}

fn place(language: &str, route: &str, query: &str) -> Location {
    Location { language: of(language), route: of(route), query: of(query) }
}

#[test]
fn a_place_has_its_address() {
    #[track_caller]
    fn check(address: &str, expected: Location) {
        assert_eq!(Location::parse(address, &languages()), expected);
        assert_eq!(expected.address(&languages()), address);
    }
    check("", place("de", "", ""));
    check("en/", place("en", "", ""));
    check("?q=a&level=state", place("de", "", "q=a&level=state"));
    check("en/?q=a", place("en", "", "q=a"));
    check("talk/kiel/", place("de", "talk/kiel", ""));
    check("de-simple/level/state/?kind=warning", place("de-simple", "level/state/", "kind=warning"));
    check("de/talks/", place("de", "de/talks/", ""));
}

#[test]
fn an_unknown_path_is_never_linked_to() {
    for path in ["404.html", "javascript:alert(1)", "//evil.example/", "x/y/z"] {
        assert_eq!(place("de", path, "").address(&languages()), "");
        assert_eq!(place("en", path, "").address(&languages()), "en/");
    }
}

#[test]
fn what_does_not_belong_to_the_place_is_passed_over() {
    #[track_caller]
    fn check(address: &str, expected: &str) {
        assert_eq!(Location::parse(address, &languages()).address(&languages()), expected);
    }
    check("en/talks/#main", "en/talks/");
    check("#list=a?q=b", "");
    check("talks/?q=a#b?c", "talks/?q=a");
    check("talks/?utm_source=mail", "talks/");
    check("en/talks/index.html?", "en/talks/");
    check("?q=a?b", "?q=a%3Fb");
}

#[test]
fn the_path_is_the_address_without_the_query() {
    assert_eq!(place("en", "talks/", "q=a").path(&languages()), "en/talks/");
    assert_eq!(place("de", "", "q=a").path(&languages()), "");
}

#[test]
fn another_language_keeps_page_and_query() {
    let english = place("de", "talks/", "q=a").in_language(&of("en"));
    assert_eq!(english, place("en", "talks/", "q=a"));
}

#[test]
fn a_new_place_asks_for_nothing() {
    assert_eq!(Location::new(of("en"), Route::Talks), place("en", "talks/", ""));
}

fn a_route() -> impl Strategy<Value = Route> {
    let paths = "|talks/|speakers/|comparison/|(talk|takeaway|speaker|level|kind)/[a-z0-9-]{1,9}/";
    paths.prop_map(|path| of(&path))
}

proptest! {
    #[test]
    fn every_place_is_read_from_its_address(
        language in prop::sample::select(vec!["de", "en", "de-simple"]),
        route in a_route(),
        text in any::<String>(),
        level in prop::option::of("[a-z]{1,4}"),
    ) {
        let mut query = Query::default();
        query.text = text;
        level.iter().for_each(|value| query.choose(of("level"), of(value)));
        let place = Location { language: of(language), route, query };
        prop_assert_eq!(Location::parse(&place.address(&languages()), &languages()), place);
    }

    #[test]
    fn every_string_is_a_place_whose_address_is_stable(
        address in "(en/|de/|de-simple/|en)?[a-z/.-]{0,9}(\\?[a-z=&?]{0,9})?(#[a-z?]{0,3})?|.*"
    ) {
        let place = Location::parse(&address, &languages());
        let again = Location::parse(&place.address(&languages()), &languages());
        prop_assert_eq!(again.address(&languages()), place.address(&languages()));
    }
}
