//! Importing programmes from planning systems, and takeaways from editors.

mod atomic_file;
pub mod backup;
pub mod outcome;
mod report;
mod sources;
pub mod takeaways;
pub mod target;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail, ensure};
use clap::Args;
use import::reader::table::{ColumnChoice, TableOptions};
use import::{ExistingBundle, ImportOptions, ProgrammeFormat, change};
use recap::LanguageTag;
use recap::date::Date;

use self::report::ProgrammeReport;
use self::sources::{file, sources};
use self::target::OutputTarget;
use crate::output::{print, print_message};
use crate::output_format::OutputFormat;

/// Makes a bundle of a programme, to which you add what there is to take away; or brings takeaways into a bundle.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    nachlese import schedule.json -o recap.json\n  \
    nachlese import schedule.json --into recap.json       when the programme has changed\n  \
    nachlese import talks.json speakers.json -o recap.json --time-zone Europe/Berlin\n  \
    nachlese import programme.xlsx -o recap.json --column title=Vortrag\n  \
    nachlese import schedule.json --into recap.json --dry-run    what would change\n  \
    nachlese import takeaways.csv --into recap.json       what `nachlese export` handed to editors\n  \
    curl -s https://example.org/schedule.json | nachlese import - -o recap.json\n\n\
    Exit codes: 0 good, 1 takeaways that must be fixed first, 2 wrong arguments, or a source that cannot be read.\n\
    docs/formats.md tells what is read of each format, docs/editing.md how takeaways are written.")]
pub struct ImportArgs {
    /// What the planning system exports: files, folders, or - for standard input. Several are merged. Or tables of
    /// takeaways, and folders of text files with them.
    #[arg(required = true)]
    sources: Vec<PathBuf>,
    /// The bundle to write; - prints it. A bundle that editors have written to is not replaced.
    #[arg(long, short, value_name = "FILE", required_unless_present = "into", conflicts_with = "into")]
    output: Option<PathBuf>,
    /// The bundle to bring up to date: what editors wrote stays, talks that the source changed are updated.
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
    /// Only tells what would change in the bundle, and writes nothing.
    #[arg(long)]
    dry_run: bool,
    /// The format of the sources: auto, schedule-json, schedule2, schedule-xml, pretalx-widget, sessionize, open-event,
    /// conclar, konopas or table.
    #[arg(long, value_name = "NAME", default_value = "auto", value_parser = format)]
    from: FormatChoice,
    /// The language of the bundle, such as de; else the one in which most talks are given.
    #[arg(long, value_name = "TAG", value_parser = tag)]
    language: Option<LanguageTag>,
    /// The time zone of the congress, such as Europe/Berlin, where the sources do not tell it.
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// What the congress is called, where the sources do not tell it.
    #[arg(long)]
    name: Option<String>,
    /// What a column of a table holds, such as title=Vortrag, where its heading is taken for something else; may be said
    /// several times.
    #[arg(long, value_name = "WHAT=HEADING")]
    column: Vec<ColumnChoice>,
    /// The first day of the congress, such as 2026-05-19, where a table has numbers for its days, or none.
    #[arg(long, value_name = "DATE", value_parser = day)]
    first_day: Option<Date>,
    /// For whom the report is.
    #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
    format: OutputFormat,
}

/// Which format the sources are read as.
#[derive(Clone, Copy, Debug)]
struct FormatChoice(Option<ProgrammeFormat>);

fn format(text: &str) -> Result<FormatChoice, import::format::UnknownFormatError> {
    if text == "auto" {
        Ok(FormatChoice(None))
    } else {
        text.parse().map(|format| FormatChoice(Some(format)))
    }
}

fn tag(text: &str) -> Result<LanguageTag, recap::language::LanguageTagError> {
    text.parse()
}

fn day(text: &str) -> Result<Date, recap::date::DateError> {
    text.parse()
}

/// Whether the sources are takeaways, all of them.
fn are_takeaways(sources: &[PathBuf]) -> Result<bool> {
    let mut found = 0;
    for source in sources {
        found += usize::from(takeaways::recognises(source)?);
    }
    ensure!(
        found == 0 || found == sources.len(),
        "some of the sources are takeaways, and some a programme; import one after the other"
    );
    Ok(found > 0)
}

/// Writes the bundle and prints the report.
///
/// # Errors
///
/// Where a source cannot be read, or the bundle cannot be written.
pub fn run(arguments: &ImportArgs) -> Result<ExitCode> {
    let ImportArgs {
        output, into, from, language, time_zone, name, column, first_day, format, dry_run, ..
    } = arguments;
    if from.0.is_none() && are_takeaways(&arguments.sources)? {
        let Some(into) = into else {
            bail!("these are takeaways; name the bundle of their congress with --into")
        };
        return takeaways::run(&arguments.sources, into, *format, *dry_run);
    }
    let options = ImportOptions {
        from: from.0,
        language: language.clone(),
        time_zone: time_zone.clone(),
        name: name.clone(),
        tables: TableOptions { columns: column.clone(), first_day: *first_day },
    };
    let sources = sources(&arguments.sources)?;
    let (import, target, old) = match (into, output) {
        (Some(into), _) => {
            let recap = ExistingBundle::read(&file(into)?)?;
            let old = recap.json.clone();
            let import = import::import_into(recap, &sources, &options)?;
            (import, OutputTarget::File(into.clone()), Some(old))
        }
        (None, output) => {
            let target = OutputTarget::from_path(output.as_deref().unwrap_or(Path::new("-")));
            target.refuse_to_overwrite_edits()?;
            (import::import_programme(&sources, &options)?, target, None)
        }
    };
    let changes = old.map(|old| change::changes(&old, &import.bundle));
    let outcome = target.write_bundle(&import.bundle, *dry_run)?;
    let report = ProgrammeReport {
        report: &import.report,
        warnings: &import.warnings,
        changes: changes.as_deref(),
        outcome: &outcome,
    };
    let report = match format {
        OutputFormat::Human => report.to_text(),
        OutputFormat::Json => report.to_json(),
    };
    if target == OutputTarget::Output {
        print_message(report);
    } else {
        print(report)?;
    }
    Ok(ExitCode::SUCCESS)
}
