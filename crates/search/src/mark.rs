//! Marks: where the hits stand in a text as it is written.

use std::ops::Range;

use memchr::memmem::Finder;

use crate::find::phrase_starts;
use crate::fold::Spelling;
use crate::language::Language;
use crate::order::{key, second, sort};
use crate::sought::{Sought, Spelt};
use crate::word::Line;

/// The hits of several terms in one text.
pub(crate) fn marks<'s>(
    text: &str,
    language: Language,
    sought: impl Iterator<Item = &'s Sought> + Clone,
) -> Vec<Range<usize>> {
    let mut marks = Marks::default();
    for spelling in [Spelling::Letters, Spelling::Umlauts] {
        let line = Line::new(text, spelling);
        for sought in sought.clone() {
            marks.mark(&line, language, sought, spelling);
        }
    }
    marks.joined()
}

/// The marks found so far, as keys of start and end.
#[derive(Debug, Default)]
struct Marks {
    marks: Vec<u64>,
}

impl Marks {
    fn mark(&mut self, line: &Line, language: Language, sought: &Sought, spelling: Spelling) {
        if let Some(word) = &sought.word {
            self.mark_inside(line, word);
        }
        self.mark_stems(line, language, &sought.stems);
        for phrase in &sought.phrases {
            self.mark_phrase(line, phrase, spelling, false);
        }
        for alias in &sought.aliases {
            self.mark_phrase(line, alias, spelling, true);
            if let [word] = &alias[..] {
                self.mark_stems(line, language, &word.stems());
            }
        }
    }

    /// Marks a term inside the words of a line, and inside its hyphenated words as if they were
    /// one.
    fn mark_inside(&mut self, line: &Line, term: &Spelt) {
        for spelling in term.spellings() {
            let finder = Finder::new(spelling);
            for word in &line.words {
                for at in finder.find_iter(&line.folded.text.as_bytes()[word.clone()]) {
                    if at == 0 || spelling.len() > 1 {
                        self.add(line, word.start + at..word.start + at + spelling.len());
                    }
                }
            }
            for chain in line.chains() {
                let (joined, places) = line.joined(chain);
                for at in finder.find_iter(joined.as_bytes()) {
                    if at == 0 || spelling.len() > 1 {
                        self.add(line, places[at]..places[at + spelling.len() - 1] + 1);
                    }
                }
            }
        }
    }

    /// Marks the words that are another form of the term, as a whole.
    fn mark_stems(&mut self, line: &Line, language: Language, stems: &[(Language, String)]) {
        for (_, stem) in stems.iter().filter(|(of, _)| *of == language) {
            let has_stem = |word: &str| language.stem(word).as_ref() == Some(stem);
            for at in 0..line.words.len() {
                if has_stem(line.word(at)) {
                    self.add(line, line.words[at].clone());
                }
            }
            for chain in line.chains() {
                if has_stem(&line.joined(chain.clone()).0) {
                    self.add(line, line.words[chain.start].start..line.words[chain.end - 1].end);
                }
            }
        }
    }

    fn mark_phrase(&mut self, line: &Line, phrase: &[Spelt], spelling: Spelling, is_alias: bool) {
        let Some(last) = phrase.last() else { return };
        for at in phrase_starts(line, phrase, spelling) {
            let end = &line.words[at + phrase.len() - 1];
            let length = last.spelled(spelling).len();
            let goes_on = length < end.len();
            match (is_alias, phrase) {
                // The whole word, whatever follows the alias in it.
                (true, [word]) if goes_on && !word.may_go_on() => {}
                (true, _) => self.add(line, line.words[at].start..end.end),
                (false, _) => self.add(line, line.words[at].start..end.start + length),
            }
        }
    }

    fn add(&mut self, line: &Line, folded: Range<usize>) {
        let mark = line.folded.original(folded);
        self.marks.push(key(mark.start as u32, mark.end as u32));
    }

    /// The marks in order, those that touch made one.
    fn joined(mut self) -> Vec<Range<usize>> {
        sort(&mut self.marks, &mut |one, other| one.cmp(&other));
        self.marks.into_iter().fold(Vec::new(), |mut joined: Vec<Range<usize>>, mark| {
            let (start, end) = ((mark >> 32) as usize, second(mark) as usize);
            match joined.last_mut() {
                Some(last) if start <= last.end => last.end = last.end.max(end),
                _ => joined.push(start..end),
            }
            joined
        })
    }
}
