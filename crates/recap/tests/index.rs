//! Answering queries.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, of};
use proptest::prelude::*;
use recap::{Bundle, Collection, Index, Query, TextIndex};

/// The ids of the takeaways that are listed.
fn listed(bundle: &Bundle, language: &str, query: &str) -> Vec<String> {
    let selection = Index::new(bundle, &of(language)).select(bundle, &of(query));
    selection.page(0, selection.total).iter().map(|at| bundle.takeaways[*at].id.to_string()).collect()
}

const CONGRESS: &str = r#"
    "facets": [{"id": "level", "label": "Ebene", "ordered": true,
                "values": [{"id": "federal", "label": "Bund"}, {"id": "state", "label": {"de": "Land", "en": "State"}}]}],
    "speakers": [{"id": "arne", "name": "Arne Schönbohm", "role": "Präsident", "organisation": "BSI"}],
    "talks": [{"id": "netz", "title": "Das Kabelnetz", "speakers": ["arne"], "tags": {"level": ["state"]}}],
    "takeaways": [
        {"id": "a", "talk": "netz", "kind": "warning", "statement": {"de": "Zu langsam", "en": "Too slow"}},
        {"id": "b", "talk": "netz", "kind": "figure", "statement": "Die Digitalmilliarde", "tags": {"level": ["federal"]}},
        {"id": "c", "kind": "figure", "statement": "Ärzte", "detail": "Eine Milliarde für Gütersloh"},
        {"id": "d", "kind": "quote", "statement": "Milliarden", "tags": {"level": ["state", "federal"]}}]"#;

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    assert_eq!(listed(&bundle(CONGRESS), "de", query), expected, "{query:?}");
}

#[test]
fn without_text_search_choices_are_answered_and_typed_words_are_not() {
    let bundle = bundle(CONGRESS);
    let whole = Index::new(&bundle, &of("de"));
    let facets = Index::without_text_search(Collection::Takeaways, &bundle, &of("de"));
    let check = |query: &str, needs_text_search: bool| {
        let query: Query = of(query);
        assert_eq!(query.needs_text_search(), needs_text_search, "{query}");
        let is_same = whole.select(&bundle, &query) == facets.select(&bundle, &query);
        assert_eq!(is_same, !needs_text_search, "{query}");
    };
    check("", false);
    check("q=++", false);
    check("level=state&kind=quote", false);
    check("sort=level", false);
    check("sort=a-z", false);
    check("q=milliarde", true);
    assert!(!facets.has_text_search());
    facets.add_text_search(&bundle, TextIndex::shared);
    assert!(facets.has_text_search());
    for query in ["", "q=milliarde", "level=state"] {
        assert_eq!(facets.select(&bundle, &of(query)), whole.select(&bundle, &of(query)), "{query}");
    }
}

#[test]
fn everything_is_listed_in_the_order_of_the_bundle_where_nothing_is_asked() {
    check("", &["a", "b", "c", "d"]);
    check("q=+", &["a", "b", "c", "d"]);
    check("utm_source=mail&nothing=here&level=unknown", &["a", "b", "c", "d"]);
}

#[test]
fn values_of_one_facet_are_joined_by_or_and_facets_by_and() {
    check("kind=warning", &["a"]);
    check("kind=warning&kind=quote", &["a", "d"]);
    check("kind=figure&level=federal", &["b"]);
    check("level=state", &["a", "d"]);
    check("level=federal&level=state", &["a", "b", "d"]);
    check("speaker=arne", &["a", "b"]);
    check("speaker=arne&kind=quote", &[]);
    check("level=federal&level=unknown", &["b", "d"]);
}

#[test]
fn statement_detail_talk_speaker_and_labels_are_searched() {
    check("q=langsam", &["a"]);
    check("q=guetersloh", &["c"]);
    check("q=kabelnetz", &["a", "b"]);
    check("q=schoenbohm", &["a", "b"]);
    check("q=praesident+bsi", &["a", "b"]);
    check("q=land+zitat", &["d"]);
    check("q=warnung", &["a"]);
    check("q=netz+langsam", &["a"]);
    check("q=unbekannt", &[]);
    check("q=arne&level=federal", &["b"]);
}

