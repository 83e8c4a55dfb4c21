//! `nachlese`: from a bundle to a site.

use std::process::ExitCode;

use clap::Parser;
use cli::command::Nachlese;

fn main() -> ExitCode {
    Nachlese::parse().run().unwrap_or_else(|error| {
        eprintln!("nachlese: {error:#}");
        ExitCode::from(2)
    })
}
