//! Query expansion: a term with its spellings, stems, compound parts and aliases.

use crate::compound::{MIN_STEM, is_short};
use crate::document_source::Field;
use crate::fold::{Spelling, to_umlaut_spelling};
use crate::language::Language;
use crate::query::{MAX_WORD_BYTES, QueryTerm};
use crate::sign::sign_names;
use crate::verb::verb_root;

/// A term with all the forms in which it is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ExpandedTerm {
    /// The term as one word, to be found inside words; none for a quoted phrase.
    pub word: Option<Spellings>,
    /// Its stems.
    pub stems: Vec<(Language, String)>,
    /// The stems that end compounds of it: *schul*, as in *grundschule*. Whatever contains the term as it is
    /// typed is found anyway.
    pub last_parts: Vec<String>,
    /// What verbs and nouns of the same verb have in common.
    pub verb_roots: Vec<String>,
    /// Whether a term of two or three letters is found anywhere inside words, because it is found nowhere else.
    pub is_anywhere: bool,
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
            last_parts: Vec::new(),
            verb_roots: Vec::new(),
            is_anywhere: false,
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
                expanded.phrases.extend(digit_groups(&word.letters));
                expanded.last_parts = word.spellings().filter_map(inflected_stem).collect();
                expanded.verb_roots = word.spellings().filter_map(verb_root).map(str::to_owned).collect();
            }
            expanded.phrases.extend(named_signs(&term.words));
            expanded.word = Some(word);
        }
        if term.is_phrase || term.words.len() > 1 {
            expanded.phrases.push(spellings());
        }
        expanded
    }

    /// Whether it is found inside German words only where a compound is joined.
    pub fn needs_joint(&self) -> bool {
        !self.is_anywhere && self.word.as_ref().is_some_and(|word| word.spellings().any(is_short))
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

/// The stem of a word that is written otherwise, if it is long enough for compounds.
fn inflected_stem(word: &str) -> Option<String> {
    let stem = Language::German.stem(word)?;
    (stem.len() >= MIN_STEM && stem.len() < word.len() && word.starts_with(&stem)).then_some(stem)
}

/// The longest number that is written with separators, in digits.
const MAX_DIGITS: usize = 15;

/// A number of four digits or more in groups of three, as in *1.000*.
fn digit_groups(word: &str) -> Option<Vec<Spellings>> {
    let is_number = (4..=MAX_DIGITS).contains(&word.len())
        && !word.starts_with('0')
        && word.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| {
        let first = 0..(word.len() - 1) % 3 + 1;
        let others = (first.end..word.len()).step_by(3).map(|at| at..at + 3);
        std::iter::once(first).chain(others).map(|group| Spellings::new(&word[group])).collect()
    })
}

/// The words of a term with the names of its sign: *99%* is also *99 Prozent*. A sign alone has aliases.
fn named_signs(words: &[String]) -> Vec<Vec<Spellings>> {
    let Some(sign) = words.iter().position(|word| !sign_names(word).is_empty()).filter(|_| words.len() > 1)
    else {
        return Vec::new();
    };
    let named = |name: &&str| {
        let words = words.iter().enumerate();
        words.map(|(at, word)| Spellings::new(if at == sign { name } else { word })).collect()
    };
    sign_names(&words[sign]).iter().map(named).collect()
}
