//! The feeds: which takeaways are in them, in which order, of which day, and under which ids.

#![allow(clippy::unwrap_used)]

mod project;

use std::collections::BTreeSet;

use atom_syndication::Feed;
use project::{GOOD, TestProject, attributes, printed};

const ADDRESS: [&str; 2] = ["--site-url", "https://recap.example.org/"];

fn feed(project: &TestProject) -> Feed {
    feed_of(project, "")
}

/// The feed of the page with this path.
fn feed_of(project: &TestProject, page: &str) -> Feed {
    project.read(&format!("site/{page}feed.xml")).parse().unwrap()
}

/// Each entry as the last part of its address and its day.
fn entries(project: &TestProject) -> Vec<(String, String)> {
    let feed = feed(project);
    let entry = |entry: &atom_syndication::Entry| {
        let page = entry.links()[0].href().trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
        (page, entry.updated().date_naive().to_string())
    };
    feed.entries().iter().map(entry).collect()
}

/// A bundle with these takeaways, each an id and what else it says.
fn congress(takeaways: &[(String, &str)]) -> String {
    let takeaway = |(id, more): &(String, &str)| {
        format!(r#"{{"id": "{id}", "kind": "finding", "statement": "Aussage {id}."{more}}}"#)
    };
    let takeaways: Vec<String> = takeaways.iter().map(takeaway).collect();
    format!(
        r#"{{"format": 1, "languages": ["de"],
        "event": {{"name": "K", "title": "T", "summary": "S", "start": "2021-11-23", "end": "2021-11-24"}},
        "facets": [], "speakers": [], "talks": [], "takeaways": [{}]}}"#,
        takeaways.join(",\n")
    )
}

#[test]
fn the_newest_two_hundred_are_there_and_come_first() {
    let checked = r#", "source": {"label": "Protokoll", "checked": "2024-03-01"}"#;
    let takeaways: Vec<_> =
        (0..205).map(|at| (format!("k{at}"), if at < 200 { "" } else { checked })).collect();
    let project = TestProject::with(&congress(&takeaways));
    project.must_build(&ADDRESS);
    let entries = entries(&project);
    assert_eq!(entries.len(), 200);
    let first: Vec<_> = entries[..6].iter().map(|(id, day)| (id.as_str(), day.as_str())).collect();
    let (new, old) = ("2024-03-01", "2021-11-24");
    assert_eq!(
        first,
        [("k204", new), ("k203", new), ("k202", new), ("k201", new), ("k200", new), ("k199", old)]
    );
    assert_eq!(feed(&project).updated().date_naive().to_string(), new);
    assert!(!entries.iter().any(|(id, _)| ["k0", "k4"].contains(&&**id)), "the oldest are left out");
}

