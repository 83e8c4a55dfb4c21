//! Threads whose replies are not shown.

use super::beside;

#[test]
fn a_thread_is_named_whose_replies_are_not_shown_or_not_everywhere() {
    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let site = format!(
            r#"{{"imprint": "https://a.example", "privacy": "https://a.example", "accessibility": "https://a.example", "reply": {{"fediverse": "{page}"}}, "licence": "CC0-1.0"}}"#
        );
        assert_eq!(beside(&[("site", &site)]), expected, "{page}");
    }
    check("https://social.example/@kongress/1", &[]);
    check("https://social.example/users/kongress/statuses/1", &[]);
    check("https://social.example/notes/1", &["3:135 link-only-thread site.reply.fediverse"]);
    check("http://social.example/@kongress/1", &["3:135 insecure-thread site.reply.fediverse"]);
    check("http://social.example/notes/1", &["3:135 link-only-thread site.reply.fediverse"]);
    check("mailto:team@social.example", &[]);
    check("nowhere/", &["3:135 dead-link site.reply.fediverse"]);
}
