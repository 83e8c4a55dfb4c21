//! Text as browsers draw it: any character that Unicode has, from one typeface or another.

use crate::picture::segment_end::SegmentEnd;

/// Whether a character is meant to be seen: none that steers a terminal or turns the direction of others,
/// and none that is no character (Unicode 16, chapter 23.7 and 23.8).
pub fn is_drawable(c: char) -> bool {
    let turns =
        matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let is_noncharacter = matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}');
    !(c.is_control() || turns || is_noncharacter)
}

/// A word, with the space after it if there is one, in the segments between which a line may end: after
/// hyphens and slashes that are written, and where the text itself says so. The hyphenation patterns of
/// languages weigh too much for a browser.
pub fn word_segments(word: &str) -> Vec<(String, SegmentEnd)> {
    let (letters, last) = match word.strip_suffix(' ') {
        Some(letters) => (letters, SegmentEnd::Space),
        None => (word, SegmentEnd::Seam),
    };
    let mut segments = Vec::new();
    let mut segment = String::new();
    let mut following = letters.chars().peekable();
    while let Some(c) = following.next() {
        segment.push(c);
        let is_before_letter = following.peek().is_some_and(|next| next.is_alphabetic());
        // "E-Mail" reads badly when its E stands alone.
        let is_short = segment.chars().count() <= 2;
        let end = match c {
            '\u{AD}' if is_before_letter => SegmentEnd::Hyphen,
            '\u{200B}' if is_before_letter => SegmentEnd::Seam,
            '-' | '/' if is_before_letter && !is_short => SegmentEnd::Seam,
            _ => continue,
        };
        segments.push((std::mem::take(&mut segment), end));
    }
    segments.push((segment, last));
    segments
}
