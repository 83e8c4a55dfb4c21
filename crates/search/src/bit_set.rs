//! Sets of documents, one bit each.

/// A set of positions below a fixed capacity, one bit for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BitSet {
    words: Vec<u64>,
    capacity: usize,
}

impl BitSet {
    /// The empty set of positions below `capacity`.
    pub fn new(capacity: usize) -> Self {
        Self { words: vec![0; capacity.div_ceil(64)], capacity }
    }

    /// The set of all positions below `capacity`.
    pub fn full(capacity: usize) -> Self {
        let mut all = Self { words: vec![u64::MAX; capacity.div_ceil(64)], capacity };
        if let Some(last) = all.words.last_mut()
            && !capacity.is_multiple_of(64)
        {
            *last = (1 << (capacity % 64)) - 1;
        }
        all
    }

    /// The number of positions that the set can contain.
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// Adds a position; one at or beyond the capacity is ignored.
    pub fn insert(&mut self, position: usize) {
        if position < self.capacity {
            self.words[position / 64] |= 1 << (position % 64);
        }
    }

    /// Whether the position is in the set.
    pub fn contains(&self, position: usize) -> bool {
        position < self.capacity && self.words[position / 64] & (1 << (position % 64)) != 0
    }

    /// Keeps only what is in both sets.
    pub fn intersect_with(&mut self, other: &BitSet) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine &= theirs);
    }

    /// Adds what is in the other set.
    pub fn union_with(&mut self, other: &BitSet) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// Removes what is in the other set.
    pub fn difference_with(&mut self, other: &BitSet) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine &= !theirs);
    }

    /// Keeps what is in exactly one of the two sets and returns what was in both: one step of a
    /// binary addition, with its carry.
    pub(crate) fn add_carrying(&mut self, other: &BitSet) -> BitSet {
        let mut carry = other.clone();
        for (mine, carried) in self.words.iter_mut().zip(&mut carry.words) {
            (*mine, *carried) = (*mine ^ *carried, *mine & *carried);
        }
        carry
    }

    /// The number of positions in the set.
    pub fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether the set contains no position.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The number of positions in both sets.
    pub fn intersection_len(&self, other: &BitSet) -> usize {
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
