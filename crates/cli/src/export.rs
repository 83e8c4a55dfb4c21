//! Exporting takeaways as tables or text files, for editors, and the site as a single file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use clap::{Args, ValueEnum};
use import::takeaways::sheet::{self, TakeawaySheet};
use import::takeaways::{EditableBundle, markdown};

use recap::Bundle;

use crate::app::App;
use crate::check::{self, CheckReport, ReportFormat};
use crate::import::takeaways;
use crate::import::target::OutputTarget;
use crate::output::{print_line, print_message};
use crate::single_file;
use crate::site::address::SiteAddress;

/// Writes the takeaways of a bundle as a table or as text files, for editors to write on, or the whole site as one file.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    nachlese export recap.json --to csv > takeaways.csv\n  \
    nachlese export recap.json --to xlsx -o takeaways.xlsx\n  \
    nachlese export recap.json --to markdown -o takeaways/\n  \
    nachlese export recap.json --single-file -o recap.html\n\n\
    `nachlese import takeaways.csv --into recap.json` brings them back. docs/editing.md tells how to write them.")]
pub struct ExportArgs {
    /// The bundle.
    bundle: PathBuf,
    /// The form.
    #[arg(long, value_enum, required_unless_present = "single_file")]
    to: Option<TakeawayFormat>,
    /// Writes the whole site as one HTML file instead, which opens from a mail or a disk.
    #[arg(long, conflicts_with = "to", requires = "out")]
    single_file: bool,
    /// Where the site is published, for the links that are shared from a single file; else the address that the bundle
    /// names.
    #[arg(long, value_name = "URL", requires = "single_file")]
    site_url: Option<SiteAddress>,
    /// The folder of a built app for a single file, instead of the one this program carries.
    #[arg(long, value_name = "DIR", requires = "single_file")]
    app: Option<PathBuf>,
    /// The file to write, or for text files the folder; without it, a CSV is printed.
    #[arg(long, short, value_name = "PATH")]
    out: Option<PathBuf>,
}

/// In which form editors get the takeaways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TakeawayFormat {
    /// A table that a German Excel opens, LibreOffice and Numbers too.
    Csv,
    /// A workbook with a second sheet of the words that can be used.
    Xlsx,
    /// A folder of text files, one for each talk.
    Markdown,
}

/// Writes the takeaways.
///
/// # Errors
///
/// Where the bundle cannot be read, or its takeaways could not come back as they are; and where
/// something would be lost of what is written over.
pub fn run(arguments: &ExportArgs) -> Result<ExitCode> {
    let ExportArgs { bundle, to, out, .. } = arguments;
    // The parser of arguments asks for one of the two.
    let Some(to) = to else { return write_single_file(arguments) };
    let name = bundle.display();
    let json = check::read(bundle)?;
    let editable = EditableBundle::open(&name.to_string(), &json)?;
    let takeaways = editable.takeaways().count();
    let target = match (to, out) {
        (_, Some(out)) => OutputTarget::from_path(out),
        (TakeawayFormat::Csv, None) => OutputTarget::Output,
        (TakeawayFormat::Xlsx, None) => bail!("a workbook cannot be printed; name a file with -o"),
        (TakeawayFormat::Markdown, None) => bail!("text files need a folder; name it with -o"),
    };
    match (to, &target) {
        (TakeawayFormat::Markdown, OutputTarget::Output) => {
            bail!("text files cannot be printed; name a folder with -o")
        }
        (TakeawayFormat::Markdown, OutputTarget::File(folder)) => write_texts(folder, &editable)?,
        (TakeawayFormat::Csv, _) => write_table(&target, &TakeawaySheet::of(&editable).csv(), &editable)?,
        (TakeawayFormat::Xlsx, _) => {
            let workbook = sheet::xlsx(&editable).map_err(|problem| anyhow!("{name}: {problem}"))?;
            write_table(&target, &workbook, &editable)?;
        }
    }
    if let OutputTarget::File(path) = target {
        print_line(format_args!("{takeaways} takeaways in {}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the site as one file.
fn write_single_file(ExportArgs { bundle, site_url, app, out, .. }: &ExportArgs) -> Result<ExitCode> {
    let json = check::read(bundle)?;
    let name = bundle.display().to_string();
    let report = CheckReport::of_structure(&name, &json);
    if !report.diagnostics.is_empty() {
        print_message(ReportFormat::Human.write(&report));
    }
    if Bundle::parse(&json).is_err() {
        return Ok(ExitCode::from(1));
    }
    let html = single_file::html(&App::find(app.as_deref())?, &json, site_url.as_ref())?;
    let target = out.as_deref().map_or(OutputTarget::Output, OutputTarget::from_path);
    target.write_bytes(html.as_bytes())?;
    if let OutputTarget::File(path) = target {
        print_line(format_args!("{} ({:.1} MB)", path.display(), html.len() as f64 / 1e6))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write_table(target: &OutputTarget, bytes: &[u8], editable: &EditableBundle<'_>) -> Result<()> {
    if let OutputTarget::File(path) = target {
        refuse_to_overwrite_edits(path, editable)?;
    }
    target.write_bytes(bytes)
}

/// Writes one file for each talk. Other files of the folder stay.
fn write_texts(folder: &Path, editable: &EditableBundle<'_>) -> Result<()> {
    let files = markdown::write(editable).map_err(|problem| anyhow!(problem))?;
    ensure!(!folder.is_file(), "{} is a file; name a folder", folder.display());
    for file in &files {
        refuse_to_overwrite_edits(&folder.join(&file.name), editable)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    for file in &files {
        OutputTarget::File(folder.join(&file.name)).write_bytes(file.text.as_bytes())?;
    }
    Ok(())
}

/// Refuses to overwrite a file that has edits which are not in the bundle yet.
fn refuse_to_overwrite_edits(path: &Path, editable: &EditableBundle<'_>) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    let shown = path.display();
    let is_workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    ensure!(
        !is_workbook,
        "{shown} exists, and its colours and column widths would be lost; name another file, or move it away"
    );
    let parsed = takeaways::read(path, editable).ok();
    let parsed = parsed.filter(|parsed| parsed.warnings.is_empty() && parsed.errors.is_empty());
    let edited = parsed.and_then(|parsed| editable.apply_drafts(&parsed.drafts).ok());
    let holds_nothing_new = edited.is_some_and(|edited| edited.added.is_empty() && edited.changed.is_empty());
    ensure!(
        holds_nothing_new,
        "{shown} has changes that are not in the bundle; import them with `nachlese import {shown} --into …`, or name \
         another file"
    );
    Ok(())
}
