//! For whom a command prints what it has to tell.

use clap::ValueEnum;

/// For whom something is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Reader {
    /// People: plain words.
    Human,
    /// Programs: one JSON object.
    Json,
}
