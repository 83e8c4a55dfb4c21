//! Soft hyphens in titles: where a long word may be parted at the end of a line.

use crate::letter::is_letter;

/// The sign after which a line may end, with a hyphen if it does.
const SOFT_HYPHEN: char = '\u{AD}';

/// From how many letters on a word is too long for a heading on a phone.
const LONG: usize = 20;

/// The fewest letters that begin a line.
const REST: usize = 4;

/// How the first part of a German compound ends that goes on: a suffix of nouns with the s that joins them. Browsers know
/// syllables only, and part `Digita-lisierungsstrategien`.
const SEAMS: [&str; 6] = ["ungs", "heits", "keits", "schafts", "tions", "täts"];

/// The title with soft hyphens at the seams of its long words. A word that has some already is left as it is.
pub fn with_soft_hyphens(title: &str) -> String {
    title.split_inclusive(char::is_whitespace).flat_map(parts).collect()
}

/// A word and what stands behind it, with the soft hyphens between its parts.
fn parts(word: &str) -> Vec<&str> {
    let is_long = word.chars().filter(|c| is_letter(*c)).count() >= LONG;
    let mut parts = Vec::new();
    let mut start = 0;
    if is_long && !word.contains(SOFT_HYPHEN) {
        let ends = word.char_indices().map(|(at, _)| at).filter(|at| is_seam(word, *at));
        for end in ends {
            parts.extend([&word[start..end], "\u{AD}"]);
            start = end;
        }
    }
    parts.push(&word[start..]);
    parts
}

fn is_seam(word: &str, at: usize) -> bool {
    let (before, after) = word.split_at(at);
    SEAMS.iter().any(|seam| before.ends_with(seam))
        && after.chars().take(REST).filter(|c| is_letter(*c)).count() == REST
}
