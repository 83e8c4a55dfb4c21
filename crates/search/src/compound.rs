//! Compounds of German, which are written as one word: *Bürgeramt* is an *Amt*, *gesamt* is none.

use std::ops::Range;

/// Shorter stems end too many words that are no compounds of them.
pub(crate) const MIN_STEM: usize = 3;
/// From this length on a stem may follow a short word.
const LONG_STEM: usize = 4;
/// The fewest letters before a short stem, and before a long one.
const MIN_HEADS: [usize; 2] = [4, 3];
/// The fewest letters of a first part that ends with a vowel: *Gemeinderat*, but not *Referat*.
const MIN_OPEN_HEAD: usize = 6;
/// Short words that compounds often begin with.
const SHORT_HEADS: &[&str] = &[
    "alt", "bad", "bau", "bei", "bus", "gas", "hof", "neu", "not", "ort", "rad", "rat", "see", "tal", "weg",
];
/// Letters that no German word ends with: *antw* of *antworten*.
const NEVER_LAST: [char; 3] = ['j', 'q', 'w'];
/// What may follow a word at the end of a compound.
const ENDINGS: &[&str] = &["", "e", "em", "en", "er", "ern", "es", "n", "s"];
/// What may follow a longer stem besides: *verwaltung* has the stem *verwalt*.
const NOUN_ENDINGS: &[&str] = &["ung", "ungen"];
/// The fewest letters of a stem before [`NOUN_ENDINGS`]: *Beratung* is no *Rat*.
const MIN_NOUN_STEM: usize = 5;

/// Whether a part of a compound may stand before a stem of this length.
fn is_first_part(head: &str, stem: usize) -> bool {
    let min = MIN_HEADS[usize::from(stem >= LONG_STEM)];
    let is_open = head.ends_with(['a', 'e', 'i', 'o', 'u']);
    let is_long = head.len() >= if is_open { MIN_OPEN_HEAD } else { min };
    // *ges* is a prefix with the first letter of another word: *gesamt*, *insgesamt*.
    SHORT_HEADS.contains(&head)
        || is_long
            && !head.ends_with("ges")
            && !head.ends_with(NEVER_LAST)
            && head.contains(['a', 'e', 'i', 'o', 'u'])
}

/// Where a word that begins with a stem stands at the end of a compound: *schule* in *grundschule* for *schul*.
pub(crate) fn last_part(word: &str, stem: &str) -> Option<Range<usize>> {
    let at = word.rfind(stem)?;
    let ending = &word[at + stem.len()..];
    let is_ending =
        ENDINGS.contains(&ending) || stem.len() >= MIN_NOUN_STEM && NOUN_ENDINGS.contains(&ending);
    (is_ending && is_first_part(&word[..at], stem.len())).then_some(at..word.len())
}

/// Whether a term is so short that it is inside many words by chance: *rat* in *heirat*, *ei* in *arbeit*.
pub(crate) fn is_short(term: &str) -> bool {
    (2..LONG_STEM).contains(&term.len()) && term.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// Where a short term is the last word of a compound. Two letters never are.
pub(crate) fn joint(word: &str, term: &str) -> Option<usize> {
    let at = word.rfind(term).filter(|_| term.len() >= MIN_STEM)?;
    let is_last = ENDINGS.contains(&&word[at + term.len()..]) && is_first_part(&word[..at], term.len());
    is_last.then_some(at)
}
