//! Importing takeaways that editors wrote in tables or text files.

mod report;

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use import::takeaways::{EditableBundle, ParsedTakeaways, markdown, sheet};
use import::{ImportError, ReadLimit, change, encoding, table};
use recap::TalkId;

use self::report::TakeawayReport;
use super::outcome::WriteOutcome;
use crate::check;
use crate::output::print;
use crate::output_format::OutputFormat;

/// The ending of text files.
const TEXT: &str = "md";

/// Whether takeaways are there, in the form of a table or of text files.
///
/// # Errors
///
/// Where it cannot be read at all.
pub fn recognises(path: &Path) -> Result<bool> {
    if path == Path::new("-") {
        return Ok(false);
    }
    if path.is_dir() {
        return is_of_texts(path);
    }
    if is_text(path) {
        return Ok(true);
    }
    let tables = table::read(&path.display().to_string(), &bytes(path)?);
    Ok(tables.is_ok_and(|tables| sheet::is_of_takeaways(&tables)))
}

/// Whether a folder has files that are named like talks. Exports of planning systems are folders
/// too, and may have a text file beside their data.
fn is_of_texts(folder: &Path) -> Result<bool> {
    let is_named = |path: &PathBuf| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        stem.starts_with('_') || stem.parse::<TalkId>().is_ok()
    };
    let is_data = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json" || ending == "xml");
    let files = files(folder)?;
    Ok(files.iter().any(|path| is_text(path) && is_named(path)) && !files.iter().any(is_data))
}

/// Reads the takeaways of a table, a text file or a folder of these.
///
/// # Errors
///
/// Where it cannot be read at all.
pub fn read(path: &Path, editable: &EditableBundle<'_>) -> Result<ParsedTakeaways> {
    let name = path.display().to_string();
    if path.is_dir() {
        let mut parsed = ParsedTakeaways::default();
        for file in files(path)?.into_iter().filter(|file| is_text(file)) {
            parsed.add(read(&file, editable)?);
        }
        return Ok(parsed);
    }
    let labels = editable.labels();
    let bytes = bytes(path)?;
    if is_text(path) {
        let (text, _) = encoding::decode(&bytes, |_, _| {});
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        return Ok(markdown::read(&name, &stem, &text, &labels));
    }
    let tables = table::read(&name, &bytes).map_err(|error| ImportError::from(error.to_diagnostic(&name)))?;
    Ok(sheet::read(&tables, &labels))
}

/// Merges takeaways into a bundle, whose file is replaced atomically; in a dry run it only tells what would change.
///
/// # Errors
///
/// Where something cannot be read or written. What editors have to fix is reported instead, and
/// told by the exit code.
pub fn run(sources: &[PathBuf], into: &Path, format: OutputFormat, is_dry_run: bool) -> Result<ExitCode> {
    let old = check::read(into)?;
    let name = into.display().to_string();
    let editable = EditableBundle::open(&name, &old)?;
    let mut parsed = ParsedTakeaways::default();
    for source in sources {
        parsed.add(read(source, &editable)?);
    }
    let mut errors = parsed.errors;
    let edited = match editable.apply_drafts(&parsed.drafts) {
        Ok(edited) => Some(edited),
        Err(more) => {
            errors.extend(more);
            None
        }
    };
    let edited = edited.filter(|_| errors.is_empty());
    let (mut changes, mut outcome) = (Vec::new(), None);
    if let Some(edited) = &edited {
        changes = change::changes(&serde_json::from_str(&old)?, &serde_json::from_str(&edited.json)?);
        outcome = Some(WriteOutcome::write(into, edited.json.as_bytes(), edited.json != old, is_dry_run)?);
    }
    let mut diagnostics = parsed.warnings;
    if let Some(edited) = &edited {
        diagnostics.extend(edited.kept_original.iter().chain(&edited.reworded).cloned());
    }
    diagnostics.extend(errors);
    let report = TakeawayReport {
        bundle: &name,
        diagnostics: &diagnostics,
        edited: edited.as_ref(),
        changes: &changes,
        outcome: outcome.as_ref(),
    };
    match format {
        OutputFormat::Human => print(report.to_text())?,
        OutputFormat::Json => print(report.to_json())?,
    }
    Ok(if edited.is_some() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(TEXT))
}

/// The files of a folder in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("{} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        files.push(entry.with_context(unreadable)?.path());
    }
    files.retain(|path| path.is_file());
    files.sort();
    Ok(files)
}

fn bytes(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than a table may have tells that it has too many.
    File::open(path)
        .and_then(|file| file.take(ReadLimit::FileSize.most() as u64 + 1).read_to_end(&mut bytes))
        .with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(bytes)
}
