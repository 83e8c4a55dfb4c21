//! Hyphenation and line breaking, by the rules of the language.

use hypher::{Lang, hyphenate_bounded};
use nachlese::picture::segment_end::SegmentEnd;
use recap::LanguageTag;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// The letters that stay together at each side of a hyphen.
const SIDE: usize = 3;

/// A word, with the space after it if there is one, in the parts between which a line may end. `names`
/// are never hyphenated, nor is what holds digits, an address or an acronym.
pub fn parts(word: &str, language: &LanguageTag, names: &[String]) -> Vec<(String, SegmentEnd)> {
    let patterns = patterns(word, language, names);
    let mut parts = Vec::new();
    for (segment, end) in segments(word) {
        hyphenated(segment, end, patterns, &mut parts);
    }
    parts
}

/// The parts of a word where its own characters allow a line to end (Unicode UAX 14).
fn segments(word: &str) -> Vec<(&str, SegmentEnd)> {
    let (letters, last) = match word.strip_suffix(' ') {
        Some(letters) => (letters, SegmentEnd::Space),
        None => (word, SegmentEnd::Seam),
    };
    let mut segments = Vec::new();
    let mut start = 0;
    for (at, opportunity) in linebreaks(letters) {
        let segment = &letters[start..at];
        let is_last = opportunity == BreakOpportunity::Mandatory && at == letters.len();
        // "E-Mail" reads badly when its E stands alone.
        let lonely = segment.ends_with('-') && segment.chars().count() <= 2;
        if is_last {
            segments.push((segment, last));
        } else if !lonely {
            segments.push((
                segment,
                if segment.ends_with('\u{AD}') { SegmentEnd::Hyphen } else { SegmentEnd::Seam },
            ));
        } else {
            continue;
        }
        start = at;
    }
    segments
}

/// The patterns by which the letters of a word may be parted; none where they must not be.
fn patterns(word: &str, language: &LanguageTag, names: &[String]) -> Option<Lang> {
    let is_address = ["://", "www.", "@"].iter().any(|sign| word.contains(sign));
    let says_itself = word.contains('\u{AD}');
    let is_name = words_of(word).any(|word| names.iter().any(|name| words_of(name).any(|part| part == word)));
    if is_address || says_itself || is_name {
        return None;
    }
    match language.primary() {
        "de" => Some(Lang::German),
        // Nouns are small in English, so that what is large is a name or begins a sentence.
        "en" if !word.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(char::is_uppercase) => {
            Some(Lang::English)
        }
        _ => None,
    }
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

/// The syllables of a segment as parts.
fn hyphenated(segment: &str, end: SegmentEnd, patterns: Option<Lang>, parts: &mut Vec<(String, SegmentEnd)>) {
    let mut push = |part: &str, end| parts.push((part.to_owned(), end));
    let word = segment.trim_matches(|c: char| !c.is_alphanumeric());
    let is_plain = word.chars().all(char::is_alphabetic) && !word.chars().skip(1).any(char::is_uppercase);
    let Some(patterns) = patterns.filter(|_| is_plain && !word.is_empty()) else { return push(segment, end) };
    // What stands before and after the letters stays with the first and the last syllable.
    let before = segment.len() - segment.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let mut start = 0;
    let mut at = before;
    for syllable in hyphenate_bounded(word, patterns, SIDE, SIDE) {
        at += syllable.len();
        if at < before + word.len() {
            push(&segment[start..at], SegmentEnd::Hyphen);
            start = at;
        }
    }
    push(&segment[start..], end);
}
