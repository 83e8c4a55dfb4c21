//! Finding a term in the index.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem::Finder;

use crate::bits::Bits;
use crate::fold::{Spelling, fold_into, umlauts};
use crate::hits::{Fit, Found, Hits};
use crate::index::Index;
use crate::reading::FIELD_BITS;
use crate::sought::{Sought, Spelt};
use crate::source::{Holder, Source};
use crate::word::{Line, is_of_word, words};

impl Index {
    /// Where a term is found, by itself.
    pub(crate) fn find(&self, source: &dyn Source, sought: &Sought) -> Found {
        let mut hits = Hits::none(self, sought.field);
        for spelling in sought.word.iter().flat_map(Spelt::spellings) {
            hits.add(self.vocabulary.starting(spelling), Fit::Start);
            // Every word holds some letter: only those that begin with it say anything.
            if spelling.len() > 1 {
                self.vocabulary.holding(spelling, &mut |word| hits.add(word..word + 1, Fit::Inside));
            }
        }
        for (language, stem) in &sought.stems {
            self.words_of(stem, *language, &mut |word| hits.add(word..word + 1, Fit::Start));
        }
        for phrase in &sought.phrases {
            self.find_phrase(source, sought, phrase, Fit::Start, &mut hits);
        }
        for alias in &sought.aliases {
            self.find_alias(source, sought, alias, &mut hits);
        }
        hits.finish()
    }

    fn find_alias(&self, source: &dyn Source, sought: &Sought, alias: &[Spelt], hits: &mut Hits<'_>) {
        let [word] = alias else {
            return self.find_phrase(source, sought, alias, Fit::Alias, hits);
        };
        for spelling in word.spellings() {
            if word.may_go_on() {
                hits.add(self.vocabulary.starting(spelling), Fit::Alias);
            } else if let Some(at) = self.vocabulary.position(spelling) {
                hits.add(at..at + 1, Fit::Alias);
            }
        }
        for (language, stem) in word.stems() {
            self.words_of(&stem, language, &mut |word| hits.add(word..word + 1, Fit::Alias));
        }
    }

    /// Where words follow each other, of which the last may go on. The index tells who has them
    /// all; whether they follow each other, the texts tell.
    fn find_phrase(
        &self,
        source: &dyn Source,
        sought: &Sought,
        phrase: &[Spelt],
        fit: Fit,
        hits: &mut Hits<'_>,
    ) {
        let Some((last, before)) = phrase.split_last() else { return };
        let Some(first) = before.first() else {
            return last.spellings().for_each(|spelling| hits.add(self.vocabulary.starting(spelling), fit));
        };
        let mut candidates =
            self.holders(&mut last.spellings().map(|spelling| self.vocabulary.starting(spelling)));
        for word in before {
            let exact = |spelling| self.vocabulary.position(spelling).map(|at| at..at + 1);
            candidates.intersect(&self.holders(&mut word.spellings().filter_map(exact)));
        }
        let mut seeker = Seeker::new(phrase, first);
        for at in candidates.iter() {
            source.read(self.holder(at), &mut |passage| {
                if sought.is_in(passage.field) && seeker.finds(passage.text) {
                    let fields = match at.checked_sub(self.documents) {
                        None => self.fields.bits(Some(passage.field)),
                        Some(_) => u8::MAX,
                    };
                    hits.add_holder(at, fields, fit);
                }
            });
        }
    }

    /// Who has any of these words, documents and behind them values.
    fn holders(&self, words: &mut dyn Iterator<Item = Range<usize>>) -> Bits {
        let values = self.facets.last().map_or(0, |facet| facet.first + facet.values.len());
        let mut holders = Bits::none(self.documents + values);
        for words in words {
            let postings = self.starts[words.start] as usize..self.starts[words.end] as usize;
            let postings = self.postings[postings].iter();
            postings.for_each(|posting| holders.insert((posting >> FIELD_BITS) as usize));
        }
        holders
    }

    /// Whose posting it is.
    pub(crate) fn holder(&self, at: usize) -> Holder {
        match at.checked_sub(self.documents) {
            None => Holder::Document(at),
            Some(value) => {
                let facet = self.facets.partition_point(|facet| facet.first <= value) - 1;
                Holder::Value { facet, value: value - self.facets[facet].first }
            }
        }
    }
}

/// Looks for a phrase in one text after the other.
struct Seeker<'p> {
    phrase: &'p [Spelt],
    /// The first word in both spellings, which says at once of most texts that there is nothing.
    first: [Finder<'p>; 2],
    folded: String,
}

impl<'p> Seeker<'p> {
    fn new(phrase: &'p [Spelt], first: &'p Spelt) -> Self {
        let first = [Finder::new(&first.letters), Finder::new(&first.umlauts)];
        Self { phrase, first, folded: String::new() }
    }

    fn finds(&mut self, text: &str) -> bool {
        self.folded.clear();
        fold_into(text, &mut self.folded);
        self.stands_in(&self.folded, Spelling::Letters)
            || match umlauts(&self.folded) {
                Cow::Owned(read) => self.stands_in(&read, Spelling::Umlauts),
                Cow::Borrowed(same) => {
                    let is_read_otherwise = self.phrase.iter().any(|word| word.letters != word.umlauts);
                    is_read_otherwise && self.stands_in(same, Spelling::Umlauts)
                }
            }
    }

    fn stands_in(&self, folded: &str, spelling: Spelling) -> bool {
        let mut places = self.first[spelling as usize].find_iter(folded.as_bytes());
        places.any(|at| !folded[..at].ends_with(is_of_word) && begins(&folded[at..], self.phrase, spelling))
    }
}

/// Whether the first words of a folded text are those of a phrase, the last of which may go on.
fn begins(folded: &str, phrase: &[Spelt], spelling: Spelling) -> bool {
    let mut found = words(folded).map(|word| &folded[word]);
    phrase.iter().enumerate().all(|(at, word)| {
        let word = word.spelled(spelling);
        let is_last = at + 1 == phrase.len();
        found.next().is_some_and(|found| if is_last { found.starts_with(word) } else { found == word })
    })
}

/// The words of a line at which a phrase begins.
pub(crate) fn phrase_starts(line: &Line, phrase: &[Spelt], spelling: Spelling) -> Vec<usize> {
    let Some((last, before)) = phrase.split_last() else { return Vec::new() };
    let starts = |at: &usize| {
        before.iter().enumerate().all(|(next, word)| line.word(at + next) == word.spelled(spelling))
            && line.word(at + before.len()).starts_with(last.spelled(spelling))
    };
    (0..line.words.len().saturating_sub(before.len())).filter(starts).collect()
}
