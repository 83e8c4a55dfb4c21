//! Preview pictures: what messengers and social networks show of a link, drawn from the text.
//!
//! A [`Card`](nachlese::picture::Card) is what stands on a picture, a [`Painter`] makes a PNG of it, and a
//! [`PictureKey`] in the PNG tells whether a picture from an earlier build is still right.

pub mod canvas;
pub mod font;
pub mod font_file;
pub mod font_stack;
pub mod hyphens;
pub mod key;
pub mod painter;

pub use self::key::PictureKey;
pub use self::painter::Painter;
