//! Taking a recap along: the same takeaways and talks in the formats of other programs.

pub mod calendar;
pub mod excerpt;
mod facts;
mod guard;
mod json;
mod mail;
mod markdown;
mod table;

pub use self::excerpt::{Excerpt, Item, Labels};
pub use self::guard::{guarded, unguarded};
