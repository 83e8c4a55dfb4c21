//! The state of filtering, as it stands in the address.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::of;
use proptest::prelude::*;
use recap::{Query, Sort};

/// A query in the form of its address.
fn query(text: &str, chosen: &[(&str, &str)], sort: Sort) -> Query {
    let mut query = Query::default();
    query.text = text.to_owned();
    query.sort = sort;
    chosen.iter().for_each(|(facet, value)| query.choose(of(facet), of(value)));
    query
}

#[test]
fn a_query_is_written_canonically() {
    #[track_caller]
    fn check(query: Query, expected: &str) {
        assert_eq!(query.to_string(), expected);
    }
    check(Query::default(), "");
    check(query("it sicherheit", &[], Sort::Relevance), "q=it+sicherheit");
    check(query("Köln & \"OZG\" 100%", &[], Sort::Relevance), "q=K%C3%B6ln+%26+%22OZG%22+100%25");
    check(query("#a?b=c+d", &[], Sort::Relevance), "q=%23a%3Fb%3Dc%2Bd");
    check(query(" ", &[], Sort::Relevance), "q=+");
    check(
        query(
            "",
            &[("topic", "ozg"), ("level", "state"), ("level", "municipal"), ("level", "state")],
            Sort::Relevance,
        ),
        "level=municipal&level=state&topic=ozg",
    );
    check(
        query("", &[("kind", "warning"), ("speaker", "schoenbohm")], Sort::Relevance),
        "kind=warning&speaker=schoenbohm",
    );
    check(query("", &[], Sort::Alphabet), "sort=a-z");
    let mut exact = query("a", &[("level", "state")], Sort::Relevance);
    exact.exact = true;
    check(exact, "q=a&exact=1&level=state");
    check(query("a", &[("level", "state")], Sort::By(of("level"))), "q=a&level=state&sort=level");
}

#[test]
fn what_cannot_be_a_choice_is_passed_over() {
    #[track_caller]
    fn check(text: &str, canonical: &str) {
        assert_eq!(of::<Query>(text).to_string(), canonical);
    }
    check("", "");
    check("?", "");
    check("?q=a", "q=a");
    check("level=state&fbclid=X&utm_source=mail&level=municipal", "level=municipal&level=state");
    check("level=", "");
    check("level", "");
    check("level=State", "");
    check("Level=state", "");
    check("=state", "");
    check("q=", "");
    check("q=a&q=b", "q=b");
    check("sort=", "");
    check("sort=Upper", "");
    check("sort=kind", "sort=kind");
    check("exact=1", "exact=1");
    check("exact=1&exact=0", "");
    check("exact", "");
    check("exact=yes", "");
    check("sort=a-z", "sort=a-z");
    check("view=table&list=x&talk=kiel&speakers=x&comparison=x", "");
    check("a-z=x", "");
    check("sort=talk", "");
    check("q=%FF%zz", "q=%EF%BF%BD%25zz");
    check("q=a%00b", "q=a%00b");
    check("&&&=&", "");
    check("level=a;level=b", "");
}

#[test]
fn choices_are_made_and_taken_back() {
    let mut query = query("a", &[("level", "state")], Sort::Alphabet);
    query.toggle(&of("level"), &of("municipal"));
    assert_eq!(query.to_string(), "q=a&level=municipal&level=state&sort=a-z");
    query.toggle(&of("level"), &of("state"));
    assert_eq!(query.to_string(), "q=a&level=municipal&sort=a-z");
    assert!(query.contains(&of("level"), &of("municipal")));
    assert!(!query.contains(&of("level"), &of("state")));
    assert!(!query.contains(&of("topic"), &of("municipal")));
    query.remove(&of("level"), &of("state"));
    query.remove(&of("topic"), &of("ozg"));
    assert_eq!(query.chosen_count(), 1);
    query.remove(&of("level"), &of("municipal"));
    assert_eq!(query, self::query("a", &[], Sort::Alphabet));
}

