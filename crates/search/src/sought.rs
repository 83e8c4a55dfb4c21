//! What is sought: the terms of a search with everything they stand for.

use crate::fold::{Spelling, umlauts};
use crate::language::Language;
use crate::search::{LONGEST_WORD, Term};
use crate::source::Field;

/// A term with the other forms in which it is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sought {
    /// The term as one word, to be found inside words; none for a quoted phrase.
    pub word: Option<Spelt>,
    /// Its stems.
    pub stems: Vec<(Language, String)>,
    /// The term as several words that follow each other.
    pub phrases: Vec<Vec<Spelt>>,
    /// Other words for it.
    pub aliases: Vec<Vec<Spelt>>,
    pub field: Option<Field>,
    pub is_excluded: bool,
}

/// A word, folded in both spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spelt {
    pub letters: String,
    pub umlauts: String,
}

impl Spelt {
    pub fn new(letters: &str) -> Self {
        Self { letters: letters.to_owned(), umlauts: umlauts(letters).into_owned() }
    }

    /// Several words in one. Each is read by itself: *Schema-Einheit* holds no umlaut.
    fn joining(words: &[String]) -> Self {
        let mut letters = words.concat();
        let mut umlauts: String = words.iter().map(|word| umlauts(word)).collect();
        letters.truncate(letters.floor_char_boundary(LONGEST_WORD));
        umlauts.truncate(umlauts.floor_char_boundary(LONGEST_WORD));
        Self { letters, umlauts }
    }

    /// The spellings, each once.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let other = (self.umlauts != self.letters).then_some(&*self.umlauts);
        std::iter::once(&*self.letters).chain(other)
    }

    pub fn spelled(&self, spelling: Spelling) -> &str {
        match spelling {
            Spelling::Letters => &self.letters,
            Spelling::Umlauts => &self.umlauts,
        }
    }

    /// Whether an alias is found in every word that begins with it: *Ransomwareangriff* has to do
    /// with *Ransomware*, but *BSIG* is another thing than *BSI*.
    pub fn may_go_on(&self) -> bool {
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

/// The halves of a word are looked for as two words only if one has so many letters: *Itsicherheit*
/// is *IT-Sicherheit*, but *indem* is not *in dem*.
const LONGER_HALF: usize = 5;

impl Sought {
    /// What a term stands for, but for its aliases; `is_word` tells the words of the vocabulary.
    pub fn new(term: &Term, is_word: &dyn Fn(&str) -> bool) -> Self {
        let spelt = || term.words.iter().map(|word| Spelt::new(word)).collect::<Vec<_>>();
        let mut sought = Self {
            word: None,
            stems: Vec::new(),
            phrases: Vec::new(),
            aliases: Vec::new(),
            field: term.field,
            is_excluded: term.is_excluded,
        };
        if !term.is_phrase {
            let word = Spelt::joining(&term.words);
            sought.stems = word.stems();
            if term.words.len() == 1 {
                sought.phrases = halves(&word, is_word);
            }
            sought.word = Some(word);
        }
        if term.is_phrase || term.words.len() > 1 {
            sought.phrases.push(spelt());
        }
        sought
    }

    /// Whether it is looked for in this field.
    pub fn is_in(&self, field: Field) -> bool {
        self.field.is_none_or(|only| only == field)
    }
}

/// A word as two that follow each other, wherever both halves are words.
fn halves(word: &Spelt, is_word: &dyn Fn(&str) -> bool) -> Vec<Vec<Spelt>> {
    let mut found = Vec::new();
    for spelling in word.spellings() {
        for (at, _) in spelling.char_indices().skip(1) {
            let (one, other) = spelling.split_at(at);
            let are_words = one.len().max(other.len()) >= LONGER_HALF && is_word(one) && is_word(other);
            found.extend(are_words.then(|| vec![Spelt::new(one), Spelt::new(other)]));
        }
    }
    found
}
