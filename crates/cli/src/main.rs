//! `nachlese`: from a bundle to a site.

use std::process::ExitCode;

use clap::Parser;
use cli::command::Cli;

fn main() -> ExitCode {
    Cli::parse().run().unwrap_or_else(|error| {
        eprintln!("nachlese: {error:#}");
        ExitCode::from(2)
    })
}
