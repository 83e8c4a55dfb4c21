//! Names of instances of the Fediverse.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{owned, read};
use proptest::prelude::*;
use recap::fediverse::Instance;

#[test]
fn an_instance_is_a_host_and_nothing_more() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(read::<Instance>(text), owned(Ok(expected)));
    }
    check("mastodon.social", "mastodon.social");
    check("  social.bund.de\n", "social.bund.de");
    check("Social.Example:8443", "Social.Example:8443");
    check("dörfer.example", "dörfer.example");
    check("xn--drfer-jua.example", "xn--drfer-jua.example");
    check("1.example", "1.example");
}

#[test]
fn anything_else_is_refused_with_the_way_to_write_it() {
    #[track_caller]
    fn check(text: &str) {
        let words = "this is no name of a server; write it as in mastodon.social, without https:// and without a user";
        assert_eq!(read::<Instance>(text), owned(Err(words)));
    }
    check("");
    check("mastodon");
    check("https://mastodon.social");
    check("//mastodon.social");
    check("mastodon.social/");
    check("mastodon.social/@me");
    check("@me@mastodon.social");
    check("me@mastodon.social");
    check("me:secret@mastodon.social");
    check("mastodon.social:");
    check("mastodon.social:0");
    check("mastodon.social:65536");
    check("mastodon.social:+80");
    check("mastodon.social:80:90");
    check("mastodon.social?a");
    check("mastodon.social#a");
    check("mastodon social.example");
    check("mastodon.social\\a");
    check("mastodon.social\n.example");
    check(".example");
    check("a..example");
    check("example.");
    check("-a.example");
    check("a-.example");
    check("127.0.0.1");
    check("a.0x7f");
    check("[::1]");
    check("a\u{202e}.example");
    check(&format!("{}.example", "a".repeat(64)));
    check(&"a.".repeat(150));
}

proptest! {
    #[test]
    fn an_instance_stays_the_host_of_its_address(text in "(\\PC|[.:@/?#\\\\a-z0-9-]){0,40}") {
        let Ok(instance) = text.parse::<Instance>() else { return Ok(()) };
        prop_assert_eq!(instance.to_string().parse(), Ok(instance.clone()));
        // What browsers refuse as a name leads nowhere; what they take leads to this host.
        if let Ok(address) = url::Url::parse(&format!("https://{instance}/share?text=a")) {
            prop_assert_eq!(address.path(), "/share");
            prop_assert_eq!(address.query(), Some("text=a"));
            prop_assert_eq!((address.username(), address.password()), ("", None));
        }
    }
}
