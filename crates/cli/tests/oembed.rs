//! oEmbed: what a program is told that shows a page inside another one.

#![allow(clippy::unwrap_used)]

mod project;

use project::{GOOD, TestProject, attributes};
use scraper::{Html, Selector};
use serde_json::{Value, json};

const ADDRESS: [&str; 2] = ["--site-url", "https://recap.example.org/x/"];

fn answer(project: &TestProject, page: &str) -> Value {
    serde_json::from_str(&project.read(&format!("site/{page}oembed.json"))).unwrap()
}

fn links(project: &TestProject, page: &str) -> Vec<String> {
    let html = Html::parse_document(&project.read(&format!("site/{page}index.html")));
    attributes(&html, "link[rel=alternate][type='application/json+oembed']", "href")
}

#[test]
fn a_page_that_can_be_embedded_leads_to_an_answer_with_its_code() {
    let project = TestProject::with(GOOD);
    project.must_build(&ADDRESS);
    for (page, title) in [
        ("", "Nachlese"),
        ("talk/one/", "Erster Vortrag"),
        ("takeaway/first/", "Es ist so."),
        ("speaker/ada/", "Ada"),
        ("level/state/", "Ebene: Land"),
        ("en/talk/one/", "Erster Vortrag"),
    ] {
        let own = format!("https://recap.example.org/x/{page}");
        assert_eq!(links(&project, page), [format!("{own}oembed.json")]);
        let answer = answer(&project, page);
        let told = ["version", "type", "title", "provider_name", "provider_url"].map(|name| &answer[name]);
        assert_eq!(told, ["1.0", "rich", title, "Kongress", "https://recap.example.org/x/"], "{page}");
        assert!(answer["cache_age"].is_u64() && answer["width"].is_u64(), "{answer}");
        let frame = Html::parse_fragment(answer["html"].as_str().unwrap());
        let source = &attributes(&frame, "iframe", "src")[0];
        assert!(source.starts_with(&own) && source.contains("?embed=1"), "{source}");
        assert_eq!(json!(attributes(&frame, "iframe", "height")), json!([answer["height"].to_string()]));
        assert!(frame.select(&Selector::parse("script").unwrap()).next().is_none());
        assert_eq!(answer["thumbnail_width"], 1200);
        let picture = answer["thumbnail_url"].as_str().unwrap();
        let picture = picture.strip_prefix("https://recap.example.org/x/").unwrap();
        assert!(project.path("site").join(picture).is_file(), "{picture}");
    }
}

#[test]
fn pages_that_cannot_be_embedded_and_sites_without_an_address_have_none() {
    let withdrawn = r#""statement": "Es ist so.", "withdrawn": {"when": "2024-05-02", "reason": "Nein"}"#;
    let project = TestProject::with(&GOOD.replace(r#""statement": "Es ist so.""#, withdrawn));
    project.must_build(&ADDRESS);
    for page in ["takeaway/first/", "talks/", "speakers/", "list/"] {
        assert_eq!(links(&project, page), [""; 0], "{page}");
        assert!(!project.path("site").join(page).join("oembed.json").exists(), "{page}");
    }
    project.must_build(&[]);
    assert_eq!(links(&project, "talk/one/"), [""; 0]);
    assert!(!project.path("site/talk/one/oembed.json").exists());
}
