//! `nachlese check`: what it says of a bundle, where, and in which form.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod advice;
mod bundle;
mod bundle_file;
mod command;
mod fixtures;
mod format;
mod hostile;
mod sarif;
mod structure;
