//! Nearest results: where no document contains all words, those with most of them.

use crate::bit_set::BitSet;
use crate::matches::TermMatches;
use crate::ranks::Ranks;

/// The documents that contain most words.
pub(crate) struct NearestDocuments {
    pub documents: BitSet,
    /// The words they contain, by position.
    pub contained: Vec<usize>,
}

impl NearestDocuments {
    /// Of the documents `within`, those that contain most of these words, and among them those with the rarest: all
    /// contain the same words. Each word tells whether it was corrected; those that were typed come first. `None`
    /// where no document contains any.
    ///
    /// It takes a few passes over bits for each word, however many documents there are.
    pub fn new(words: &[(&TermMatches, bool)], within: &BitSet) -> Option<Self> {
        let mut counts = Ranks::new();
        words.iter().for_each(|(word, _)| counts.add(&word.documents, 0));
        let mut documents = counts.highest(within)?;
        let rarity = |(at, (word, is_corrected)): (usize, &(&TermMatches, bool))| {
            (*is_corrected, word.documents.len(), at)
        };
        let mut by_rarity: Vec<_> = words.iter().enumerate().map(rarity).collect();
        let mut contained = Vec::new();
        while let Some(rarest) = (0..by_rarity.len()).min_by_key(|at| by_rarity[*at]) {
            let (_, _, word) = by_rarity.swap_remove(rarest);
            let mut with_word = documents.clone();
            with_word.intersect_with(&words[word].0.documents);
            if !with_word.is_empty() {
                documents = with_word;
                contained.push(word);
            }
        }
        Some(Self { documents, contained })
    }
}
