//! The server over real connections: what is published, what is kept from others, and what editors are told.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod project;
mod server;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};

use project::{GOOD, TestProject};
use server::Server;
use tempfile::TempDir;

const PAGE: &str = "<!doctype html><html><head><title>Seite</title></head><body>Seite</body></html>";

/// The sentences that events begin with.
const ALL_WELL: &str = "recap.json has no problems.";
const UNUSABLE: &str = "recap.json cannot be used as it is now. The site is shown as it was before.";

/// A folder such as a build writes.
fn site() -> TempDir {
    let site = TempDir::new().unwrap();
    fs::create_dir_all(site.path().join("talk/one")).unwrap();
    for (file, text) in [
        ("index.html", PAGE),
        ("talk/one/index.html", PAGE),
        ("404.html", "<!doctype html><title>Nicht gefunden</title>"),
        ("boot.js", "// boots"),
        ("recap.json", project::GOOD),
        (".nachlese.json", "{}"),
    ] {
        fs::write(site.path().join(file), text).unwrap();
    }
    site
}

fn serve(site: &TempDir, arguments: &[&str]) -> Server {
    Server::start(site.path(), &[&["serve", "."], arguments].concat())
}

/// Saves a file the way many editors do: by another name, so that it is never there by half.
fn save(file: &Path, text: impl AsRef<[u8]>) {
    let draft = file.with_extension("draft");
    fs::write(&draft, text).unwrap();
    fs::rename(&draft, file).unwrap();
}

/// Both ways to serve: as to readers, and as to editors.
const BOTH: [&[&str]; 2] = [&["--no-live"], &[]];

#[test]
fn pages_are_served_exactly_as_they_are_published_when_nothing_is_live() {
    let site = site();
    let server = serve(&site, &["--no-live"]);
    for path in ["/", "/talk/one/"] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.body.as_str()), (200, PAGE), "{path}");
    }
    assert_eq!(server.get("/.nachlese/live.js").status, 404);
    assert_eq!(server.get("/.nachlese/events").status, 404);
}

#[test]
fn every_answer_has_its_type_and_the_headers_that_keep_it_safe() {
    let site = site();
    for arguments in BOTH {
        let server = serve(&site, arguments);
        for (path, kind) in [
            ("/", "text/html; charset=utf-8"),
            ("/nowhere", "text/html; charset=utf-8"),
            ("/boot.js", "text/javascript; charset=utf-8"),
            ("/recap.json", "application/json"),
        ] {
            let answer = server.get(path);
            assert_eq!(answer.header("content-type"), Some(kind), "{path}");
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
            assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{path}");
            assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
            let policy = answer.header("content-security-policy").unwrap();
            assert!(policy.starts_with("default-src 'none'; script-src 'self' "), "{path}: {policy}");
        }
    }
}

