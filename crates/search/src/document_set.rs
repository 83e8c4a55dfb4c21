//! Sets of documents that have one facet value.

use crate::bit_set::BitSet;

/// A set of documents in the smaller of two forms: a speaker has few of many documents, a
/// level of government has a third of them.
#[derive(Clone, Debug)]
pub(crate) enum DocumentSet {
    Sparse(Vec<u32>),
    Dense(BitSet),
}

impl DocumentSet {
    /// The set of these of `length` documents.
    pub fn new(documents: Vec<u32>, length: usize) -> Self {
        // A position in a list takes as much as 32 bits of a set.
        if documents.len() * 32 < length {
            return Self::Sparse(documents);
        }
        let mut bits = BitSet::new(length);
        documents.iter().for_each(|document| bits.insert(*document as usize));
        Self::Dense(bits)
    }

    pub fn bytes(&self) -> usize {
        match self {
            Self::Sparse(documents) => documents.capacity() * size_of::<u32>(),
            Self::Dense(bits) => bits.capacity() / 8,
        }
    }

    pub fn add_to(&self, bits: &mut BitSet) {
        match self {
            Self::Sparse(documents) => documents.iter().for_each(|document| bits.insert(*document as usize)),
            Self::Dense(members) => bits.union_with(members),
        }
    }

    pub fn intersection_len(&self, bits: &BitSet) -> usize {
        match self {
            Self::Sparse(documents) => {
                documents.iter().filter(|document| bits.contains(**document as usize)).count()
            }
            Self::Dense(members) => members.intersection_len(bits),
        }
    }

    pub fn for_each(&self, found: &mut dyn FnMut(usize)) {
        match self {
            Self::Sparse(documents) => documents.iter().for_each(|document| found(*document as usize)),
            Self::Dense(members) => members.iter().for_each(found),
        }
    }
}
