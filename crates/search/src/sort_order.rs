//! Sort orders other than by rank.

use std::cmp::Ordering;

use crate::bit_set::BitSet;
use crate::merge_sort::{key, second, sort};
use crate::ranks::Ranks;

/// All documents in some order, such as alphabetical; some may be equal in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortOrder {
    documents: Vec<u32>,
    /// Where each run of equal documents ends.
    ends: Vec<u32>,
}

impl SortOrder {
    /// Sorts `length` documents by a comparison of two of them.
    pub fn by(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Self {
        let mut keys: Vec<u64> = (0..length as u64).collect();
        sort(&mut keys, &mut |one, other| compare(one as usize, other as usize).then(one.cmp(&other)));
        let mut ends = Vec::new();
        for at in 1..=length {
            let continues =
                at < length && compare(keys[at - 1] as usize, keys[at] as usize) == Ordering::Equal;
            if !continues {
                ends.push(at as u32);
            }
        }
        Self { documents: keys.into_iter().map(second).collect(), ends }
    }

    /// The documents in this order.
    pub fn documents(&self) -> impl Iterator<Item = u32> {
        self.documents.iter().copied()
    }

    /// One page of the documents that match: up to `count`, in this order, equals by rank, without the first
    /// `skip`.
    pub(crate) fn page(&self, matching: &BitSet, ranks: &Ranks, mut skip: usize, count: usize) -> Vec<u32> {
        let mut page = Vec::new();
        let mut from = 0;
        for end in &self.ends {
            let run = self.documents[from..*end as usize].iter();
            from = *end as usize;
            let run = run.filter(|document| matching.contains(**document as usize));
            let length = run.clone().count();
            if length <= skip {
                skip -= length;
                continue;
            }
            let mut ranked: Vec<u64> =
                run.map(|document| key(ranks.rank(*document as usize), *document)).collect();
            sort(&mut ranked, &mut |one, other| one.cmp(&other));
            page.extend(ranked.into_iter().skip(skip).take(count - page.len()).map(second));
            skip = 0;
            if page.len() == count {
                break;
            }
        }
        page
    }
}
