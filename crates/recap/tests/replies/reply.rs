//! One reply.

use proptest::prelude::*;
use recap::replies::Reply;
use serde_json::{Value, json};

use crate::common::of;
use crate::{only, read, status};

#[test]
fn a_reply_has_what_the_api_says_of_it() {
    let expected = Reply {
        name: "Ada".into(),
        account: "ada@social.example".into(),
        warning: None,
        text: "Gut gesagt.".into(),
        language: Some(of("de")),
        link: Some(of("https://social.example/@ada/2")),
        time: Some(of("2021-11-24T09:30")),
        to: None,
        depth: 0,
    };
    assert_eq!(only(json!({})), expected);
}

#[test]
fn an_author_has_a_name_in_one_line_and_a_whole_account() {
    #[track_caller]
    fn check(display_name: &str, acct: &str, expected: (&str, &str)) {
        let reply = only(json!({"account": {"display_name": display_name, "acct": acct}}));
        assert_eq!((&*reply.name, &*reply.account), expected);
    }
    check("Ada :verified:", "ada@b.example", ("Ada :verified:", "ada@b.example"));
    check(" Ada\n Lovelace ", "ada", ("Ada Lovelace", "ada@social.example"));
    check("", "ada", ("ada", "ada@social.example"));
    check("\u{202e}\u{7}", "ada", ("ada", "ada@social.example"));
    check("\u{202e}nimdA", "ada", ("nimdA", "ada@social.example"));
    check("<b>Ada</b> &amp; Co", "ada", ("<b>Ada</b> &amp; Co", "ada@social.example"));
    check(&"Ä".repeat(300), "ada", (&format!("{}…", "Ä".repeat(200)), "ada@social.example"));
}

#[test]
fn a_reply_is_linked_to_by_https_alone() {
    #[track_caller]
    fn check(url: Value, expected: Option<&str>) {
        let link = only(json!({"url": url})).link;
        assert_eq!(link.as_ref().map(|link| link.as_str()), expected);
    }
    check(json!("https://b.example/@ada/3"), Some("https://b.example/@ada/3"));
    check(json!(null), None);
    check(json!(3), None);
    check(json!("http://b.example/@ada/3"), None);
    check(json!("javascript:alert(1)"), None);
    check(json!("https:alert(1)"), None);
    check(json!("https://social.example@evil.example/"), None);
    check(json!("//b.example/"), None);
    check(json!("talk/kiel/"), None);
    check(json!("mailto:ada@b.example"), None);
    check(json!("data:text/html,<script>alert(1)</script>"), None);
}

#[test]
fn a_time_is_a_moment_of_universal_time_or_none() {
    #[track_caller]
    fn check(created_at: Value, expected: Option<&str>) {
        let time = only(json!({"created_at": created_at})).time;
        assert_eq!(time, expected.map(of));
    }
    check(json!("2021-11-24T23:59:59.999Z"), Some("2021-11-24T23:59"));
    check(json!("2021-11-24T23:59Z"), Some("2021-11-24T23:59"));
    check(json!("2021-11-24T23:59:59+01:00"), None);
    check(json!("2021-11-24"), None);
    check(json!("yesterday"), None);
    check(json!("2021-02-30T09:30:00Z"), None);
    check(json!("2021-11-24T09:30:00 onclick=alert(1)Z"), None);
    check(json!(1637746215), None);
    check(json!(null), None);
}

#[test]
fn a_warning_stands_before_the_text() {
    #[track_caller]
    fn check(spoiler_text: Value, expected: Option<&str>) {
        assert_eq!(only(json!({"spoiler_text": spoiler_text})).warning.as_deref(), expected);
    }
    check(json!("Politik"), Some("Politik"));
    check(json!("Politik\n& <b>mehr</b>"), Some("Politik & <b>mehr</b>"));
    check(json!(" "), None);
    check(json!(null), None);
}

#[test]
fn a_language_that_is_none_is_not_named() {
    #[track_caller]
    fn check(language: Value, expected: Option<&str>) {
        assert_eq!(only(json!({"language": language})).language, expected.map(of));
    }
    check(json!("en"), Some("en"));
    check(json!("zh-TW"), Some("zh-tw"));
    check(json!("\" onclick=\"alert(1)"), None);
    check(json!(null), None);
}

#[test]
fn a_picture_alone_is_a_reply_without_words() {
    assert_eq!(only(json!({"content": ""})).text, "");
    assert_eq!(only(json!({"content": "<p>\u{202e}</p>"})).text, "");
}

#[test]
fn a_long_text_is_cut() {
    let text = only(json!({"content": "ä".repeat(20_000)})).text;
    assert_eq!(text, format!("{}…", "ä".repeat(5_000)));
}

proptest! {
    #[test]
    fn nothing_of_a_reply_controls_what_shows_it(name in "(\\PC|\\pC){0,60}", content in "(\\PC|\\pC|[<>&;#x0-9]){0,200}") {
        let harmless = |c: char| c == '\n' || !(c.is_control()
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}'));
        let changed = json!({"content": content, "spoiler_text": name, "account": {"display_name": name}});
        for reply in read(vec![status(changed)]).shown {
            let words = [Some(reply.text), reply.warning, Some(reply.account), Some(reply.name.clone())];
            prop_assert!(words.iter().flatten().all(|words| words.chars().all(harmless)));
            prop_assert!(!reply.name.contains('\n') && !reply.name.is_empty());
        }
    }
}
