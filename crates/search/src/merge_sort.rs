//! Merge sort, the only sorting function of the app.
//!
//! The standard library's sorts are faster by a third, but each weighs several times more in the app than
//! this one, and no search sorts its results.

use std::cmp::Ordering;

/// Sorts keys; equal ones keep their order. Merges runs of 1, 2, 4 … keys until one is left.
pub fn sort(keys: &mut [u64], compare: &mut dyn FnMut(u64, u64) -> Ordering) {
    let mut merged = Vec::with_capacity(keys.len());
    let mut run = 1;
    while run < keys.len() {
        merged.clear();
        for pair in keys.chunks(2 * run) {
            merge(pair.split_at(run.min(pair.len())), &mut merged, compare);
        }
        keys.copy_from_slice(&merged);
        run *= 2;
    }
}

/// Adds two sorted runs as one.
fn merge(
    (one, other): (&[u64], &[u64]),
    merged: &mut Vec<u64>,
    compare: &mut dyn FnMut(u64, u64) -> Ordering,
) {
    let (mut at, mut beside) = (0, 0);
    while at < one.len() && beside < other.len() {
        if compare(one[at], other[beside]) == Ordering::Greater {
            merged.push(other[beside]);
            beside += 1;
        } else {
            merged.push(one[at]);
            at += 1;
        }
    }
    merged.extend_from_slice(&one[at..]);
    merged.extend_from_slice(&other[beside..]);
}

/// Puts two numbers into one key that sorts by the first, then by the second.
pub fn key(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// The first number of a [`key`].
pub fn first(key: u64) -> u32 {
    (key >> 32) as u32
}

/// The second number of a [`key`].
pub fn second(key: u64) -> u32 {
    key as u32
}
