//! What is left of the room for a message.

use proptest::prelude::*;
use recap::channel::Channel;
use recap::share::CharacterBudget;

const LINK: &str = "https://a.example/takeaway/a/";

#[track_caller]
fn check(channel: Channel, text: &str, link: &str, expected: Option<CharacterBudget>) {
    assert_eq!(channel.character_budget(text, link), expected);
}

#[test]
fn each_channel_counts_as_its_service_does() {
    // Between text and link is an empty line.
    check(Channel::Mastodon, "12345", LINK, Some(CharacterBudget::Left(500 - 5 - 2 - 23)));
    check(Channel::Bluesky, "12345", LINK, Some(CharacterBudget::Left(300 - 5 - 2 - 29)));
    check(Channel::LinkedIn, "12345", LINK, Some(CharacterBudget::LinkOnly));
    for channel in
        [Channel::Email, Channel::WhatsApp, Channel::Telegram, Channel::Copy, Channel::Qr, Channel::System]
    {
        check(channel, "12345", LINK, None);
    }
}

#[test]
fn mastodon_counts_every_link_the_same() {
    let short = "http://a.b";
    check(Channel::Mastodon, "", short, Some(CharacterBudget::Left(500 - 23)));
    check(
        Channel::Mastodon,
        "",
        &format!("https://a.example/{}", "q".repeat(900)),
        Some(CharacterBudget::Left(500 - 23)),
    );
    check(
        Channel::Mastodon,
        "Bericht, https://a.example/report\nmehr",
        short,
        Some(CharacterBudget::Left(500 - 9 - 23 - 1 - 4 - 2 - 23)),
    );
    check(Channel::Mastodon, "(http://a.b)", short, Some(CharacterBudget::Left(500 - 12 - 2 - 23)));
}

#[test]
fn too_long_a_text_is_told_by_how_much() {
    check(Channel::Mastodon, &"ä".repeat(475), LINK, Some(CharacterBudget::Left(0)));
    check(Channel::Mastodon, &"ä".repeat(476), LINK, Some(CharacterBudget::Over(1)));
    check(Channel::Bluesky, &"ä".repeat(5_000), LINK, Some(CharacterBudget::Over(5_000 + 2 + 29 - 300)));
}

#[test]
fn letters_are_counted_as_readers_see_them() {
    #[track_caller]
    fn check(text: &str, letters: usize) {
        assert_eq!(Channel::Bluesky.character_budget(text, "",), Some(CharacterBudget::Left(298 - letters)));
    }
    check("größer", 6);
    check("gro\u{308}\u{df}er", 6);
    check("👍🏽", 1);
    check("👩‍👩‍👧", 1);
    check("🇩🇪🇫🇷", 2);
    check("❤️ 1️⃣", 3);
    check("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 1);
    check("\u{301}a", 2);
}

proptest! {
    #[test]
    fn a_letter_more_takes_the_room_of_one(text in "[a-zäöüß .,]{0,200}", letter in "[a-zäöüß👍]") {
        let room = |text: &str| match Channel::Bluesky.character_budget(text, LINK) {
            Some(CharacterBudget::Left(left)) => left as i64,
            Some(CharacterBudget::Over(over)) => -(over as i64),
            other => panic!("Bluesky has room for text, not {other:?}"),
        };
        let text = format!("a{text}");
        prop_assert_eq!(room(&text) - room(&(text.clone() + &letter)), 1);
    }
}
