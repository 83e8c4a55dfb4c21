//! Handing takeaways to editors, in the form in which they like to write.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use clap::{Args, ValueEnum};
use import::takeaways::sheet::{self, Sheet};
use import::takeaways::{Manuscript, markdown};

use crate::check;
use crate::import::takeaways;
use crate::import::target::Target;

/// Writes the takeaways of a bundle as a table or as text files, for editors to write on.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    nachlese export recap.json --to csv > takeaways.csv\n  \
    nachlese export recap.json --to xlsx -o takeaways.xlsx\n  \
    nachlese export recap.json --to markdown -o takeaways/\n\n\
    `nachlese import takeaways.csv --into recap.json` brings them back. docs/editing.md tells how to write them.")]
pub struct Arguments {
    /// The bundle.
    bundle: PathBuf,
    /// The form.
    #[arg(long, value_enum)]
    to: Form,
    /// The file to write, or for text files the folder; without it, a CSV is printed.
    #[arg(long, short, value_name = "PATH")]
    out: Option<PathBuf>,
}

/// In which form editors get the takeaways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
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
pub fn run(Arguments { bundle, to, out }: &Arguments) -> Result<ExitCode> {
    let name = bundle.display();
    let json = check::read(bundle)?;
    let manuscript = Manuscript::open(&json).map_err(|problem| anyhow!("{name}: {problem}"))?;
    let takeaways = manuscript.takeaways().count();
    let target = match (to, out) {
        (_, Some(out)) => Target::named(out),
        (Form::Csv, None) => Target::Output,
        (Form::Xlsx, None) => bail!("a workbook cannot be printed; name a file with -o"),
        (Form::Markdown, None) => bail!("text files need a folder; name it with -o"),
    };
    match (to, &target) {
        (Form::Markdown, Target::Output) => bail!("text files cannot be printed; name a folder with -o"),
        (Form::Markdown, Target::File(folder)) => write_texts(folder, &manuscript)?,
        (Form::Csv, _) => write_table(&target, &Sheet::of(&manuscript).csv(), &manuscript)?,
        (Form::Xlsx, _) => {
            let workbook = sheet::xlsx(&manuscript).map_err(|problem| anyhow!("{name}: {problem}"))?;
            write_table(&target, &workbook, &manuscript)?;
        }
    }
    if let Target::File(path) = target {
        println!("{takeaways} takeaways in {}", path.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn write_table(target: &Target, bytes: &[u8], manuscript: &Manuscript<'_>) -> Result<()> {
    if let Target::File(path) = target {
        spare(path, manuscript)?;
    }
    target.put(bytes)
}

/// Writes one file for each talk. Other files of the folder stay.
fn write_texts(folder: &Path, manuscript: &Manuscript<'_>) -> Result<()> {
    let files = markdown::write(manuscript).map_err(|problem| anyhow!(problem))?;
    ensure!(!folder.is_file(), "{} is a file; name a folder", folder.display());
    for file in &files {
        spare(&folder.join(&file.name), manuscript)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for file in &files {
        Target::File(folder.join(&file.name)).put(file.text.as_bytes())?;
    }
    Ok(())
}

/// Sees that nothing is lost by writing over a file: either all of it is in the bundle, or it stays.
fn spare(path: &Path, manuscript: &Manuscript<'_>) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    let shown = path.display();
    let is_workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    ensure!(
        !is_workbook,
        "{shown} is there already, and colours and widths in it would be lost; name another file, or move it away"
    );
    let reading = takeaways::read(path, manuscript).ok();
    let reading = reading.filter(|reading| reading.unread.is_empty() && reading.complaints.is_empty());
    let edited = reading.and_then(|reading| manuscript.take(&reading.drafts).ok());
    let holds_nothing_new = edited.is_some_and(|edited| edited.added.is_empty() && edited.changed.is_empty());
    ensure!(
        holds_nothing_new,
        "{shown} has something in it that is not in the bundle; bring it in with `nachlese import {shown} --into …`, or name \
         another file"
    );
    Ok(())
}
