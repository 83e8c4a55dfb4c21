//! Hashtags that networks cut or ignore.

use crate::bundle::{diagnostics, with};

#[test]
fn a_hashtag_that_networks_cut_or_ignore_is_named() {
    #[track_caller]
    fn check(hashtag: &str, expected: Option<(&str, &str)>) {
        let site = format!(
            r#"{{"hashtag": "{hashtag}", "imprint": "https://a.example", "privacy": "https://a.example", "accessibility": "https://a.example", "licence": "CC0-1.0"}}"#
        );
        let found = diagnostics(&with(&[("site", &site)]));
        let found: Vec<_> = found
            .iter()
            .map(|entry| {
                (entry.code, entry.message.as_str(), entry.suggestion.as_deref().unwrap_or_default())
            })
            .collect();
        let expected: Vec<_> =
            expected.iter().map(|(message, meant)| ("hashtag", *message, *meant)).collect();
        assert_eq!(found, expected, "{hashtag}");
    }
    for whole in ["dikomm2021", "#dikomm2021", "Größe", "2021er", "tag_der_kleinstadt", "व्याख्यान", "a·b"]
    {
        check(whole, None);
    }
    check("dikomm 2021", Some((r##"Mastodon cuts "#dikomm 2021" to "#dikomm""##, "dikomm2021")));
    check("dikomm-2021", Some((r##"Mastodon cuts "#dikomm-2021" to "#dikomm""##, "dikomm2021")));
    check("tag.de", Some((r##"Mastodon cuts "#tag.de" to "#tag""##, "tagde")));
    check("2021", Some((r##"Mastodon does not take "#2021" for a hashtag"##, "")));
    check("2021-dikomm", Some((r##"Mastodon does not take "#2021-dikomm" for a hashtag"##, "2021dikomm")));
    check("🎉", Some((r##"Mastodon does not take "#🎉" for a hashtag"##, "")));
}
