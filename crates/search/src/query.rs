//! The search query: parses what a reader types into the search field.

use crate::document_source::Field;
use crate::fold::{Spelling, fold, to_umlaut_spelling};
use crate::sign::is_sign;
use crate::tokenizer::{is_word_char, words};

/// A parsed query: terms that must all be found, and terms that must not be found. What is shown where they
/// are not all found is up to [`SearchIndex::search`](crate::SearchIndex::search).
///
/// Terms are words, `"phrases"`, and either with a field before it (`speaker:kiel`,
/// `talk:"smart city"`) or a minus (`-kiel`, `-speaker:kiel`). A hyphen is read as a space and as
/// nothing, so that *IT-Sicherheit*, *IT Sicherheit* and *Itsicherheit* find each other. An
/// unknown field is text. A field, a minus or a quote with nothing after it is still being typed,
/// and ignored, as is a term without any letter, digit or sign that is read as a word. A number may have
/// spaces between its thousands: *1 000* is one term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchQuery {
    /// At most [`MAX_TERMS`].
    pub terms: Vec<QueryTerm>,
}

/// One term of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryTerm {
    /// As it was typed, without minus, field and quotes.
    pub typed: String,
    /// The folded words; never empty. More than one is a phrase, or a word with hyphens.
    pub words: Vec<String>,
    /// Whether it was quoted, and is therefore searched literally.
    pub is_phrase: bool,
    /// The only field to look in.
    pub field: Option<Field>,
    /// Whether documents that contain it are excluded.
    pub is_excluded: bool,
}

/// The longest query, in bytes from the first word on. What is typed beyond is ignored.
pub const MAX_QUERY_BYTES: usize = 2_048;
/// The most terms of a query. Further terms are ignored.
pub const MAX_TERMS: usize = 32;
/// The most words of a term. Further words are ignored.
pub const MAX_WORDS: usize = 16;
/// The longest word, in bytes. The rest of a longer word is ignored.
pub const MAX_WORD_BYTES: usize = 64;

const QUOTES: [char; 6] = ['"', '„', '“', '”', '«', '»'];

/// The names by which readers call the fields.
#[derive(Clone, Debug, Default)]
pub struct FieldNames(Vec<(String, Field)>);

impl FieldNames {
    /// Names, each with its field. Case, accents, spaces and hyphens of a name do not matter; of
    /// two equal names the first holds.
    pub fn new<'n>(names: impl IntoIterator<Item = (&'n str, Field)>) -> Self {
        Self(names.into_iter().map(|(name, field)| (join_words(name), field)).collect())
    }

    fn field(&self, name: &str) -> Option<Field> {
        let name = join_words(name);
        let named = self.0.iter().find(|(known, _)| *known == name && !name.is_empty());
        named.map(|(_, field)| *field)
    }
}

impl SearchQuery {
    /// Parses what was typed.
    pub fn parse(typed: &str, names: &FieldNames) -> Self {
        let mut rest = truncate(typed.trim_start(), MAX_QUERY_BYTES);
        let mut terms = Vec::new();
        while terms.len() < MAX_TERMS && !rest.is_empty() {
            let from = rest.trim_start_matches('-');
            let is_excluded = from.len() < rest.len();
            let (field, value) = split_field(from, names);
            let (value, is_phrase, after) = split_value(value);
            let term = QueryTerm::new(value, is_phrase).map(|term| QueryTerm { field, is_excluded, ..term });
            terms.extend(term.filter(|term| !terms.iter().any(|known: &QueryTerm| known.is_same_as(term))));
            rest = after.trim_start();
        }
        Self { terms }
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

impl QueryTerm {
    /// A term that is searched in all fields. `None` where it contains no word.
    pub fn new(typed: &str, is_phrase: bool) -> Option<Self> {
        let folded = fold(typed, Spelling::Letters);
        let words =
            words(&folded).take(MAX_WORDS).map(|word| truncate(&folded[word], MAX_WORD_BYTES).to_owned());
        let words: Vec<String> = words.collect();
        let typed = typed.trim().to_owned();
        (!words.is_empty()).then_some(Self { typed, words, is_phrase, field: None, is_excluded: false })
    }

    /// What was typed without the punctuation around it.
    pub(crate) fn plain(&self) -> &str {
        let plain = self.typed.trim_matches(|c| !is_word_char(c) && !is_sign(c));
        if plain.is_empty() { &self.typed } else { plain }
    }

    /// Whether both terms find the same, however they were typed.
    fn is_same_as(&self, other: &QueryTerm) -> bool {
        let asked = |term: &QueryTerm| (term.is_phrase, term.field, term.is_excluded);
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
    let ends_word = |c: char| c.is_whitespace() || QUOTES.contains(&c);
    let end = spaced_number(term).or_else(|| term.find(ends_word)).unwrap_or(term.len());
    let (word, after) = term.split_at(end);
    (word, false, after)
}

/// The length of a number with spaces between its thousands, if a term begins with one.
fn spaced_number(term: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = Some(digits(term)).filter(|first| (1..=3).contains(first) && !term.starts_with('0'))?;
    let first = end;
    while let Some(space) = term[end..].chars().next().filter(|c| c.is_whitespace()) {
        let from = end + space.len_utf8();
        if digits(&term[from..]) != 3 || term[from + 3..].starts_with(|c: char| c.is_alphanumeric()) {
            break;
        }
        end = from + 3;
    }
    (end > first).then_some(end)
}

/// The words of a text as one word, in the spelling with umlauts.
pub(crate) fn join_words(text: &str) -> String {
    let folded = fold(text, Spelling::Letters);
    words(&folded).map(|word| to_umlaut_spelling(&folded[word]).into_owned()).collect()
}

fn truncate(text: &str, longest: usize) -> &str {
    &text[..text.floor_char_boundary(longest)]
}
