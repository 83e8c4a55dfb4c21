//! Searching: what a reader types, and where it stands in a text.

use std::ops::Range;

use crate::fold::{Folded, Spelling, fold};

/// What a reader searches for: terms that must all be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<Term>);

/// One word or `"phrase"`, folded in both spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    letters: String,
    umlauts: String,
}

/// A text made ready for searching, folded in both spellings.
///
/// In order by the first spelling, as words are in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Searchable {
    letters: String,
    /// Only where it differs, which is rare.
    umlauts: Option<String>,
}

/// How well a term is found in a text; smaller is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hit {
    /// Where a word begins.
    WordStart,
    /// Inside a word.
    Inside,
}

impl Terms {
    /// Reads what was typed. Words are split at spaces and hyphens; quotes keep a phrase together,
    /// and one that is left open reaches to the end.
    pub fn parse(typed: &str) -> Self {
        let mut terms = Vec::new();
        for (at, part) in typed.split(['"', '„', '“', '”']).enumerate() {
            let folded = fold(part, Spelling::Letters);
            let is_phrase = at % 2 == 1;
            let words = folded.split(' ').filter(|word| !word.is_empty());
            if is_phrase {
                let phrase = words.collect::<Vec<_>>().join(" ");
                terms.extend((!phrase.is_empty()).then(|| Term::new(phrase)));
            } else {
                terms.extend(words.map(|word| Term::new(word.to_owned())));
            }
        }
        Self(terms)
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well each term is found in the first of the texts that holds it, with the position of
    /// that text; `None` where a term is found in none of them.
    pub fn rank(&self, texts: &[Searchable]) -> Option<usize> {
        let mut rank = 0;
        for term in &self.0 {
            let hits =
                texts.iter().enumerate().filter_map(|(at, text)| Some(2 * at + term.hit(text)? as usize));
            rank += hits.min()?;
        }
        Some(rank)
    }

    /// Where the terms stand in a text as it is written: ranges of bytes, in order, not
    /// overlapping.
    pub fn marks(&self, original: &str) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        for spelling in [Spelling::Letters, Spelling::Umlauts] {
            let folded = Folded::new(original, spelling);
            for term in &self.0 {
                let found = folded.text.match_indices(term.spelled(spelling));
                let found = found.map(|(at, hit)| folded.original(at..at + hit.len()));
                marks.extend(found.map(|mark| (mark.start, mark.end)));
            }
        }
        marks.sort_unstable();
        marks.into_iter().fold(Vec::new(), |mut joined: Vec<Range<usize>>, (start, end)| {
            match joined.last_mut() {
                Some(last) if start <= last.end => last.end = last.end.max(end),
                _ => joined.push(start..end),
            }
            joined
        })
    }
}

impl Term {
    fn new(letters: String) -> Self {
        let umlauts = fold(&letters, Spelling::Umlauts);
        Self { letters, umlauts }
    }

    fn spelled(&self, spelling: Spelling) -> &str {
        match spelling {
            Spelling::Letters => &self.letters,
            Spelling::Umlauts => &self.umlauts,
        }
    }

    fn hit(&self, text: &Searchable) -> Option<Hit> {
        let with_umlauts = text.umlauts.as_deref().unwrap_or(&text.letters);
        let hits = [hit(&text.letters, &self.letters), hit(with_umlauts, &self.umlauts)];
        hits.into_iter().flatten().min()
    }
}

fn hit(text: &str, term: &str) -> Option<Hit> {
    let starts_word = |at: usize| !text[..at].ends_with(char::is_alphanumeric);
    let mut found =
        text.match_indices(term).map(|(at, _)| if starts_word(at) { Hit::WordStart } else { Hit::Inside });
    let first = found.next()?;
    Some(found.fold(first, Ord::min))
}

impl Searchable {
    /// Makes a text ready for searching.
    pub fn new(text: &str) -> Self {
        let letters = fold(text, Spelling::Letters);
        let umlauts = fold(text, Spelling::Umlauts);
        let umlauts = (umlauts != letters).then_some(umlauts);
        Self { letters, umlauts }
    }
}
