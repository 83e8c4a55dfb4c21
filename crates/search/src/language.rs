//! Stemming: languages whose word forms are known.

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// The language of a text, as far as the search distinguishes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// German in every variety, Leichte Sprache too.
    German,
    /// English in every variety.
    English,
    /// Any other: words are found as they are written.
    Other,
}

/// Shorter words have no ending that could be told from the word.
const MIN_LENGTH: usize = 3;

impl Language {
    /// The languages that have stems.
    pub const STEMMED: [Self; 2] = [Self::German, Self::English];

    /// The language of a BCP 47 tag.
    pub fn from_tag(tag: &str) -> Self {
        match tag.split('-').next() {
            Some("de") => Self::German,
            Some("en") => Self::English,
            _ => Self::Other,
        }
    }

    /// What the forms of a folded word have in common: *stadt* of *stadte*. `None` where the
    /// word has no forms, as numbers and the shortest words.
    ///
    /// The stem is taken of the folded word, because readers leave umlauts out; Snowball drops
    /// the umlaut itself, so both give the same.
    pub fn stem(self, word: &str) -> Option<String> {
        let stemmer = match self {
            Self::German => Stemmer::create(Algorithm::German),
            Self::English => Stemmer::create(Algorithm::English),
            Self::Other => return None,
        };
        let has_forms = word.len() >= MIN_LENGTH && word.bytes().all(|letter| letter.is_ascii_lowercase());
        has_forms.then(|| stemmer.stem(word).into_owned())
    }

    /// This language in a set of languages.
    pub(crate) fn bit(self) -> u8 {
        match self {
            Self::German => 1,
            Self::English => 2,
            Self::Other => 4,
        }
    }
}
