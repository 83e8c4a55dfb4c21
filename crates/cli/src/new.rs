//! Creating a new recap from an example.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::output::print_line;
use crate::schema;

/// A made-up congress. It shows each part that most recaps have once or twice, in three languages.
const RECAP: &str = include_str!("new/recap.json");

/// The next steps, in German and in English.
const README: &str = include_str!("new/README.md");

/// Writes a small example to begin with: a bundle, its schema for editors, and the next steps.
#[derive(Args)]
#[command(after_help = "Examples:\n  nachlese new my-congress")]
pub struct NewArgs {
    /// The folder to write, new or empty.
    folder: PathBuf,
}

/// Writes the example and says what to do next.
///
/// # Errors
///
/// Where the folder has anything in it, or cannot be written.
pub fn run(NewArgs { folder }: &NewArgs) -> Result<ExitCode> {
    write(folder)?;
    print_line(format_args!(
        "An example is in {}. Its README.md tells the next steps; the first is to edit recap.json.",
        folder.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    let mut entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    ensure!(entries.next().is_none(), "{} is not empty; name a new or an empty folder", folder.display());
    let schema = schema::text();
    for (name, text) in [("recap.json", RECAP), (schema::FILE, &schema), ("README.md", README)] {
        let path = folder.join(name);
        // It must not be there: what somebody put into the folder just now is not ours to replace.
        let written = File::create_new(&path).and_then(|mut file| file.write_all(text.as_bytes()));
        written.with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