#[test]
fn clearing_keeps_the_order_alone() {
    let mut query = query("a", &[("level", "state")], Sort::Alphabet);
    query.clear();
    assert_eq!(query.to_string(), "sort=a-z");
}

#[test]
fn retaining_leaves_no_facet_without_a_value() {
    let mut query = query("", &[("level", "state"), ("topic", "ozg"), ("topic", "it")], Sort::Relevance);
    query.retain(|facet, value| facet.as_str() == "topic" && value.as_str() != "it");
    assert_eq!(query, self::query("", &[("topic", "ozg")], Sort::Relevance));
}

#[test]
fn a_query_narrows_where_it_filters_and_is_empty_where_it_asks_for_nothing() {
    #[track_caller]
    fn check(text: &str, narrows: bool, is_empty: bool) {
        let query: Query = of(text);
        assert_eq!((query.is_filtered(), query.is_empty()), (narrows, is_empty));
    }
    check("", false, true);
    check("sort=a-z", false, false);
    check("q=+", false, false);
    check("q=a", true, false);
    check("level=state", true, false);
}

const FOREIGN: [&str; 11] =
    ["speakers", "talk", "talks", "takeaway", "comparison", "list", "q", "sort", "exact", "view", "a-z"];

fn a_facet() -> impl Strategy<Value = String> {
    "kind|speaker|[a-z0-9-]{1,6}".prop_filter("names something else", |facet| !FOREIGN.contains(&&**facet))
}

fn a_sort() -> impl Strategy<Value = Sort> {
    prop_oneof![Just(Sort::Relevance), Just(Sort::Alphabet), a_facet().prop_map(|facet| Sort::By(of(&facet)))]
}

proptest! {
    #[test]
    fn every_query_is_read_as_it_is_written(
        text in any::<String>(),
        chosen in prop::collection::vec((a_facet(), "[a-z0-9-]{1,6}"), 0..6),
        sort in a_sort(),
        exact: bool,
    ) {
        let chosen: Vec<_> = chosen.iter().map(|(facet, value)| (&**facet, &**value)).collect();
        let mut query = query(&text, &chosen, sort);
        query.exact = exact;
        prop_assert_eq!(of::<Query>(&query.to_string()), query.clone());
        prop_assert_eq!(of::<Query>(&format!("?{query}")), query);
    }

    #[test]
    fn every_string_is_read_as_a_query_whose_text_form_is_stable(
        text in r"(q|sort|exact|level|kind|view|[a-z-]{1,3}|%[0-9A-F]{2})?=?[a-z0-9&=?+%# -]{0,20}|.*"
    ) {
        let query: Query = of(&text);
        prop_assert_eq!(of::<Query>(&query.to_string()), query);
    }

    #[test]
    fn the_order_of_choosing_does_not_matter(mut chosen in prop::collection::vec((a_facet(), "[a-c]"), 0..6)) {
        let forward: Vec<_> = chosen.iter().map(|(facet, value)| format!("{facet}={value}")).collect();
        chosen.reverse();
        let backward: Vec<_> = chosen.iter().map(|(facet, value)| format!("{facet}={value}")).collect();
        prop_assert_eq!(of::<Query>(&forward.join("&")).to_string(), of::<Query>(&backward.join("&")).to_string());
    }

    #[test]
    fn toggling_twice_changes_nothing(facet in a_facet(), value in "[a-b]", chosen in prop::collection::vec((a_facet(), "[a-b]"), 0..4)) {
        let mut query = Query::default();
        chosen.iter().for_each(|(facet, value)| query.choose(of(facet), of(value)));
        let before = query.clone();
        query.toggle(&of(&facet), &of(&value));
        prop_assert!(query != before);
        query.toggle(&of(&facet), &of(&value));
        prop_assert_eq!(query, before);
    }
}
