//! Aliases: other words for the same thing.

use crate::search::{Term, joined};
use crate::sought::Spelt;

/// The longest alias that is recognised in a search, in terms.
const MOST_TERMS: usize = 8;

/// Groups of words that mean the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Aliases(Vec<Vec<Alias>>);

/// One of the words, which may be several.
#[derive(Clone, Debug)]
struct Alias {
    /// What tells it from others, however it is hyphenated.
    joined: String,
    words: Vec<Spelt>,
}

impl Aliases {
    pub fn new<'a>(groups: impl IntoIterator<Item = Vec<&'a str>>) -> Self {
        let alias = |text: &str| {
            let term = Term::new(text, true)?;
            Some(Alias {
                joined: joined(text),
                words: term.words.iter().map(|word| Spelt::new(word)).collect(),
            })
        };
        let group = |group: Vec<&str>| group.into_iter().filter_map(alias).collect();
        Self(groups.into_iter().map(group).collect())
    }

    /// For each term the aliases of the words it is part of: *smart city* as two terms has those
    /// of *Smart City*. Each of the terms then is found where an alias of both is found.
    pub fn of(&self, terms: &[Term]) -> Vec<Vec<Vec<Spelt>>> {
        let mut found: Vec<Vec<Vec<Spelt>>> = vec![Vec::new(); terms.len()];
        let spelt: Vec<String> =
            terms.iter().map(|term| term.words.iter().map(|word| joined(word)).collect()).collect();
        for from in 0..terms.len() {
            let same_place =
                |term: &&Term| (term.field, term.is_excluded) == (terms[from].field, terms[from].is_excluded);
            let length = terms[from..].iter().take_while(same_place).count();
            let mut run = String::new();
            for to in from..from + length.min(if terms[from].is_excluded { 1 } else { MOST_TERMS }) {
                run.push_str(&spelt[to]);
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
