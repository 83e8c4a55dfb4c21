//! How alike two texts are worded: by which a corrected title or a reworded statement is known again.

use std::collections::BTreeSet;

use crate::convert::ids::slug;
use crate::convert::normalize_label;

/// The most characters of a text that are compared; comparing takes time with the square of them.
const COMPARED: usize = 400;

/// The shortest text in which one character more or less may be a typo.
const TYPO: usize = 5;

/// How alike two texts are, from 0 for nothing in common to 1 for the same: by their letters, or by the words that
/// they share, whichever says more.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (compared(one), compared(other));
    let letters = strsim::normalized_damerau_levenshtein(&one, &other);
    let words = |text: &str| slug_words(text).into_iter().collect::<BTreeSet<_>>();
    let (ones, others) = (words(&one), words(&other));
    let shared = ones.intersection(&others).count() as f64;
    let all = (ones.len() + others.len()) as f64;
    if all > 0.0 { letters.max(2.0 * shared / all) } else { letters }
}

/// Whether one text may be another with a few typos mended. Numbers that differ are no typos.
pub fn is_typo(one: &str, other: &str) -> bool {
    let (one, other) = (compared(one), compared(other));
    let longer = one.chars().count().max(other.chars().count());
    longer >= TYPO && numbers(&one) == numbers(&other) && has_distance(&one, &other, 1 + longer / 12)
}

/// How many characters may lie between the first and the last typo.
const MISTYPED: usize = 120;

/// Whether two texts differ by so many characters at most.
fn has_distance(one: &str, other: &str, most: usize) -> bool {
    let (mut one, mut other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    // What both begin and end with says nothing about the distance, and comparing takes time with the square of it.
    let start = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    one.drain(..start);
    other.drain(..start);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    one.truncate(one.len() - end);
    other.truncate(other.len() - end);
    one.len().abs_diff(other.len()) <= most
        && one.len().min(other.len()) <= MISTYPED
        && strsim::osa_distance(&String::from_iter(one), &String::from_iter(other)) <= most
}

/// Whether all words of one text stand in the other, which only says more.
pub fn is_extended(one: &str, other: &str) -> bool {
    let (one, other) = (compared(one), compared(other));
    let (one, other) = (slug_words(&one), slug_words(&other));
    let (shorter, longer) = if one.len() < other.len() { (one, other) } else { (other, one) };
    !shorter.is_empty() && longer.windows(shorter.len()).any(|words| words == shorter)
}

fn compared(text: &str) -> String {
    normalize_label(text).chars().take(COMPARED).collect()
}

/// The words of a text in the letters of an id. A text that is longer than an id is read part by part.
fn slug_words(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(slug);
    words
        .flat_map(|word| word.split('-').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| !word.is_empty())
        .collect()
}

fn numbers(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_numeric()).filter(|number| !number.is_empty()).collect()
}
