//! Highlighting: the parts of an original text that match a query.

use std::ops::Range;

use memchr::memmem::Finder;

use crate::compound::{is_short, joint, last_part};
use crate::document_source::Field;
use crate::expanded_term::{ExpandedTerm, Spellings};
use crate::find::phrase_starts;
use crate::fold::Spelling;
use crate::language::Language;
use crate::merge_sort::{key, second, sort};
use crate::tokenizer::TokenizedText;
use crate::verb::verb_root;

/// Gives the ranges to highlight for terms in the text of a field.
type Highlights = fn(&[ExpandedTerm], &str, Field, Language) -> Vec<Range<usize>>;

/// Highlights the terms of a search. It reaches the function through a pointer: whoever only filters needs none of
/// it, and an app can load the search later.
#[derive(Clone, Debug)]
pub(crate) struct Highlighter {
    terms: Vec<ExpandedTerm>,
    highlights: Highlights,
}

impl PartialEq for Highlighter {
    fn eq(&self, other: &Self) -> bool {
        self.terms == other.terms
    }
}

impl Eq for Highlighter {}

impl Highlighter {
    /// For these terms.
    pub fn new(terms: Vec<ExpandedTerm>) -> Self {
        Self { terms, highlights }
    }

    /// The ranges to highlight in the text of a field.
    pub fn highlights(&self, text: &str, field: Field, language: Language) -> Vec<Range<usize>> {
        (self.highlights)(&self.terms, text, field, language)
    }
}

fn highlights(terms: &[ExpandedTerm], text: &str, field: Field, language: Language) -> Vec<Range<usize>> {
    let mut highlights = HighlightCollector::default();
    for spelling in [Spelling::Letters, Spelling::Umlauts] {
        let tokens = TokenizedText::new(text, spelling);
        for term in terms.iter().filter(|term| !term.is_excluded && term.searches_field(field)) {
            highlights.highlight(&tokens, language, term, spelling);
        }
    }
    highlights.merged()
}

/// The ranges found so far, each a key of start and end.
#[derive(Debug, Default)]
struct HighlightCollector {
    highlights: Vec<u64>,
}

impl HighlightCollector {
    fn highlight(
        &mut self,
        tokens: &TokenizedText,
        language: Language,
        expanded: &ExpandedTerm,
        spelling: Spelling,
    ) {
        if let Some(word) = &expanded.word {
            self.highlight_substrings(tokens, language, word, expanded.is_anywhere);
        }
        self.highlight_stems(tokens, language, &expanded.stems);
        if language == Language::German {
            self.highlight_related(tokens, expanded);
        }
        for phrase in &expanded.phrases {
            self.highlight_phrase(tokens, phrase, spelling, false);
        }
        for alias in &expanded.aliases {
            self.highlight_phrase(tokens, alias, spelling, true);
            if let [word] = &alias[..] {
                self.highlight_stems(tokens, language, &word.stems());
            }
        }
    }

    /// Highlights a term inside words, and inside hyphenated compounds as if they were one word.
    fn highlight_substrings(
        &mut self,
        tokens: &TokenizedText,
        language: Language,
        term: &Spellings,
        is_anywhere: bool,
    ) {
        for spelling in term.spellings() {
            let finder = Finder::new(spelling);
            let needs_joint = is_short(spelling) && !is_anywhere && language == Language::German;
            let is_found = |word: &str, at: usize| {
                at == 0 || spelling.len() > 1 && (!needs_joint || joint(word, spelling) == Some(at))
            };
            for word in &tokens.words {
                for at in finder.find_iter(&tokens.folded.text.as_bytes()[word.clone()]) {
                    if is_found(&tokens.folded.text[word.clone()], at) {
                        self.add(tokens, word.start + at..word.start + at + spelling.len());
                    }
                }
            }
            for compound in tokens.compounds() {
                let (joined, places) = tokens.join_compound(compound);
                for at in finder.find_iter(joined.as_bytes()) {
                    if is_found(&joined, at) {
                        self.add(tokens, places[at]..places[at + spelling.len() - 1] + 1);
                    }
                }
            }
        }
    }

    /// Highlights the whole words that are another form of the term.
    fn highlight_stems(&mut self, tokens: &TokenizedText, language: Language, stems: &[(Language, String)]) {
        for (_, stem) in stems.iter().filter(|(of, _)| *of == language) {
            let has_stem = |word: &str| language.stem(word).as_ref() == Some(stem);
            for at in 0..tokens.words.len() {
                if has_stem(tokens.word(at)) {
                    self.add(tokens, tokens.words[at].clone());
                }
            }
            for compound in tokens.compounds() {
                if has_stem(&tokens.join_compound(compound.clone()).0) {
                    self.add(tokens, tokens.words[compound.start].start..tokens.words[compound.end - 1].end);
                }
            }
        }
    }

    /// Highlights the last words of compounds, and whole words of the same verb.
    fn highlight_related(&mut self, tokens: &TokenizedText, expanded: &ExpandedTerm) {
        for at in 0..tokens.words.len() {
            let (word, start) = (tokens.word(at), tokens.words[at].start);
            for part in expanded.last_parts.iter().filter_map(|stem| last_part(word, stem)) {
                self.add(tokens, start + part.start..start + part.end);
            }
            if verb_root(word).is_some_and(|root| expanded.verb_roots.iter().any(|known| known == root)) {
                self.add(tokens, tokens.words[at].clone());
            }
        }
        for compound in tokens.compounds() {
            let (joined, places) = tokens.join_compound(compound);
            for part in expanded.last_parts.iter().filter_map(|stem| last_part(&joined, stem)) {
                self.add(tokens, places[part.start]..places[part.end - 1] + 1);
            }
        }
    }

    fn highlight_phrase(
        &mut self,
        tokens: &TokenizedText,
        phrase: &[Spellings],
        spelling: Spelling,
        is_alias: bool,
    ) {
        let Some(last) = phrase.last() else { return };
        for at in phrase_starts(tokens, phrase, spelling) {
            let end = &tokens.words[at + phrase.len() - 1];
            let length = last.in_spelling(spelling).len();
            let continues = length < end.len();
            match (is_alias, phrase) {
                // The whole word, whatever follows the alias in it.
                (true, [word]) if continues && !word.allows_prefix_match() => {}
                (true, _) => self.add(tokens, tokens.words[at].start..end.end),
                (false, _) => self.add(tokens, tokens.words[at].start..end.start + length),
            }
        }
    }

    fn add(&mut self, tokens: &TokenizedText, folded: Range<usize>) {
        let range = tokens.folded.original_range(folded);
        self.highlights.push(key(range.start as u32, range.end as u32));
    }

    /// The ranges in order; those that touch are merged.
    fn merged(mut self) -> Vec<Range<usize>> {
        sort(&mut self.highlights, &mut |one, other| one.cmp(&other));
        self.highlights.into_iter().fold(Vec::new(), |mut joined: Vec<Range<usize>>, range| {
            let (start, end) = ((range >> 32) as usize, second(range) as usize);
            match joined.last_mut() {
                Some(last) if start <= last.end => last.end = last.end.max(end),
                _ => joined.push(start..end),
            }
            joined
        })
    }
}
