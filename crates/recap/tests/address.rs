//! Addresses.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{of, owned, read};
use proptest::prelude::*;
use recap::address::{Address, LinkTarget, MAX_LEN};

#[track_caller]
fn check(text: &str, expected: Result<&str, &str>) {
    assert_eq!(read::<Address>(text), owned(expected));
}

#[track_caller]
fn refused(text: &str) {
    check(text, Err(&format!("{text:?} is no address to link to")));
}

#[test]
fn web_mail_and_relative_addresses_are_links() {
    for address in [
        "https://example.org",
        "https://example.org/a?b=c:d@e#f",
        "https://example.org:8443/",
        "HTTPS://example.org/",
        "http://example.org/wiki/Köln_(Stadt)",
        "https://example.org/@name",
        "https://[::1]/",
        "mailto:rathaus@example.org",
        "mailto:rathaus@example.org?subject=a",
        "photos/arne.jpg",
        "./slides.pdf",
        "../imprint/",
        "/imprint/",
        "?q=a",
        "#top",
        "a/b:c",
        "?next=https://example.org",
    ] {
        check(address, Ok(address));
    }
    check("  https://example.org/\n", Ok("https://example.org/"));
}

#[test]
fn every_other_scheme_is_refused() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "blob:https://example.org/1",
        "ftp://example.org",
        "tel:110",
        "view-source:https://example.org",
        "about:blank",
        "httpss://example.org",
        "ht tps://example.org",
        ":a",
    ] {
        refused(address);
    }
}

#[test]
fn an_address_of_another_host_in_disguise_is_refused() {
    for address in [
        "//evil.example",
        "///evil.example",
        ".//evil.example/x",
        "././/evil.example/x",
        "..//evil.example/x",
        "%2e//evil.example/x",
        "photos//arne.jpg",
        r"\\evil.example",
        r"/\evil.example",
        r"https:\\evil.example",
        "/\t/evil.example",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "https://user@evil.example/",
        "https://www.bsi.bund.de@evil.example/",
        "https://user:secret@evil.example/",
    ] {
        refused(address);
    }
}

#[test]
fn a_web_address_names_its_host_after_two_slashes() {
    for address in [
        "https:",
        "https://",
        "https:///evil.example",
        "https://?a/b/c",
        "https://#a",
        "https:evil.example",
        "https:/evil.example",
        "https:evil.example/a/b",
        "https:/user@evil.example/a",
        "https:user@evil.example/a/b",
        "http:?a/b",
        "http:#a/b/c",
    ] {
        refused(address);
    }
}

#[test]
fn a_host_is_one_that_browsers_can_ask_and_a_port_one_that_there_is() {
    for address in [
        "https://example.org:0443/",
        "https://example.org:65535",
        "https://example.org:/",
        "https://example.org./",
        "https://müller.example/",
        "https://xn--mller-kva.example/",
        "https://пример.example/",
        "https://a_b.example-site.org?x",
        "https://127.0.0.1:8080/",
        "https://[2001:db8::1]:443/",
        "https://localhost/",
    ] {
        check(address, Ok(address));
    }
    for address in [
        "https://example.org:99999/",
        "https://example.org:65536/",
        "https://example.org:000443/",
        "https://example.org:80a/",
        "https://example.org:80:80/",
        "https://*.example.org/",
        "https://*/",
        "https://exa%6dple.org/",
        "https://example..org/",
        "https://.example.org/",
        "https://exam\u{200B}ple.org/",
        "https://exam\u{AD}ple.org/",
        "https://example.org;a/",
        "https://example.org,b/",
        "https://<b>/",
        "https://'a'/",
        "https://[::1/",
        "https://[]/",
        "https://[x]/",
        "https://example.org\u{FFFE}/",
    ] {
        refused(address);
    }
}

#[test]
fn an_empty_or_overlong_address_is_refused() {
    refused("");
    check("   ", Err(r#""   " is no address to link to"#));
    let longest = format!("https://example.org/{}", "a".repeat(MAX_LEN - 20));
    check(&longest, Ok(&longest));
    let shown = format!("https://example.org/{}", "a".repeat(60));
    check(&format!("{longest}a"), Err(&format!("{shown:?} is no address to link to")));
}

#[test]
fn only_an_address_with_a_scheme_leaves_the_site() {
    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(of::<Address>(text).is_external(), expected);
    }
    check("https://example.org/", true);
    check("mailto:a@example.org", true);
    check("photos/arne.jpg", false);
    check("/imprint/", false);
    check("?time=9:30", false);
    check("a/b:c", false);
}

#[test]
fn what_is_no_link_is_kept_as_text() {
    #[track_caller]
    fn check(text: &str, expected: LinkTarget) {
        assert_eq!(LinkTarget::new(text), expected);
    }
    check("https://example.org", LinkTarget::Link(of("https://example.org")));
    check("photos/a.jpg", LinkTarget::Link(of("photos/a.jpg")));
    check("javascript:alert(1)", LinkTarget::Text("javascript:alert(1)".into()));
    check("Seite 3 der Niederschrift", LinkTarget::Text("Seite 3 der Niederschrift".into()));
    check("//evil.example", LinkTarget::Text("//evil.example".into()));
}

/// Where a page lies, and the way from there to the root of its site.
const PAGES: [(&str, &str); 4] = [
    ("https://example.org/", "./"),
    ("https://example.org/talk/one/", "../../"),
    ("https://example.org/a/b/", "./"),
    ("https://example.org/a/b/en/talk/one/", "../../../"),
];

proptest! {
    #[test]
    fn an_address_leads_to_the_same_place_from_a_file_the_app_and_a_feed(
        text in r"([./%2e?#a-z:]|/evil\.example|\.\./){0,8}"
    ) {
        if let Ok(address) = text.parse::<Address>() {
            for (page, way) in PAGES {
                let page: url::Url = page.parse().unwrap();
                let root = page.join(way).unwrap();
                let prerendered = page.join(&address.href(way)).unwrap();
                let live = page.join(&address.href(root.path())).unwrap();
                prop_assert_eq!(&prerendered, &live, "on {}", page);
                prop_assert_eq!(&address.resolve(root.as_str()).parse::<url::Url>().unwrap(), &live, "from {}", root);
                prop_assert!(address.is_external() || live.host_str() == Some("example.org"), "{}", live);
            }
        }
    }

    #[test]
    fn whatever_becomes_a_link_stays_on_the_site_or_names_a_host_or_a_mailbox(
        text in r"(https?|HTTP|mailto|javascript|data|)[:/\\?#@a-z.\t\n ]{0,12}|.*"
    ) {
        if let Ok(address) = text.parse::<Address>() {
            let lower = address.as_str().to_lowercase();
            let host = ["https://", "http://"].iter().find_map(|scheme| lower.strip_prefix(scheme));
            match host {
                Some(rest) => {
                    let authority = rest.split(['/', '?', '#']).next().unwrap();
                    prop_assert!(!authority.is_empty() && !authority.contains('@'));
                }
                None if lower.starts_with("mailto:") => {}
                None => {
                    prop_assert!(!lower.starts_with("//"));
                    prop_assert!(!lower.split(['/', '?', '#']).next().unwrap().contains(':'));
                }
            }
            prop_assert!(!lower.contains(|c: char| c == '\\' || c.is_control() || c.is_whitespace()));
            prop_assert_eq!(address.is_external(), lower.split(['/', '?', '#']).next().unwrap().contains(':'));
            prop_assert_eq!(of::<Address>(address.as_str()), address);
        }
    }
}
