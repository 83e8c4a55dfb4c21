//! The command line: one subcommand for each thing a publisher does, each in the module of its name.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::{build, check, new, schema, serve};

/// Turns a congress into statements that people can find, check and pass on.
#[derive(Parser)]
#[command(
    name = "nachlese",
    version,
    after_help = "Exit codes: 0 good, 1 problems found, 2 wrong use or a file that cannot be read."
)]
pub struct Nachlese {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    New(new::Arguments),
    Check(check::Arguments),
    Build(build::Arguments),
    Schema(schema::Arguments),
    Serve(serve::Arguments),
}

impl Nachlese {
    /// Does what was asked for; the exit code tells how it went.
    ///
    /// # Errors
    ///
    /// Where something outside stands in the way: a file that cannot be read or written, a port that is taken.
    pub fn run(&self) -> Result<ExitCode> {
        match &self.command {
            Command::New(arguments) => new::run(arguments),
            Command::Check(arguments) => check::run(arguments),
            Command::Build(arguments) => build::run(arguments),
            Command::Schema(arguments) => Ok(schema::run(arguments)),
            Command::Serve(arguments) => serve::run(arguments),
        }
    }
}
