//! What a reader types into the search field, read.

use crate::fold::{Spelling, fold, umlauts};
use crate::source::Field;
use crate::word::words;

/// What a reader searches for: terms that must all be found, and such that must not.
///
/// Terms are words, `"phrases"`, and either with a field before it (`speaker:kiel`,
/// `talk:"smart city"`) or a minus (`-kiel`, `-speaker:kiel`). A hyphen is read as a space and as
/// nothing, so that *IT-Sicherheit*, *IT Sicherheit* and *Itsicherheit* find each other. A field
/// nobody knows is text; a field, a minus or a quote with nothing behind it is still being typed,
/// and passed over; so is a term without any letter or digit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// At most [`MOST_TERMS`].
    pub terms: Vec<Term>,
}

/// One thing to find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As it was typed, without minus, field and quotes.
    pub typed: String,
    /// The folded words; never empty. More than one is a phrase, or a word with hyphens.
    pub words: Vec<String>,
    /// Whether it was quoted, and so is looked for as it stands.
    pub is_phrase: bool,
    /// The only field to look in.
    pub field: Option<Field>,
    /// Whether documents with it are left out.
    pub is_excluded: bool,
}

/// What is typed beyond, in bytes from the first word on, is not read: nobody looks at it either.
pub const LONGEST_SEARCH: usize = 2_048;
/// Further terms are not read.
pub const MOST_TERMS: usize = 32;
/// Further words of one term are not read.
pub const MOST_WORDS: usize = 16;
/// Of a longer word only so many bytes are looked for.
pub const LONGEST_WORD: usize = 64;

const QUOTES: [char; 6] = ['"', '„', '“', '”', '«', '»'];

/// The names by which readers call the fields.
#[derive(Clone, Debug, Default)]
pub struct FieldNames(Vec<(String, Field)>);

impl FieldNames {
    /// Names, each with its field. Case, accents, spaces and hyphens of a name do not matter; of
    /// two equal names the first holds.
    pub fn new<'n>(names: impl IntoIterator<Item = (&'n str, Field)>) -> Self {
        Self(names.into_iter().map(|(name, field)| (joined(name), field)).collect())
    }

    fn field(&self, name: &str) -> Option<Field> {
        let name = joined(name);
        let named = self.0.iter().find(|(known, _)| *known == name && !name.is_empty());
        named.map(|(_, field)| *field)
    }
}

impl Search {
    /// Reads what was typed.
    pub fn parse(typed: &str, names: &FieldNames) -> Self {
        let mut rest = cut(typed.trim_start(), LONGEST_SEARCH);
        let mut terms = Vec::new();
        while terms.len() < MOST_TERMS && !rest.is_empty() {
            let from = rest.trim_start_matches('-');
            let is_excluded = from.len() < rest.len();
            let (field, value) = split_field(from, names);
            let (value, is_phrase, after) = split_value(value);
            let term = Term::new(value, is_phrase).map(|term| Term { field, is_excluded, ..term });
            terms.extend(term.filter(|term| !terms.iter().any(|known: &Term| known.asks_for(term))));
            rest = after.trim_start();
        }
        Self { terms }
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

impl Term {
    /// A term that is looked for everywhere. `None` where it holds no word.
    pub fn new(typed: &str, is_phrase: bool) -> Option<Self> {
        let folded = fold(typed, Spelling::Letters);
        let words = words(&folded).take(MOST_WORDS).map(|word| cut(&folded[word], LONGEST_WORD).to_owned());
        let words: Vec<String> = words.collect();
        let typed = typed.trim().to_owned();
        (!words.is_empty()).then_some(Self { typed, words, is_phrase, field: None, is_excluded: false })
    }

    /// Whether it asks for the same, however it was typed.
    fn asks_for(&self, other: &Term) -> bool {
        let asked = |term: &Term| (term.is_phrase, term.field, term.is_excluded);
        self.words == other.words && asked(self) == asked(other)
    }
}

/// The field a term begins with, if it is known, and the rest.
fn split_field<'t>(term: &'t str, names: &FieldNames) -> (Option<Field>, &'t str) {
    let end = term.find(|c: char| c == ':' || c.is_whitespace() || QUOTES.contains(&c));
    let split = end.and_then(|end| Some((&term[..end], term[end..].strip_prefix(':')?)));
    match split.and_then(|(name, value)| Some((names.field(name)?, value))) {
        Some((field, value)) => (Some(field), value),
        None => (None, term),
    }
}

/// The value a term begins with, whether it is quoted, and what comes after it. A quote that is
/// left open reaches to the end.
fn split_value(term: &str) -> (&str, bool, &str) {
    if let Some(phrase) = term.strip_prefix(QUOTES) {
        let (phrase, after) = phrase.split_once(QUOTES).unwrap_or((phrase, ""));
        return (phrase, true, after);
    }
    let end = term.find(|c: char| c.is_whitespace() || QUOTES.contains(&c)).unwrap_or(term.len());
    let (word, after) = term.split_at(end);
    (word, false, after)
}

/// The words of a text in one, as its umlauts are read.
pub(crate) fn joined(text: &str) -> String {
    let folded = fold(text, Spelling::Letters);
    words(&folded).map(|word| umlauts(&folded[word]).into_owned()).collect()
}

fn cut(text: &str, longest: usize) -> &str {
    &text[..text.floor_char_boundary(longest)]
}
