//! The command as a publisher runs it: what it prints, what it writes, and how it ends.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use scraper::{Html, Selector};
use tempfile::TempDir;

const GOOD: &str = r#"{"format": 1, "languages": ["de", "en"],
 "event": {"name": "Kongress", "title": "Nachlese", "summary": "Was war.", "start": "2021-11-23"},
 "facets": [{"id": "level", "label": "Ebene", "ordered": true, "values": [{"id": "state", "label": "Land"}]}],
 "speakers": [{"id": "ada", "name": "Ada"}],
 "talks": [{"id": "one", "title": "Erster Vortrag", "speakers": ["ada"], "tags": {"level": ["state"]}}],
 "takeaways": [{"id": "first", "talk": "one", "kind": "finding", "statement": "Es ist so."}]}"#;

fn nachlese(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nachlese")).args(arguments).current_dir(folder).output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// A folder with a bundle and an app such as trunk writes.
fn desk(bundle: &str) -> TempDir {
    let desk = TempDir::new().unwrap();
    let app = desk.path().join("app");
    fs::create_dir_all(app.join("fonts")).unwrap();
    fs::write(desk.path().join("recap.json"), bundle).unwrap();
    fs::write(app.join("boot.js"), "// boots").unwrap();
    fs::write(app.join("fonts/a.woff2"), "font").unwrap();
    fs::write(app.join("one.css"), "a {}").unwrap();
    fs::write(app.join("two.css"), "b {}").unwrap();
    let index = r#"<!doctype html><html><head><meta charset=utf-8><title>x</title>
      <meta name="nachlese-root" content="./"><link rel="icon" href="./icon.svg">
      <link rel="stylesheet" href="./one.css"><link rel="stylesheet" href="./two.css">
      <script id="boot" src="./boot.js" data-js="./app.js"></script></head><body></body></html>"#;
    fs::write(app.join("index.html"), index).unwrap();
    desk
}

fn build(desk: &TempDir) -> Output {
    nachlese(desk.path(), &["build", "recap.json", "--app", "app", "--out", "site"])
}

#[track_caller]
fn check(bundle: &str, expected: &str, code: i32) {
    let desk = desk(bundle);
    let output = nachlese(desk.path(), &["check", "recap.json"]);
    assert_eq!((printed(&output).as_str(), output.status.code()), (expected, Some(code)));
}

#[test]
fn a_good_bundle_has_no_problems() {
    check(GOOD, "recap.json: no problems\n", 0);
}

#[test]
fn a_problem_is_printed_with_its_place_its_code_and_a_way_to_mend_it() {
    let typo = GOOD.replace("\"talk\": \"one\"", "\"talk\": \"won\"");
    let output = printed(&nachlese(desk(&typo).path(), &["check", "recap.json"]));
    assert!(output.starts_with("recap.json:6:"), "{output}");
    assert!(output.contains(": unknown-talk: takeaways[0].talk: "), "{output}");
    assert!(output.contains("; correct the id, or add the talk\n"), "{output}");
    assert!(output.ends_with("recap.json: 1 problem\n"), "{output}");
}

#[test]
fn problems_fail_the_check_and_oversights_do_not() {
    let code = |bundle: &str| nachlese(desk(bundle).path(), &["check", "recap.json"]).status.code();
    assert_eq!(code(&GOOD.replace("\"finding\"", "\"nonsense\"")), Some(1));
    assert_eq!(code("<!doctype html>"), Some(1));
    assert_eq!(code(&GOOD.replace("\"id\": \"one\"", "\"id\": \"one\", \"rooom\": 1")), Some(0));
}

#[test]
fn wrong_use_and_unreadable_files_are_neither_good_nor_problems() {
    let desk = desk(GOOD);
    let code = |arguments: &[&str]| nachlese(desk.path(), arguments).status.code();
    assert_eq!(code(&["check"]), Some(2));
    assert_eq!(code(&["bild"]), Some(2));
    assert_eq!(code(&["check", "missing.json"]), Some(2));
    fs::write(desk.path().join("latin.json"), b"\xFC").unwrap();
    let latin = nachlese(desk.path(), &["check", "latin.json"]);
    assert_eq!(latin.status.code(), Some(2));
    assert!(printed(&latin).contains("latin.json is not UTF-8; save it as UTF-8 in your editor"));
}

fn pages(folder: &Path) -> BTreeSet<PathBuf> {
    let mut pages = BTreeSet::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "html") {
                pages.insert(path.strip_prefix(folder).unwrap().to_path_buf());
            }
        }
    }
    pages
}

#[test]
fn a_site_has_every_page_in_every_language_beside_the_app() {
    let desk = desk(GOOD);
    let output = build(&desk);
    assert!(output.status.success(), "{}", printed(&output));
    let site = desk.path().join("site");
    let pages = pages(&site);
    for page in [
        "",
        "talks/",
        "talk/one/",
        "takeaway/first/",
        "speakers/",
        "speaker/ada/",
        "level/state/",
        "kind/finding/",
    ] {
        for language in ["", "en/"] {
            let file = format!("{language}{page}index.html");
            assert!(pages.contains(Path::new(&file)), "{file} is written");
        }
    }
    assert!(pages.contains(Path::new("404.html")));
    assert_eq!(fs::read_to_string(site.join("recap.json")).unwrap(), GOOD, "the bundle goes along as it is");
    assert!(site.join("fonts/a.woff2").is_file() && site.join("boot.js").is_file());
}

