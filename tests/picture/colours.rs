use std::fs;
use std::path::Path;

use nachlese::picture::colours::{ACCENT, Colour, INK, LINE, PAPER, SOFT, of_kind};
use recap::Kind;

/// The colour that the pages' light theme has under a name.
fn token(name: &str) -> Colour {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/tokens.css");
    let sheet = fs::read_to_string(file).unwrap();
    let (_, rest) = sheet.split_once(&format!("--{name}: #")).unwrap();
    let value = u32::from_str_radix(&rest[..6], 16).unwrap();
    let [_, red, green, blue] = value.to_be_bytes();
    [red, green, blue]
}

/// How much two colours differ in lightness, from 1 to 21 (WCAG 2.2, contrast ratio).
fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |colour: Colour| {
        let [red, green, blue] = colour.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn pictures_have_the_colours_of_the_pages() {
    #[track_caller]
    fn check(name: &str, colour: Colour) {
        assert_eq!(token(name), colour, "--{name}");
    }
    check("paper", PAPER);
    check("ink", INK);
    check("ink-soft", SOFT);
    check("line", LINE);
    check("accent", ACCENT);
    for kind in Kind::ALL {
        check(kind.as_str(), of_kind(kind));
    }
}

#[test]
fn every_text_stands_out_from_the_paper() {
    for colour in Kind::ALL.map(of_kind).into_iter().chain([INK, SOFT]) {
        assert!(contrast(colour, PAPER) >= 4.5, "{colour:02x?} has only {:.2}", contrast(colour, PAPER));
    }
}
