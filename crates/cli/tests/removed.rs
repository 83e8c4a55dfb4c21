//! What was published and is in the bundle no more: pages that say so, and pages that are taken down.

#![allow(clippy::unwrap_used)]

mod project;

use project::{GOOD, TestProject, attributes, files, printed};
use scraper::{Html, Selector};
use serde_json::{Value, json};

const PUBLISHED: [&str; 2] = ["--site-url", "https://recap.example.org/x/"];

/// The good bundle with a second takeaway, talk and speaker.
fn with_second() -> String {
    GOOD.replace(
        r#"{"id": "ada", "name": "Ada"}"#,
        r#"{"id": "ada", "name": "Ada"}, {"id": "ben", "name": "Benedikt"}"#,
    )
    .replace(
        r#""takeaways": ["#,
        r#""takeaways": [{"id": "second", "talk": "two", "kind": "finding", "statement": "Ganz geheim."}, "#,
    )
    .replace(r#""talks": ["#, r#""talks": [{"id": "two", "title": "Zweitvortrag", "speakers": ["ben"]}, "#)
}

/// A site from which the second takeaway, talk and speaker were removed.
fn reduced() -> TestProject {
    let project = TestProject::with(&with_second());
    project.must_build(&PUBLISHED);
    project.put("recap.json", GOOD);
    project
}

fn heading(project: &TestProject, page: &str) -> String {
    let html = Html::parse_document(&project.read(&format!("site/{page}index.html")));
    let heading = html.select(&Selector::parse("main h1").unwrap()).next().unwrap();
    heading.text().collect()
}

#[test]
fn a_page_that_was_published_says_that_it_is_removed_and_nothing_of_what_was_there() {
    let project = reduced();
    project.must_build(&PUBLISHED);
    for (page, expected) in [
        ("takeaway/second/", "Diese Aussage wurde entfernt"),
        ("talk/two/", "Dieser Vortrag wurde entfernt"),
        ("speaker/ben/", "Diese Person ist hier nicht mehr verzeichnet"),
        ("en/takeaway/second/", "This takeaway has been removed"),
        ("en/talk/two/", "This talk has been removed"),
    ] {
        assert_eq!(heading(&project, page), expected);
        let html = Html::parse_document(&project.read(&format!("site/{page}index.html")));
        assert_eq!(attributes(&html, "meta[name=robots]", "content"), ["noindex"], "{page}");
        assert!(attributes(&html, "link[rel=canonical], meta[property='og:title']", "rel").is_empty());
        let home = if page.starts_with("en/") { "../../../en/" } else { "../../" };
        assert_eq!(attributes(&html, "main a", "href"), [home], "{page} leads to the overview");
    }
    for name in files(&project.path("site")) {
        let bytes = std::fs::read(project.path("site").join(&name)).unwrap();
        for word in ["geheim", "Zweitvortrag", "Benedikt"] {
            assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word} is in {name}");
        }
    }
    assert!(!project.path("site/takeaway/second/preview.png").exists());
    for list in ["sitemap.xml", "feed.xml"] {
        assert!(!project.read(&format!("site/{list}")).contains("second"), "{list}");
    }
}

#[test]
fn the_command_names_what_has_gone_since_the_last_edition_and_later_builds_keep_the_pages() {
    let project = reduced();
    let said = printed(&project.must_build(&PUBLISHED));
    let expected = "Removed since the last edition; their pages say so now:\n  speaker/ben/\n  takeaway/second/\n  talk/two/\n";
    assert!(said.contains(expected), "{said}");
    let said = printed(&project.must_build(&PUBLISHED));
    assert!(!said.contains("Removed"), "{said}");
    assert_eq!(heading(&project, "takeaway/second/"), "Diese Aussage wurde entfernt");
    let published: Value = serde_json::from_str(&project.read("site/recap.json")).unwrap();
    assert_eq!(
        published["removed"],
        json!(["speaker/ben/", "takeaway/second/", "talk/two/"]),
        "the app knows it"
    );
    assert_eq!(project.nachlese(&["check", "site"]).status.code(), Some(0));

    project.put("recap.json", with_second());
    project.must_build(&PUBLISHED);
    assert_eq!(project.read("site/recap.json"), with_second(), "what comes back is not removed any more");
    assert!(project.read("site/takeaway/second/index.html").contains("Ganz geheim."));
}

