//! Pictures of what is shared: messengers show one beside a link, and readers take one along.
//!
//! A [`Card`] is what stands on a picture, and its [`shapes`] say where, whatever it is drawn with:
//! the publisher's command draws previews natively, and the browser draws for readers. What both must
//! bring is a [`FontSet`].

pub mod card;
pub mod colours;
pub mod design;
pub mod font_metrics;
pub mod line_breaks;
pub mod segment_end;
pub mod segments;
pub mod text_layout;
pub mod truncate;

pub use self::card::Card;
pub use self::design::{Shape, shapes};
pub use self::font_metrics::{FontMetrics, FontSet, TextStyle};

/// Width and height in pixels: what Open Graph previews ask for.
pub const WIDTH: u32 = 1200;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 630;
