//! Where browsers may break lines, and which characters they draw.

use nachlese::picture::segment_end::SegmentEnd;
use nachlese::share::export::line_break::{is_drawable, word_segments};

#[test]
fn all_that_can_be_seen_is_drawable() {
    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert!(text.chars().all(|c| is_drawable(c) == expected), "{text:?}");
    }
    check("Größe שלום عالم 中文 👩‍👩‍👧‍👦🏳️‍🌈 u\u{308}", true);
    check("\u{0}\u{7}\u{1B}\n\u{202E}\u{2067}\u{61C}\u{FFFE}\u{FFFF}", false);
}

#[test]
fn a_line_may_end_where_the_text_itself_says_so() {
    /// The segments of a word, with what follows each: `_` a space, `|` nothing, `-` a hyphen.
    #[track_caller]
    fn check(word: &str, expected: &str) {
        let mut written = String::new();
        for (segment, end) in word_segments(word) {
            written.push_str(&segment.replace(['\u{AD}', '\u{200B}'], ""));
            written.push(match end {
                SegmentEnd::Space => '_',
                SegmentEnd::Seam => '|',
                SegmentEnd::Hyphen => '-',
                SegmentEnd::Torn => '/',
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
