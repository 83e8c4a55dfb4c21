//! The ways of sharing and their addresses.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{of, owned, read};
use proptest::prelude::*;
use recap::channel::Channel;
use recap::fediverse::Instance;
use recap::share::Share;
use url::Url;

/// What is shared where only title and link matter.
fn share(title: &str, link: &str) -> Share {
    Share {
        title: title.into(),
        words: title.into(),
        by: "Tag".into(),
        source: None,
        hashtag: None,
        link: link.into(),
        picture: String::new(),
    }
}

#[test]
fn a_channel_is_written_as_the_bundle_writes_it() {
    for channel in Channel::ALL {
        assert_eq!(read::<Channel>(channel.as_str()), Ok(channel.to_string()));
    }
    #[track_caller]
    fn check(text: &str, expected: Result<&str, &str>) {
        assert_eq!(read::<Channel>(text), owned(expected));
    }
    check("email", Ok("email"));
    check("linkedin", Ok("linkedin"));
    check(
        "LinkedIn",
        Err(
            r#""LinkedIn" is no way of sharing; there are email, mastodon, linkedin, whatsapp, bluesky, telegram, copy, qr, system"#,
        ),
    );
}

#[test]
fn each_service_is_reached_at_the_address_it_documents() {
    #[track_caller]
    fn check(channel: Channel, expected: Option<&str>) {
        let share = share("A", "https://a.example/?q=a+b#c");
        let address = channel.address(&share, "Größe & Ruhm\n— C", Some(&of("social.example:8443")));
        assert_eq!(address.as_deref(), expected);
    }
    check(
        Channel::Email,
        Some(
            "mailto:?subject=A&body=Gr%C3%B6%C3%9Fe%20%26%20Ruhm%0D%0A%E2%80%94%20C%0D%0A%0D%0A\
             https%3A%2F%2Fa.example%2F%3Fq%3Da%2Bb%23c%0D%0A",
        ),
    );
    check(
        Channel::Mastodon,
        Some(
            "https://social.example:8443/share?text=Gr%C3%B6%C3%9Fe%20%26%20Ruhm%0A%E2%80%94%20C%0A%0A\
             https%3A%2F%2Fa.example%2F%3Fq%3Da%2Bb%23c",
        ),
    );
    check(
        Channel::LinkedIn,
        Some(
            "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fa.example%2F%3Fq%3Da%2Bb%23c",
        ),
    );
    check(
        Channel::WhatsApp,
        Some(
            "https://wa.me/?text=Gr%C3%B6%C3%9Fe%20%26%20Ruhm%0A%E2%80%94%20C%0A%0A\
             https%3A%2F%2Fa.example%2F%3Fq%3Da%2Bb%23c",
        ),
    );
    check(
        Channel::Bluesky,
        Some(
            "https://bsky.app/intent/compose?text=Gr%C3%B6%C3%9Fe%20%26%20Ruhm%0A%E2%80%94%20C%0A%0A\
             https%3A%2F%2Fa.example%2F%3Fq%3Da%2Bb%23c",
        ),
    );
    check(
        Channel::Telegram,
        Some(
            "https://t.me/share/url?url=https%3A%2F%2Fa.example%2F%3Fq%3Da%2Bb%23c&text=\
             Gr%C3%B6%C3%9Fe%20%26%20Ruhm%0A%E2%80%94%20C",
        ),
    );
    check(Channel::Copy, None);
    check(Channel::Qr, None);
    check(Channel::System, None);
}

#[test]
fn the_fediverse_has_no_address_before_the_reader_names_an_instance() {
    let share = share("A", "https://a.example/");
    assert_eq!(Channel::Mastodon.address(&share, "B", None), None);
}

#[test]
fn a_text_that_was_emptied_leaves_the_link_alone() {
    let share = share("A", "https://a.example/");
    let address = |channel: Channel| channel.address(&share, "", None).unwrap();
    assert_eq!(address(Channel::Bluesky), "https://bsky.app/intent/compose?text=https%3A%2F%2Fa.example%2F");
    assert_eq!(address(Channel::Email), "mailto:?subject=A&body=https%3A%2F%2Fa.example%2F%0D%0A");
}

/// What the other side reads from an address.
fn field(address: &Url, name: &str) -> Option<String> {
    address.query_pairs().find(|(field, _)| field == name).map(|(_, value)| value.into_owned())
}

proptest! {
    #[test]
    fn every_address_says_text_and_link_and_nothing_else(
        text: String,
        link in "https://[a-z]{1,20}\\.example/(\\PC|[\n\u{0}+&#?=%]){0,60}",
        host in "[a-z][a-z0-9]{0,20}\\.[a-zäöü]{2,8}(:[1-9][0-9]{0,3})?",
    ) {
        let share = share("A", &link);
        let instance: Instance = of(&host);
        let post = if text.is_empty() { link.clone() } else { format!("{text}\n\n{link}") };
        for channel in Channel::ALL {
            let Some(address) = channel.address(&share, &text, Some(&instance)) else { continue };
            prop_assert!(!address.contains(|c: char| c.is_control() || c.is_whitespace() || "\"'<>\\+".contains(c)));
            let address = Url::parse(&address).unwrap();
            prop_assert_eq!(address.fragment(), None);
            let fields: Vec<_> = address.query_pairs().map(|(name, _)| name.into_owned()).collect();
            match channel {
                Channel::Email => prop_assert_eq!(fields, ["subject", "body"]),
                Channel::LinkedIn => {
                    prop_assert_eq!(fields, ["url"]);
                    prop_assert_eq!(field(&address, "url"), Some(link.clone()));
                }
                Channel::Telegram => {
                    prop_assert_eq!(fields, ["url", "text"]);
                    prop_assert_eq!(field(&address, "url"), Some(link.clone()));
                    prop_assert_eq!(field(&address, "text"), Some(text.clone()));
                }
                _ => {
                    prop_assert_eq!(fields, ["text"]);
                    prop_assert_eq!(field(&address, "text"), Some(post.clone()));
                }
            }
        }
    }
}
