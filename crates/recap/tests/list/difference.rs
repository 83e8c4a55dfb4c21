//! A received list beside the reader's own.

use proptest::prelude::*;

use crate::hand::{a_list, list, written};

#[test]
fn a_received_list_differs_in_what_is_added_lacking_noted_or_reordered() {
    #[track_caller]
    fn check(own: &str, received: &str, expected: (&[&str], &[&str], &[&str], bool)) {
        let (own, received) = (list(own), list(received));
        let difference = own.difference(&received);
        let ids = |entries: &[&recap::list::ListEntry]| {
            entries.iter().map(|entry| entry.takeaway.to_string()).collect::<Vec<_>>()
        };
        let noted: Vec<_> = difference.noted.iter().map(ToString::to_string).collect();
        let (added, lacking) = (ids(&difference.added), ids(&difference.lacking));
        let found = (added, lacking, noted, difference.reordered);
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert_eq!(found, (owned(expected.0), owned(expected.1), owned(expected.2), expected.3));
    }
    check("", "", (&[], &[], &[], false));
    check("a b:x", "a b:x", (&[], &[], &[], false));
    check("a b", "b c a d", (&["c", "d"], &[], &[], true));
    check("a b", "b", (&[], &["a"], &[], false));
    check("a:x b:y c", "a b:z c:w", (&[], &[], &["b", "c"], false));
}

#[test]
fn merging_adds_at_the_end_and_loses_no_note() {
    #[track_caller]
    fn check(own: &str, received: &str, expected: &str) {
        let mut own = list(own);
        own.merge(&list(received));
        assert_eq!(written(&own), expected);
    }
    check("a b", "c b d:x", "a b c d:x");
    check("a", "a:x", "a:x");
    check("a:x", "a", "a:x");
    check("a:x", "a:y", "a:x\n\ny");
    check("a:x", "a:mehr_x", "a:mehr_x");
    check("a:mehr_x", "a:x", "a:mehr_x");
}

proptest! {
    #[test]
    fn a_merged_list_has_all_of_both_and_merging_again_changes_nothing(own in a_list(), received in a_list()) {
        let mut merged = own.clone();
        merged.merge(&received);
        prop_assert!(own.entries().iter().zip(merged.entries()).all(|(one, other)| one.takeaway == other.takeaway));
        prop_assert_eq!(merged.difference(&received).added.len(), 0);
        let count = own.entries().len() + own.difference(&received).added.len();
        prop_assert_eq!(merged.entries().len(), count);
        for entry in own.entries().iter().chain(received.entries()) {
            let of = |id: &recap::TakeawayId| merged.entries().iter().find(|entry| entry.takeaway == *id).unwrap();
            let note = of(&entry.takeaway).note.as_ref().map_or("", |note| note.as_str());
            prop_assert!(entry.note.iter().all(|kept| note.contains(kept.as_str())));
        }
        let mut again = merged.clone();
        again.merge(&received);
        prop_assert_eq!(again, merged);
    }

    #[test]
    fn lists_that_do_not_differ_are_the_same(own in a_list(), received in a_list()) {
        prop_assert!(own.difference(&own).is_empty());
        if own.difference(&received).is_empty() {
            let ids = |list: &recap::List| list.entries().iter().map(|entry| entry.takeaway.clone()).collect::<Vec<_>>();
            prop_assert_eq!(ids(&own), ids(&received));
        }
    }
}
