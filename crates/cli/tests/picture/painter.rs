use std::thread;

use cli::picture::Painter;
use nachlese::picture::Card;
use nachlese::picture::card::Levels;
use nachlese::picture::colours::{LINE, PAPER};
use proptest::prelude::*;
use recap::site_settings::Accent;
use sha2::{Digest, Sha256};

use super::canvas::{ink_box, pixels};
use super::{HOSTILE, card_that_says, dikomm};

/// The width of the edge in the publisher's colour.
const EDGE: usize = 16;

/// Draws a card and holds it to what platforms ask for: the right size, not too heavy, and a margin.
#[track_caller]
fn check(painter: &Painter, card: &Card) -> Vec<[u8; 3]> {
    let png = painter.draw(card).unwrap();
    assert!(png.len() < 300_000, "{} bytes for {card:?}", png.len());
    let pixels = pixels(&png);
    let [left, top, right, bottom] = ink_box(&pixels, |pixel, x| x >= EDGE && pixel != PAPER).unwrap();
    let inside = left >= 64 && top >= 40 && right < 1140 && bottom < 600;
    assert!(inside, "{:?} for {card:?}", [left, top, right, bottom]);
    pixels
}

#[test]
fn every_picture_of_the_dikomm_keeps_its_margins() {
    let (bundle, painter) = (dikomm(), Painter::new(None, &[]).unwrap());
    let mut drawn = 0;
    for language in bundle.languages.iter() {
        for route in cli::site::pages::routes(&bundle) {
            if let Some(card) = Card::of(&bundle, &recap::Location::new(language.clone(), route)) {
                check(&painter, &card);
                drawn += 1;
            }
        }
    }
    assert_eq!(drawn, 3 * (1 + 3 + 20));
}

#[test]
fn hostile_texts_in_every_place_keep_their_margins() {
    let painter = Painter::new(None, &[]).unwrap();
    for text in HOSTILE.iter().map(ToString::to_string).chain(["W".repeat(5000), "ja ".repeat(9000)]) {
        let mut card = card_that_says(&text);
        check(&painter, &card);
        card.text = "Es ist so.".to_owned();
        card.label.clone_from(&text);
        card.names = vec![text.clone(); 3];
        card.position.clone_from(&text);
        card.event.clone_from(&text);
        card.occasion.clone_from(&text);
        for layers in [0, 60] {
            let applies = vec![true; layers];
            card.levels = Some(Levels { words: text.clone(), applies });
            check(&painter, &card);
        }
    }
}

#[test]
fn the_edge_has_the_publishers_colour_and_no_text_has_it() {
    let card = card_that_says("Vertrauen entsteht.");
    for accent in [[0xff, 0xf3, 0x80], [0, 0, 0], [0xff, 0, 0xff]] {
        let pixels = check(&Painter::new(Some(Accent(accent)), &[]).unwrap(), &card);
        assert_eq!(ink_box(&pixels, |pixel, _| pixel == accent), Some([0, 0, EDGE - 1, 629]));
    }
}

#[test]
fn layers_that_do_not_apply_are_light() {
    let mut card = card_that_says("Vertrauen entsteht.");
    let painter = Painter::new(None, &[]).unwrap();
    // The line above the footer is as light and lies below.
    let light = |card: &Card| {
        let pixels = check(&painter, card);
        pixels[..200 * 1200].iter().filter(|pixel| **pixel == LINE).count()
    };
    let one_of_three = light(&card);
    assert!(one_of_three > 0);
    if let Some(levels) = &mut card.levels {
        levels.applies = vec![true, true, false];
    }
    assert_eq!(light(&card) * 2, one_of_three);
}

#[test]
fn every_thread_draws_the_same() {
    let painter = Painter::new(None, &[]).unwrap();
    let card = card_that_says("Vertrauen entsteht.");
    let first = painter.draw(&card).unwrap();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| painter.draw(&card).unwrap())).collect();
        for thread in threads {
            assert!(thread.join().unwrap() == first, "the bytes are the same");
        }
    });
    assert!(Painter::new(None, &[]).unwrap().draw(&card).unwrap() == first, "the bytes are the same");
}

/// If this fails because pictures look different now: raise `DESIGN` in `key.rs`, so that sites draw them
/// again, and put the new sum here.
#[test]
fn a_change_of_the_design_is_noticed() {
    let card = card_that_says("Gezielte Angriffe auf Verwaltungen nehmen weiter zu.");
    let pixels = check(&Painter::new(None, &[]).unwrap(), &card);
    let sum = Sha256::digest(pixels.as_flattened());
    assert_eq!(format!("{sum:x}"), "2d98f7dd4153d905d22d464f344d984cc20b4f386dfdced2c00e48f269bc7b21");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_makes_a_picture(text in "\\PC{0,600}", accent in any::<Option<[u8; 3]>>()) {
        let painter = Painter::new(accent.map(Accent), &[]).unwrap();
        check(&painter, &card_that_says(&text));
    }
}
