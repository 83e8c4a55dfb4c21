//! Letters, as far as the first page needs to know them.

/// Whether a character belongs to a word: a letter or digit of ASCII, or any other that is not general punctuation.
/// The tables of Unicode would be loaded with the first page.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (c > '\u{BF}' && !('\u{2000}'..='\u{206F}').contains(&c))
}
