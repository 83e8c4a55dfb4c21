//! Comparing two editions of a recap.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, anyhow};
use clap::Args;
use import::{Json, change};
use recap::Bundle;
use serde_json::json;

use crate::check;
use crate::check::json::printed;
use crate::output::{print, print_line};
use crate::output_format::OutputFormat;
use crate::schema::public_fields;
use crate::site::BUNDLE;

/// Tells in plain words what changed between two editions: talks, people and takeaways that are new, gone, reworded, or by
/// somebody else.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    nachlese diff site/ recap.json           what a new build would change\n  \
    nachlese diff old.json new.json --format json\n\n\
    Exit codes: 0 nothing has changed, 1 something has, 2 wrong arguments or a file that cannot be read.")]
pub struct DiffArgs {
    /// The old edition: a bundle, or the folder of a site.
    old: PathBuf,
    /// The new one.
    new: PathBuf,
    /// For whom the report is.
    #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
    format: OutputFormat,
}

/// Prints what changed, and says by the exit code whether anything did.
///
/// # Errors
///
/// Where one of the two is no bundle.
pub fn run(DiffArgs { old, new, format }: &DiffArgs) -> Result<ExitCode> {
    // A site has only what is published, so that is compared.
    let read = if old.is_dir() || new.is_dir() { published } else { edition };
    let changes = change::changes(&read(old)?, &read(new)?);
    match format {
        OutputFormat::Human if changes.is_empty() => print_line("Nothing has changed.")?,
        OutputFormat::Human => print(change::to_text(&changes))?,
        OutputFormat::Json => {
            print(printed(&json!({ "old": old, "new": new, "changes": change::to_json(&changes) })))?;
        }
    }
    Ok(if changes.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The bundle in a file, or in the folder of a site.
///
/// # Errors
///
/// Where there is none.
pub fn edition(path: &Path) -> Result<Json> {
    Ok(serde_json::from_str(&text(path)?)?)
}

/// What a site publishes of the bundle there.
fn published(path: &Path) -> Result<Json> {
    Ok(serde_json::from_str(&public_fields(&text(path)?))?)
}

fn text(path: &Path) -> Result<String> {
    let file = if path.is_dir() { path.join(BUNDLE) } else { path.to_path_buf() };
    let text = check::read(&file)?;
    Bundle::parse(&text).map_err(|problem| anyhow!("{}:{problem}", file.display()))?;
    Ok(text)
}
