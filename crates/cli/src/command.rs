//! The command line: one subcommand for each task of a publisher, each in the module of its name.

use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory as _, Parser, Subcommand};

use crate::exit_codes::EXIT_CODES;
use crate::{
    build, check, completions, diff, export, import, legal, manual, new, outline, schema, serve, undo,
};

/// The name of the command.
pub const NAME: &str = "nachlese";

/// Turns a congress into statements that people can find, check and pass on.
#[derive(Parser)]
#[command(
    name = NAME,
    version,
    after_help = exit_codes()
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    New(new::NewArgs),
    Import(import::ImportArgs),
    Undo(undo::UndoArgs),
    Diff(diff::DiffArgs),
    Legal(legal::LegalArgs),
    Export(export::ExportArgs),
    Outline(outline::OutlineArgs),
    Check(check::CheckArgs),
    Build(build::BuildArgs),
    Schema(schema::SchemaArgs),
    Serve(serve::ServeArgs),
    Completions(completions::CompletionsArgs),
    Manual(manual::ManualArgs),
}

fn exit_codes() -> String {
    EXIT_CODES
        .iter()
        .fold("Exit codes:".to_owned(), |text, (code, meaning)| format!("{text}\n  {code}  {meaning}"))
}

impl Cli {
    /// Runs the subcommand and returns its exit code.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read or written, or a port is taken.
    pub fn run(&self) -> Result<ExitCode> {
        match &self.command {
            Command::New(arguments) => new::run(arguments),
            Command::Import(arguments) => import::run(arguments),
            Command::Undo(arguments) => undo::run(arguments),
            Command::Diff(arguments) => diff::run(arguments),
            Command::Legal(arguments) => legal::run(arguments),
            Command::Export(arguments) => export::run(arguments),
            Command::Outline(arguments) => outline::run(arguments),
            Command::Check(arguments) => check::run(arguments),
            Command::Build(arguments) => build::run(arguments),
            Command::Schema(arguments) => schema::run(arguments),
            Command::Serve(arguments) => serve::run(arguments),
            Command::Completions(arguments) => completions::run(arguments, Self::command()),
            Command::Manual(arguments) => manual::run(arguments, Self::command()),
        }
    }
}
