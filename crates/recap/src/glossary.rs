//! Words that need an explanation.

use crate::language::LanguageTag;
use crate::letter::is_letter;
use crate::text::{LocalizedStr, Text};

/// The longest term, in characters, that must be a word of its own: *CIO* is not meant by *Ciobanu*.
const LONGEST_ABBREVIATION: usize = 4;

/// One word with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryEntry {
    /// The word as the takeaways use it.
    pub term: Text,
    /// Other words for the same thing.
    pub aliases: Vec<String>,
    /// What it means.
    pub meaning: Text,
}

impl GlossaryEntry {
    /// Whether the term is used in a text. It may be inflected or the beginning of a compound, unless it is an
    /// abbreviation.
    pub fn is_used_in(&self, text: LocalizedStr<'_>) -> bool {
        let term = self.term.localized(text.language).text;
        let is_abbreviation = term.chars().count() <= LONGEST_ABBREVIATION;
        words_at(text.text, term)
            .any(|(word, after)| !is_abbreviation || (word == term && !begins_with_letter(after)))
    }

    /// The other words for what is searched: all names but those that are typed. Nothing where none of them is typed.
    pub fn other_names(&self, typed: &str, language: &LanguageTag) -> Vec<&str> {
        let is_typed = |name: &&str| words_at(typed, name).any(|(_, after)| !begins_with_letter(after));
        let names = [self.term.localized(language).text].into_iter();
        let names = names.chain(self.aliases.iter().map(String::as_str));
        let (typed, others): (Vec<_>, Vec<_>) = names.partition(is_typed);
        if typed.is_empty() { Vec::new() } else { others }
    }
}

/// For each place of a text where a name begins a word, the name as it is written there and what follows. Only letters
/// of ASCII may be larger or smaller; see [`is_letter`].
fn words_at<'t>(text: &'t str, name: &str) -> impl Iterator<Item = (&'t str, &'t str)> {
    let length = name.len();
    text.char_indices().filter_map(move |(at, _)| {
        let word = text.get(at..at + length)?;
        let begins = text[..at].chars().next_back().is_none_or(|before| !is_letter(before));
        (begins && word.eq_ignore_ascii_case(name)).then(|| (word, &text[at + length..]))
    })
}

fn begins_with_letter(text: &str) -> bool {
    text.chars().next().is_some_and(is_letter)
}
