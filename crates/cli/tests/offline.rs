//! What a site lets devices keep: the list of files with their digests, the worker, and the offer on its pages.

#![allow(clippy::unwrap_used)]

mod project;

use app_manifest::integrity;
use project::{GOOD, TestProject, attributes, files};
use scraper::Html;
use serde_json::Value;

/// A built site; with the offer where `offline` says so.
fn site(offline: bool) -> TestProject {
    let settings = format!("{{\"site\": {{\"offline\": {offline}}}, ");
    let project = TestProject::with(&GOOD.replacen('{', &settings, 1));
    project.must_build(&[]);
    project
}

fn list(project: &TestProject) -> Value {
    serde_json::from_str(&project.read("site/offline.json")).unwrap()
}

#[test]
fn every_file_of_the_list_is_there_as_its_digest_says() {
    let site = site(true);
    let list = list(&site);
    let kept = list["files"].as_object().unwrap();
    let mut bytes = 0;
    for (address, digest) in kept {
        let name = if address.is_empty() || address.ends_with('/') {
            format!("{address}index.html")
        } else {
            address.clone()
        };
        let content = std::fs::read(site.path("site").join(&name)).unwrap();
        assert_eq!(integrity(&content), digest.as_str().unwrap(), "{name}");
        bytes += content.len();
    }
    assert_eq!(list["bytes"], bytes);
    for address in [
        "",
        "en/",
        "talks/",
        "list/",
        "recap.json",
        "boot.js",
        "offline.js",
        "offline.html",
        "en/offline.html",
    ] {
        assert!(kept.contains_key(address), "{address:?} is kept");
    }
}

#[test]
fn pages_that_grow_with_the_bundle_have_shells() {
    let list = list(&site(true));
    let kept = list["files"].as_object().unwrap();
    assert!(
        !kept.keys().any(|address| address.contains("talk/") || address.contains("takeaway/")),
        "{kept:?}"
    );
    for (folder, shell) in
        [("talk/", "offline.html"), ("en/takeaway/", "en/offline.html"), ("level/", "offline.html")]
    {
        assert_eq!(list["shells"][folder], shell, "{folder}");
    }
}

#[test]
fn the_worker_names_the_list_that_lies_beside_it() {
    let site = site(true);
    let digest = integrity(site.read("site/offline.json").as_bytes());
    assert!(site.read("site/worker.js").contains(&digest));
}

#[test]
fn every_page_offers_it_and_allows_the_worker() {
    let site = site(true);
    for name in files(&site.path("site"))
        .iter()
        .filter(|name| name.ends_with("index.html") || name.ends_with("offline.html"))
    {
        let page = Html::parse_document(&site.read(&format!("site/{name}")));
        assert_eq!(attributes(&page, "[data-part=offline]", "lang"), ["de", "en"], "{name}");
        let policy = &attributes(&page, "meta[http-equiv]", "content")[0];
        assert!(
            policy.contains("worker-src 'self'") && policy.contains("trusted-types default worker"),
            "{name}: {policy}"
        );
    }
}

#[test]
fn a_site_without_the_offer_has_the_worker_that_removes_what_was_kept() {
    let site = site(false);
    let names = files(&site.path("site"));
    assert!(!names.iter().any(|name| name.starts_with("offline")), "{names:?}");
    assert!(site.read("site/worker.js").contains("unregister"));
    let page = site.read("site/index.html");
    assert!(page.contains("worker-src 'none'") && !page.contains("offline.js"), "{page}");
}

#[test]
fn an_edition_keeps_its_day_until_the_bundle_changes() {
    let site = site(true);
    let first = site.read("site/index.html");
    site.must_build(&[]);
    assert_eq!(site.read("site/index.html"), first);
    let saved: Value = serde_json::from_str(&site.read("site/.nachlese.json")).unwrap();
    assert!(saved["published"]["day"].is_string(), "{saved}");
}
