//! The publisher's colour: as it is where it can be read, and no further away from it than needed.

#![allow(clippy::unwrap_used)]

use cli::accent::rules;
use cli::colour::{CONTRAST_AA, CONTRAST_AAA, DARK_SURFACE, PAPER, WHITE, contrast};
use proptest::prelude::*;
use recap::site_settings::Accent;

/// The colours of a name in the rules: light, dark by the system, dark by choice.
fn colours(rules: &str, name: &str) -> Vec<Accent> {
    let name = format!("--{name}:");
    let values = rules.split(&name).skip(1);
    values.map(|rest| rest[..7].parse().unwrap()).collect()
}

/// The accent in light and in dark that a colour leads to.
#[track_caller]
fn check(colour: &str, expected: [&str; 2]) {
    let found = colours(&rules(colour.parse().unwrap()), "accent");
    let expected = expected.map(|colour| colour.parse::<Accent>().unwrap());
    assert_eq!(found, [expected[0], expected[1], expected[1]]);
}

#[test]
fn a_colour_that_can_be_read_is_kept_and_shines_in_the_dark() {
    check("#1d4a9e", ["#1d4a9e", "#8ab3ff"]);
    check("#000000", ["#000000", "#ababab"]);
}

#[test]
fn a_light_colour_is_darkened_until_it_can_be_read() {
    check("#ffe600", ["#807300", "#ffe600"]);
    check("#ffffff", ["#737373", "#ffffff"]);
}

proptest! {
    #[test]
    fn every_colour_becomes_one_that_words_can_be_read_in(colour in any::<[u8; 3]>()) {
        let rules = rules(Accent(colour));
        let (accent, soft, on) = (colours(&rules, "accent"), colours(&rules, "accent-soft"), colours(&rules, "on-accent"));
        for ground in [PAPER, WHITE, soft[0], on[0]] {
            prop_assert!(contrast(accent[0], ground) >= CONTRAST_AA);
        }
        for ground in [DARK_SURFACE, soft[1], on[1]] {
            prop_assert!(contrast(accent[1], ground) >= CONTRAST_AAA, "{:?} on {:?}", accent[1], ground);
        }
        prop_assert_eq!(accent[1], accent[2]);
    }
}
