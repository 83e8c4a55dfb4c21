//! The vocabulary: every word of all texts, once.

use std::cmp::Ordering;
use std::ops::Range;

use memchr::memmem::Finder;

/// Folded words in alphabetical order, in one text that can be scanned as a whole.
///
/// Invariant: the words are distinct, none is empty, and none contains a space.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    /// The words, each after a space, and a space at the end.
    text: String,
    /// Where each word begins in `text`, and the length of `text` plus the space that would be
    /// before the next.
    starts: Vec<u32>,
}

impl Vocabulary {
    /// The vocabulary of words that are sorted and distinct.
    pub fn new<'w>(words: impl Iterator<Item = &'w str>, length: usize, bytes: usize) -> Self {
        let mut text = String::with_capacity(bytes + length + 1);
        let mut starts = Vec::with_capacity(length + 1);
        text.push(' ');
        for word in words {
            starts.push(text.len() as u32);
            text.push_str(word);
            text.push(' ');
        }
        starts.push(text.len() as u32);
        Self { text, starts }
    }

    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The memory it uses, in bytes.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + self.starts.capacity() * size_of::<u32>()
    }

    pub fn word(&self, at: usize) -> &str {
        &self.text[self.starts[at] as usize..self.starts[at + 1] as usize - 1]
    }

    pub fn bytes_of(&self, at: usize) -> &[u8] {
        &self.text.as_bytes()[self.starts[at] as usize..self.starts[at + 1] as usize - 1]
    }

    /// The words that begin like this.
    pub fn with_prefix(&self, with: &str) -> Range<usize> {
        let starts = &self.starts[..self.len()];
        // The space behind a word sorts before every letter, so the text may be compared as it is.
        let compare = |start: u32| {
            let rest = &self.text.as_bytes()[start as usize..];
            rest[..rest.len().min(with.len())].cmp(with.as_bytes())
        };
        let from = starts.partition_point(|start| compare(*start) == Ordering::Less);
        let length = starts[from..].partition_point(|start| compare(*start) == Ordering::Equal);
        from..from + length
    }

    /// The position of exactly this word.
    pub fn position(&self, word: &str) -> Option<usize> {
        let at = self.with_prefix(word).start;
        (at < self.len() && self.word(at) == word).then_some(at)
    }

    /// Calls `found` with each word that contains the part after its first letter, in rising order.
    pub fn containing(&self, part: &str, found: &mut dyn FnMut(usize)) {
        let text = self.text.as_bytes();
        let mut word = 0;
        let mut next = 0;
        for at in Finder::new(part).find_iter(text) {
            if at < next || text[at - 1] == b' ' {
                continue;
            }
            while self.starts[word + 1] as usize <= at {
                word += 1;
            }
            next = self.starts[word + 1] as usize;
            found(word);
        }
    }
}
