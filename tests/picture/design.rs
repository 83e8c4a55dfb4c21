use nachlese::picture::colours::Ink;
use nachlese::picture::{Card, FontMetrics, HEIGHT, Shape, TextStyle, WIDTH, shapes};
use proptest::prelude::*;

use super::{HOSTILE, Plain, card, card_that_says, dikomm};

/// The words on a picture in their order, those of the statement with a `/` between the lines.
fn words(card: &Card) -> Vec<(TextStyle, String)> {
    let mut words: Vec<(TextStyle, String)> = Vec::new();
    for shape in shapes(card, &Plain) {
        let Shape::Words { text, style, .. } = shape else { continue };
        match words.last_mut().filter(|(last, _)| (*last, style) == (TextStyle::Serif, TextStyle::Serif)) {
            Some((_, statement)) => *statement = format!("{statement}/{text}"),
            None => words.push((style, text)),
        }
    }
    words
}

/// The signs around a line that is read from the right.
const MARKS: [char; 2] = ['\u{2067}', '\u{2069}'];

/// Every part lies on the picture, and all words keep the margins at its sides.
#[track_caller]
fn check_margins(card: &Card) {
    for shape in shapes(card, &Plain) {
        let (left, top, right, bottom) = match &shape {
            Shape::Bar { at, size, .. } => (at.0, at.1, at.0 + size.0, at.1 + size.1),
            Shape::Icon { at, size, .. } => (at.0, at.1, at.0 + size, at.1 + size),
            Shape::Words { text, at, size, .. } => {
                assert!(
                    at.0 >= 80.0 && at.0 + Plain.width(text.trim_matches(MARKS)) * size <= 1120.5,
                    "{shape:?}"
                );
                (at.0, at.1 - size, at.0, at.1)
            }
        };
        let inside = left >= 0.0 && top >= 0.0 && right <= WIDTH as f32 && bottom <= HEIGHT as f32;
        assert!(inside, "{shape:?}");
    }
}

#[test]
fn a_picture_says_what_it_is_who_said_it_and_where() {
    #[track_caller]
    fn check(address: &str, expected: &[(TextStyle, &str)]) {
        let words = words(&card(&dikomm(), address).unwrap());
        assert_eq!(words.iter().map(|(style, text)| (*style, &**text)).collect::<Vec<_>>(), expected);
    }
    check(
        "takeaway/attacks-rise/",
        &[
            (TextStyle::Bold, "Warnung"),
            (TextStyle::Sans, "Bund"),
            (
                TextStyle::Serif,
                "Laut BSI-Präsident Arne/Schönbohm nehmen gezielte/Angriffe immer mehr zu,/vor allem mit \
                 Ransomware.",
            ),
            (TextStyle::Bold, "Kommunale Digitalisierungsstrategien, nach Arne Schönbohm"),
            (TextStyle::Sans, "Präsident…"),
            (TextStyle::Bold, "dikomm"),
            (TextStyle::Sans, "23. und 24. November 2021 · online"),
        ],
    );
    check(
        "en/",
        &[
            (TextStyle::Bold, "20 takeaways · 3 talks"),
            (TextStyle::Serif, "Municipal digital/strategies"),
            (TextStyle::Bold, "dikomm"),
            (TextStyle::Sans, "23–24 November 2021 · online"),
        ],
    );
}

#[test]
fn a_text_in_letters_that_are_missing_gives_way_to_a_large_icon() {
    let shapes = shapes(&card_that_says("中文字符"), &Plain);
    let icons: Vec<f32> = shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Icon { size, .. } => Some(*size),
            Shape::Bar { .. } | Shape::Words { .. } => None,
        })
        .collect();
    assert_eq!(icons, [220.0]);
    let words = words(&card_that_says("中文字符"));
    assert_eq!(words.len(), 2, "only the footer is left: {words:?}");
}

#[test]
fn a_text_that_is_read_from_the_right_begins_at_the_right() {
    let shapes = shapes(&card_that_says("שלום BSI"), &Plain);
    let statement: Vec<_> = shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Words { text, style: TextStyle::Serif, at, size, .. } => {
                Some((text.as_str(), at.0 + 4.0 * size))
            }
            _ => None,
        })
        .collect();
    assert_eq!(statement, [("\u{2067}שלום BSI\u{2069}", 1120.0)]);
}

#[test]
fn a_word_is_rather_set_small_than_torn() {
    let words = words(&card_that_says("Das Verwaltungsdigitalisierungsgesetz kommt."));
    assert_eq!(words[2].1, "Das Verwaltungsdigitalisierungsgesetz kommt.");
}

#[test]
fn each_layer_is_a_bar_and_those_that_apply_are_dark() {
    let inks: Vec<Ink> = shapes(&card_that_says("Es ist so."), &Plain)
        .iter()
        .filter_map(|shape| match shape {
            Shape::Bar { size: (48.0, _), ink, .. } => Some(*ink),
            _ => None,
        })
        .collect();
    assert_eq!(inks, [Ink::Strong, Ink::Line, Ink::Line]);
}

#[test]
fn hostile_texts_in_every_place_keep_the_margins() {
    for text in HOSTILE.iter().map(ToString::to_string).chain(["W".repeat(5000), "ja\n".repeat(9000)]) {
        let mut card = card_that_says(&text);
        check_margins(&card);
        card.text = "Es ist so.".to_owned();
        card.label.clone_from(&text);
        card.names = vec![text.clone(); 3];
        card.by = card.names.join(", ");
        card.position.clone_from(&text);
        card.event.clone_from(&text);
        card.occasion.clone_from(&text);
        check_margins(&card);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_keeps_the_margins(text in "\\PC{0,600}") {
        check_margins(&card_that_says(&text));
    }
}
