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

/// Where a text can be taken apart without tearing what is drawn as one, such as a letter and its accent
/// or the members of a family in one emoji. It is what matters of the grapheme clusters of Unicode
/// (UAX 29), whose tables would weigh more than all the rest.
pub fn seams(text: &str) -> Vec<usize> {
    let mut seams = Vec::new();
    let mut before = None;
    let mut flags = 0;
    for (at, c) in text.char_indices() {
        // Flags are pairs of letters of their own.
        flags = if matches!(c, '\u{1F1E6}'..='\u{1F1FF}') { flags + 1 } else { 0 };
        let is_second = flags > 0 && flags % 2 == 0;
        if !(clings(c) || is_second || before == Some('\u{200D}')) || at == 0 {
            seams.push(at);
        }
        before = Some(c);
    }
    seams
}

/// Whether a character is drawn together with the one before it: accents, vowel signs, the joiner of
/// emoji, their variants and skin colours, and the tags of flags.
fn clings(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{900}'..='\u{903}'
        | '\u{93A}'..='\u{94F}' | '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{200D}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{1F3FB}'..='\u{1F3FF}'
        | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
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
