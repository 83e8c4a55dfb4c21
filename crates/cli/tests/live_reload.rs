//! Live reload over real connections: what is added to the pages, and what editors are told.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod project;
mod server;

use std::fs;

use project::{GOOD, TestProject};
use server::{PAGE, Server, save, serve, site};

/// The sentences that events begin with.
const ALL_WELL: &str = "recap.json has no problems.";
const UNUSABLE: &str = "recap.json cannot be used as it is now. The site is shown as it was before.";

#[test]
fn live_pages_are_the_published_ones_with_one_script_and_one_style_sheet_more() {
    let site = site();
    let server = serve(&site, &[]);
    let build = server.events().check(ALL_WELL, &[]);
    let added = format!(
        "<link rel=\"stylesheet\" href=\"/.nachlese/live.css\">\n\
         <script src=\"/.nachlese/live.js\" data-build=\"{build}\" defer></script>\n"
    );
    assert_eq!(server.get("/").body.replace(&added, ""), PAGE);
    for path in ["/", "/talk/one/", "/nowhere"] {
        let page = server.get(path).body + "\n";
        assert!(page.contains(&added), "{path}: {page}");
    }
    assert_eq!(server.get("/boot.js").body, "// boots");
    assert_eq!(server.get("/recap.json").body, GOOD);
    for (path, kind) in
        [("live.js", "text/javascript; charset=utf-8"), ("live.css", "text/css; charset=utf-8")]
    {
        assert_eq!(server.get(&format!("/.nachlese/{path}")).header("content-type"), Some(kind));
    }
    assert_eq!(
        fs::read_to_string(site.path().join("index.html")).unwrap(),
        PAGE,
        "nothing is written into the site"
    );
}

#[test]
fn a_browser_never_keeps_the_copy_of_a_live_page() {
    let site = site();
    let status = |arguments: &[&str]| {
        let since = "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT";
        serve(&site, arguments).answer("GET /recap.json", &[since]).status
    };
    assert_eq!((status(&[]), status(&["--no-live"])), (200, 304));
}

#[test]
fn pages_hear_of_a_change_of_what_is_wrong_and_when_it_is_mended() {
    let site = site();
    let bundle = site.path().join("recap.json");
    let server = serve(&site, &[]);
    let mut events = server.events();
    let first = events.check(ALL_WELL, &[]);

    save(&bundle, GOOD.replace("\"finding\"", "\"findin\""));
    let faulty = events.check(
        "recap.json has 1 problem. The rest is shown.",
        &["6:55: takeaways[0].kind: there is no kind \"findin\"; \
           use one of finding, measure, warning, question, outlook, figure, quote; did you mean finding?"],
    );
    assert_eq!(faulty, first + 1, "the page reloads, because the app shows the rest");

    save(&bundle, "{\"format\": 1");
    let broken = events.check(
        UNUSABLE,
        &["1:12: this is not complete JSON: EOF while parsing an object; \
           check commas, quotes and brackets before this place, and that the file is whole"],
    );
    assert_eq!(broken, faulty, "the page does not reload, because there is nothing to show");

    save(&bundle, GOOD);
    assert_eq!(events.check(ALL_WELL, &[]), broken + 1);
}

#[test]
fn an_oversight_is_told_from_a_problem() {
    let site = site();
    save(&site.path().join("recap.json"), GOOD.replace("\"talk\"", "\"tallk\": 1, \"talk\""));
    let events = serve(&site, &[]).events().next();
    assert_eq!(events["message"], "recap.json has 1 warning.");
    assert_eq!(events["diagnostics"][0]["severity"], "warning");
}

#[test]
fn whoever_comes_later_hears_the_latest_news() {
    let site = site();
    let server = serve(&site, &[]);
    let mut early = server.events();
    early.next();
    save(&site.path().join("recap.json"), b"\xFC");
    let heard = early.next();
    assert_eq!(heard["message"], UNUSABLE);
    assert_eq!(server.events().next(), heard);
}

#[test]
fn a_long_list_of_problems_is_cut_in_the_page() {
    let site = site();
    let bad = "{\"id\": \"x\", \"kind\": \"nonsense\", \"statement\": \"x\"},".repeat(60);
    let many = GOOD.replace("\"takeaways\": [", &format!("\"takeaways\": [{bad}"));
    save(&site.path().join("recap.json"), many);
    let events = serve(&site, &[]).events().next();
    assert_eq!(
        events["message"],
        "recap.json has 60 problems. The rest is shown. These are the first 50; the terminal lists 10 more."
    );
    assert_eq!(events["diagnostics"].as_array().unwrap().len(), 50);
}

fn build_and_watch(project: &TestProject) -> Server {
    Server::start(&project.path(""), &["build", "recap.json", "--app", "app", "--out", "site", "--watch"])
}

#[test]
fn a_watched_bundle_is_built_anew_whenever_it_or_the_app_changes() {
    let project = TestProject::with(GOOD);
    let server = build_and_watch(&project);
    let mut events = server.events();
    let first = events.check(ALL_WELL, &[]);
    assert!(server.get("/takeaway/first/").body.contains("Es ist so."));

    save(&project.path("recap.json"), GOOD.replace("Es ist so.", "Es ist anders."));
    assert_eq!(events.check(ALL_WELL, &[]), first + 1);
    assert!(server.get("/takeaway/first/").body.contains("Es ist anders."));

    project.put("app/boot.js", "// boots faster");
    assert_eq!(events.check(ALL_WELL, &[]), first + 2);
    assert_eq!(server.get("/boot.js").body, "// boots faster");

    let page = project.read("site/takeaway/first/index.html");
    assert!(!page.contains(".nachlese/"), "nothing is written into the site");
}

#[test]
fn a_served_site_that_is_built_anew_is_followed_into_its_new_folder() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    let server = Server::start(&project.path(""), &["serve", "site"]);
    let mut events = server.events();
    let first = events.check(ALL_WELL, &[]);
    project.must_build(&[]);
    assert_eq!(events.check(ALL_WELL, &[]), first + 1);
    save(&project.path("site/recap.json"), GOOD);
    assert_eq!(events.check(ALL_WELL, &[]), first + 2);
}

#[test]
fn a_bundle_that_cannot_be_parsed_leaves_the_old_site_standing() {
    let project = TestProject::with(GOOD);
    let server = build_and_watch(&project);
    let mut events = server.events();
    let first = events.check(ALL_WELL, &[]);
    save(&project.path("recap.json"), "<html>");
    let kept = events.next();
    assert_eq!(kept["build"].as_u64(), Some(first));
    assert_eq!(kept["message"], UNUSABLE);
    assert!(server.get("/takeaway/first/").body.contains("Es ist so."));
}

#[test]
fn a_first_site_appears_when_its_bundle_is_mended() {
    let project = TestProject::with("{");
    let server = build_and_watch(&project);
    let mut events = server.events();
    events.next();
    let page = server.answer("GET /", &["Accept: text/html"]);
    assert_eq!(page.status, 404);
    assert!(page.body.contains("<h1>There is no site yet</h1>") && page.body.contains("/.nachlese/live.js"));
    assert_eq!(server.get("/boot.js").body, "", "only pages are stood in for");

    save(&project.path("recap.json"), GOOD);
    events.check(ALL_WELL, &[]);
    assert!(server.get("/").body.contains("Es ist so."));
}
