//! Reading: how texts become words with postings.

use crate::fold::{fold_into, umlauts};
use crate::order::{second, sort};
use crate::source::Passage;
use crate::vocabulary::Vocabulary;
use crate::word::{is_hyphenated, words};

/// How many bits of a posting say in which fields the word stands; the rest says whose text it
/// is. 24 bits number sixteen million documents and values.
pub(crate) const FIELD_BITS: u32 = 8;

/// The texts read so far.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// The distinct words in the order in which they were met, without anything between them.
    text: String,
    /// For each word where it ends in `text`.
    ends: Vec<u32>,
    /// For each word the languages it was met in.
    languages: Vec<u8>,
    /// For each word where it was last written to `stream`, plus one.
    latest: Vec<u32>,
    /// A hash table of the words, numbers plus one, by linear probing; its length is a power of
    /// two. The standard one would weigh more than this file.
    table: Vec<u32>,
    /// For each holder its distinct words, each with the fields it stands in.
    stream: Stream,
    /// For each holder where its words end in `stream`.
    holders: Vec<u32>,
    folded: String,
}

/// What reading leaves.
pub(crate) struct Read {
    pub vocabulary: Vocabulary,
    /// For each word the languages it was met in.
    pub languages: Vec<u8>,
    /// For each word, and for the end, where its postings begin.
    pub starts: Vec<u32>,
    /// Holder and fields, by word and then by holder.
    pub postings: Vec<u32>,
}

impl Reading {
    /// Reads one text of the holder whose turn it is; `fields` is the bit of its field.
    pub fn read(&mut self, passage: Passage<'_>, fields: u8) {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold_into(passage.text, &mut folded);
        let language = passage.language.bit();
        let mut before = 0..0;
        let mut chain = Chain::default();
        for word in words(&folded) {
            if is_hyphenated(&folded, before.end, word.start) {
                if chain.letters.is_empty() {
                    chain.push(&folded[before]);
                }
                chain.push(&folded[word.clone()]);
            } else {
                self.finish(&mut chain, fields, language);
            }
            self.add_readings(&folded[word.clone()], fields, language);
            before = word;
        }
        self.finish(&mut chain, fields, language);
        self.folded = folded;
    }

    /// The holder's texts are all read; the next holder follows.
    pub fn finish_holder(&mut self) {
        self.holders.push(self.stream.length);
    }

    fn finish(&mut self, chain: &mut Chain, fields: u8, language: u8) {
        if !chain.letters.is_empty() {
            self.add(&chain.letters, fields, language);
            if chain.umlauts != chain.letters {
                self.add(&chain.umlauts, fields, language);
            }
            chain.letters.clear();
            chain.umlauts.clear();
        }
    }

    fn add_readings(&mut self, word: &str, fields: u8, language: u8) {
        self.add(word, fields, language);
        if let std::borrow::Cow::Owned(other) = umlauts(word) {
            self.add(&other, fields, language);
        }
    }

    fn add(&mut self, word: &str, fields: u8, language: u8) {
        let at = self.number(word);
        self.languages[at] |= language;
        let begin = self.holders.last().copied().unwrap_or_default();
        let latest = self.latest[at];
        if latest > begin {
            *self.stream.entry(latest - 1) |= u32::from(fields);
            return;
        }
        self.stream.push((at as u32) << FIELD_BITS | u32::from(fields));
        self.latest[at] = self.stream.length;
    }

    /// The number of a word, which it gets when it is first met.
    fn number(&mut self, word: &str) -> usize {
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
        self.latest.push(0);
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

    /// Sorts everything by word.
    pub fn finish_all(self) -> Read {
        let mut order: Vec<u64> = (0..self.ends.len() as u64).collect();
        sort(&mut order, &mut |one, other| self.word(one as usize).cmp(self.word(other as usize)));
        let order: Vec<u32> = order.into_iter().map(second).collect();
        let word = |number: &u32| {
            let start = number.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
            &self.text[start as usize..self.ends[*number as usize] as usize]
        };
        let vocabulary = Vocabulary::new(order.iter().map(word), order.len(), self.text.len());
        let languages = order.iter().map(|number| self.languages[*number as usize]).collect();

        let mut next = self.latest;
        next.fill(0);
        self.stream.iter().for_each(|entry| next[(entry >> FIELD_BITS) as usize] += 1);
        let mut starts = Vec::with_capacity(order.len() + 1);
        let mut start = 0;
        for number in &order {
            starts.push(start);
            let length = std::mem::replace(&mut next[*number as usize], start);
            start += length;
        }
        starts.push(start);

        let mut postings = vec![0; self.stream.length as usize];
        let mut entries = self.stream.iter();
        let mut from = 0;
        for (holder, end) in self.holders.iter().enumerate() {
            for entry in entries.by_ref().take((end - from) as usize) {
                let place = &mut next[(entry >> FIELD_BITS) as usize];
                postings[*place as usize] = (holder as u32) << FIELD_BITS | entry & ((1 << FIELD_BITS) - 1);
                *place += 1;
            }
            from = *end;
        }
        Read { vocabulary, languages, starts, postings }
    }
}

/// A list that grows in pieces. A list in one piece moves as it grows, and what it leaves behind stays
/// taken: WebAssembly's memory never shrinks.
#[derive(Debug, Default)]
struct Stream {
    pieces: Vec<Vec<u32>>,
    length: u32,
}

impl Stream {
    const PIECE: u32 = 1 << 16;

    fn push(&mut self, entry: u32) {
        if self.length.is_multiple_of(Self::PIECE) {
            self.pieces.push(Vec::with_capacity(Self::PIECE as usize));
        }
        if let Some(piece) = self.pieces.last_mut() {
            piece.push(entry);
            self.length += 1;
        }
    }

    fn entry(&mut self, at: u32) -> &mut u32 {
        &mut self.pieces[(at / Self::PIECE) as usize][(at % Self::PIECE) as usize]
    }

    fn iter(&self) -> impl Iterator<Item = &u32> {
        self.pieces.iter().flatten()
    }
}

/// Hyphenated words, joined in both readings. Each part is read by itself: *Schema-Einheit* holds
/// no umlaut.
#[derive(Debug, Default)]
struct Chain {
    letters: String,
    umlauts: String,
}

impl Chain {
    fn push(&mut self, word: &str) {
        self.letters.push_str(word);
        self.umlauts.push_str(&umlauts(word));
    }
}

/// FNV-1a, 32 bits: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
