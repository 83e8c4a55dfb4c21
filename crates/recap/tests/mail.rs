//! Mails that are opened with subject and body.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use recap::channel::Channel;
use recap::share::{self, Share};
use url::Url;

/// Subject and body as the mail program reads them.
fn mail(title: &str, text: &str, link: &str) -> (String, [String; 2]) {
    let share = Share {
        title: title.into(),
        words: String::new(),
        by: String::new(),
        source: None,
        hashtag: None,
        link: link.into(),
        picture: String::new(),
    };
    let address = Channel::Email.address(&share, text, None).unwrap();
    let read = Url::parse(&address).unwrap();
    let fields: Vec<String> = read.query_pairs().map(|(_, value)| value.into_owned()).collect();
    (address, fields.try_into().unwrap())
}

#[track_caller]
fn check(title: &str, text: &str, expected: [&str; 2]) {
    assert_eq!(mail(title, text, "https://a.example/").1, expected);
}

#[test]
fn a_mail_has_the_line_ends_of_rfc_6068_and_the_link_on_a_line_of_its_own() {
    check("A & B?", "Größe=1\n— C", ["A & B?", "Größe=1\r\n— C\r\n\r\nhttps://a.example/\r\n"]);
    check("", "", ["", "https://a.example/\r\n"]);
}

#[test]
fn a_long_text_ends_after_a_word() {
    let text = "Digitalisierung ".repeat(400);
    let (address, [_, body]) = mail("A", &text, "https://a.example/");
    let kept = body.strip_suffix("…\r\n\r\nhttps://a.example/\r\n").unwrap();
    assert!(text.starts_with(kept) && kept.ends_with("Digitalisierung"));
    assert!((1950..=2000).contains(&address.len()), "{} bytes use the room there is", address.len());
}

#[test]
fn a_long_word_is_cut_inside() {
    let (address, [_, body]) = mail("A", &"ä".repeat(5_000), "https://a.example/");
    assert!(body.starts_with("äää") && body.contains("ä…\r\n\r\n"));
    assert!((1950..=2000).contains(&address.len()), "{} bytes use the room there is", address.len());
}

#[test]
fn a_long_title_leaves_room_for_the_text() {
    let (_, [subject, body]) = mail(&"Ein Satz ".repeat(200), "Text", "https://a.example/");
    assert!(subject.ends_with("Satz…") || subject.ends_with("Ein…"));
    assert_eq!(body, "Text\r\n\r\nhttps://a.example/\r\n");
}

#[test]
fn a_link_is_never_shortened() {
    let link = format!("https://a.example/?{}", "q".repeat(2_100));
    let (_, [_, body]) = mail("A", "Text", &link);
    assert_eq!(body, format!("{link}\r\n"));
}

/// Whom a reply goes to, and its subject and body as the mail program reads them.
fn answered(mailbox: &str, title: &str, link: &str) -> (String, [String; 2]) {
    let address = share::reply(mailbox, title, link);
    assert!(address.len() <= 2000, "{} bytes", address.len());
    let read = Url::parse(&address).unwrap();
    let fields: Vec<String> = read.query_pairs().map(|(_, value)| value.into_owned()).collect();
    (percent_decode_str(read.path()).decode_utf8().unwrap().into_owned(), fields.try_into().unwrap())
}

#[test]
fn a_reply_by_mail_leaves_room_above_what_it_refers_to() {
    let (to, [subject, body]) = answered("team@example.org", "Was hilft?", "https://a.example/talk/kiel/");
    assert_eq!(to, "team@example.org");
    assert_eq!(subject, "Re: Was hilft?");
    assert_eq!(body, "\r\n\r\nWas hilft?\r\n\r\nhttps://a.example/talk/kiel/\r\n");
}

#[test]
fn a_title_of_several_lines_is_one_line_in_the_subject_and_adds_no_header() {
    let title = "Das Netz\nBcc: evil@evil.example\n\nCc: evil@evil.example";
    let (to, [subject, _]) = answered("team@example.org", title, "https://a.example/");
    assert_eq!(to, "team@example.org");
    assert_eq!(subject, "Re: Das Netz Bcc: evil@evil.example Cc: evil@evil.example");
    check("A\nBcc: b@example.org", "", ["A Bcc: b@example.org", "https://a.example/\r\n"]);
}

#[test]
fn a_reply_by_mail_goes_to_one_mailbox_whatever_is_in_its_name() {
    for mailbox in ["a+b@example.org", "ä@dörfer.example", "o'neill@example.org", "a=b@example.org", "a@b&c"]
    {
        assert_eq!(answered(mailbox, "A", "https://a.example/").0, mailbox);
    }
}

proptest! {
    #[test]
    fn no_words_break_out_of_a_mail(title in "(\\PC|\\s|[&?#=%]){0,300}", text in "(\\PC|[\n &?#=%]){0,900}", path in "(\\PC){0,80}") {
        let link = format!("https://a.example/{path}");
        let (address, [subject, body]) = mail(&title, &text, &link);
        prop_assert!(address.len() <= 2000);
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~%".contains(c);
        let (named, encoded) = address.strip_prefix("mailto:?subject=").unwrap().split_once("&body=").unwrap();
        prop_assert!(named.chars().all(plain) && encoded.chars().all(plain));
        let said = body.strip_suffix("\r\n").unwrap().strip_suffix(&*link).unwrap().replace("\r\n", "\n");
        prop_assert!(said.is_empty() || said.ends_with("\n\n"));
        let said = said.strip_suffix("\n\n").unwrap_or(&said);
        prop_assert!(said == text || text.starts_with(said.strip_suffix('…').unwrap()));
        prop_assert!(!named.contains("%0A"), "the subject is one line");
        let title = title.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        prop_assert!(subject == title || title.starts_with(subject.strip_suffix('…').unwrap()));
    }
}
