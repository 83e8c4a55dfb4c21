//! The tokenizer: splits a folded text into words.

use std::ops::Range;

use crate::fold::{FoldedText, Spelling};
use crate::sign::is_sign;

/// Whether a character of a folded text belongs to a word: letters, digits and the pictures that
/// are written like words. Spaces, punctuation and signs separate words, in the blocks of Unicode that
/// contain nothing else; the standard library knows every single character, but its tables weigh 1.5 kB
/// (brotli) in the app.
pub fn is_word_char(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' | '²' | '³' | '¹' | '¼'..='¾' => true,
        '\u{80}'..='\u{BF}' | '×' | '÷' => false,
        // Punctuation and currencies; arrows, signs and shapes; the same for eastern scripts.
        '\u{2000}'..='\u{206F}' | '\u{20A0}'..='\u{20CF}' | '\u{2190}'..='\u{2BFF}' => false,
        '\u{2E00}'..='\u{2E7F}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' => false,
        '\u{FE10}'..='\u{FE6F}' | '\u{FFF0}'..='\u{FFFF}' => false,
        _ => true,
    }
}

/// The words of a folded text, in order, as ranges of bytes. A sign that is read as a word is one by itself.
pub fn words(folded: &str) -> WordRanges<'_> {
    WordRanges { folded, from: 0 }
}

/// See [`words`].
#[derive(Clone, Debug)]
pub struct WordRanges<'t> {
    folded: &'t str,
    from: usize,
}

impl Iterator for WordRanges<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = &self.folded[self.from..];
        let start = self.from + rest.find(|c| is_word_char(c) || is_sign(c))?;
        let word = &self.folded[start..];
        let length = match word.find(|c| !is_word_char(c)) {
            Some(0) => word.chars().next().map_or(0, char::len_utf8),
            length => length.unwrap_or(word.len()),
        };
        let end = start + length;
        self.from = end;
        Some(start..end)
    }
}

/// Whether only a hyphen stands between the words that end and begin here, as in *IT-Sicherheit*.
pub fn is_hyphenated(folded: &str, end: usize, start: usize) -> bool {
    folded.get(end..start) == Some("-")
}

/// A text in one spelling, with its words and their positions in the original.
#[derive(Clone, Debug)]
pub(crate) struct TokenizedText {
    pub folded: FoldedText,
    pub words: Vec<Range<usize>>,
}

impl TokenizedText {
    pub fn new(original: &str, spelling: Spelling) -> Self {
        let folded = FoldedText::new(original, spelling);
        let words = words(&folded.text).collect();
        Self { folded, words }
    }

    pub fn word(&self, at: usize) -> &str {
        &self.folded.text[self.words[at].clone()]
    }

    /// The compounds of hyphenated words, as ranges of `words`.
    pub fn compounds(&self) -> Vec<Range<usize>> {
        let mut compounds: Vec<Range<usize>> = Vec::new();
        for at in 1..self.words.len() {
            if is_hyphenated(&self.folded.text, self.words[at - 1].end, self.words[at].start) {
                match compounds.last_mut() {
                    Some(compound) if compound.end == at => compound.end = at + 1,
                    _ => compounds.push(at - 1..at + 1),
                }
            }
        }
        compounds
    }

    /// The words of a compound without their hyphens, and for each byte its position in the text.
    pub fn join_compound(&self, compound: Range<usize>) -> (String, Vec<usize>) {
        let words = self.words[compound].iter();
        let joined = words.clone().map(|word| &self.folded.text[word.clone()]).collect();
        (joined, words.flat_map(|word| word.clone()).collect())
    }
}
