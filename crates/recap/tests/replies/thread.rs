//! Where a thread is.

use proptest::prelude::*;
use recap::fediverse::Thread;

use crate::common::{bundle, of};

#[track_caller]
fn check(page: &str, expected: Option<[&str; 3]>) {
    let thread = Thread::at(&of(page));
    let found = thread.as_ref().map(|thread| (thread.origin(), thread.host(), thread.context()));
    let expected = expected.map(|[origin, host, context]| (origin, host, context.to_owned()));
    assert_eq!(found, expected, "{page}");
}

#[test]
fn a_thread_is_where_mastodon_documents_it_to_be() {
    let expected = [
        "https://social.example",
        "social.example",
        "https://social.example/api/v1/statuses/109372843234/context",
    ];
    check("https://social.example/@kongress/109372843234", Some(expected));
    check("https://social.example/@kongress@other.example/109372843234", Some(expected));
    check("https://social.example/users/kongress/statuses/109372843234", Some(expected));
    check("HTTPS://Social.Example/@kongress/109372843234/?a=b#c", Some(expected));
}

#[test]
fn a_server_may_have_a_port_and_one_inside_a_house_needs_no_certificate() {
    check(
        "https://social.example:8443/@a/1",
        Some([
            "https://social.example:8443",
            "social.example:8443",
            "https://social.example:8443/api/v1/statuses/1/context",
        ]),
    );
    check(
        "http://127.0.0.1:3000/@a/1",
        Some(["http://127.0.0.1:3000", "127.0.0.1:3000", "http://127.0.0.1:3000/api/v1/statuses/1/context"]),
    );
    let is_open = |page| Thread::at(&of(page)).map(|thread| thread.is_open());
    assert_eq!(is_open("http://social.example/@a/1"), Some(true));
    assert_eq!(is_open("https://social.example/@a/1"), Some(false));
}

#[test]
fn other_pages_are_only_linked_to() {
    for page in [
        "https://social.example/1",
        "https://social.example/@kongress",
        "https://social.example/@kongress/",
        "https://social.example/@/1",
        "https://social.example/@kongress/1/2",
        "https://social.example/@kongress/about",
        "https://social.example/@kongress/statuses/01HX",
        "https://social.example/@kongress/123456789012345678901",
        "https://social.example/users/kongress/1",
        "https://social.example/users//statuses/1",
        "https://social.example/notes/9abc",
        "https://social.example/notice/Abc",
        "https://social.example",
        "https://dörfer.example/@kongress/1",
        "https://[::1]/@kongress/1",
        "https://social.example:0/@kongress/1",
        "mailto://social.example/@kongress/1",
        "@kongress/1",
        "talk/kiel/",
    ] {
        check(page, None);
    }
}

#[test]
fn a_site_has_the_thread_that_its_bundle_names() {
    let site = |fediverse: &str| {
        bundle(&format!(r#""site": {{"reply": {{"fediverse": "{fediverse}"}}}}"#)).site.thread()
    };
    assert_eq!(site("https://social.example/@kongress/1"), Some(crate::the_thread()));
    assert_eq!(site("https://social.example/notes/1"), None);
    assert_eq!(bundle("").site.thread(), None);
}

proptest! {
    #[test]
    fn an_origin_can_end_no_rule_of_a_policy(host in "[a-zA-Z0-9.:*;,' \\-\"ü\\[\\]%]{0,20}") {
        let Ok(page) = format!("https://{host}/@kongress/1").parse() else { return Ok(()) };
        if let Some(thread) = Thread::at(&page) {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-:".contains(c);
            prop_assert!(thread.host().chars().all(plain), "{}", thread.origin());
        }
    }
}
