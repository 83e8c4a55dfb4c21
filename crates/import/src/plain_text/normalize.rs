//! Normalizing Unicode and white space, and removing invisible characters.

use unicode_normalization::UnicodeNormalization as _;

/// Normalizes spaces and line breaks: no control characters, no characters that change the
/// direction, no soft hyphens or spaces of no width, one space between words, and one empty line
/// between paragraphs. Letters with accents are one character each (Unicode's form NFC), so that
/// names from different systems can be compared.
pub fn normalize_text(text: &str) -> String {
    let mut normalized = String::with_capacity(text.len());
    let mut breaks = 0;
    let text: String = text.nfc().collect();
    // U+000B and U+2028 break a line in word processors, U+2029 a paragraph.
    let text =
        text.replace("\r\n", "\n").replace(['\r', '\u{000B}', '\u{2028}'], "\n").replace('\u{2029}', "\n\n");
    for line in text.split('\n') {
        let mut words = line.split(is_space).map(visible).filter(|word| !word.is_empty()).peekable();
        if words.peek().is_none() {
            breaks += 1;
            continue;
        }
        if !normalized.is_empty() {
            normalized.push_str(if breaks > 0 { "\n\n" } else { "\n" });
        }
        breaks = 0;
        for (at, word) in words.enumerate() {
            if at > 0 {
                normalized.push(' ');
            }
            normalized.push_str(&word);
        }
    }
    normalized
}

/// Spaces of every width; web editors write some of them where a plain one was meant.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}'
}

/// A word without characters that nobody sees.
fn visible(word: &str) -> String {
    word.chars().filter(|c| !is_hidden(*c)).collect()
}

fn is_hidden(c: char) -> bool {
    let has_no_width = matches!(c, '\u{00AD}' | '\u{200B}' | '\u{2060}' | '\u{FFFC}');
    let turns =
        matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{061C}');
    c.is_control() || has_no_width || turns
}
