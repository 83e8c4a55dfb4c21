//! Query expansion: a term with its spellings, stems, compound parts and aliases.

use crate::document_source::Field;
use crate::fold::{Spelling, to_umlaut_spelling};
use crate::language::Language;
use crate::query::{MAX_WORD_BYTES, QueryTerm};

/// A term with all the forms in which it is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ExpandedTerm {
    /// The term as one word, to be found inside words; none for a quoted phrase.
    pub word: Option<Spellings>,
    /// Its stems.
    pub stems: Vec<(Language, String)>,
    /// The term as several words that follow each other.
    pub phrases: Vec<Vec<Spellings>>,
    /// Other words for it.
    pub aliases: Vec<Vec<Spellings>>,
    pub field: Option<Field>,
    pub is_excluded: bool,
}

/// A word, folded in both spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spellings {
    pub letters: String,
    pub umlauts: String,
}

impl Spellings {
    pub fn new(letters: &str) -> Self {
        Self { letters: letters.to_owned(), umlauts: to_umlaut_spelling(letters).into_owned() }
    }

    /// Several words as one. Each is folded by itself: *Schema-Einheit* holds no umlaut.
    fn from_words(words: &[String]) -> Self {
        let mut letters = words.concat();
        let mut umlauts: String = words.iter().map(|word| to_umlaut_spelling(word)).collect();
        letters.truncate(letters.floor_char_boundary(MAX_WORD_BYTES));
        umlauts.truncate(umlauts.floor_char_boundary(MAX_WORD_BYTES));
        Self { letters, umlauts }
    }

    /// The spellings, each once.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let other = (self.umlauts != self.letters).then_some(&*self.umlauts);
        std::iter::once(&*self.letters).chain(other)
    }

    pub fn in_spelling(&self, spelling: Spelling) -> &str {
        match spelling {
            Spelling::Letters => &self.letters,
            Spelling::Umlauts => &self.umlauts,
        }
    }

    /// Whether an alias matches every word that begins with it: *Ransomwareangriff* has to do
    /// with *Ransomware*, but *BSIG* is another thing than *BSI*.
    pub fn allows_prefix_match(&self) -> bool {
        self.letters.len() > 4
    }

    pub fn stems(&self) -> Vec<(Language, String)> {
        let mut stems = Vec::new();
        for language in Language::STEMMED {
            stems.extend(self.spellings().filter_map(|word| Some((language, language.stem(word)?))));
        }
        stems
    }
}

/// The parts of a compound are searched as two words only if one has so many letters: *Itsicherheit*
/// is *IT-Sicherheit*, but *indem* is not *in dem*.
const MIN_LONGER_PART: usize = 5;

impl ExpandedTerm {
    /// Expands a term, without its aliases; `is_word` tells the words of the vocabulary.
    pub fn new(term: &QueryTerm, is_word: &dyn Fn(&str) -> bool) -> Self {
        let spellings = || term.words.iter().map(|word| Spellings::new(word)).collect::<Vec<_>>();
        let mut expanded = Self {
            word: None,
            stems: Vec::new(),
            phrases: Vec::new(),
            aliases: Vec::new(),
            field: term.field,
            is_excluded: term.is_excluded,
        };
        if !term.is_phrase {
            let word = Spellings::from_words(&term.words);
            expanded.stems = word.stems();
            if term.words.len() == 1 {
                expanded.phrases = split_compound(&word, is_word);
            }
            expanded.word = Some(word);
        }
        if term.is_phrase || term.words.len() > 1 {
            expanded.phrases.push(spellings());
        }
        expanded
    }

    /// Whether the term is searched in this field.
    pub fn searches_field(&self, field: Field) -> bool {
        self.field.is_none_or(|only| only == field)
    }
}

/// A compound as two words that follow each other, wherever both parts are words.
fn split_compound(word: &Spellings, is_word: &dyn Fn(&str) -> bool) -> Vec<Vec<Spellings>> {
    let mut found = Vec::new();
    for spelling in word.spellings() {
        for (at, _) in spelling.char_indices().skip(1) {
            let (one, other) = spelling.split_at(at);
            let are_words = one.len().max(other.len()) >= MIN_LONGER_PART && is_word(one) && is_word(other);
            found.extend(are_words.then(|| vec![Spellings::new(one), Spellings::new(other)]));
        }
    }
    found
}
