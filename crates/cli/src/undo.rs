//! Taking the last import back.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail, ensure};
use clap::Args;
use import::change;
use serde_json::json;

use crate::check::json::printed;
use crate::diff::edition;
use crate::import::backup::Backup;
use crate::output::{print, print_line};
use crate::output_format::OutputFormat;

/// Takes the last import into a bundle back, and tells what changes by that.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    nachlese undo recap.json\n  \
    nachlese undo recap.json --force     although it was edited since\n\n\
    What is taken back is kept in recap.json.undone; copy it over recap.json to have it again.\n\
    Exit codes: 0 good, 2 there is nothing to take back, or edits would be lost.")]
pub struct UndoArgs {
    /// The bundle.
    bundle: PathBuf,
    /// Takes the import back although the bundle was edited since; the edits go with it.
    #[arg(long)]
    force: bool,
    /// For whom the report is.
    #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
    format: OutputFormat,
}

/// Puts the bundle as it was before the last import in the place of the bundle.
///
/// # Errors
///
/// Where there is no backup, or the bundle was edited since and nothing says that the edits may go.
pub fn run(UndoArgs { bundle, force, format }: &UndoArgs) -> Result<ExitCode> {
    let name = bundle.display();
    let backup = match (Backup::of(bundle)?, Backup::youngest(bundle)) {
        (Some(backup), _) => backup,
        (None, None) => {
            bail!(
                "{name} has no backup beside it: nothing was imported into it, or the backup was moved away"
            )
        }
        (None, Some(backup)) => {
            ensure!(
                *force,
                "{name} was edited since the last import, and these edits would be taken back too; with --force they \
                 are, and the bundle as it is now is kept in {name}.undone"
            );
            backup
        }
    };
    // What cannot be compared can still be put back.
    let changes = match (edition(bundle), edition(&backup.file)) {
        (Ok(now), Ok(then)) => change::changes(&now, &then),
        _ => Vec::new(),
    };
    let undone = backup.restore(bundle)?;
    match format {
        OutputFormat::Human => {
            print(change::to_text(&changes))?;
            print_line(format_args!(
                "{name} is as it was before the last import; what was taken back is in {}.",
                undone.display()
            ))?;
        }
        OutputFormat::Json => {
            let report = json!({ "file": bundle, "undone": undone, "changes": change::to_json(&changes) });
            print(printed(&report))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
