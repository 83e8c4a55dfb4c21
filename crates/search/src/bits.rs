//! Sets of documents, one bit each.

/// A set of positions below a fixed length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    /// The empty set of positions below `length`.
    pub fn none(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)], length }
    }

    /// The set of all positions below `length`.
    pub fn all(length: usize) -> Self {
        let mut all = Self { words: vec![u64::MAX; length.div_ceil(64)], length };
        if let Some(last) = all.words.last_mut()
            && !length.is_multiple_of(64)
        {
            *last = (1 << (length % 64)) - 1;
        }
        all
    }

    /// The length below which all positions lie.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Adds a position; one at or beyond the length is ignored.
    pub fn insert(&mut self, position: usize) {
        if position < self.length {
            self.words[position / 64] |= 1 << (position % 64);
        }
    }

    /// Whether the position is in the set.
    pub fn contains(&self, position: usize) -> bool {
        position < self.length && self.words[position / 64] & (1 << (position % 64)) != 0
    }

    /// Keeps only what is in both sets.
    pub fn intersect(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine &= theirs);
    }

    /// Adds what is in the other set.
    pub fn unite(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// Takes away what is in the other set.
    pub fn subtract(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine &= !theirs);
    }

    /// Keeps what is in exactly one of both sets, and gives what was in both: one step of adding
    /// binary numbers, with its carry.
    pub(crate) fn add_carrying(&mut self, other: &Bits) -> Bits {
        let mut carry = other.clone();
        for (mine, carried) in self.words.iter_mut().zip(&mut carry.words) {
            (*mine, *carried) = (*mine ^ *carried, *mine & *carried);
        }
        carry
    }

    /// How many positions are in the set.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// How many positions are in both sets.
    pub fn count_common(&self, other: &Bits) -> usize {
        let common =
            self.words.iter().zip(&other.words).map(|(mine, theirs)| (mine & theirs).count_ones() as usize);
        common.sum()
    }

    /// The positions in the set, in rising order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(at * 64 + bit)
            })
        })
    }
}
