//! Ranks: how well each document matches, added up over the terms.

use crate::bit_set::BitSet;

/// The rank of every document as a binary number, one bit set for each digit: plane 0 contains the
/// documents whose last digit is 1. Adding a term is a few passes over bits, and the documents of
/// one rank are never sorted, because they come out in their own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ranks {
    planes: Vec<BitSet>,
}

impl Ranks {
    /// Rank 0 for all.
    pub fn new() -> Self {
        Self { planes: Vec::new() }
    }

    /// Adds a power of two, 2 to the `digit`, to the rank of these documents.
    pub fn add(&mut self, documents: &BitSet, digit: usize) {
        let mut carry = documents.clone();
        for at in digit.. {
            if carry.is_empty() {
                return;
            }
            while self.planes.len() <= at {
                self.planes.push(BitSet::new(documents.capacity()));
            }
            carry = self.planes[at].add_carrying(&carry);
        }
    }

    /// Of these documents those with the highest rank; `None` where that is 0.
    pub fn highest(&self, documents: &BitSet) -> Option<BitSet> {
        let mut highest = documents.clone();
        let mut is_above_zero = false;
        for plane in self.planes.iter().rev() {
            let mut one = highest.clone();
            one.intersect_with(plane);
            if !one.is_empty() {
                highest = one;
                is_above_zero = true;
            }
        }
        is_above_zero.then_some(highest)
    }

    pub fn rank(&self, document: usize) -> u32 {
        let digits = self.planes.iter().enumerate();
        digits.map(|(digit, plane)| u32::from(plane.contains(document)) << digit).sum()
    }

    /// Up to `count` of these documents by rising rank, then in their own order, without the
    /// first `skip`.
    pub fn page(&self, documents: &BitSet, skip: usize, count: usize) -> Vec<u32> {
        let mut page = PageCollector { skip, count, documents: Vec::new() };
        page.take(documents, &self.planes);
        page.documents
    }
}

/// Collects one page of documents.
struct PageCollector {
    skip: usize,
    count: usize,
    documents: Vec<u32>,
}

impl PageCollector {
    /// Takes documents that are equal in all higher digits: first those with a 0 in the next.
    fn take(&mut self, documents: &BitSet, planes: &[BitSet]) {
        if self.documents.len() == self.count {
            return;
        }
        let length = documents.len();
        if length <= self.skip {
            self.skip -= length;
            return;
        }
        let Some((plane, lower)) = planes.split_last() else {
            let open = self.count - self.documents.len();
            self.documents.extend(documents.iter().skip(self.skip).take(open).map(|at| at as u32));
            self.skip = 0;
            return;
        };
        let mut zero = documents.clone();
        zero.difference_with(plane);
        self.take(&zero, lower);
        let mut one = documents.clone();
        one.intersect_with(plane);
        self.take(&one, lower);
    }
}
