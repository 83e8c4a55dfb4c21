//! The output formats of a command.

use clap::ValueEnum;

/// The output format of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// People: plain words.
    Human,
    /// Programs: one JSON object.
    Json,
}
