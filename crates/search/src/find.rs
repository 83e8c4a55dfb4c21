//! Finding a term in the index.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem::Finder;

use crate::bit_set::BitSet;
use crate::compound::{is_short, joint, last_part};
use crate::document_source::{DocumentSource, TextOwner};
use crate::expanded_term::{ExpandedTerm, Spellings};
use crate::fold::{Spelling, fold_into, to_umlaut_spelling};
use crate::index::SearchIndex;
use crate::index_builder::FIELD_BITS;
use crate::language::Language;
use crate::matches::{MatchCollector, MatchKind, TermMatches};
use crate::sign::is_sign;
use crate::tokenizer::{TokenizedText, is_word_char, words};
use crate::verb::verb_root;

impl SearchIndex {
    /// The documents in which one term is found.
    pub(crate) fn find(&self, source: &dyn DocumentSource, expanded: &ExpandedTerm) -> TermMatches {
        let mut matches = MatchCollector::new(self, expanded.field);
        for spelling in expanded.word.iter().flat_map(Spellings::spellings) {
            matches.add(self.vocabulary.with_prefix(spelling), MatchKind::Prefix);
            // Nearly every word contains any one letter, so a single letter matches only as a prefix.
            if spelling.len() > 1 {
                self.find_inside(spelling, expanded, &mut matches);
            }
        }
        for root in &expanded.verb_roots {
            self.find_verb(root, &mut matches);
        }
        for (language, stem) in &expanded.stems {
            self.words_with_stem(stem, *language, &mut |word| matches.add(word..word + 1, MatchKind::Prefix));
        }
        for phrase in &expanded.phrases {
            self.find_phrase(source, expanded, phrase, MatchKind::Prefix, &mut matches);
        }
        for alias in &expanded.aliases {
            self.find_alias(source, expanded, alias, &mut matches);
        }
        matches.finish()
    }

    /// Finds a term inside words, and compounds that end with another form of it.
    fn find_inside(&self, spelling: &str, expanded: &ExpandedTerm, matches: &mut MatchCollector<'_>) {
        let stem = expanded.last_parts.iter().find(|stem| spelling.starts_with(&**stem));
        let needs_joint = is_short(spelling) && !expanded.is_anywhere;
        let term = Finder::new(spelling);
        // Whatever contains the term contains its stem, so one scan finds both.
        self.vocabulary.containing(stem.map_or(spelling, |stem| stem), &mut |at| {
            let word = self.vocabulary.word(at);
            let is_german = || self.is_in(Language::German, at);
            let kind = match stem {
                Some(stem) if term.find(&word.as_bytes()[1..]).is_none() => {
                    (is_german() && last_part(word, stem).is_some()).then_some(MatchKind::Related)
                }
                _ => (!needs_joint || !is_german() || joint(word, spelling).is_some())
                    .then_some(MatchKind::Substring),
            };
            if let Some(kind) = kind {
                matches.add(at..at + 1, kind);
            }
        });
    }

    /// Finds the words of a verb.
    fn find_verb(&self, root: &str, matches: &mut MatchCollector<'_>) {
        for beginning in [root, &["ge", root].concat()] {
            for word in self.vocabulary.with_prefix(beginning) {
                if self.is_in(Language::German, word) && verb_root(self.vocabulary.word(word)) == Some(root) {
                    matches.add(word..word + 1, MatchKind::Related);
                }
            }
        }
    }

    fn find_alias(
        &self,
        source: &dyn DocumentSource,
        expanded: &ExpandedTerm,
        alias: &[Spellings],
        matches: &mut MatchCollector<'_>,
    ) {
        let [word] = alias else {
            return self.find_phrase(source, expanded, alias, MatchKind::Alias, matches);
        };
        for spelling in word.spellings() {
            if word.allows_prefix_match() {
                matches.add(self.vocabulary.with_prefix(spelling), MatchKind::Alias);
            } else if let Some(at) = self.vocabulary.position(spelling) {
                matches.add(at..at + 1, MatchKind::Alias);
            }
        }
        for (language, stem) in word.stems() {
            self.words_with_stem(&stem, language, &mut |word| matches.add(word..word + 1, MatchKind::Alias));
        }
    }

