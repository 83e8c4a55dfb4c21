//! What an excerpt holds.

use crate::screen::{congress, with};

#[test]
fn its_talks_are_those_of_its_takeaways_each_once() {
    let bundle = congress(&["a", "b"]);
    with(&bundle, |excerpt| {
        let talks = excerpt.talks();
        assert_eq!(talks.iter().map(|talk| talk.id.as_str()).collect::<Vec<_>>(), ["netz"]);
    });
}
