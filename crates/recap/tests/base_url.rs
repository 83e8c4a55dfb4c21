//! Where links begin.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, of};
use recap::{BaseUrl, Location};

#[test]
fn a_published_site_counts_more_than_the_address_where_it_is_seen() {
    #[track_caller]
    fn check(site: &str, seen: &str, expected: &str) {
        let bundle = bundle(&format!(r#""site": {{{site}}}"#));
        let place = Location::parse("en/talks/", &bundle.languages);
        assert_eq!(BaseUrl::new(&bundle.site, seen).link(&bundle.languages, &place), expected);
    }
    check("", "https://a.example/x/", "https://a.example/x/en/talks/");
    check("", "https://a.example/x", "https://a.example/x/en/talks/");
    check(r#""url": "https://b.example//""#, "https://a.example/", "https://b.example/en/talks/");
    check(r#""url": "https://b.example""#, "https://a.example/", "https://b.example/en/talks/");
}

#[test]
fn what_lies_in_the_site_is_resolved() {
    let root = BaseUrl::new(&bundle("").site, "https://a.example/x");
    assert_eq!(root.resolve(&of("./a.pdf")), "https://a.example/x/a.pdf");
    assert_eq!(root.resolve(&of("/imprint/")), "https://a.example/imprint/", "from the root of the server");
    assert_eq!(root.resolve(&of("mailto:a@b.example")), "mailto:a@b.example");
}
