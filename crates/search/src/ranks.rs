//! Ranks: how well each document fits, added up over the terms.

use crate::bits::Bits;

/// A small number for every document, kept as the digits of binary numbers: plane 0 holds the
/// documents whose last digit is 1. Adding a term is a few passes over bits, and the documents of
/// one rank are never sorted, because they come out in their own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ranks {
    planes: Vec<Bits>,
}

impl Ranks {
    /// Rank 0 for all.
    pub fn none() -> Self {
        Self { planes: Vec::new() }
    }

    /// Adds a power of two, 2 to the `digit`, to the rank of these documents.
    pub fn add(&mut self, documents: &Bits, digit: usize) {
        let mut carry = documents.clone();
        for at in digit.. {
            if carry.is_empty() {
                return;
            }
            while self.planes.len() <= at {
                self.planes.push(Bits::none(documents.length()));
            }
            carry = self.planes[at].add_carrying(&carry);
        }
    }

    pub fn of(&self, document: usize) -> u32 {
        let digits = self.planes.iter().enumerate();
        digits.map(|(digit, plane)| u32::from(plane.contains(document)) << digit).sum()
    }

    /// Up to `count` of these documents by rising rank, then in their own order, without the
    /// first `skip`.
    pub fn page(&self, documents: &Bits, skip: usize, count: usize) -> Vec<u32> {
        let mut page = Page { skip, count, documents: Vec::new() };
        page.take(documents, &self.planes);
        page.documents
    }
}

/// A page that is being filled.
struct Page {
    skip: usize,
    count: usize,
    documents: Vec<u32>,
}

impl Page {
    /// Takes documents that are equal in all higher digits: first those with a 0 in the next.
    fn take(&mut self, documents: &Bits, planes: &[Bits]) {
        if self.documents.len() == self.count {
            return;
        }
        let length = documents.count();
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
        zero.subtract(plane);
        self.take(&zero, lower);
        let mut one = documents.clone();
        one.intersect(plane);
        self.take(&one, lower);
    }
}
