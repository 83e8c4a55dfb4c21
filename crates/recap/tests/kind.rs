//! Kinds of takeaways.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeSet;

use common::of;
use recap::Kind;
use recap::kind::KindError;

#[test]
fn every_kind_is_read_as_it_is_written() {
    for kind in Kind::ALL {
        assert_eq!(kind.as_str().parse(), Ok(kind));
    }
    assert_eq!(Kind::ALL.map(Kind::as_str).iter().collect::<BTreeSet<_>>().len(), 7);
}

#[test]
fn another_word_names_no_kind() {
    #[track_caller]
    fn check(text: &str) {
        assert_eq!(text.parse::<Kind>(), Err(KindError(text.to_owned())));
    }
    check("");
    check("Warning");
    check("warnings");
}

#[test]
fn a_kind_has_a_label_in_each_language() {
    #[track_caller]
    fn check(kind: Kind, language: &str, expected: &str) {
        assert_eq!(kind.label().localized(&of(language)).text, expected);
    }
    check(Kind::Measure, "de", "Maßnahme");
    check(Kind::Measure, "en", "Measure");
    check(Kind::Measure, "de-simple", "Das passiert");
    check(Kind::Measure, "de-at", "Maßnahme");
    check(Kind::Measure, "fr", "Measure");
}
