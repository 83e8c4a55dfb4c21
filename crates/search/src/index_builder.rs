//! Builds the inverted index: words with their postings.

use crate::document_source::FieldText;
use crate::fold::{fold_into, to_umlaut_spelling};
use crate::merge_sort::{second, sort};
use crate::tokenizer::{is_hyphenated, words};
use crate::vocabulary::Vocabulary;

/// The number of bits of a posting that tell the fields in which the word occurs. The other 24 bits
/// tell the document or value, of which there may be sixteen million.
pub(crate) const FIELD_BITS: u32 = 8;

/// The most documents that postings have room for.
pub(crate) const MAX_DOCUMENTS: usize = 1 << (32 - FIELD_BITS);

/// The texts read so far.
#[derive(Debug, Default)]
pub(crate) struct IndexBuilder {
    /// The distinct words in the order in which they were read, without separators.
    text: String,
    /// For each word where it ends in `text`.
    ends: Vec<u32>,
    /// For each word the languages in which it occurs.
    languages: Vec<u8>,
    /// For each word where it was last written to `entries`, plus one.
    last_entry: Vec<u32>,
    /// A hash table of the words, numbers plus one, by linear probing; its length is a power of
    /// two. The standard one would weigh more than this file.
    table: Vec<u32>,
    /// For each document or value its distinct words, each with the fields in which it occurs.
    entries: ChunkedList,
    /// For each document or value, where its words end in `entries`.
    owners: Vec<u32>,
    folded: String,
}

/// The words of all texts with their postings.
pub(crate) struct InvertedIndex {
    pub vocabulary: Vocabulary,
    /// For each word the languages in which it occurs.
    pub languages: Vec<u8>,
    /// For each word, and for the end, where its postings begin.
    pub starts: Vec<u32>,
    /// Document or value, with its fields; sorted by word, then by document or value.
    pub postings: Vec<u32>,
}

impl IndexBuilder {
    /// Reads one text of the current document or value; `fields` is the bit of its field.
    pub fn read(&mut self, field_text: FieldText<'_>, fields: u8) {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold_into(field_text.text, &mut folded);
        let language = field_text.language.bit();
        let mut before = 0..0;
        let mut compound = Compound::default();
        for word in words(&folded) {
            if is_hyphenated(&folded, before.end, word.start) {
                if compound.letters.is_empty() {
                    compound.push(&folded[before]);
                }
                compound.push(&folded[word.clone()]);
            } else {
                self.finish_compound(&mut compound, fields, language);
            }
            self.add_spellings(&folded[word.clone()], fields, language);
            before = word;
        }
        self.finish_compound(&mut compound, fields, language);
        self.folded = folded;
    }

    /// Finishes the current document or value; the next texts belong to the next one.
    pub fn finish_owner(&mut self) {
        self.owners.push(self.entries.length);
    }

    fn finish_compound(&mut self, compound: &mut Compound, fields: u8, language: u8) {
        if !compound.letters.is_empty() {
            self.add(&compound.letters, fields, language);
            if compound.umlauts != compound.letters {
                self.add(&compound.umlauts, fields, language);
            }
            compound.letters.clear();
            compound.umlauts.clear();
        }
    }

    fn add_spellings(&mut self, word: &str, fields: u8, language: u8) {
        self.add(word, fields, language);
        if let std::borrow::Cow::Owned(other) = to_umlaut_spelling(word) {
            self.add(&other, fields, language);
        }
    }

    fn add(&mut self, word: &str, fields: u8, language: u8) {
        let at = self.word_id(word);
        self.languages[at] |= language;
        let begin = self.owners.last().copied().unwrap_or_default();
        let last_entry = self.last_entry[at];
        if last_entry > begin {
            *self.entries.entry(last_entry - 1) |= u32::from(fields);
            return;
        }
        self.entries.push((at as u32) << FIELD_BITS | u32::from(fields));
        self.last_entry[at] = self.entries.length;
    }

