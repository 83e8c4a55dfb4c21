//! Checking a bundle.

mod advice;
mod bundle_file;
mod format;
pub mod handbook;
mod json_tree;
mod nearest;
mod report;
mod structure;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

pub use self::bundle_file::{BundleFile, FolderKind};
pub use self::format::ReportFormat;
pub(crate) use self::format::{human, json, page, printable};
pub use self::report::CheckReport;

use crate::output::print;

/// Lists every problem of a bundle as `file:line:column: code: path: message; help`.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    nachlese check recap.json\n  \
    nachlese check site/            the bundle of a built site, and whether its pages show it\n  \
    nachlese check recap.json --strict --format github\n\n\
    Exit codes: 0 good, 1 errors (with --strict warnings too), 2 wrong arguments or a file that cannot be read.\n\
    docs/problems.md explains every code.")]
pub struct CheckArgs {
    /// The bundle, or the folder of a built site.
    file: PathBuf,
    /// For whom the report is.
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    format: ReportFormat,
    /// Fail on warnings too.
    #[arg(long)]
    strict: bool,
}

/// Prints a report on a bundle and says by the exit code whether it passes.
///
/// # Errors
///
/// Where the file cannot be read at all.
pub fn run(CheckArgs { file, format, strict }: &CheckArgs) -> Result<ExitCode> {
    let source = BundleFile::read(file)?;
    let report = CheckReport::of(&source);
    print(format.write(&report))?;
    Ok(if report.passes(*strict) { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Reads a bundle's file as UTF-8.
///
/// # Errors
///
/// Where the file is missing, cannot be read, is too large, or is not UTF-8.
pub fn read(path: &Path) -> Result<String> {
    Ok(BundleFile::read(path)?.text)
}
