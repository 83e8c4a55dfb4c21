use cli::picture::hyphens::parts;
use nachlese::picture::FontMetrics;
use nachlese::picture::text_layout::{TextBox, TextLayout};
use proptest::prelude::*;

use super::serif;

const ROOM: TextBox = TextBox { width: 1040.0, height: 284.0 };

fn set(text: &str) -> TextLayout {
    let german = "de".parse().unwrap();
    TextLayout::of(text, &serif(), &|word| parts(word, &german, &[]), ROOM)
}

#[track_caller]
fn check(text: &str, size: f32, expected: &[&str]) {
    let setting = set(text);
    assert_eq!((setting.lines, setting.size), (expected.iter().map(ToString::to_string).collect(), size));
}

#[test]
fn a_short_text_is_large_and_a_long_one_small() {
    check("Vertrauen entsteht.", 92.0, &["Vertrauen entsteht."]);
    let long = "Die Verwaltung wird digital, und alle wissen es. ".repeat(8);
    let setting = set(long.trim_end());
    assert_eq!((setting.size, setting.lines.len()), (36.0, 6));
}

#[test]
fn lines_are_even_and_no_word_is_parted_without_need() {
    check(
        "Jede Digitalstrategie hat denselben Kern: die Verwaltung zu digitalisieren.",
        80.0,
        &["Jede Digitalstrategie", "hat denselben Kern: die", "Verwaltung zu digitalisieren."],
    );
}

#[test]
fn no_short_word_stands_alone_on_the_last_line() {
    check(
        "Hessen hat 2021 wegen der Pandemie seine Digitalisierungsmaßnahmen erneuert.",
        54.0,
        &["Hessen hat 2021 wegen der Pandemie seine", "Digitalisierungsmaßnahmen erneuert."],
    );
}

#[test]
fn a_word_that_would_make_all_letters_small_is_parted() {
    check(
        "Das Verwaltungsdigitalisierungsgesetz kommt.",
        92.0,
        &["Das Verwaltungsdigitali-", "sierungsgesetz kommt."],
    );
}

#[test]
fn an_address_is_torn_if_it_cannot_be_helped() {
    let setting = set(&"m".repeat(60));
    assert_eq!(setting.lines.concat(), "m".repeat(60));
    assert!(setting.lines.len() > 1);
}

#[test]
fn a_text_for_which_there_is_no_room_is_cut_at_a_word() {
    let setting = set(&"Straßenverkehrsordnung ".repeat(40));
    assert!(setting.lines.concat().ends_with("Straßenverkehrsordnung…"), "{:?}", setting.lines);
    let setting = set(&"W".repeat(5000));
    assert!(setting.lines.concat().ends_with("W…"), "{:?}", setting.lines);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_text_fits_its_room(text in "[A-ZÄa-zßw0-9./-]{1,40}( [A-ZÄa-zß0-9,.-]{1,40}){0,40}") {
        let setting = set(&text);
        prop_assert!(setting.height() <= ROOM.height);
        let widest = setting.lines.iter().map(|line| serif().width(line) * setting.size).fold(0.0, f32::max);
        // Pieces are measured alone; kerning between them may add a little.
        prop_assert!(widest <= ROOM.width + setting.size * 0.2, "{} of {}", widest, ROOM.width);
    }
}