    /// Finds a phrase, the last word of which may be a prefix. The index gives the documents and values
    /// that contain all its words; their texts are then read for the order of the words.
    fn find_phrase(
        &self,
        source: &dyn DocumentSource,
        expanded: &ExpandedTerm,
        phrase: &[Spellings],
        kind: MatchKind,
        matches: &mut MatchCollector<'_>,
    ) {
        let Some((last, before)) = phrase.split_last() else { return };
        let Some(first) = before.first() else {
            return last
                .spellings()
                .for_each(|spelling| matches.add(self.vocabulary.with_prefix(spelling), kind));
        };
        let mut candidates =
            self.owners(&mut last.spellings().map(|spelling| self.vocabulary.with_prefix(spelling)));
        for word in before {
            let exact = |spelling| self.vocabulary.position(spelling).map(|at| at..at + 1);
            candidates.intersect_with(&self.owners(&mut word.spellings().filter_map(exact)));
        }
        let mut matcher = PhraseMatcher::new(phrase, first);
        for at in candidates.iter() {
            source.read(self.owner(at), &mut |field_text| {
                if expanded.searches_field(field_text.field) && matcher.matches(field_text.text) {
                    let fields = match at.checked_sub(self.facet_index.documents()) {
                        None => self.fields.bits(Some(field_text.field)),
                        Some(_) => u8::MAX,
                    };
                    matches.add_owner(at, fields, kind);
                }
            });
        }
    }

    /// The documents, and after them the values, that contain any of these words.
    fn owners(&self, words: &mut dyn Iterator<Item = Range<usize>>) -> BitSet {
        let mut owners = BitSet::new(self.facet_index.documents() + self.values());
        for words in words {
            let postings = self.starts[words.start] as usize..self.starts[words.end] as usize;
            let postings = self.postings[postings].iter();
            postings.for_each(|posting| owners.insert((posting >> FIELD_BITS) as usize));
        }
        owners
    }

    /// The document or value of a posting.
    pub(crate) fn owner(&self, at: usize) -> TextOwner {
        match at.checked_sub(self.facet_index.documents()) {
            None => TextOwner::Document(at),
            Some(value) => {
                let (facet, value) = self.facet_of(value);
                TextOwner::Value { facet, value }
            }
        }
    }
}

/// Searches for a phrase in one text after the other.
struct PhraseMatcher<'p> {
    phrase: &'p [Spellings],
    /// Finds the first word in either spelling. Most texts do not contain it, so they are quickly ruled out.
    first: [Finder<'p>; 2],
    folded: String,
}

impl<'p> PhraseMatcher<'p> {
    fn new(phrase: &'p [Spellings], first: &'p Spellings) -> Self {
        let first = [Finder::new(&first.letters), Finder::new(&first.umlauts)];
        Self { phrase, first, folded: String::new() }
    }

    fn matches(&mut self, text: &str) -> bool {
        self.folded.clear();
        fold_into(text, &mut self.folded);
        self.occurs_in(&self.folded, Spelling::Letters)
            || match to_umlaut_spelling(&self.folded) {
                Cow::Owned(read) => self.occurs_in(&read, Spelling::Umlauts),
                Cow::Borrowed(same) => {
                    let is_read_otherwise = self.phrase.iter().any(|word| word.letters != word.umlauts);
                    is_read_otherwise && self.occurs_in(same, Spelling::Umlauts)
                }
            }
    }

    fn occurs_in(&self, folded: &str, spelling: Spelling) -> bool {
        let mut places = self.first[spelling as usize].find_iter(folded.as_bytes());
        places.any(|at| {
            let begins_word = folded[at..].starts_with(is_sign) || !folded[..at].ends_with(is_word_char);
            begins_word && starts_with_phrase(&folded[at..], self.phrase, spelling)
        })
    }
}

/// Whether the first words of a folded text are those of a phrase, the last of which may be a prefix.
fn starts_with_phrase(folded: &str, phrase: &[Spellings], spelling: Spelling) -> bool {
    let mut found = words(folded).map(|word| &folded[word]);
    phrase.iter().enumerate().all(|(at, word)| {
        let word = word.in_spelling(spelling);
        let is_last = at + 1 == phrase.len();
        found.next().is_some_and(|found| if is_last { found.starts_with(word) } else { found == word })
    })
}

/// The positions of the words at which a phrase begins.
pub(crate) fn phrase_starts(tokens: &TokenizedText, phrase: &[Spellings], spelling: Spelling) -> Vec<usize> {
    let Some((last, before)) = phrase.split_last() else { return Vec::new() };
    let starts = |at: &usize| {
        before.iter().enumerate().all(|(next, word)| tokens.word(at + next) == word.in_spelling(spelling))
            && tokens.word(at + before.len()).starts_with(last.in_spelling(spelling))
    };
    (0..tokens.words.len().saturating_sub(before.len())).filter(starts).collect()
}
