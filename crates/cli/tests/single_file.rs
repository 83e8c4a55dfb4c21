//! The site as one HTML file: what is inside, and what the command says.

#![allow(clippy::unwrap_used)]

mod project;

use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use project::{GOOD, TestProject, attributes};
use scraper::{Html, Selector};
use serde_json::Value;

const SCRIPT: &str = "let at=import.meta.url;async function go(x){}export{at as other,go as default};";

fn project(bundle: &str) -> TestProject {
    let project = TestProject::with(bundle);
    project.put("app/app-0123456789abcdef.js", SCRIPT);
    project
}

fn export(project: &TestProject, more: &[&str]) -> (bool, String) {
    let (bundle, app, out) = (project.path("recap.json"), project.path("app"), project.path("recap.html"));
    let paths = [bundle, app, out].map(|path| path.to_str().unwrap().to_owned());
    let words: [&str; 7] = ["export", &paths[0], "--single-file", "--app", &paths[1], "-o", &paths[2]];
    let output = project.nachlese(&[&words, more].concat());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.success(), said)
}

fn exported(bundle: &str) -> (String, Html) {
    let project = project(bundle);
    let (succeeded, said) = export(&project, &["--site-url", "https://example.org/recap/"]);
    assert!(succeeded, "{said}");
    let html = project.read("recap.html");
    let parsed = Html::parse_document(&html);
    (html, parsed)
}

/// A packed file of the page.
fn packed(page: &Html, name: &str) -> String {
    let files = page.select(&Selector::parse("#files").unwrap()).next().unwrap().text().collect::<String>();
    let files: Value = serde_json::from_str(&files).unwrap();
    let bytes = STANDARD.decode(files[name].as_str().unwrap()).unwrap();
    let mut text = String::new();
    GzDecoder::new(&*bytes).read_to_string(&mut text).unwrap();
    text
}

#[test]
fn app_and_bundle_are_inside() {
    let (_, page) = exported(GOOD);
    assert_eq!(packed(&page, "app-0123456789abcdef_bg.wasm"), "wasm");
    let bundle: Value = serde_json::from_str(&packed(&page, "recap.json")).unwrap();
    assert_eq!(bundle["takeaways"][0]["statement"], "Es ist so.");
    assert_eq!(bundle["site"]["url"], "https://example.org/recap/");
}

#[test]
fn the_script_starts_itself() {
    let (html, _) = exported(GOOD);
    assert!(
        html.contains("go({module_or_path:fetch(\"app-0123456789abcdef_bg.wasm\")});</script>"),
        "{html}"
    );
    assert!(!html.contains("import.meta") && !html.contains("export{"));
}

#[test]
fn only_its_own_scripts_and_styles_may_run() {
    let (html, page) = exported(GOOD);
    let policy = &attributes(&page, "meta[http-equiv]", "content")[0];
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(policy.contains("connect-src 'none'"), "{policy}");
    for script in page.select(&Selector::parse("script:not([type='application/json'])").unwrap()) {
        assert!(
            policy.contains(&app_manifest::integrity(script.text().collect::<String>().as_bytes())),
            "{policy}"
        );
    }
    assert!(!html.contains("src=\"http") && !html.contains("href=\"styles"));
}

#[test]
fn links_inside_lead_to_the_texts() {
    let (_, page) = exported(GOOD);
    let targets = attributes(&page, ".single-file [id]", "id");
    assert_eq!(targets, ["/talks/", "/talk/one/", "/takeaway/first/", "/speakers/", "/speaker/ada/"]);
    let links = attributes(&page, "main a[href]", "href");
    assert!(links.iter().any(|link| link == "#/takeaway/first/"), "{links:?}");
}

#[test]
fn what_is_not_public_stays_out() {
    let secret = GOOD.replace("\"statement\": \"Es ist so.\"", "\"statement\": \"Es ist geheim.\", \"source\": {\"label\": \"x\", \"approved\": false}, \"note\": \"Honorar\"");
    assert_ne!(secret, GOOD);
    let (html, page) = exported(&secret);
    let bundle = packed(&page, "recap.json");
    assert!(
        !html.contains("geheim") && !bundle.contains("geheim") && !bundle.contains("Honorar"),
        "{bundle}"
    );
}

#[test]
fn a_file_whose_links_would_lead_nowhere_is_refused() {
    let (succeeded, said) = export(&project(GOOD), &[]);
    assert!(!succeeded);
    assert!(said.contains("set site.url, or name the address with --site-url"), "{said}");
}

#[test]
fn a_bundle_that_cannot_be_read_is_told() {
    let (succeeded, said) = export(&project("{"), &["--site-url", "https://example.org/"]);
    assert!(!succeeded);
    assert!(said.contains("error"), "{said}");
}