    /// The number of a word; a new word gets the next number.
    fn word_id(&mut self, word: &str) -> usize {
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        let mask = self.table.len() - 1;
        let mut slot = hash(word.as_bytes()) as usize & mask;
        loop {
            match self.table[slot] as usize {
                0 => break,
                number if self.word(number - 1) == word.as_bytes() => return number - 1,
                _ => slot = (slot + 1) & mask,
            }
        }
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        self.languages.push(0);
        self.last_entry.push(0);
        self.table[slot] = self.ends.len() as u32;
        self.ends.len() - 1
    }

    fn grow(&mut self) {
        let length = (self.table.len() * 2).max(1_024);
        let mut table = vec![0; length];
        for number in 0..self.ends.len() {
            let mut slot = hash(self.word(number)) as usize & (length - 1);
            while table[slot] != 0 {
                slot = (slot + 1) & (length - 1);
            }
            table[slot] = number as u32 + 1;
        }
        self.table = table;
    }

    fn word(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text.as_bytes()[start as usize..self.ends[number] as usize]
    }

    /// Sorts words and postings by word.
    pub fn build(self) -> InvertedIndex {
        let mut order: Vec<u64> = (0..self.ends.len() as u64).collect();
        sort(&mut order, &mut |one, other| self.word(one as usize).cmp(self.word(other as usize)));
        let order: Vec<u32> = order.into_iter().map(second).collect();
        let word = |number: &u32| {
            let start = number.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
            &self.text[start as usize..self.ends[*number as usize] as usize]
        };
        let vocabulary = Vocabulary::new(order.iter().map(word), order.len(), self.text.len());
        let languages = order.iter().map(|number| self.languages[*number as usize]).collect();

        let mut next = self.last_entry;
        next.fill(0);
        self.entries.iter().for_each(|entry| next[(entry >> FIELD_BITS) as usize] += 1);
        let mut starts = Vec::with_capacity(order.len() + 1);
        let mut start = 0;
        for number in &order {
            starts.push(start);
            let length = std::mem::replace(&mut next[*number as usize], start);
            start += length;
        }
        starts.push(start);

        let mut postings = vec![0; self.entries.length as usize];
        let mut rest = self.entries.iter();
        let mut from = 0;
        for (owner, end) in self.owners.iter().enumerate() {
            for entry in rest.by_ref().take((end - from) as usize) {
                let place = &mut next[(entry >> FIELD_BITS) as usize];
                postings[*place as usize] = (owner as u32) << FIELD_BITS | entry & ((1 << FIELD_BITS) - 1);
                *place += 1;
            }
            from = *end;
        }
        InvertedIndex { vocabulary, languages, starts, postings }
    }
}

/// A list that grows in chunks. A vector is copied as it grows, and the memory it leaves stays
/// allocated: WebAssembly's memory never shrinks.
#[derive(Debug, Default)]
struct ChunkedList {
    chunks: Vec<Vec<u32>>,
    length: u32,
}

impl ChunkedList {
    const CHUNK: u32 = 1 << 16;

    fn push(&mut self, entry: u32) {
        if self.length.is_multiple_of(Self::CHUNK) {
            self.chunks.push(Vec::with_capacity(Self::CHUNK as usize));
        }
        if let Some(chunk) = self.chunks.last_mut() {
            chunk.push(entry);
            self.length += 1;
        }
    }

    fn entry(&mut self, at: u32) -> &mut u32 {
        &mut self.chunks[(at / Self::CHUNK) as usize][(at % Self::CHUNK) as usize]
    }

    fn iter(&self) -> impl Iterator<Item = &u32> {
        self.chunks.iter().flatten()
    }
}

/// Hyphenated words as one word in both spellings. Each part is folded by itself: *Schema-Einheit*
/// contains no umlaut.
#[derive(Debug, Default)]
struct Compound {
    letters: String,
    umlauts: String,
}

impl Compound {
    fn push(&mut self, word: &str) {
        self.letters.push_str(word);
        self.umlauts.push_str(&to_umlaut_spelling(word));
    }
}

/// FNV-1a, 32 bits: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