#[test]
fn a_phrase_does_not_reach_from_one_text_into_the_next() {
    check("q=%22kabelnetz+pr%C3%A4sident%22", &[]);
    check("q=%22pr%C3%A4sident+bsi%22", &[]);
    check("q=%22arne+sch%C3%B6nbohm%22", &["a", "b"]);
}

#[test]
fn word_starts_come_before_insides_and_the_statement_before_the_rest() {
    check("q=milliarde", &["d", "c", "b"]);
}

#[test]
fn a_chosen_order_comes_before_the_rank() {
    check("sort=a-z", &["c", "b", "d", "a"]);
    check("sort=level", &["b", "d", "a", "c"]);
    check("sort=kind", &["a", "b", "c", "d"]);
    check("sort=unknown", &["a", "b", "c", "d"]);
    check("q=milliarde&sort=a-z", &["c", "b", "d"]);
    check("q=milliarde&sort=level", &["d", "b", "c"]);
}

#[test]
fn the_shown_language_is_searched() {
    #[track_caller]
    fn check(language: &str, query: &str, expected: &[&str]) {
        assert_eq!(listed(&bundle(CONGRESS), language, query), expected);
    }
    check("en", "q=slow", &["a"]);
    check("en", "q=langsam", &[]);
    check("de", "q=slow", &[]);
    check("en", "q=milliarde", &["d", "c", "b"]);
    check("en", "q=state", &["a", "d"]);
    check("en", "q=quotation", &["d"]);
}

#[test]
fn counts_say_what_each_value_would_give() {
    #[track_caller]
    fn check(query: &str, level: [usize; 2], kind: [usize; 7], speaker: [usize; 1]) {
        let bundle = bundle(CONGRESS);
        let selection = Index::new(&bundle, &of("de")).select(&bundle, &of(query));
        assert_eq!(selection.facet_counts, [level.to_vec(), kind.to_vec(), speaker.to_vec()]);
    }
    check("", [2, 2], [0, 0, 1, 0, 0, 2, 1], [2]);
    check("level=state", [2, 2], [0, 0, 1, 0, 0, 0, 1], [1]);
    check("level=state&kind=quote", [1, 1], [0, 0, 1, 0, 0, 0, 1], [0]);
    check("q=milliarde", [2, 1], [0, 0, 0, 0, 0, 2, 1], [1]);
    check("q=nichts", [0, 0], [0; 7], [0]);
}

#[test]
fn an_empty_bundle_gives_an_empty_answer() {
    let bundle = bundle("");
    let selection = Index::new(&bundle, &of("de")).select(&bundle, &of("q=a&kind=quote&sort=kind"));
    assert_eq!((selection.total, selection.page(0, 9)), (0, vec![]));
    assert_eq!(selection.facet_counts, [vec![0; 7], vec![]]);
}

/// What the model knows of a takeaway.
#[derive(Clone, Debug)]
struct Known {
    words: Vec<&'static str>,
    /// Facet and value, as the address writes them.
    tags: Vec<(&'static str, &'static str)>,
}

const FACETS: [(&str, &[&str]); 3] =
    [("level", &["l-a", "l-b", "l-c"]), ("kind", &["finding", "quote"]), ("topic", &["t-a", "t-b"])];

/// Values no label of which holds a word of the vocabulary.
fn a_takeaway() -> impl Strategy<Value = Known> {
    let words =
        prop::collection::vec(prop::sample::select(vec!["apfel", "birne", "kirsche", "apfelbirne"]), 1..4);
    let some = |of: usize| prop::sample::subsequence(FACETS[of].1, 0..=FACETS[of].1.len());
    (words, some(0), prop::sample::select(FACETS[1].1), some(2)).prop_map(|(words, level, kind, topic)| {
        let level = level.into_iter().map(|value| ("level", value));
        let topic = topic.into_iter().map(|value| ("topic", value));
        Known { words, tags: level.chain([("kind", kind)]).chain(topic).collect() }
    })
}

