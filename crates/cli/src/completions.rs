//! Shell completions.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Command};
use clap_complete::{Shell, generate};

use crate::output::print_bytes;

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

/// Prints the script for the command line of `command`.
///
/// # Errors
///
/// Where it cannot be printed, such as into a file on a full disk.
pub fn run(CompletionsArgs { shell }: &CompletionsArgs, mut command: Command) -> Result<ExitCode> {
    let mut script = Vec::new();
    let name = command.get_name().to_owned();
    generate(*shell, &mut command, name, &mut script);
    print_bytes(&script)?;
    Ok(ExitCode::SUCCESS)
}
