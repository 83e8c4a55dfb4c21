//! Aliases (synonyms): other words for the same thing.

use crate::expanded_term::Spellings;
use crate::query::{QueryTerm, join_words};
use crate::sign::SIGNS;

/// The longest alias that is recognised in a search, in terms.
const MAX_TERMS: usize = 8;

/// Groups of words that mean the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Aliases(Vec<Vec<Alias>>);

/// One of the words, which may be several.
#[derive(Clone, Debug)]
struct Alias {
    /// Its words as one word, however it is hyphenated.
    joined: String,
    words: Vec<Spellings>,
}

impl Aliases {
    /// The groups, and those of the signs.
    pub fn new<'a>(groups: impl IntoIterator<Item = Vec<&'a str>>) -> Self {
        let alias = |text: &str| {
            let term = QueryTerm::new(text, true)?;
            Some(Alias {
                joined: join_words(text),
                words: term.words.iter().map(|word| Spellings::new(word)).collect(),
            })
        };
        let group = |group: Vec<&str>| group.into_iter().filter_map(alias).collect();
        let signs = SIGNS.into_iter().map(|names| names.to_vec());
        Self(groups.into_iter().chain(signs).map(group).collect())
    }

    /// For each term the aliases of the phrases it is part of: *smart city* as two terms has those
    /// of *Smart City*. Each of the terms then is found where an alias of both is found.
    pub fn for_terms(&self, terms: &[QueryTerm]) -> Vec<Vec<Vec<Spellings>>> {
        let mut found: Vec<Vec<Vec<Spellings>>> = vec![Vec::new(); terms.len()];
        let joined_terms: Vec<String> =
            terms.iter().map(|term| term.words.iter().map(|word| join_words(word)).collect()).collect();
        for from in 0..terms.len() {
            let same_place = |term: &&QueryTerm| {
                (term.field, term.is_excluded) == (terms[from].field, terms[from].is_excluded)
            };
            let length = terms[from..].iter().take_while(same_place).count();
            let mut run = String::new();
            for to in from..from + length.min(if terms[from].is_excluded { 1 } else { MAX_TERMS }) {
                run.push_str(&joined_terms[to]);
                for group in self.0.iter().filter(|group| group.iter().any(|alias| alias.joined == run)) {
                    let others = group.iter().filter(|alias| alias.joined != run);
                    let others: Vec<_> = others.map(|alias| alias.words.clone()).collect();
                    found[from..=to].iter_mut().for_each(|of_term| of_term.extend_from_slice(&others));
                }
            }
        }
        found
    }
}
