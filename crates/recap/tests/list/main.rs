//! The reader's list: what can be done with it, how it is kept, and how it travels.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../common/mod.rs"]
mod common;
mod difference;
mod group;
mod hand;
mod link;
mod order;
mod stored;