/// A bundle that names a thread for replies on a server.
fn with_thread_on(host: &str) -> String {
    let site = format!(r#""site": {{"reply": {{"fediverse": "https://{host}/@kongress/1"}}}}, "event""#);
    project::GOOD.replacen("\"event\"", &site, 1)
}

#[test]
fn pages_may_ask_the_server_that_the_bundle_names_for_replies_as_soon_as_it_does() {
    let site = site();
    let bundle = site.path().join("recap.json");
    for arguments in BOTH {
        let server = serve(&site, arguments);
        let connections = || {
            let answer = server.get("/talk/one/");
            let policy = answer.header("content-security-policy").unwrap();
            let rule = policy.split("; ").find_map(|rule| rule.strip_prefix("connect-src "));
            rule.unwrap().to_owned()
        };
        save(&bundle, project::GOOD);
        assert_eq!(connections(), "'self'");
        save(&bundle, with_thread_on("social.example"));
        assert_eq!(connections(), "'self' https://social.example");
        save(&bundle, with_thread_on("social.example:8443"));
        assert_eq!(connections(), "'self' https://social.example:8443");
        save(&bundle, "{\"format\": 1,");
        assert_eq!(connections(), "'self'");
        fs::remove_file(&bundle).unwrap();
        assert_eq!(connections(), "'self'");
        save(&bundle, project::GOOD);
    }
}

#[test]
fn asking_for_the_head_alone_gets_no_page() {
    let site = site();
    for arguments in BOTH {
        let answer = serve(&site, arguments).answer("HEAD /", &[]);
        assert_eq!((answer.status, answer.body.as_str()), (200, ""), "{arguments:?}");
        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{arguments:?}");
    }
}

#[test]
fn a_folder_without_its_slash_leads_to_the_one_with_it_also_below_a_path() {
    let site = site();
    let redirect = |arguments: &[&str], path: &str| {
        let answer = serve(&site, arguments).get(path);
        (answer.status, answer.header("location").map(str::to_owned))
    };
    assert_eq!(redirect(&[], "/talk/one"), (307, Some("/talk/one/".to_owned())));
    assert_eq!(redirect(&["--under", "/a/b/"], "/a/b/talk/one"), (307, Some("/a/b/talk/one/".to_owned())));
}

#[test]
fn what_is_no_file_of_the_site_is_answered_with_its_page_for_unknown_addresses() {
    let project = TempDir::new().unwrap();
    fs::rename(site().keep(), project.path().join("site")).unwrap();
    fs::write(project.path().join("outside.txt"), "not for others").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../outside.txt", project.path().join("site/linked.txt")).unwrap();
    let too_long = format!("/{}/", "a".repeat(300));
    for arguments in BOTH {
        let server = Server::start(project.path(), &[&["serve", "site"], arguments].concat());
        for path in [
            "/nowhere",
            "/nowhere/",
            "/.nachlese.json",
            "/%2enachlese.json",
            "/talk/.hidden",
            "/talk%2F..%2F.nachlese.json",
            "/../outside.txt",
            "/talk/../../outside.txt",
            "/..%2foutside.txt",
            "/%2e%2e/outside.txt",
            "/..%5coutside.txt",
            "/talk/%00",
            "/linked.txt",
            &too_long,
        ] {
            let answer = server.get(path);
            assert_eq!(answer.status, 404, "{path}");
            let page = "<!doctype html><title>Nicht gefunden</title>";
            assert!(answer.body.starts_with(page), "{path}: {}", answer.body);
        }
    }
}

#[test]
fn names_that_somebody_else_could_lead_here_are_refused() {
    let site = site();
    let server = serve(&site, &[]);
    let status =
        |path: &str, host: &str| server.answer(&format!("GET {path}"), &[&format!("Host: {host}")]).status;
    for host in [
        "localhost",
        "localhost:8080",
        "LOCALHOST",
        "recap.localhost",
        "127.0.0.1:1",
        "[::1]:8080",
        "10.0.0.7",
    ] {
        assert_eq!(status("/", host), 200, "{host}");
    }
    for host in
        ["example.org", "localhost.example.org", "127.0.0.1.example.org:8080", "xlocalhost", "a b", ""]
    {
        for path in ["/", "/recap.json", "/.nachlese/events"] {
            assert_eq!(status(path, host), 403, "{path} at {host:?}");
        }
    }
    let told = server.answer("GET /", &["Host: example.org"]).body;
    assert_eq!(
        told,
        "This server only answers to localhost and to IP addresses. Open the address that it printed."
    );
}

#[test]
fn in_a_network_the_server_is_called_by_its_address_alone() {
    let site = site();
    let server = serve(&site, &["--address", "0.0.0.0"]);
    assert_eq!(server.answer("GET /", &["Host: 10.0.0.7:8080"]).status, 200);
    assert_eq!(server.answer("GET /", &["Host: recap.example.org"]).status, 403);
}

#[test]
fn a_connection_that_asks_for_nothing_is_closed() {
    let site = site();
    let server = serve(&site, &["--no-live"]);
    let mut connection = server.connect();
    connection.write_all(b"GET / HTTP/1.1\r\nHost: loc").unwrap();
    let mut answer = Vec::new();
    // The read ends when the server closes the connection; otherwise it would wait for ever.
    connection.read_to_end(&mut answer).unwrap();
    assert!(!answer.starts_with(b"HTTP/1.1 200"), "half a request gets no page");
}

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

#[track_caller]
fn check_refusal(arguments: &[&str], expected: &str) {
    let site = site();
    let output = Command::new(env!("CARGO_BIN_EXE_nachlese"))
        .args(arguments)
        .current_dir(site.path())
        .output()
        .unwrap();
    assert_eq!(
        (String::from_utf8(output.stderr).unwrap().as_str(), output.status.code()),
        (expected, Some(2))
    );
}

#[test]
fn a_server_that_cannot_start_says_what_would_help() {
    check_refusal(&["serve", "talk"], "nachlese: talk has no index.html; build the site first\n");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    check_refusal(
        &["serve", ".", "--port", &port],
        &format!("nachlese: port {port} is taken; choose another with --port\n"),
    );
    check_refusal(
        &["serve", ".", "--address", "192.0.2.1"],
        "nachlese: 192.0.2.1 is not an address of this machine; leave --address out, or name one that is\n",
    );
    check_refusal(
        &["build", "recap.json", "--app", "talk", "--out", ".", "--watch"],
        "nachlese: the bundle is inside the output folder, so that every build would start another one; move it elsewhere\n",
    );
}

#[test]
fn others_in_the_network_can_only_read_a_site_after_a_warning() {
    let site = site();
    let mut child = Command::new(env!("CARGO_BIN_EXE_nachlese"))
        .args(["serve", ".", "--port", "0", "--address", "0.0.0.0", "--no-live"])
        .current_dir(site.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut warning = String::new();
    BufReader::new(child.stderr.take().unwrap()).read_line(&mut warning).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(warning, "Everyone in the network can read this site as long as this program runs.\n");
}

#[test]
fn scripts_of_other_sites_may_read_what_is_made_for_others_and_no_page() {
    let site = site();
    let server = serve(&site, &["--no-live"]);
    assert_eq!(server.get("/recap.json").header("access-control-allow-origin"), Some("*"));
    for path in ["/", "/talk/one/", "/boot.js", "/nothing"] {
        assert_eq!(server.get(path).header("access-control-allow-origin"), None, "{path}");
    }
}
