//! Identifiers.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{of, owned, read};
use proptest::prelude::*;
use recap::id::{ColumnId, IdError, MAX_LEN};
use recap::{FacetId, SpeakerId, TakeawayId, TalkId, ValueId};

#[track_caller]
fn check(text: &str, expected: Result<&str, &str>) {
    assert_eq!(read::<TalkId>(text), owned(expected));
}

#[test]
fn an_id_is_made_of_small_letters_digits_and_hyphens() {
    check("kiel", Ok("kiel"));
    check("a", Ok("a"));
    check("2021", Ok("2021"));
    check("-", Ok("-"));
    check("it-sicherheit-2", Ok("it-sicherheit-2"));
}

#[test]
fn anything_else_is_refused_with_the_character_named() {
    check("", Err("the id is empty"));
    check("Kiel", Err("the id contains 'K', only a-z, 0-9 and - are allowed"));
    check("köln", Err("the id contains 'ö', only a-z, 0-9 and - are allowed"));
    check("a b", Err("the id contains ' ', only a-z, 0-9 and - are allowed"));
    check("a_b", Err("the id contains '_', only a-z, 0-9 and - are allowed"));
    check("../etc", Err("the id contains '.', only a-z, 0-9 and - are allowed"));
    check("a/b", Err("the id contains '/', only a-z, 0-9 and - are allowed"));
    check("a\"b", Err("the id contains '\"', only a-z, 0-9 and - are allowed"));
    check("a\0", Err("the id contains '\\0', only a-z, 0-9 and - are allowed"));
    check("a\n", Err("the id contains '\\n', only a-z, 0-9 and - are allowed"));
    check("１", Err("the id contains '１', only a-z, 0-9 and - are allowed"));
}

#[test]
fn sixty_four_characters_are_allowed_and_no_more() {
    let longest = "a".repeat(MAX_LEN);
    check(&longest, Ok(&longest));
    check(&"a".repeat(65), Err("the id has 65 characters, at most 64 are allowed"));
    assert_eq!("a".repeat(65).parse::<TalkId>(), Err(IdError::TooLong(65)));
}

#[test]
fn a_character_that_is_not_allowed_is_named_before_the_length() {
    check(&"Ä".repeat(65), Err("the id contains 'Ä', only a-z, 0-9 and - are allowed"));
}

#[test]
fn a_speaker_is_a_value_of_the_same_name() {
    assert_eq!(ValueId::from(&of::<SpeakerId>("schoenbohm")), of("schoenbohm"));
}

proptest! {
    #[test]
    fn every_kind_of_id_is_written_as_it_was_read(text in "[a-z0-9-]{1,64}") {
        prop_assert_eq!(read::<TalkId>(&text), Ok(text.clone()));
        prop_assert_eq!(read::<TakeawayId>(&text), Ok(text.clone()));
        prop_assert_eq!(read::<SpeakerId>(&text), Ok(text.clone()));
        prop_assert_eq!(read::<FacetId>(&text), Ok(text.clone()));
        prop_assert_eq!(read::<ValueId>(&text), Ok(text.clone()));
        prop_assert_eq!(read::<ColumnId>(&text), Ok(text.clone()));
    }

    #[test]
    fn whatever_is_read_as_an_id_needs_no_escaping(text in ".{0,6}") {
        if let Ok(id) = text.parse::<TalkId>() {
            prop_assert_eq!(id.as_str(), &text);
            prop_assert!(text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }
}
