//! Taking takeaways along: each format, read again by a program that knows nothing of this one.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../common/mod.rs"]
mod common;
mod csv;
mod document;
mod formula;
mod json;
mod mail;
mod markdown;
mod screen;
