//! Preview pictures: what stands on them, how it is set, and what they are made of.
#![allow(clippy::unwrap_used)]

mod canvas;
#[path = "../../../../tests/picture/cards.rs"]
mod cards;
mod font;
mod font_stack;
mod hyphens;
mod key;
mod painter;
mod setting;

use cli::picture::font::Font;

use cards::{HOSTILE, card, card_that_says, dikomm};

/// The typeface of statements.
fn serif() -> Font<'static> {
    Font::new(include_bytes!("../../fonts/nachlese-serif.ttf")).unwrap()
}
