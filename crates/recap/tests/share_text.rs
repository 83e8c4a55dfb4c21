//! The text that is passed on, while the reader works on it.

use proptest::prelude::*;
use recap::share::{Share, ShareText, TextPart};

fn share() -> Share {
    Share {
        title: "Es ist alt".into(),
        words: "Es ist alt".into(),
        by: "Ina, Tag".into(),
        source: Some("Bericht, https://b.example/".into()),
        hashtag: Some("#tag".into()),
        link: "https://a.example/".into(),
        picture: String::new(),
    }
}

/// The text of a draft that nobody has touched.
const WHOLE: &str = "Es ist alt\n— Ina, Tag\nBericht, https://b.example/\n#tag";

/// A text after these switches were turned, from what stood in the field before.
#[track_caller]
fn check(before: Option<&str>, turned: &[TextPart], expected: &str) {
    let share = share();
    let mut draft = ShareText::new(&share);
    if let Some(before) = before {
        draft.text = before.to_owned();
    }
    turned.iter().for_each(|switch| draft.toggle(&share, *switch));
    assert_eq!(draft.text, expected);
}

#[test]
fn a_draft_begins_with_words_source_and_hashtag() {
    let draft = ShareText::new(&share());
    assert_eq!(TextPart::ALL.map(|switch| draft.on.contains(switch)), [true, true, true]);
    check(None, &[], WHOLE);
}

#[test]
fn what_the_bundle_does_not_have_is_not_in_the_text() {
    let share = Share { source: None, hashtag: None, ..share() };
    assert_eq!(TextPart::ALL.map(|switch| share.part(switch).is_some()), [true, false, false]);
    let mut draft = ShareText::new(&share);
    assert_eq!(draft.text, "Es ist alt\n— Ina, Tag");
    TextPart::ALL.into_iter().for_each(|switch| draft.toggle(&share, switch));
    assert_eq!(draft.text, "Ina, Tag");
}

#[test]
fn an_untouched_text_is_composed_anew() {
    check(None, &[TextPart::Words], "Ina, Tag\nBericht, https://b.example/\n#tag");
    check(None, &[TextPart::Source], "Es ist alt\n— Ina, Tag\n#tag");
    check(None, &[TextPart::Hashtag], "Es ist alt\n— Ina, Tag\nBericht, https://b.example/");
    check(None, &[TextPart::Hashtag, TextPart::Source, TextPart::Words], "Ina, Tag");
    check(None, &[TextPart::Hashtag, TextPart::Source, TextPart::Hashtag, TextPart::Source], WHOLE);
}

#[test]
fn of_an_edited_text_only_the_part_is_taken() {
    let edited = "Lesen!\nEs ist alt\n— Ina, Tag\n#tag";
    check(Some(edited), &[TextPart::Words], "Lesen!\n— Ina, Tag\n#tag");
    check(Some(edited), &[TextPart::Hashtag], "Lesen!\nEs ist alt\n— Ina, Tag");
    check(Some("Ina sagt: Es ist alt. Wirklich."), &[TextPart::Words], "Ina sagt:. Wirklich.");
    check(Some("Ganz #tag nach meinem Sinn"), &[TextPart::Hashtag], "Ganz nach meinem Sinn");
    check(Some("#tag"), &[TextPart::Hashtag], "");
    check(Some("a #tag\nb"), &[TextPart::Hashtag], "a\nb");
}

#[test]
fn to_an_edited_text_the_part_is_added() {
    let twice = [TextPart::Source, TextPart::Source];
    check(Some("Lesen!"), &twice, "Lesen!\nBericht, https://b.example/");
    check(Some(""), &twice, "Bericht, https://b.example/");
    check(Some("Lesen!"), &[TextPart::Hashtag, TextPart::Hashtag], "Lesen!\n#tag");
    check(Some("Lesen!"), &[TextPart::Words, TextPart::Words], "Es ist alt\nLesen!");
}

#[test]
fn a_part_that_the_reader_changed_or_typed_stays() {
    check(Some("Es ist sehr alt #tags"), &[TextPart::Words, TextPart::Hashtag], "Es ist sehr alt #tags");
    check(
        Some("Bericht, https://b.example/ lesen"),
        &[TextPart::Source, TextPart::Source],
        "lesen\nBericht, https://b.example/",
    );
}

#[test]
fn a_text_that_is_as_it_was_counts_as_untouched() {
    check(Some(WHOLE), &[TextPart::Words], "Ina, Tag\nBericht, https://b.example/\n#tag");
}

fn a_switch() -> impl Strategy<Value = TextPart> {
    prop::sample::select(TextPart::ALL.to_vec())
}

proptest! {
    #[test]
    fn nothing_that_the_reader_typed_is_lost(
        typed in "[xyz0-9 \n.,!äß👍]{1,40}",
        after in any::<bool>(),
        turned in prop::collection::vec(a_switch(), 0..8),
    ) {
        let share = share();
        let mut draft = ShareText::new(&share);
        let typed = format!("+{typed}+");
        draft.text = if after { format!("{}{typed}", draft.text) } else { format!("{typed}{}", draft.text) };
        for switch in turned {
            draft.toggle(&share, switch);
            prop_assert!(draft.text.contains(&typed), "{:?} is in {:?}", typed, draft.text);
        }
    }

    #[test]
    fn switches_turned_back_give_the_first_text(turned in prop::collection::vec(a_switch(), 0..8)) {
        let share = share();
        let mut draft = ShareText::new(&share);
        let first = draft.clone().text;
        turned.iter().chain(turned.iter().rev()).for_each(|switch| draft.toggle(&share, *switch));
        prop_assert_eq!(draft.text, first);
    }
}
