//! Adding, removing and moving.

use proptest::prelude::*;
use recap::List;
use recap::list::Note;

use crate::common::{bundle, of};
use crate::hand::{a_list, list, written};

/// What becomes of a list when something is done to it.
#[track_caller]
fn check(before: &str, change: impl FnOnce(&mut List), after: &str) {
    let mut changed = list(before);
    change(&mut changed);
    assert_eq!(written(&changed), after);
}

#[test]
fn a_takeaway_is_added_at_the_end_once() {
    check("", |list| list.add(of("a")), "a");
    check("a b", |list| list.add(of("c")), "a b c");
    check("a:note b", |list| list.add(of("a")), "a:note b");
}

#[test]
fn what_was_removed_can_be_put_back_with_its_note() {
    #[track_caller]
    fn check_back(id: &str, between: impl FnOnce(&mut List), after: &str) {
        let back = |list: &mut List| {
            let removed = list.remove(&of(id)).unwrap();
            assert!(!list.contains(&of(id)));
            between(list);
            list.restore(removed);
        };
        check("a b:note c", back, after);
    }
    check_back("a", |_| (), "a b:note c");
    check_back("b", |_| (), "a b:note c");
    check_back("b", |list| list.add(of("d")), "a b:note c d");
    check_back("c", |list| drop(list.remove(&of("a"))), "b:note c");
    check_back("b", |list| list.add(of("b")), "a c b");
    assert_eq!(list("a").remove(&of("b")), None);
}

#[test]
fn a_takeaway_is_moved_to_a_place() {
    check("a b c", |list| list.move_to(&of("a"), 1), "b a c");
    check("a b c", |list| list.move_to(&of("c"), 0), "c a b");
    check("a b c", |list| list.move_to(&of("a"), 99), "b c a");
    check("a b c", |list| list.move_to(&of("d"), 0), "a b c");
}

#[test]
fn a_note_is_replaced_and_taken_off() {
    let note = |typed: &str| Note::new(typed);
    check("a", |list| list.annotate(&of("a"), note(" neu\t1 ")), "a:neu_1");
    check("a:alt", |list| list.annotate(&of("a"), note("neu")), "a:neu");
    check("a:alt", |list| list.annotate(&of("a"), note(" \n ")), "a");
    check("a", |list| list.annotate(&of("b"), note("neu")), "a");
    assert_eq!(
        note("ab\u{202E}c\u{7}").unwrap().as_str(),
        "abc",
        "signs that turn the direction are left out"
    );
}

#[test]
fn what_the_bundle_has_no_longer_is_named() {
    let bundle = bundle(
        r#""takeaways": [{"id": "a", "kind": "figure", "statement": "A"}, {"id": "b", "kind": "figure", "statement": "B"}]"#,
    );
    let list = list("x b:note a y");
    let items = list.items(&bundle).into_iter();
    let items: Vec<_> = items.map(|item| (item.takeaway.id.to_string(), item.note)).collect();
    assert_eq!(items, [("b".to_owned(), Some("note")), ("a".to_owned(), None)]);
    assert_eq!(list.missing(&bundle), [&of("x"), &of("y")]);
}

proptest! {
    #[test]
    fn removing_is_undone_by_restoring(list in a_list(), at in any::<prop::sample::Index>()) {
        prop_assume!(!list.entries().is_empty());
        let id = &at.get(list.entries()).takeaway;
        let mut changed = list.clone();
        let removed = changed.remove(id).unwrap();
        changed.restore(removed);
        prop_assert_eq!(changed, list);
    }

    #[test]
    fn moving_keeps_everything(list in a_list(), at in any::<prop::sample::Index>(), place in 0..15_usize) {
        prop_assume!(!list.entries().is_empty());
        let moved = at.get(list.entries()).clone();
        let mut changed = list.clone();
        changed.move_to(&moved.takeaway, place);
        let last = list.entries().len() - 1;
        prop_assert_eq!(&changed.entries()[place.min(last)], &moved);
        let others = |list: &List| {
            list.entries().iter().filter(|entry| **entry != moved).cloned().collect::<Vec<_>>()
        };
        prop_assert_eq!(others(&changed), others(&list));
    }
}