#[test]
fn every_link_of_every_page_leads_to_a_file_of_the_site() {
    let desk = desk(GOOD);
    assert!(build(&desk).status.success());
    let site = desk.path().join("site");
    let selector = Selector::parse("a[href], link[href], script[src]").unwrap();
    let mut checked = 0;
    for page in pages(&site).iter().filter(|page| !page.ends_with("404.html")) {
        let html = Html::parse_document(&fs::read_to_string(site.join(page)).unwrap());
        for element in html.select(&selector) {
            let href = element.attr("href").or(element.attr("src")).unwrap();
            let path = href.split(['?', '#']).next().unwrap();
            if href.starts_with('#') || path.ends_with("icon.svg") {
                continue;
            }
            let mut target = site.join(page).parent().unwrap().join(path);
            if path.is_empty() || path.ends_with('/') {
                target.push("index.html");
            }
            assert!(target.is_file(), "{href} on {} leads to a file", page.display());
            checked += 1;
        }
    }
    assert!(checked > 100, "only {checked} links were found");
}

#[test]
fn the_head_says_what_the_page_is_about_and_loads_nothing_foreign() {
    let desk = desk(GOOD);
    assert!(build(&desk).status.success());
    let page = fs::read_to_string(desk.path().join("site/en/talk/one/index.html")).unwrap();
    let html = Html::parse_document(&page);
    let one = |selector: &str| {
        html.select(&Selector::parse(selector).unwrap())
            .next()
            .map(|element| element.attr("content").map_or_else(|| element.text().collect(), str::to_owned))
    };
    assert_eq!(one("title").as_deref(), Some("Erster Vortrag – Kongress"));
    assert_eq!(one("meta[name=description]").as_deref(), Some("Was war."));
    assert_eq!(one("meta[property='og:title']").as_deref(), Some("Erster Vortrag"));
    assert_eq!(one("meta[name=nachlese-root]").as_deref(), Some("../../../"));
    assert!(one("meta[http-equiv=Content-Security-Policy]").unwrap().starts_with("default-src 'none'"));
    let place = |word: &str| page.find(word).unwrap();
    assert!(place("charset") < place("Content-Security-Policy"), "the encoding comes first");
    assert!(place("Content-Security-Policy") < place("<script"), "the policy comes before what it governs");
}

#[test]
fn a_site_that_names_its_address_says_which_page_is_the_canonical_one() {
    let named = GOOD.replace("\"event\"", "\"site\": {\"url\": \"https://recap.example.org/x/\"}, \"event\"");
    let desk = desk(&named);
    assert!(build(&desk).status.success());
    let page = fs::read_to_string(desk.path().join("site/talk/one/index.html")).unwrap();
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://recap.example.org/x/talk/one/\">"),
        "{page}"
    );
    assert!(page.contains("hreflang=\"en\" href=\"https://recap.example.org/x/en/talk/one/\""), "{page}");
}

#[test]
fn the_good_part_of_a_bundle_is_built_and_the_rest_is_named() {
    let twice = GOOD.replace("]}", ", {\"id\": \"bad\", \"kind\": \"nonsense\", \"statement\": \"x\"}]}");
    let last = GOOD.rfind("]}").unwrap();
    let bundle =
        format!("{}, {{\"id\": \"bad\", \"kind\": \"nonsense\", \"statement\": \"x\"}}]}}", &GOOD[..last]);
    assert_ne!(bundle, twice, "only the takeaways get a bad one");
    let desk = desk(&bundle);
    let output = build(&desk);
    assert!(output.status.success());
    assert!(printed(&output).contains("kind: takeaways[1].kind: "), "{}", printed(&output));
    assert!(desk.path().join("site/takeaway/first/index.html").is_file());
    assert!(!desk.path().join("site/takeaway/bad").exists());
}

#[test]
fn a_build_that_fails_leaves_the_old_site_as_it_was() {
    let desk = desk(GOOD);
    assert!(build(&desk).status.success());
    fs::write(desk.path().join("recap.json"), "{").unwrap();
    assert_eq!(build(&desk).status.code(), Some(1));
    fs::write(desk.path().join("recap.json"), GOOD).unwrap();
    fs::remove_file(desk.path().join("app/two.css")).unwrap();
    assert_eq!(build(&desk).status.code(), Some(2));
    assert!(desk.path().join("site/index.html").is_file());
}

#[test]
fn a_folder_with_other_files_is_not_touched() {
    let desk = desk(GOOD);
    fs::create_dir(desk.path().join("site")).unwrap();
    fs::write(desk.path().join("site/letter.txt"), "mine").unwrap();
    let output = build(&desk);
    assert_eq!(output.status.code(), Some(2));
    assert!(printed(&output).contains("site has other files in it; name an empty or a new folder"));
    assert_eq!(fs::read_to_string(desk.path().join("site/letter.txt")).unwrap(), "mine");
}
