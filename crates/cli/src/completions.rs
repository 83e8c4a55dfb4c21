//! Shell completions.

use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, CommandFactory as _};
use clap_complete::{Shell, generate};

use crate::command::{Cli, NAME};

/// Prints the script by which a shell completes subcommands and options.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    nachlese completions bash > ~/.local/share/bash-completion/completions/nachlese\n  \
    nachlese completions zsh > ~/.zfunc/_nachlese          with ~/.zfunc in fpath\n  \
    nachlese completions fish > ~/.config/fish/completions/nachlese.fish\n  \
    nachlese completions powershell >> $PROFILE")]
pub struct CompletionsArgs {
    /// The shell that is to understand it.
    shell: Shell,
}

/// Prints the script.
///
/// # Errors
///
/// Where it cannot be printed, such as into a file on a full disk.
pub fn run(CompletionsArgs { shell }: &CompletionsArgs) -> Result<ExitCode> {
    let mut script = Vec::new();
    generate(*shell, &mut Cli::command(), NAME, &mut script);
    io::stdout().write_all(&script).context("the script cannot be printed")?;
    Ok(ExitCode::SUCCESS)
}
