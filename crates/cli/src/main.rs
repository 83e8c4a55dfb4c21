//! `nachlese`: from a bundle to a site.

use std::process::ExitCode;

use clap::Parser;
use cli::command::Cli;
use cli::output::print_message;

fn main() -> ExitCode {
    Cli::parse().run().unwrap_or_else(|error| {
        print_message(format_args!("nachlese: {error:#}\n"));
        ExitCode::from(2)
    })
}
