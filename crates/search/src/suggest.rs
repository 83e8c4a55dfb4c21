//! Suggestions: words that might be meant while a word is typed.

use std::ops::Range;

use memchr::memmem::Finder;

use crate::answer::{Answer, Typos};
use crate::find::phrase_starts;
use crate::fold::{Spelling, fold, is_silent, umlauts};
use crate::index::Index;
use crate::language::Language;
use crate::order::{key, second, sort};
use crate::reading::FIELD_BITS;
use crate::search::{FieldNames, LONGEST_SEARCH, LONGEST_WORD, Search, Term};
use crate::sought::{Sought, Spelt};
use crate::source::Source;
use crate::word::{Line, is_of_word};

/// A word that might be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The word as the texts spell it.
    pub word: String,
    /// What the search field holds once it is chosen.
    pub search: String,
    /// How many documents then fit.
    pub count: usize,
}

/// What is typed, parted into the word that is being typed and all before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfinished<'t> {
    /// All before the word, with its minus, field or quote.
    pub before: &'t str,
    /// The word; never empty.
    pub word: &'t str,
}

impl<'t> Unfinished<'t> {
    /// Parts what is typed. `None` where no word is being typed at its end.
    pub fn of(typed: &'t str) -> Option<Self> {
        let is_of_typed = |c: char| is_silent(c) || is_of_word(c);
        let start = typed.trim_end_matches(is_of_typed).len();
        let (before, word) = typed.split_at(start);
        let fits = typed.len() <= LONGEST_SEARCH && word.len() <= LONGEST_WORD && word.contains(is_of_word);
        fits.then_some(Self { before, word })
    }
}

/// How well a label fits what is typed; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fits {
    /// All that is typed stands in it, from the beginning of a word on.
    Whole,
    /// One of its words begins with the last word.
    Start,
    /// One of its words holds the last word.
    Inside,
}

/// How well a label fits what is typed.
pub fn fits(typed: &str, label: &str) -> Option<Fits> {
    let unfinished = Unfinished::of(typed)?;
    let whole = Term::new(typed, true)?;
    let words: Vec<Spelt> = whole.words.iter().map(|word| Spelt::new(word)).collect();
    let last = Spelt::new(&fold(unfinished.word, Spelling::Letters));
    let fits = [Spelling::Letters, Spelling::Umlauts].into_iter().filter_map(|spelling| {
        let line = Line::new(label, spelling);
        let typed = last.spelled(spelling);
        let mut label_words = (0..line.words.len()).map(|at| line.word(at));
        if !phrase_starts(&line, &words, spelling).is_empty() {
            Some(Fits::Whole)
        } else if label_words.clone().any(|word| word.starts_with(typed)) {
            Some(Fits::Start)
        } else {
            let inside = Finder::new(typed);
            let is_inside = |word: &str| inside.find(word.as_bytes()).is_some();
            (typed.len() > 1 && label_words.any(is_inside)).then_some(Fits::Inside)
        }
    });
    fits.min()
}

/// So many times more words are looked at than are suggested, as some turn out to be the same.
const CANDIDATES: usize = 4;

impl Index {
    /// Up to `limit` words for the one that is being typed: those that begin with it before those
    /// that hold it, each by the number of documents that fit with it, the chosen values and all
    /// else that is typed. Of the forms of one word only the most frequent is suggested.
    pub fn suggest(
        &self,
        source: &dyn Source,
        typed: &str,
        names: &FieldNames,
        choice: &[(usize, usize)],
        limit: usize,
    ) -> Vec<Suggestion> {
        let Some(unfinished) = Unfinished::of(typed) else { return Vec::new() };
        let whole = Search::parse(typed, names);
        let Some(term) = whole.terms.last().filter(|term| !term.is_phrase && !term.is_excluded) else {
            return Vec::new();
        };
        let rest = Search { terms: whole.terms[..whole.terms.len() - 1].to_vec() };
        let within = self.answer(source, &rest, choice, Typos::Corrected);
        let folded = fold(unfinished.word, Spelling::Letters);
        let mut suggestions: Vec<(bool, usize, Suggestion)> = Vec::new();
        for (is_inside, word) in self.candidates(&folded, limit * CANDIDATES) {
            if suggestions.len() == limit {
                break;
            }
            if suggestions.iter().any(|(_, known, _)| self.are_forms(*known, word)) {
                continue;
            }
            let count = self.count(source, term, word, &within).filter(|count| *count > 0);
            suggestions.extend(count.map(|count| {
                let spelling = self.spelling(source, word);
                let search = [unfinished.before, &spelling].concat();
                (is_inside, word, Suggestion { word: spelling, search, count })
            }));
        }
        let mut order: Vec<u64> = (0..suggestions.len() as u64).collect();
        let rank = |at: u64| {
            let (is_inside, _, suggestion) = &suggestions[at as usize];
            (*is_inside, std::cmp::Reverse(suggestion.count), at)
        };
        sort(&mut order, &mut |one, other| rank(one).cmp(&rank(other)));
        order.into_iter().map(|at| suggestions[at as usize].2.clone()).collect()
    }

