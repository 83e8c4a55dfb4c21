//! Search suggestions (autocomplete): words that complete the word being typed.

use std::ops::Range;

use memchr::memmem::Finder;

use crate::document_source::DocumentSource;
use crate::expanded_term::{ExpandedTerm, Spellings};
use crate::find::phrase_starts;
use crate::fold::{Spelling, fold, is_ignorable, to_umlaut_spelling};
use crate::index::SearchIndex;
use crate::index_builder::FIELD_BITS;
use crate::language::Language;
use crate::merge_sort::{key, second, sort};
use crate::query::{FieldNames, MAX_QUERY_BYTES, MAX_WORD_BYTES, QueryTerm, SearchQuery};
use crate::results::{SearchResults, TypoTolerance};
use crate::tokenizer::{TokenizedText, is_word_char};

/// A word that completes the word being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordSuggestion {
    /// The word as the texts spell it.
    pub word: String,
    /// The content of the search field once the word is chosen.
    pub search: String,
    /// The number of documents that then match.
    pub count: usize,
}

/// What is typed so far, split into the word that is being typed and everything before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialInput<'t> {
    /// Everything before the word, with its minus, field or quote.
    pub before: &'t str,
    /// The word; never empty.
    pub word: &'t str,
}

impl<'t> PartialInput<'t> {
    /// Splits what is typed. `None` where no word is being typed at its end.
    pub fn new(typed: &'t str) -> Option<Self> {
        let is_of_typed = |c: char| is_ignorable(c) || is_word_char(c);
        let start = typed.trim_end_matches(is_of_typed).len();
        let (before, word) = typed.split_at(start);
        let matches_input =
            typed.len() <= MAX_QUERY_BYTES && word.len() <= MAX_WORD_BYTES && word.contains(is_word_char);
        matches_input.then_some(Self { before, word })
    }
}

/// How a label matches what is typed; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelMatch {
    /// The label contains everything typed, from the beginning of a word on.
    Whole,
    /// One of its words begins with the last word.
    Prefix,
    /// One of its words contains the last word.
    Substring,
}

/// How a label matches what is typed; `None` where it does not.
pub fn match_label(typed: &str, label: &str) -> Option<LabelMatch> {
    let input = PartialInput::new(typed)?;
    let whole = QueryTerm::new(typed, true)?;
    let words: Vec<Spellings> = whole.words.iter().map(|word| Spellings::new(word)).collect();
    let last = Spellings::new(&fold(input.word, Spelling::Letters));
    let matches_input = [Spelling::Letters, Spelling::Umlauts].into_iter().filter_map(|spelling| {
        let tokens = TokenizedText::new(label, spelling);
        let typed = last.in_spelling(spelling);
        let mut label_words = (0..tokens.words.len()).map(|at| tokens.word(at));
        if !phrase_starts(&tokens, &words, spelling).is_empty() {
            Some(LabelMatch::Whole)
        } else if label_words.clone().any(|word| word.starts_with(typed)) {
            Some(LabelMatch::Prefix)
        } else {
            let inside = Finder::new(typed);
            let is_substring = |word: &str| inside.find(word.as_bytes()).is_some();
            (typed.len() > 1 && label_words.any(is_substring)).then_some(LabelMatch::Substring)
        }
    });
    matches_input.min()
}

/// So many candidates are examined for each suggestion, as some are forms of the same word.
const CANDIDATES_PER_SUGGESTION: usize = 4;

impl SearchIndex {
    /// Up to `limit` words for the one that is being typed: those that begin with it before those
    /// that contain it, each by the number of documents that match it, the chosen values and everything
    /// else that is typed. Of the forms of one word only the most frequent is suggested.
    pub fn suggest(
        &self,
        source: &dyn DocumentSource,
        typed: &str,
        names: &FieldNames,
        choice: &[(usize, usize)],
        limit: usize,
    ) -> Vec<WordSuggestion> {
        let Some(input) = PartialInput::new(typed) else { return Vec::new() };
        let whole = SearchQuery::parse(typed, names);
        let Some(term) = whole.terms.last().filter(|term| !term.is_phrase && !term.is_excluded) else {
            return Vec::new();
        };
        let before = whole.terms[..whole.terms.len() - 1].iter();
        let before = before.filter(|term| !term.is_stop_word(self.reader_language)).cloned();
        let rest = SearchQuery { terms: before.collect() };
        let within = self.search(source, &rest, choice, TypoTolerance::OneTypo);
        let folded = fold(input.word, Spelling::Letters);
        let mut suggestions: Vec<(bool, usize, WordSuggestion)> = Vec::new();
        for (is_substring, word) in self.candidates(&folded, limit * CANDIDATES_PER_SUGGESTION) {
            if suggestions.len() == limit {
                break;
            }
            if suggestions.iter().any(|(_, known, _)| self.are_forms(*known, word)) {
                continue;
            }
            let count = self.count(source, term, word, &within).filter(|count| *count > 0);
            suggestions.extend(count.map(|count| {
                let spelling = self.original_spelling(source, word);
                let search = [input.before, &spelling].concat();
                (is_substring, word, WordSuggestion { word: spelling, search, count })
            }));
        }
        let mut order: Vec<u64> = (0..suggestions.len() as u64).collect();
        let rank = |at: u64| {
            let (is_substring, _, suggestion) = &suggestions[at as usize];
            (*is_substring, std::cmp::Reverse(suggestion.count), at)
        };
        sort(&mut order, &mut |one, other| rank(one).cmp(&rank(other)));
        order.into_iter().map(|at| suggestions[at as usize].2.clone()).collect()
    }

