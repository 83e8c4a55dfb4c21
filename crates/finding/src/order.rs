//! The one sort of this crate.

use std::cmp::Ordering;

/// Sorts keys. Every sort goes through here, because each further instance of the standard
/// library's sort would weigh the app down by more than all its callers.
pub(crate) fn sort(keys: &mut [u64], compare: &mut dyn FnMut(u64, u64) -> Ordering) {
    keys.sort_unstable_by(|one, other| compare(*one, *other));
}

/// Puts two numbers into one key that sorts by the first, then by the second.
pub(crate) fn key(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// The second number of a [`key`].
pub(crate) fn second(key: u64) -> u32 {
    key as u32
}