    /// The most frequent words that begin with a part, and behind them those that hold it.
    fn candidates(&self, part: &str, most: usize) -> Vec<(bool, usize)> {
        let length = |word: usize| self.starts[word + 1] - self.starts[word];
        let (mut starting, mut holding) = (Best::of(most), Best::of(most));
        for part in Spelt::new(part).spellings() {
            self.vocabulary.starting(part).for_each(|word| starting.add(word, length(word)));
            if part.len() > 1 {
                self.vocabulary.holding(part, &mut |word| holding.add(word, length(word)));
            }
        }
        let starting = starting.words().map(|word| (false, word));
        starting.chain(holding.words().map(|word| (true, word))).collect()
    }

    /// Whether two words are spellings or forms of one.
    fn are_forms(&self, one: usize, other: usize) -> bool {
        let [one, other] = [one, other].map(|at| self.vocabulary.word(at));
        let have_one_stem =
            |language: &Language| language.stem(one).is_some_and(|stem| language.stem(other) == Some(stem));
        umlauts(one) == umlauts(other) || Language::STEMMED.iter().any(have_one_stem)
    }

    /// How many documents fit once a word stands where the last term is being typed.
    fn count(&self, source: &dyn Source, term: &Term, word: usize, within: &Answer) -> Option<usize> {
        let mut words = term.words.clone();
        *words.last_mut()? = self.vocabulary.word(word).to_owned();
        let search = Search { terms: vec![Term { words, ..term.clone() }] };
        let sought: Option<Sought> = self.sought(&search).pop();
        Some(within.count_with(&self.find(source, &sought?)))
    }

    /// A word of the vocabulary as the texts first spell it.
    pub(crate) fn spelling(&self, source: &dyn Source, word: usize) -> String {
        let folded = self.vocabulary.word(word);
        let mut found = None;
        let postings = &self.postings[self.starts[word] as usize..];
        if let Some(posting) = postings.first() {
            source.read(self.holder((posting >> FIELD_BITS) as usize), &mut |passage| {
                found = found.take().or_else(|| written(passage.text, folded));
            });
        }
        found.unwrap_or_else(|| folded.to_owned())
    }
}

/// The most frequent of many words; of equals those that come first.
struct Best {
    most: usize,
    /// Frequency, and the complement of the word, falling.
    keys: Vec<u64>,
}

impl Best {
    fn of(most: usize) -> Self {
        Self { most, keys: Vec::with_capacity(most + 1) }
    }

    fn add(&mut self, word: usize, frequency: u32) {
        let key = key(frequency, !(word as u32));
        if self.keys.len() < self.most || self.keys.last().is_some_and(|last| *last < key) {
            let place = self.keys.partition_point(|better| *better > key);
            if self.keys.get(place) != Some(&key) {
                self.keys.insert(place, key);
                self.keys.truncate(self.most);
            }
        }
    }

    fn words(&self) -> impl Iterator<Item = usize> {
        self.keys.iter().map(|key| !second(*key) as usize)
    }
}

/// How a text writes a folded word.
fn written(text: &str, folded: &str) -> Option<String> {
    [Spelling::Letters, Spelling::Umlauts].into_iter().find_map(|spelling| {
        let line = Line::new(text, spelling);
        let whole = (0..line.words.len()).find(|at| line.word(*at) == folded).map(|at| at..at + 1);
        let chain = || line.chains().into_iter().find(|chain| line.joined(chain.clone()).0 == folded);
        let words: Range<usize> = whole.or_else(chain)?;
        let place = line.words[words.start].start..line.words[words.end - 1].end;
        Some(text[line.folded.original(place)].chars().filter(|c| !is_invisible(*c)).collect())
    })
}

/// Silent characters that leave no trace in a word, as combining marks do.
fn is_invisible(c: char) -> bool {
    is_silent(c) && !matches!(c, '\u{300}'..='\u{36F}')
}
