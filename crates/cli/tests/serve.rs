//! The server over real connections: what is published, and what is kept from others.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod project;
mod server;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};

use project::GOOD;
use server::{PAGE, Server, save, serve, site};
use tempfile::TempDir;

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
    GOOD.replacen("\"event\"", &site, 1)
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
        save(&bundle, GOOD);
        assert_eq!(connections(), "'self'");
        save(&bundle, with_thread_on("social.example"));
        assert_eq!(connections(), "'self' https://social.example");
        save(&bundle, with_thread_on("social.example:8443"));
        assert_eq!(connections(), "'self' https://social.example:8443");
        save(&bundle, "{\"format\": 1,");
        assert_eq!(connections(), "'self'");
        fs::remove_file(&bundle).unwrap();
        assert_eq!(connections(), "'self'");
        save(&bundle, GOOD);
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
