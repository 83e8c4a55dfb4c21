//! Letters as browsers draw them.

use companion::letters::{is_drawn, parts, seams};
use nachlese::picture::pieces::End;

#[test]
fn all_that_can_be_seen_is_drawn() {
    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert!(text.chars().all(|c| is_drawn(c) == expected), "{text:?}");
    }
    check("Größe שלום عالم 中文 👩‍👩‍👧‍👦🏳️‍🌈 u\u{308}", true);
    check("\u{0}\u{7}\u{1B}\n\u{202E}\u{2067}\u{61C}\u{FFFE}\u{FFFF}", false);
}

#[test]
fn what_is_drawn_as_one_is_not_torn() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let seams = seams(text);
        let ends = seams.iter().skip(1).copied().chain([text.len()]);
        let parts: Vec<&str> = seams.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect();
        assert_eq!(parts, expected);
    }
    check("abü", &["a", "b", "ü"]);
    check("u\u{308}b", &["u\u{308}", "b"]);
    check("\u{301}a", &["\u{301}", "a"]);
    check("👩‍👩‍👧‍👦🏳️‍🌈", &["👩‍👩‍👧‍👦", "🏳️‍🌈"]);
    check("👍🏽!", &["👍🏽", "!"]);
    check("🇩🇪🇫🇷", &["🇩🇪", "🇫🇷"]);
    check("שָׁלוֹם", &["שָׁ", "ל", "וֹ", "ם"]);
    check("", &[]);
}

#[test]
fn a_line_may_end_where_the_text_itself_says_so() {
    /// The parts of a word, with what follows each: `_` a space, `|` nothing, `-` a hyphen.
    #[track_caller]
    fn check(word: &str, expected: &str) {
        let mut written = String::new();
        for (part, end) in parts(word) {
            written.push_str(&part.replace(['\u{AD}', '\u{200B}'], ""));
            written.push(match end {
                End::Space => '_',
                End::Seam => '|',
                End::Hyphen => '-',
                End::Torn => '/',
            });
        }
        assert_eq!(written, expected);
    }
    check("Verwaltung ", "Verwaltung_");
    check("IT-Amt", "IT-|Amt|");
    check("IT- ", "IT-_");
    check("E-Mail", "E-Mail|");
    check("2021/22", "2021/22|");
    check("https://a.de/bc/de", "https://|a.de/|bc/|de|");
    check("Nach\u{AD}lese ", "Nach-lese_");
    check("ab\u{200B}cd", "ab|cd|");
    check("", "|");
}
