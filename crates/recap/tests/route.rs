//! Pages and their paths.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::of;
use proptest::prelude::*;
use recap::Route;

fn unknown(path: &str) -> Route {
    Route::Unknown(path.to_owned())
}

#[track_caller]
fn check(path: &str, expected: Route) {
    assert_eq!(of::<Route>(path), expected);
}

#[test]
fn every_page_has_its_path() {
    #[track_caller]
    fn check(path: &str, route: Route) {
        assert_eq!(of::<Route>(path), route);
        assert_eq!(route.to_string(), path);
    }
    check("", Route::Home);
    check("talks/", Route::Talks);
    check("talk/kiel/", Route::Talk(of("kiel")));
    check("takeaway/kiel-1/", Route::Takeaway(of("kiel-1")));
    check("speakers/", Route::Speakers);
    check("glossary/", Route::Glossary);
    check("help/", Route::Help);
    check("speaker/schoenbohm/", Route::Speaker(of("schoenbohm")));
    check("level/municipal/", Route::Value(of("level"), of("municipal")));
    check("kind/warning/", Route::Value(of("kind"), of("warning")));
    check("comparison/", Route::Comparison);
    check("404.html", unknown("404.html"));
}

#[test]
fn a_missing_slash_and_index_html_make_no_difference() {
    check("index.html", Route::Home);
    check("/", Route::Home);
    check("talks", Route::Talks);
    check("talks/index.html", Route::Talks);
    check("talk/kiel", Route::Talk(of("kiel")));
    check("talk/kiel/index.html", Route::Talk(of("kiel")));
    check("level/municipal/index.html", Route::Value(of("level"), of("municipal")));
}

#[test]
fn index_html_counts_only_as_a_whole_name() {
    check("talksindex.html", unknown("talksindex.html"));
    check("talk/kielindex.html", unknown("talk/kielindex.html"));
}

#[test]
fn any_other_path_leads_nowhere_and_is_kept_as_it_was_written() {
    for path in [
        "talk/",
        "talk//",
        "talks//",
        "/talks/",
        "talk/Kiel/",
        "talk/k%C3%B6ln/",
        "talk/kiel/1/",
        "nothing/",
        "a/b/c/",
        "../talks/",
        "level/../talks/",
        "Level/state/",
        "talks/?x",
        "javascript:alert(1)",
        "//evil.example/",
    ] {
        check(path, unknown(path));
    }
}

fn a_route() -> impl Strategy<Value = Route> {
    let id = || "[a-z0-9-]{1,64}";
    // These three folders belong to pages of their own.
    let facet = "[a-z0-9-]{1,8}"
        .prop_filter("is a page", |facet| !["talk", "takeaway", "speaker"].contains(&&**facet));
    prop_oneof![
        Just(Route::Home),
        Just(Route::Talks),
        Just(Route::Speakers),
        Just(Route::Glossary),
        Just(Route::Comparison),
        Just(Route::Help),
        id().prop_map(|id| Route::Talk(of(&id))),
        id().prop_map(|id| Route::Takeaway(of(&id))),
        id().prop_map(|id| Route::Speaker(of(&id))),
        (facet, id()).prop_map(|(facet, value)| Route::Value(of(&facet), of(&value))),
        "[a-z]{1,6}\\.html".prop_filter("is home", |path| path != "index.html").prop_map(Route::Unknown),
        "[a-z]{1,6}(/[a-z]{1,6}){2,4}/?".prop_map(Route::Unknown),
        "[A-Zäöü]{1,6}/[a-z]{1,6}/".prop_map(Route::Unknown),
    ]
}

proptest! {
    #[test]
    fn every_route_is_read_as_it_is_written(route in a_route()) {
        prop_assert_eq!(of::<Route>(&route.to_string()), route);
    }

    #[test]
    fn every_string_is_a_route_whose_path_is_stable(
        path in "(talk|takeaway|speaker|talks|speakers|comparison|[a-z]{1,3})?(/?(index\\.html|[a-z.-]{0,4}))*/?|.*"
    ) {
        let route: Route = of(&path);
        prop_assert_eq!(of::<Route>(&route.to_string()), route);
    }
}
