//! Taking takeaways along: each format, read again by a program that knows nothing of this one.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../common/mod.rs"]
mod common;
mod excerpt;
mod guard;
mod json;
mod mail;
mod markdown;
mod screen;
mod table;