    /// The most frequent words that begin with a part, and after them those that contain it.
    fn candidates(&self, part: &str, most: usize) -> Vec<(bool, usize)> {
        let length = |word: usize| self.starts[word + 1] - self.starts[word];
        let (mut with_prefix, mut containing) = (TopWords::new(most), TopWords::new(most));
        for part in Spellings::new(part).spellings() {
            self.vocabulary.with_prefix(part).for_each(|word| with_prefix.add(word, length(word)));
            if part.len() > 1 {
                self.vocabulary.containing(part, &mut |word| containing.add(word, length(word)));
            }
        }
        let with_prefix = with_prefix.words().map(|word| (false, word));
        with_prefix.chain(containing.words().map(|word| (true, word))).collect()
    }

    /// Whether two words are spellings or forms of one.
    fn are_forms(&self, one: usize, other: usize) -> bool {
        let [one, other] = [one, other].map(|at| self.vocabulary.word(at));
        let have_one_stem =
            |language: &Language| language.stem(one).is_some_and(|stem| language.stem(other) == Some(stem));
        to_umlaut_spelling(one) == to_umlaut_spelling(other) || Language::STEMMED.iter().any(have_one_stem)
    }

    /// The number of documents that match once a word replaces the term that is being typed.
    fn count(
        &self,
        source: &dyn DocumentSource,
        term: &QueryTerm,
        word: usize,
        within: &SearchResults,
    ) -> Option<usize> {
        let mut words = term.words.clone();
        *words.last_mut()? = self.vocabulary.word(word).to_owned();
        let search = SearchQuery { terms: vec![QueryTerm { words, ..term.clone() }] };
        let expanded: Option<ExpandedTerm> = self.expand(&search).pop();
        Some(within.count_with(&self.find(source, &expanded?)))
    }

    /// A word of the vocabulary as the texts first spell it.
    pub(crate) fn original_spelling(&self, source: &dyn DocumentSource, word: usize) -> String {
        let folded = self.vocabulary.word(word);
        let mut found = None;
        let postings = &self.postings[self.starts[word] as usize..];
        if let Some(posting) = postings.first() {
            source.read(self.owner((posting >> FIELD_BITS) as usize), &mut |field_text| {
                found = found.take().or_else(|| spelling_in(field_text.text, folded));
            });
        }
        found.unwrap_or_else(|| folded.to_owned())
    }
}

/// The most frequent of many words; of equals those that come first.
struct TopWords {
    most: usize,
    /// Frequency, and the complement of the word, falling.
    keys: Vec<u64>,
}

impl TopWords {
    fn new(most: usize) -> Self {
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

/// A folded word as a text spells it.
fn spelling_in(text: &str, folded: &str) -> Option<String> {
    [Spelling::Letters, Spelling::Umlauts].into_iter().find_map(|spelling| {
        let tokens = TokenizedText::new(text, spelling);
        let whole = (0..tokens.words.len()).find(|at| tokens.word(*at) == folded).map(|at| at..at + 1);
        let compound = || {
            tokens.compounds().into_iter().find(|compound| tokens.join_compound(compound.clone()).0 == folded)
        };
        let words: Range<usize> = whole.or_else(compound)?;
        let place = tokens.words[words.start].start..tokens.words[words.end - 1].end;
        Some(text[tokens.folded.original_range(place)].chars().filter(|c| !is_invisible(*c)).collect())
    })
}

/// Ignorable characters that do not show in a word, unlike combining marks.
fn is_invisible(c: char) -> bool {
    is_ignorable(c) && !matches!(c, '\u{300}'..='\u{36F}')
}
