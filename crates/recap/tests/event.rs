//! The congress and its site.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::bundle;
use recap::channel::Channel;
use recap::site_settings::{Accent, SiteSettings};

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
    assert_eq!(bundle("").site, SiteSettings::default());
    assert_eq!(bundle(r#""site": {}"#).site, SiteSettings::default());
}

#[test]
fn a_hashtag_is_kept_without_the_hash() {
    assert_eq!(bundle(r##""site": {"hashtag": "#dikomm"}"##).site.hashtag.as_deref(), Some("dikomm"));
    assert_eq!(bundle(r##""site": {"hashtag": "# dikomm"}"##).site.hashtag.as_deref(), Some("dikomm"));
    assert_eq!(bundle(r#""site": {"hashtag": "dikomm"}"#).site.hashtag.as_deref(), Some("dikomm"));
}

#[test]
fn channels_are_offered_as_the_publisher_orders_them() {
    #[track_caller]
    fn check(site: &str, expected: &[Channel]) {
        let site = bundle(&format!(r#""site": {{{site}}}"#)).site;
        assert_eq!(site.channels.iter().collect::<Vec<_>>(), expected);
        assert!(
            Channel::ALL.iter().all(|channel| site.channels.contains(*channel) == expected.contains(channel))
        );
    }
    check("", &[Channel::Email, Channel::Copy, Channel::Qr, Channel::System]);
    check(r#""channels": []"#, &[]);
    check(r#""channels": ["qr", "mastodon", "email"]"#, &[Channel::Qr, Channel::Mastodon, Channel::Email]);
    // Twice is once, and a name that nobody knows yet is left out.
    check(r#""channels": ["telegram", "fax", "Email", "", "telegram"]"#, &[Channel::Telegram]);
}
