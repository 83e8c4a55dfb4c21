//! The manual pages, made from the same words as `--help`.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{fs, str};

use anyhow::{Context, Result};
use clap::{Args, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::exit_codes::EXIT_CODES;
use crate::output::print_bytes;

/// Prints the manual page, or writes one for each subcommand.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    nachlese manual | man -l -\n  \
    nachlese manual --out ~/.local/share/man/man1/")]
pub struct ManualArgs {
    /// The folder for one page of the command and one of each subcommand; without it, a single page with all of them
    /// is printed.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Prints or writes the pages of `command`.
///
/// # Errors
///
/// Where they cannot be printed or written.
pub fn run(ManualArgs { out }: &ManualArgs, mut command: Command) -> Result<ExitCode> {
    command.build();
    let Some(folder) = out else {
        print_bytes(single_page(&command)?.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    };
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    for one in [&command].into_iter().chain(subcommands(&command)) {
        let file = folder.join(draft(one).get_filename());
        fs::write(&file, page(one)?).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A page in the making, which says which version it is about.
fn draft(command: &Command) -> Man {
    Man::new(command.clone()).source(concat!("nachlese ", env!("CARGO_PKG_VERSION")))
}

/// All subcommands but the one that clap adds to tell about the others.
fn subcommands(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|one| one.get_name() != "help")
}

/// The page of the command or of one subcommand.
fn page(command: &Command) -> Result<String> {
    let man = draft(command);
    let mut page = head(&man)? + &section(|out| man.render_options_section(out))?;
    if command.has_subcommands() {
        page += &section(|out| man.render_subcommands_section(out))?;
    }
    Ok(page + &examples(command).to_roff() + &exit_codes())
}

/// One page with everything; each subcommand is a section of it.
fn single_page(command: &Command) -> Result<String> {
    let man = draft(command);
    let mut page = head(&man)? + &section(|out| man.render_options_section(out))?;
    for one in subcommands(command) {
        let man = draft(one);
        let name = one.get_bin_name().unwrap_or_else(|| one.get_name()).to_uppercase();
        let mut title = Roff::new();
        title.control("SH", [name.as_str()]);
        page += &title.to_roff();
        page += &without_headings(&section(|out| man.render_synopsis_section(out))?);
        page += ".PP\n";
        page += &without_headings(&section(|out| man.render_description_section(out))?);
        page += &without_headings(&section(|out| man.render_options_section(out))?);
        page += &without_headings(&examples(one).to_roff()).replacen(".nf", ".PP\n.nf", 1);
    }
    Ok(page + &exit_codes())
}

fn head(man: &Man) -> Result<String> {
    Ok(section(|out| man.render_title(out))?
        + &section(|out| man.render_name_section(out))?
        + &section(|out| man.render_synopsis_section(out))?
        + &section(|out| man.render_description_section(out))?)
}

/// What clap writes for one section.
fn section(render: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> Result<String> {
    let mut bytes = Vec::new();
    render(&mut bytes)?;
    Ok(str::from_utf8(&bytes)?.to_owned())
}

fn without_headings(section: &str) -> String {
    section.lines().filter(|line| !line.starts_with(".SH ")).map(|line| format!("{line}\n")).collect()
}

/// The examples that `--help` ends with; none is no section.
fn examples(command: &Command) -> Roff {
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let mut section = Roff::new();
    let Some((_, examples)) = help.split_once("Examples:\n") else { return section };
    section.control("SH", ["EXAMPLES"]);
    section.control("nf", []);
    for line in examples.lines().take_while(|line| line.starts_with(' ')) {
        section.text([roman(line.trim_start())]);
    }
    section.control("fi", []);
    section
}

fn exit_codes() -> String {
    let mut section = Roff::new();
    section.control("SH", ["EXIT STATUS"]);
    for (code, meaning) in EXIT_CODES {
        section.control("TP", []);
        section.text([bold(code.to_string())]);
        section.text([roman(meaning)]);
    }
    section.to_roff()
}
