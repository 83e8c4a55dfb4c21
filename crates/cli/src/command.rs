//! The command line: one subcommand for each thing a publisher does, each in the module of its name.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::{build, check, completions, export, import, manual, new, outline, schema, serve};

/// What the command is called.
pub const NAME: &str = "nachlese";

/// How the command can end.
pub const EXIT_CODES: [(u8, &str); 3] = [
    (0, "all is well"),
    (1, "the bundle has problems"),
    (2, "wrong use, or a file, a folder or a port stands in the way"),
];

/// Turns a congress into statements that people can find, check and pass on.
#[derive(Parser)]
#[command(
    name = NAME,
    version,
    after_help = exit_codes()
)]
pub struct Nachlese {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    New(new::Arguments),
    Import(import::Arguments),
    Export(export::Arguments),
    Outline(outline::Arguments),
    Check(check::Arguments),
    Build(build::Arguments),
    Schema(schema::Arguments),
    Serve(serve::Arguments),
    Completions(completions::Arguments),
    Manual(manual::Arguments),
}

fn exit_codes() -> String {
    EXIT_CODES
        .iter()
        .fold("Exit codes:".to_owned(), |text, (code, meaning)| format!("{text}\n  {code}  {meaning}"))
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
            Command::Import(arguments) => import::run(arguments),
            Command::Export(arguments) => export::run(arguments),
            Command::Outline(arguments) => outline::run(arguments),
            Command::Check(arguments) => check::run(arguments),
            Command::Build(arguments) => build::run(arguments),
            Command::Schema(arguments) => Ok(schema::run(arguments)),
            Command::Serve(arguments) => serve::run(arguments),
            Command::Completions(arguments) => completions::run(arguments),
            Command::Manual(arguments) => manual::run(arguments),
        }
    }
}
