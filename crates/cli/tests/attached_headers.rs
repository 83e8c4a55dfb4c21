//! The headers with which `serve` sends attached files.

#![allow(clippy::unwrap_used)]

mod project;
mod server;

use std::fs;

use cli::policy::{Policy, attached_policy};
use server::serve;
use tempfile::TempDir;

#[test]
fn no_script_of_an_attached_file_runs_and_pages_have_their_own_policy() {
    let site = TempDir::new().unwrap();
    let names = [
        "index.html",
        "404.html",
        "boot.js",
        "deck.pdf",
        "a.svg",
        "a.txt",
        "a.csv",
        "kept.html",
        "recap.json",
    ];
    for name in names {
        fs::write(site.path().join(name), "x").unwrap();
    }
    for arguments in [&["--no-live"][..], &[]] {
        let server = serve(&site, arguments);
        let policy = |path: &str| server.get(path).header("content-security-policy").unwrap().to_owned();
        for path in ["/deck.pdf", "/a.svg", "/a.txt", "/a.csv", "/%61.sv%67", "/a.svg?x"] {
            let name = path.replace("%67", "g").replace("?x", "");
            assert_eq!(Some(&*policy(path)), attached_policy(&name), "{path}");
        }
        let of_pages = Policy::default();
        for path in ["/", "/boot.js", "/kept.html", "/missing.pdf", "/missing/"] {
            assert_eq!(policy(path), of_pages.content_security_policy(), "{path}");
        }
        assert!(of_pages.content_security_policy().contains("worker-src 'none'"));
    }
}