fn a_choice() -> impl Strategy<Value = (&'static str, &'static str)> {
    let all = FACETS.iter().flat_map(|(facet, values)| values.iter().map(move |value| (*facet, *value)));
    prop::sample::select(all.chain([("level", "l-unknown"), ("unknown", "l-a")]).collect::<Vec<_>>())
}

fn bundle_of(known: &[Known]) -> Bundle {
    let takeaways = known.iter().enumerate().map(|(at, known)| {
        let tagged = |facet| {
            let of_facet = known.tags.iter().filter(|tag| tag.0 == facet);
            of_facet.map(|tag| format!("{:?}", tag.1)).collect::<Vec<_>>().join(", ")
        };
        format!(
            r#"{{"id": "t{at}", "kind": {}, "statement": "{}", "tags": {{"level": [{}], "topic": [{}]}}}}"#,
            tagged("kind"),
            known.words.join(" "),
            tagged("level"),
            tagged("topic"),
        )
    });
    bundle(&format!(
        r#""facets": [
            {{"id": "topic", "label": "T", "values": [{{"id": "t-a", "label": "1"}}, {{"id": "t-b", "label": "2"}}]}},
            {{"id": "level", "label": "L", "ordered": true, "values":
                [{{"id": "l-a", "label": "1"}}, {{"id": "l-b", "label": "2"}}, {{"id": "l-c", "label": "3"}}]}}],
           "takeaways": [{}]"#,
        takeaways.collect::<Vec<_>>().join(", "),
    ))
}

/// The model: which takeaways fit, one by one.
fn matching(known: &[Known], terms: &[&str], chosen: &[(&str, &str)]) -> Vec<usize> {
    let fits = |known: &Known| {
        let found = terms.iter().all(|term| known.words.iter().any(|word| word.contains(term)));
        let declared = |choice: &&(&str, &str)| {
            FACETS.iter().any(|(facet, values)| *facet == choice.0 && values.contains(&choice.1))
        };
        let chosen: Vec<_> = chosen.iter().filter(declared).collect();
        found
            && chosen
                .iter()
                .all(|one| chosen.iter().any(|other| other.0 == one.0 && known.tags.contains(other)))
    };
    known.iter().enumerate().filter(|(_, known)| fits(known)).map(|(at, _)| at).collect()
}

proptest! {
    #[test]
    fn a_selection_is_what_asking_each_takeaway_gives(
        known in prop::collection::vec(a_takeaway(), 0..9),
        terms in prop::collection::vec(prop::sample::select(vec!["apfel", "birne", "irsch", "elbi", "rosine"]), 0..3),
        chosen in prop::collection::vec(a_choice(), 0..5),
    ) {
        let bundle = bundle_of(&known);
        let mut query = Query::default();
        query.text = terms.join(" ");
        // The model knows nothing of the nearest results.
        query.exact = true;
        chosen.iter().for_each(|(facet, value)| query.choose(of(facet), of(value)));
        let selection = Index::new(&bundle, &of("de")).select(&bundle, &query);

        let mut shown = selection.page(0, known.len());
        prop_assert_eq!(selection.total, shown.len());
        if !terms.is_empty() {
            shown.sort_unstable();
        }
        prop_assert_eq!(shown, matching(&known, &terms, &chosen));

        for (facet, counts) in bundle.facets.iter().zip(&selection.facet_counts) {
            let mut alone: Vec<_> = chosen.iter().copied().filter(|choice| choice.0 != facet.id.as_str()).collect();
            prop_assert_eq!(counts.len(), facet.values.len());
            for (value, count) in facet.values.iter().zip(counts) {
                let declared = FACETS.iter().find(|(id, _)| *id == facet.id.as_str());
                let known_value = declared.and_then(|(_, values)| values.iter().find(|id| **id == value.id.as_str()));
                let Some(known_value) = known_value else {
                    prop_assert_eq!(*count, 0);
                    continue;
                };
                alone.push((declared.unwrap().0, *known_value));
                prop_assert_eq!(*count, matching(&known, &terms, &alone).len(), "{} {}", &facet.id, &value.id);
                alone.pop();
            }
        }
        prop_assert_eq!(selection.facet_counts.len(), bundle.facets.len());
    }
}
