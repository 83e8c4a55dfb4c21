//! The numbers, words and signs of a day or time.

/// A part of a text that tells of a day or time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeToken {
    /// Digits, as they are written.
    Number(String),
    /// Letters, in small ones.
    Word(String),
    /// Another sign; all dashes are one.
    Sign(char),
    /// Space, however much.
    Space,
}

/// Takes a text apart.
pub fn tokenize(text: &str) -> Vec<TimeToken> {
    let mut tokens: Vec<TimeToken> = Vec::new();
    for c in text.chars() {
        match (c, tokens.last_mut()) {
            (c, Some(TimeToken::Number(digits))) if c.is_ascii_digit() => digits.push(c),
            (c, _) if c.is_ascii_digit() => tokens.push(TimeToken::Number(c.to_string())),
            // `2026-05-19T09:30` has a letter for a space.
            ('T', Some(TimeToken::Number(_))) => tokens.push(TimeToken::Space),
            (c, Some(TimeToken::Word(word))) if c.is_alphabetic() => word.extend(c.to_lowercase()),
            (c, _) if c.is_alphabetic() => tokens.push(TimeToken::Word(c.to_lowercase().collect())),
            (c, Some(TimeToken::Space)) if c.is_whitespace() => {}
            (c, _) if c.is_whitespace() => tokens.push(TimeToken::Space),
            ('–' | '—' | '‐' | '−', _) => tokens.push(TimeToken::Sign('-')),
            (c, _) => tokens.push(TimeToken::Sign(c)),
        }
    }
    tokens
}
