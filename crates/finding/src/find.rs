//! Finding a term in the index.

use crate::bits::Bits;
use crate::fold::{Spelling, umlauts};
use crate::hits::{Fit, Found, Hits};
use crate::index::Index;
use crate::reading::FIELD_BITS;
use crate::sought::{Sought, Spelt};
use crate::source::{Holder, Source};
use crate::word::Line;

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
        if before.is_empty() {
            return last.spellings().for_each(|spelling| hits.add(self.vocabulary.starting(spelling), fit));
        }
        let mut candidates =
            self.holders(&mut last.spellings().map(|spelling| self.vocabulary.starting(spelling)));
        for word in before {
            let exact = |spelling| self.vocabulary.position(spelling).map(|at| at..at + 1);
            candidates.intersect(&self.holders(&mut word.spellings().filter_map(exact)));
        }
        for at in candidates.iter() {
            source.read(self.holder(at), &mut |passage| {
                if sought.is_in(passage.field) && has_phrase(passage.text, phrase) {
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
    fn holders(&self, words: &mut dyn Iterator<Item = std::ops::Range<usize>>) -> Bits {
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

fn has_phrase(text: &str, phrase: &[Spelt]) -> bool {
    let line = Line::new(text, Spelling::Letters);
    let is_read_otherwise = matches!(umlauts(&line.folded.text), std::borrow::Cow::Owned(_))
        || phrase.iter().any(|word| word.letters != word.umlauts);
    !phrase_starts(&line, phrase, Spelling::Letters).is_empty()
        || is_read_otherwise
            && !phrase_starts(&Line::new(text, Spelling::Umlauts), phrase, Spelling::Umlauts).is_empty()
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
