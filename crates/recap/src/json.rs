//! JSON as slices of text: reading a value and writing one.

pub mod read;
pub mod write;
