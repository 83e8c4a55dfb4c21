//! The congress and its site.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::bundle;
use recap::event::{Accent, Site};

#[test]
fn an_accent_is_a_hash_and_six_hexadecimal_digits() {
    #[track_caller]
    fn check(text: &str, expected: Option<[u8; 3]>) {
        assert_eq!(text.parse::<Accent>().ok(), expected.map(Accent));
    }
    check("#1d4a9e", Some([0x1d, 0x4a, 0x9e]));
    check("#FFFFFF", Some([255, 255, 255]));
    check("#fff", None);
    check("1d4a9e", None);
    check("#1d4a9e00", None);
    check("#1d4a9g", None);
    check("#+1+2+3", None);
    check("#äöü", None);
    check("red;}", None);
    check("", None);
}

#[test]
fn a_site_is_empty_where_the_bundle_says_nothing_of_it() {
    assert_eq!(bundle("").site, Site::default());
    assert_eq!(bundle(r#""site": {}"#).site, Site::default());
}

#[test]
fn a_hashtag_is_kept_without_the_hash() {
    assert_eq!(bundle(r##""site": {"hashtag": "#dikomm"}"##).site.hashtag.as_deref(), Some("dikomm"));
    assert_eq!(bundle(r##""site": {"hashtag": "# dikomm"}"##).site.hashtag.as_deref(), Some("dikomm"));
    assert_eq!(bundle(r#""site": {"hashtag": "dikomm"}"#).site.hashtag.as_deref(), Some("dikomm"));
}
