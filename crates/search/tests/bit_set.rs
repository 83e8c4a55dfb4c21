//! Sets of positions, held against the standard library's.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use search::bit_set::BitSet;

fn bits(length: usize, positions: &BTreeSet<usize>) -> BitSet {
    let mut bits = BitSet::new(length);
    positions.iter().for_each(|position| bits.insert(*position));
    bits
}

fn set(bits: &BitSet) -> BTreeSet<usize> {
    bits.iter().collect()
}

#[test]
fn all_holds_every_position_below_the_length_and_none_holds_no_position() {
    #[track_caller]
    fn check(length: usize) {
        assert_eq!(BitSet::full(length).iter().collect::<Vec<_>>(), (0..length).collect::<Vec<_>>());
        assert_eq!(BitSet::new(length).iter().next(), None);
        assert!(!BitSet::full(length).contains(length));
    }
    for length in [0, 1, 63, 64, 65, 127, 128, 129] {
        check(length);
    }
}

#[test]
fn a_position_beyond_the_length_is_ignored() {
    #[track_caller]
    fn check(length: usize, position: usize) {
        let mut bits = BitSet::new(length);
        bits.insert(position);
        assert_eq!(bits, BitSet::new(length));
        assert!(!bits.contains(position));
    }
    check(0, 0);
    check(3, 3);
    check(64, 64);
    check(65, 100);
    check(3, usize::MAX);
}

proptest! {
    #[test]
    fn bits_do_what_sets_do(
        (length, one, other) in (0..200_usize).prop_flat_map(|length| {
            let positions = prop::collection::btree_set(0..length.max(1), 0..=length);
            (Just(length), positions.clone(), positions)
        })
    ) {
        let (one, other) = if length == 0 { Default::default() } else { (one, other) };
        let (of_one, of_other) = (bits(length, &one), bits(length, &other));
        prop_assert_eq!(set(&of_one), one.clone());
        prop_assert!((0..length + 70).all(|at| of_one.contains(at) == one.contains(&at)));
        prop_assert!(of_one.iter().is_sorted());

        let mut common = of_one.clone();
        common.intersect_with(&of_other);
        prop_assert_eq!(set(&common), &one & &other);
        prop_assert_eq!(of_one.intersection_len(&of_other), (&one & &other).len());

        let mut either = of_one.clone();
        either.union_with(&of_other);
        prop_assert_eq!(set(&either), &one | &other);
        prop_assert_eq!(&either, &bits(length, &(&one | &other)));

        either.difference_with(&of_one);
        prop_assert_eq!(either, bits(length, &(&other - &one)));
        prop_assert_eq!((of_one.len(), of_one.is_empty()), (one.len(), one.is_empty()));
    }
}
