//! Takeaways where editors write them: what goes out comes back, and what is edited comes in.
#![allow(clippy::unwrap_used)]

mod bundle;
mod markdown;
mod merge;
mod round;
mod sheet;
