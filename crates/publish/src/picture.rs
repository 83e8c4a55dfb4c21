//! Preview pictures: what messengers and social networks show of a link, drawn from the text.
//!
//! A [`Card`] is what stands on a picture, a [`Painter`] makes a PNG of it, and a [`Key`] in the PNG tells
//! whether a picture from an earlier build is still right.

pub mod canvas;
pub mod card;
pub mod colours;
pub mod face;
pub mod key;
pub mod legible;
pub mod lines;
pub mod painter;
pub mod pieces;
pub mod setting;

pub use self::canvas::{HEIGHT, WIDTH};
pub use self::card::Card;
pub use self::key::Key;
pub use self::painter::Painter;
