//! Texts in the pieces between which a line may end.

use hypher::{Lang, hyphenate_bounded};
use recap::Tag;
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::face::{Face, is_invisible};

/// A piece wider than this, in ems, may be broken anywhere if need be: about twenty letters.
const LONG: f32 = 10.0;

/// The letters that stay together at each side of a hyphen.
const SIDE: usize = 3;

/// What must stay on one line, and what follows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The letters, without the space or hyphen that follows.
    pub text: String,
    /// The width of the letters in ems.
    pub width: f32,
    /// What follows.
    pub end: End,
}

/// What follows a piece, the better places for the end of a line first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// A space, which disappears where a line ends.
    Space,
    /// Nothing, but a line may end here, as after a hyphen that is written anyway.
    Seam,
    /// A hyphen, where a line ends.
    Hyphen,
    /// Nothing, and a line should only end here if it cannot be helped.
    Torn,
}

/// Takes a text apart; `names` are never hyphenated, nor is what holds digits, an address or an acronym.
pub fn pieces(text: &str, language: &Tag, names: &[String], face: &Face) -> Vec<Piece> {
    let text = bound(text);
    let names: Vec<&str> = names.iter().flat_map(|name| words_of(name)).collect();
    let mut pieces = Vec::new();
    for word in text.split_inclusive(' ') {
        let patterns = patterns(word, language, &names);
        for (segment, end) in segments(word) {
            let start = pieces.len();
            hyphenated(segment, end, patterns, face, &mut pieces);
            let long: Vec<Piece> = pieces.drain(start..).collect();
            pieces.extend(long.into_iter().flat_map(|piece| torn(piece, face)));
        }
    }
    pieces
}

/// A dash does not begin a line, and a unit is not parted from its number.
fn bound(text: &str) -> String {
    text.replace(" – ", "\u{A0}– ")
        .replace(" — ", "\u{A0}— ")
        .replace(" %", "\u{A0}%")
        .replace(" €", "\u{A0}€")
        .replace(" …", "\u{A0}…")
}

/// The parts of a word where its own characters allow a line to end (Unicode UAX 14).
fn segments(word: &str) -> Vec<(&str, End)> {
    let (letters, last) = match word.strip_suffix(' ') {
        Some(letters) => (letters, End::Space),
        None => (word, End::Seam),
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
            segments.push((segment, if segment.ends_with('\u{AD}') { End::Hyphen } else { End::Seam }));
        } else {
            continue;
        }
        start = at;
    }
    segments
}

/// The patterns by which the letters of a word may be parted; none where they must not be.
fn patterns(word: &str, language: &Tag, names: &[&str]) -> Option<Lang> {
    let is_address = ["://", "www.", "@"].iter().any(|sign| word.contains(sign));
    let says_itself = word.contains('\u{AD}');
    let is_name = words_of(word).any(|word| names.contains(&word));
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

/// The syllables of a segment as pieces.
fn hyphenated(segment: &str, end: End, patterns: Option<Lang>, face: &Face, pieces: &mut Vec<Piece>) {
    let mut push = |text: &str, end| {
        let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
        let width = face.width(&text);
        pieces.push(Piece { text, width, end });
    };
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
            push(&segment[start..at], End::Hyphen);
            start = at;
        }
    }
    push(&segment[start..], end);
}

/// A piece that is too long for a line in pieces that are not, at least three letters at each side.
fn torn(piece: Piece, face: &Face) -> Vec<Piece> {
    if piece.width <= LONG {
        return vec![piece];
    }
    let seams = face.seams(&piece.text);
    let inner = seams.get(SIDE..seams.len().saturating_sub(SIDE - 1)).unwrap_or_default();
    let mut torn = Vec::new();
    let mut start = 0;
    for at in inner {
        let text = piece.text[start..*at].to_owned();
        torn.push(Piece { width: face.width(&text), text, end: End::Torn });
        start = *at;
    }
    let text = piece.text[start..].to_owned();
    torn.push(Piece { width: face.width(&text), text, end: piece.end });
    torn
}
