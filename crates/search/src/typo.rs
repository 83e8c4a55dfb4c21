//! Typo tolerance: words within an edit distance of one.

use crate::document_source::Field;
use crate::expanded_term::Spellings;
use crate::index::SearchIndex;

/// Shorter words have too many neighbours.
const MIN_LENGTH: usize = 4;
/// The most bytes by which one letter can make a word longer.
const LETTER: usize = 4;

impl SearchIndex {
    /// The word of the vocabulary that differs by one typo and occurs in most documents; of equals the
    /// first in the alphabet.
    pub(crate) fn nearest_word(&self, typed: &Spellings, field: Option<Field>) -> Option<usize> {
        if typed.letters.chars().count() < MIN_LENGTH {
            return None;
        }
        let mut nearest_word = None;
        for spelling in typed.spellings() {
            for at in 0..self.vocabulary.len() {
                let word = self.vocabulary.bytes_of(at);
                if word.len().abs_diff(spelling.len()) <= LETTER
                    && is_typo(spelling, self.vocabulary.word(at))
                {
                    let frequency = self.frequency(at, field);
                    if frequency > nearest_word.map_or(0, |(most, _)| most) {
                        nearest_word = Some((frequency, at));
                    }
                }
            }
        }
        nearest_word.map(|(_, at)| at)
    }
}

/// Whether two words differ by one letter that is missing, too many or another, or by two
/// neighbours that changed places: a Damerau-Levenshtein distance of 1. Two `s` may be one letter, as `ß` is
/// folded to them.
pub fn is_typo(one: &str, other: &str) -> bool {
    let ahead = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    // A letter of several bytes may be equal in some of them: it differs as a whole.
    let ahead = one.floor_char_boundary(ahead);
    let shorter = one.len().min(other.len());
    let behind = one.bytes().rev().zip(other.bytes().rev()).take(shorter - ahead);
    let behind = behind.take_while(|(a, b)| a == b).count();
    let to = |word: &str| word.ceil_char_boundary(word.len() - behind);
    let mut differing = [&one[ahead..to(one)], &other[ahead..to(other)]].map(str::chars);
    let letters = differing.each_mut().map(|letters| (letters.next(), letters.next(), letters.next()));
    match letters {
        [(None, None, None), (Some(_), None, None)]
        | [(Some(_), None, None), (None, None, None)]
        | [(Some(_), None, None), (Some(_), None, None)] => true,
        [(Some('s'), Some('s'), None), (_, None, None)] | [(_, None, None), (Some('s'), Some('s'), None)] => {
            true
        }
        [(Some(a), Some(b), None), (Some(c), Some(d), None)] => (a, b) == (d, c),
        _ => false,
    }
}
