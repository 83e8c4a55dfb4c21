//! What pages may load, and how long files may be kept, by their names.

use cli::attached_file::endings;
use cli::policy::{Policy, REVALIDATE, TYPES, attached_policy, is_hashed};
use recap::site_settings::SiteSettings;

#[track_caller]
fn check(name: &str, expected: bool) {
    assert_eq!(is_hashed(name), expected, "{name}");
}

#[test]
fn a_file_is_hashed_whose_name_ends_with_a_hash_of_64_bits() {
    check("reader-283a92702dac7ff7.js", true);
    check("reader-283a92702dac7ff7_bg.wasm", true);
    check("styles-77c6487f8b25747d.css", true);
    check("a/b-c/styles-77c6487f8b25747d.css", true);
}

#[test]
fn a_hash_may_have_lost_its_leading_zeros() {
    check("result-bar-dce831ce2d33c13.css", true);
    check("topic-matrix-9059bc01be93.css", true);
    check("topic-matrix-9059bc01be9.css", false);
}

#[test]
fn other_names_stay_the_same_when_the_file_changes() {
    check("boot.js", false);
    check("source-serif-4.woff2", false);
    check("reader-283A92702DAC7FF7.js", false);
    check("reader-283a92702dac7ff70.js", false);
    check("reader.283a92702dac7ff7.js", false);
    check("talk-283a92702dac7ff7/index.html", false);
    check("283a92702dac7ff7.js", false);
    check("-.js", false);
    check("", false);
}

#[test]
fn every_answer_has_the_headers_of_safety_and_is_asked_for_again() {
    let policy = Policy::default();
    let headers: Vec<_> = policy.headers().collect();
    assert_eq!(headers[..6], policy.security_headers());
    assert_eq!(headers[6..], [("cache-control", REVALIDATE)]);
    assert_eq!(policy.security_headers()[0], ("content-security-policy", policy.content_security_policy()));
}

/// The policy of a site with a thread at an address.
fn with_thread(page: &str) -> Policy {
    let page = page.parse().ok();
    assert!(page.is_some());
    Policy::of(&SiteSettings { reply_fediverse: page, ..SiteSettings::default() })
}

#[test]
fn pages_load_what_lies_beside_them_and_nothing_else() {
    let strictest = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                     img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
                     worker-src 'none'; base-uri 'none'; form-action 'none'; \
                     require-trusted-types-for 'script'; trusted-types default";
    assert_eq!(Policy::default().content_security_policy(), strictest);
    assert_eq!(Policy::of(&SiteSettings::default()), Policy::default());
}

#[test]
fn a_thread_allows_connections_to_its_server_and_changes_nothing_else() {
    #[track_caller]
    fn check(page: &str, expected: &str) {
        let policy = with_thread(page);
        let strictest = policy.content_security_policy().replace(expected, "connect-src 'self'");
        assert_ne!(policy.content_security_policy(), strictest, "{page}");
        assert_eq!(strictest, Policy::default().content_security_policy(), "{page}");
    }
    check("https://social.example/@kongress/1", "connect-src 'self' https://social.example");
    check("https://Social.Example:8443/users/a/statuses/1", "connect-src 'self' https://social.example:8443");
    check("http://127.0.0.1:3000/@kongress/1", "connect-src 'self' http://127.0.0.1:3000");
}

#[test]
fn a_thread_that_nobody_knows_how_to_ask_for_allows_nothing() {
    for page in ["https://social.example/notes/1", "https://social.example; script-src */@a/1", "talk/one/"] {
        let page = page.parse().ok();
        assert_eq!(
            Policy::of(&SiteSettings { reply_fediverse: page, ..SiteSettings::default() }),
            Policy::default()
        );
    }
}

#[test]
fn every_file_that_a_bundle_can_attach_has_a_type_and_a_policy_without_scripts() {
    for ending in endings() {
        let policy = attached_policy(&format!("slides/a.{ending}")).unwrap_or_default();
        assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("script-src"), "{ending}");
        assert_eq!(policy.ends_with("; sandbox"), ending != "pdf", "{ending}");
        assert!(TYPES.iter().any(|(known, _)| *known == ending), "{ending} has a type");
    }
    assert_eq!(attached_policy("A.PDF"), attached_policy("a.pdf"));
    for own in ["index.html", "talks/", "boot.js", "reader_bg.wasm", "recap.json", "feed.xml", "pdf", ""] {
        assert_eq!(attached_policy(own), None, "{own}");
    }
}