/// Builds as if it were this day.
#[track_caller]
fn build_on(project: &TestProject, day: &str) {
    let seconds = format!("{day}T12:00:00Z").parse::<jiff::Timestamp>().unwrap().as_second().to_string();
    let arguments = ["build", "recap.json", "--app", "app", "--out", "site", ADDRESS[0], ADDRESS[1]];
    let output = project.nachlese_with(&[("SOURCE_DATE_EPOCH", &seconds)], &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
}

#[test]
fn an_entry_is_updated_on_the_day_on_which_an_edition_has_added_or_changed_it() {
    let takeaway = |id: &str, more| (id.to_owned(), more);
    let project = TestProject::with(&congress(&[takeaway("a", ""), takeaway("b", "")]));
    build_on(&project, "2022-01-01");
    let pair = |id: &str, day: &str| (id.to_owned(), day.to_owned());
    assert_eq!(entries(&project), [pair("b", "2021-11-24"), pair("a", "2021-11-24")]);

    let changed = [takeaway("a", r#", "detail": "Mehr.""#), takeaway("b", ""), takeaway("c", "")];
    project.put("recap.json", congress(&changed));
    build_on(&project, "2022-01-02");
    let expected = [pair("c", "2022-01-02"), pair("a", "2022-01-02"), pair("b", "2021-11-24")];
    assert_eq!(entries(&project), expected);

    build_on(&project, "2022-01-03");
    assert_eq!(entries(&project), expected, "nothing has changed since");
}

#[test]
fn ids_stay_when_the_site_moves_and_no_two_are_the_same() {
    let ids = |address: &str| {
        let project = TestProject::with(GOOD);
        project.must_build(&["--site-url", address]);
        let feed = feed(&project);
        let entries = feed.entries().iter().map(|entry| entry.id().to_owned());
        entries.chain([feed.id().to_owned()]).collect::<Vec<_>>()
    };
    let before = ids("http://recap.example.org/");
    assert_eq!(before, ids("https://recap.example.org/"));
    assert_eq!(before, ids("https://elsewhere.example/a/b/"));
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
    assert!(before.iter().all(|id| id.starts_with("urn:uuid:")), "{before:?}");
}

#[test]
fn a_feed_carries_corrections_withdrawals_and_whose_words_they_are() {
    let withdrawn = r#", "withdrawn": {"when": "2024-05-02", "reason": "So nicht gesagt"}"#;
    let corrected = r#", "history": [{"when": "2024-05-01", "said": "Anders"}]"#;
    let takeaways = [("alt", ""), ("neu", corrected), ("weg", withdrawn)];
    let takeaways = takeaways.map(|(id, more)| (id.to_owned(), more));
    let site = r#""languages": ["de"], "site": {"editors": ["Eva", "Jo"], "licence": "CC-BY-4.0"}"#;
    let project = TestProject::with(&congress(&takeaways).replace(r#""languages": ["de"]"#, site));
    project.must_build(&ADDRESS);
    let pair = |id: &str, day: &str| (id.to_owned(), day.to_owned());
    let expected = [pair("weg", "2024-05-02"), pair("neu", "2024-05-01"), pair("alt", "2021-11-24")];
    assert_eq!(entries(&project), expected);
    let feed = feed(&project);
    let rights = "CC BY 4.0 <https://creativecommons.org/licenses/by/4.0/>";
    assert_eq!(feed.rights().map(|rights| &*rights.value), Some(rights));
    let summary = |at: usize| feed.entries()[at].summary().map(|summary| summary.value.clone());
    assert!(summary(0).unwrap().ends_with("Grund: So nicht gesagt"), "{:?}", summary(0));
    assert!(!project.read("site/feed.xml").contains("Aussage weg"));
    assert!(summary(1).unwrap().starts_with("Wortlaut geändert am 1. Mai 2024."), "{:?}", summary(1));
    let authors: Vec<_> = feed.entries()[1].authors().iter().map(|author| author.name()).collect();
    assert_eq!(authors, ["Eva", "Jo"]);
}

/// A congress in which two people have said something in two talks, and one takeaway was withdrawn.
const TALKS: &str = r#"{"format": 1, "languages": ["de", "en"],
    "event": {"name": "K", "title": "Rückblick", "summary": "S", "start": "2021-11-23"},
    "facets": [{"id": "level", "label": "Ebene", "values": [{"id": "state", "label": "Land"}, {"id": "none", "label": "Leer"}]}],
    "speakers": [{"id": "ada", "name": "Ada"}, {"id": "ben", "name": "Ben"}],
    "talks": [{"id": "one", "title": "Eins", "speakers": ["ada"], "tags": {"level": ["state"]}},
              {"id": "two", "title": "Zwei", "speakers": ["ben"]}],
    "takeaways": [{"id": "a", "talk": "one", "kind": "finding", "statement": "A."},
                  {"id": "b", "talk": "two", "kind": "warning", "statement": "B."},
                  {"id": "c", "talk": "one", "kind": "finding", "statement": "C.",
                   "withdrawn": {"when": "2024-05-02", "reason": "So nicht gesagt"}}]}"#;

#[test]
fn each_talk_person_and_value_has_a_feed_of_what_belongs_to_it() {
    let project = TestProject::with(TALKS);
    project.must_build(&ADDRESS);
    for (page, title, expected) in [
        ("", "Rückblick", &["c", "b", "a"][..]),
        ("talk/one/", "Eins – K", &["c", "a"]),
        ("talk/two/", "Zwei – K", &["b"]),
        ("speaker/ada/", "Ada – K", &["c", "a"]),
        ("speaker/ben/", "Ben – K", &["b"]),
        ("level/state/", "Ebene: Land – K", &["c", "a"]),
        ("level/none/", "Ebene: Leer – K", &[]),
        ("kind/warning/", "Art: Warnung – K", &["b"]),
        ("en/talk/one/", "Eins – K", &["c", "a"]),
    ] {
        let feed = feed_of(&project, page);
        let found: Vec<_> = feed.entries().iter().map(|entry| entry.links()[0].href()).collect();
        let folder = if page.starts_with("en/") { "en/" } else { "" };
        let address = |id: &&str| format!("https://recap.example.org/{folder}takeaway/{id}/");
        assert_eq!(found, expected.iter().map(address).collect::<Vec<_>>(), "{page}");
        assert_eq!(feed.title().value, title, "{page}");
        let links: Vec<_> = feed.links().iter().map(|link| link.href()).collect();
        let page = format!("https://recap.example.org/{page}");
        assert_eq!(links, [page.clone(), page + "feed.xml"]);
    }
    for page in ["takeaway/a/", "talks/", "speakers/", "list/"] {
        assert!(!project.path("site").join(page).join("feed.xml").exists(), "{page} has none");
    }
}

#[test]
fn an_entry_is_the_same_in_every_feed_and_each_feed_has_an_id_of_its_own() {
    let project = TestProject::with(TALKS);
    project.must_build(&ADDRESS);
    let feeds = ["", "talk/one/", "speaker/ada/", "level/state/"].map(|page| feed_of(&project, page));
    let last = |feed: &Feed| feed.entries().last().cloned();
    assert!(feeds.iter().all(|feed| last(feed) == last(&feeds[0])));
    assert_eq!(feeds.iter().map(|feed| feed.id()).collect::<BTreeSet<_>>().len(), feeds.len());
}

#[test]
fn a_page_names_its_own_feed_before_that_of_the_site() {
    let project = TestProject::with(TALKS);
    let feeds = |page: &str| {
        let html = scraper::Html::parse_document(&project.read(&format!("site/{page}index.html")));
        attributes(&html, "link[type='application/atom+xml']", "href")
    };
    project.must_build(&ADDRESS);
    assert_eq!(feeds(""), ["./feed.xml"]);
    assert_eq!(feeds("talk/one/"), ["../../talk/one/feed.xml", "../../feed.xml"]);
    assert_eq!(feeds("en/speaker/ada/"), ["../../../en/speaker/ada/feed.xml", "../../../en/feed.xml"]);
    assert_eq!(feeds("takeaway/a/"), ["../../feed.xml"]);
    project.must_build(&[]);
    assert!(feeds("talk/one/").is_empty(), "without an address there are no feeds");
}

#[test]
fn a_page_that_is_removed_has_no_feed_any_more() {
    let project = TestProject::with(TALKS);
    project.must_build(&ADDRESS);
    let takeaway = r#"{"id": "b", "talk": "two", "kind": "warning", "statement": "B."},"#;
    let talk = ",\n              {\"id\": \"two\", \"title\": \"Zwei\", \"speakers\": [\"ben\"]}";
    assert!(TALKS.contains(takeaway) && TALKS.contains(talk));
    project.put("recap.json", TALKS.replace(takeaway, "").replace(talk, ""));
    project.must_build(&ADDRESS);
    assert!(project.path("site/talk/two/index.html").is_file());
    assert!(!project.path("site/talk/two/feed.xml").exists());
}
