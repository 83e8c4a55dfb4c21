//! Which documents have a value.

use crate::bits::Bits;

/// A set of documents, kept in the form that is smaller: a speaker has few of many documents, a
/// level of government has a third of them.
#[derive(Clone, Debug)]
pub(crate) enum Members {
    Few(Vec<u32>),
    Many(Bits),
}

impl Members {
    /// The set of these of `length` documents.
    pub fn new(documents: Vec<u32>, length: usize) -> Self {
        // A position in a list takes as much as 32 bits of a set.
        if documents.len() * 32 < length {
            return Self::Few(documents);
        }
        let mut bits = Bits::none(length);
        documents.iter().for_each(|document| bits.insert(*document as usize));
        Self::Many(bits)
    }

    pub fn bytes(&self) -> usize {
        match self {
            Self::Few(documents) => documents.capacity() * size_of::<u32>(),
            Self::Many(bits) => bits.length() / 8,
        }
    }

    pub fn unite_into(&self, bits: &mut Bits) {
        match self {
            Self::Few(documents) => documents.iter().for_each(|document| bits.insert(*document as usize)),
            Self::Many(members) => bits.unite(members),
        }
    }

    pub fn count_common(&self, bits: &Bits) -> usize {
        match self {
            Self::Few(documents) => {
                documents.iter().filter(|document| bits.contains(**document as usize)).count()
            }
            Self::Many(members) => members.count_common(bits),
        }
    }

    pub fn each(&self, found: &mut dyn FnMut(usize)) {
        match self {
            Self::Few(documents) => documents.iter().for_each(|document| found(*document as usize)),
            Self::Many(members) => members.iter().for_each(found),
        }
    }
}
