//! The length of sentences in Leichte Sprache.

use super::{detail, said};

#[test]
fn a_sentence_of_leichte_sprache_has_fifteen_words_at_most() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let text = format!(r#"{{"de": "A", "en": "A", "de-simple": {}}}"#, serde_json::Value::from(text));
        assert_eq!(said("long-sentence", &[("takeaways", &detail(&text))]), expected);
    }
    let words = |count: usize| vec!["Wort"; count].join(" ");
    let long = "the sentence \"Wort Wort Wort Wort …\" has 16 words, in Leichte Sprache 15 are the most";
    check(&words(15), &[]);
    check(&words(16), &[long]);
    check(&format!("{} – {}.", words(8), words(7)), &[]);
    check(&format!("{}. {}! {}? „{}“", words(15), words(15), words(15), words(15)), &[]);
    check(&format!("{}\n{}", words(15), words(15)), &[]);
    check(&format!("{}. {}.", words(3), words(16)), &[long]);
    check(&format!("{} z. B. {}", words(7), words(7)), &[long]);
    check(&format!("{} 1.000 {}", words(7), words(7)), &[]);
    let other = format!(r#"{{"de": "{}", "en": "A", "de-simple": "A"}}"#, words(30));
    assert_eq!(said("long-sentence", &[("takeaways", &detail(&other))]), Vec::<String>::new());
}
