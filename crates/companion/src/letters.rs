//! Letters as browsers draw them: any that Unicode has, from one typeface or another.

use nachlese::picture::pieces::End;

/// Whether a character is for being seen: none that steers a terminal or turns the direction of others,
/// and none that is no character (Unicode 16, chapter 23.7 and 23.8).
pub fn is_drawn(c: char) -> bool {
    let turns =
        matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let is_nothing = matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}');
    !(c.is_control() || turns || is_nothing)
}

/// A word, with the space after it if there is one, in the parts between which a line may end: after
/// hyphens and slashes that are written, and where the text itself says so. The rules by which languages
/// part words weigh too much for a browser.
pub fn parts(word: &str) -> Vec<(String, End)> {
    let (letters, last) = match word.strip_suffix(' ') {
        Some(letters) => (letters, End::Space),
        None => (word, End::Seam),
    };
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut following = letters.chars().peekable();
    while let Some(c) = following.next() {
        part.push(c);
        let before_letter = following.peek().is_some_and(|next| next.is_alphabetic());
        // "E-Mail" reads badly when its E stands alone.
        let is_lonely = part.chars().count() <= 2;
        let end = match c {
            '\u{AD}' if before_letter => End::Hyphen,
            '\u{200B}' if before_letter => End::Seam,
            '-' | '/' if before_letter && !is_lonely => End::Seam,
            _ => continue,
        };
        parts.push((std::mem::take(&mut part), end));
    }
    parts.push((part, last));
    parts
}