#[test]
fn a_page_that_is_taken_down_leads_nowhere_from_then_on() {
    let project = reduced();
    let arguments =
        [&PUBLISHED[..], &["--take-down", "speaker/ben", "--take-down", "./takeaway/second/"]].concat();
    let said = printed(&project.must_build(&arguments));
    assert!(
        said.contains("Removed since the last edition; their pages say so now:\n  talk/two/\n"),
        "{said}"
    );
    assert!(
        said.contains("Taken down; their addresses lead nowhere:\n  speaker/ben/\n  takeaway/second/\n"),
        "{said}"
    );
    project.must_build(&PUBLISHED);
    for name in files(&project.path("site")) {
        assert!(!name.contains("speaker/ben") && !name.contains("takeaway/second"), "{name}");
        let bytes = std::fs::read(project.path("site").join(&name)).unwrap();
        assert!(!bytes.windows(11).any(|part| part == b"speaker/ben"), "{name}");
    }
    assert_eq!(heading(&project, "talk/two/"), "Dieser Vortrag wurde entfernt");
}

#[test]
fn what_is_in_the_bundle_or_was_never_published_is_not_taken_down() {
    #[track_caller]
    fn check(page: &str, expected: &str) {
        let project = reduced();
        let before = files(&project.path("site"));
        let output = project.build(&["--take-down", page]);
        assert_eq!(output.status.code(), Some(2));
        assert!(printed(&output).contains(expected), "{}", printed(&output));
        assert_eq!(files(&project.path("site")), before);
    }
    check(
        "takeaway/first",
        "takeaway/first/ is in the bundle; remove it there first, then take its page down",
    );
    check("takeaway/third", "takeaway/third/ was not published from here, so it cannot be taken down");
    check("talks", "name a page by its path in the site, such as takeaway/kiel or speaker/ada-lovelace");
}

#[test]
fn a_site_of_an_earlier_version_is_known_by_its_files() {
    let project = reduced();
    let mut marker: Value = serde_json::from_str(&project.read("site/.nachlese.json")).unwrap();
    marker.as_object_mut().unwrap().remove("published");
    project.put("site/.nachlese.json", marker.to_string());
    project.must_build(&PUBLISHED);
    assert_eq!(heading(&project, "takeaway/second/"), "Diese Aussage wurde entfernt");
}

#[test]
fn the_marker_and_the_old_edition_keep_no_words_of_what_is_removed() {
    let project = TestProject::with(&with_second());
    project.must_build(&PUBLISHED);
    let marker = project.read("site/.nachlese.json");
    for word in ["geheim", "Zweitvortrag", "Benedikt"] {
        assert!(!marker.contains(word), "{marker}");
    }
}

#[test]
fn a_reworded_takeaway_keeps_what_it_said_and_a_withdrawn_one_does_not() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    project.put("recap.json", GOOD.replace("Es ist so.", "Es ist anders."));
    project.must_build(&[]);
    let published: Value = serde_json::from_str(&project.read("site/recap.json")).unwrap();
    let history = published["takeaways"][0]["history"].as_array().unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0]["said"], "Es ist so.");
    project.must_build(&[]);
    let again: Value = serde_json::from_str(&project.read("site/recap.json")).unwrap();
    assert_eq!(again, published, "the history stays, though the publisher's bundle knows nothing of it");

    let withdrawn =
        r#""statement": "Es ist anders.", "withdrawn": {"when": "2022-01-01", "reason": "Falsch."}"#;
    project.put("recap.json", GOOD.replace(r#""statement": "Es ist so.""#, withdrawn));
    project.must_build(&[]);
    let text = project.read("site/recap.json");
    assert!(!text.contains("Es ist") && text.contains("Falsch."), "{text}");
}

#[test]
fn the_pages_of_a_language_that_is_dropped_lead_to_those_of_the_first() {
    let project = TestProject::with(GOOD);
    project.must_build(&PUBLISHED);
    project.put("recap.json", GOOD.replace(r#"["de", "en"]"#, r#"["de"]"#));
    for _ in 0..2 {
        project.must_build(&PUBLISHED);
        let html = Html::parse_document(&project.read("site/en/takeaway/first/index.html"));
        assert_eq!(attributes(&html, "a", "href"), ["../../../takeaway/first/"]);
        assert_eq!(
            attributes(&html, "meta[http-equiv=refresh]", "content"),
            ["0; url=../../../takeaway/first/"]
        );
        let canonical = attributes(&html, "link[rel=canonical]", "href");
        assert_eq!(canonical, ["https://recap.example.org/x/takeaway/first/"]);
        let home = Html::parse_document(&project.read("site/en/index.html"));
        assert_eq!(attributes(&home, "a", "href"), ["../"]);
        assert!(!project.read("site/sitemap.xml").contains("/en/"));
    }
    project.put("recap.json", GOOD.replace(r#"["de", "en"]"#, r#"["en", "de"]"#));
    project.must_build(&PUBLISHED);
    let html = Html::parse_document(&project.read("site/en/takeaway/first/index.html"));
    assert_eq!(
        attributes(&html, "a", "href"),
        ["../../../takeaway/first/"],
        "English has the short addresses now"
    );
    assert!(project.read("site/de/takeaway/first/index.html").contains("data-app=\"static\""));
}
