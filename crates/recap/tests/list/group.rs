//! A list by talk and by topic.

use recap::Bundle;
use recap::list::Grouping;

use crate::common::{bundle, of};
use crate::hand::list;

fn congress() -> Bundle {
    bundle(
        r#""facets": [{"id": "topic", "label": "Thema", "values": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]}],
           "talks": [{"id": "first", "title": "Erster"}, {"id": "second", "title": "Zweiter"}, {"id": "third", "title": "Dritter"}],
           "takeaways": [{"id": "a", "talk": "second", "kind": "figure", "statement": "A", "tags": {"topic": ["y", "x"]}},
                         {"id": "b", "talk": "first", "kind": "warning", "statement": "B", "tags": {"topic": ["y"]}},
                         {"id": "c", "kind": "figure", "statement": "C"},
                         {"id": "d", "talk": "second", "kind": "figure", "statement": "D", "tags": {"topic": ["x"]}}]"#,
    )
}

#[track_caller]
fn check(by: Grouping, expected: &[&str]) {
    let (bundle, list) = (congress(), list("d gone c b a"));
    let groups = list.grouped(&bundle, &by).into_iter().map(|group| {
        let heading =
            group.heading.map_or("-", |heading| heading.localized(bundle.languages.default_tag()).text);
        let ids: Vec<_> = group.entries.iter().map(|entry| entry.takeaway.as_str()).collect();
        format!("{heading}: {}", ids.join(" "))
    });
    assert_eq!(groups.collect::<Vec<_>>(), expected);
}

#[test]
fn talks_come_in_the_order_of_the_programme_and_what_is_of_none_last() {
    check(Grouping::Talk, &["Erster: b", "Zweiter: d a", "-: c"]);
}

#[test]
fn topics_come_in_their_order_and_each_takeaway_once() {
    check(Grouping::Facet(of("topic")), &["X: d a", "Y: b", "-: c"]);
    check(Grouping::Facet(of("kind")), &["Warnung: b", "Zahl: d c a"]);
    check(Grouping::Facet(of("nothing")), &["-: d c b a"]);
}
