//! `nachlese`: from a bundle to a site.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use publish::{check, serve, site};

/// Turns a congress into statements that people can find, check and pass on.
#[derive(Parser)]
#[command(
    version,
    after_help = "Exit codes: 0 good, 1 problems found, 2 wrong use or a file that cannot be read."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Lists every problem of a bundle as `file:line:column: code: what; how to mend`.
    #[command(after_help = "Example: nachlese check recap.json")]
    Check {
        /// The bundle.
        bundle: PathBuf,
    },
    /// Writes the whole site: every page in every language, and the app.
    #[command(after_help = "Example: nachlese build recap.json --app target/app --out site/")]
    Build {
        /// The bundle.
        bundle: PathBuf,
        /// The app as trunk has built it.
        #[arg(long)]
        app: PathBuf,
        /// The folder to write; what an earlier build has written there is replaced.
        #[arg(long)]
        out: PathBuf,
    },
    /// Serves a built site on this machine, with the strict content security policy.
    #[command(after_help = "Example: nachlese serve site/ --port 8080")]
    Serve {
        /// The folder of the site.
        site: PathBuf,
        /// The port; 0 takes any that is free.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The path under which the site lies.
        #[arg(long, default_value = "/")]
        under: String,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check { bundle } => check::run(&bundle),
        Command::Build { bundle, app, out } => site::run(&bundle, &app, &out),
        Command::Serve { site, port, under } => serve::run(&site, port, &under).map(|()| ExitCode::SUCCESS),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("nachlese: {error:#}");
        ExitCode::from(2)
    })
}
