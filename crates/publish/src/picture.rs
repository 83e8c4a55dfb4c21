//! Preview pictures: what messengers and social networks show of a link, drawn from the text.

pub mod face;
pub mod legible;
pub mod lines;
pub mod pieces;
pub mod setting;
