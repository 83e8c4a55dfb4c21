//! Importing a programme: from sources to a bundle with a report.

use diagnostic::{Diagnostic, Place};
use recap::LanguageTag;

use crate::convert::clock::{self, Clock};
use crate::convert::languages::DraftLanguages;
use crate::convert::{days, draft, links, people, private_data, sessions};
use crate::error::ImportError;
use crate::format::ProgrammeFormat;
use crate::json::Json;
use crate::merge::{self, ExistingBundle, MergedBundle};
use crate::programme::{Programme, ProgrammeText};
use crate::read_limit::ReadLimit;
use crate::reader::{self, table::TableOptions};
use crate::report::ImportReport;
use crate::source::ImportSource;

/// The options of an import; what they leave open is read from the sources or guessed.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// The format of all sources; else each is recognised by its content.
    pub from: Option<ProgrammeFormat>,
    /// The main language of the bundle.
    pub language: Option<LanguageTag>,
    /// The IANA name of the time zone at the place of the congress.
    pub time_zone: Option<String>,
    /// What the congress is called.
    pub name: Option<String>,
    /// What tables do not tell themselves.
    pub tables: TableOptions,
}

/// An imported bundle and its report.
#[derive(Clone, Debug)]
pub struct Import {
    /// The bundle.
    pub bundle: Json,
    /// The report of the import.
    pub report: ImportReport,
    /// What an editor should look at, because it may be meant otherwise.
    pub warnings: Vec<Diagnostic>,
}

/// Makes a bundle of one or more sources.
///
/// # Errors
///
/// Where a source cannot be read at all, or no talk is in any of them.
pub fn import_programme(sources: &[ImportSource], options: &ImportOptions) -> Result<Import, ImportError> {
    let report = ImportReport::default();
    let programme = read_programme(sources, options, &report)?;
    let languages = DraftLanguages::of(&programme, options.language.clone(), &report)?;
    let zone = options.time_zone.as_deref();
    let clock = Clock::of(&programme, zone, None, languages.main(), &report);
    days::report_doubtful_days(&programme, &clock, &report);
    let name = stem(sources.first().map(|source| source.name.as_str()).unwrap_or_default());
    let bundle = draft::draft_bundle(&programme, &languages, &clock, name, &report);
    Ok(Import { bundle, report, warnings: Vec::new() })
}

/// Updates an existing bundle from its sources. What no source tells, the
/// bundle does: its languages, the name of the congress, its time zone.
///
/// # Errors
///
/// Where a source cannot be read at all, or is of another programme, and where the bundle is none.
pub fn import_into(
    recap: ExistingBundle,
    sources: &[ImportSource],
    options: &ImportOptions,
) -> Result<Import, ImportError> {
    let report = ImportReport::default();
    let mut programme = read_programme(sources, options, &report)?;
    let main = recap.languages.first().cloned();
    let languages = DraftLanguages::of(&programme, main, &report)?;
    if programme.congress.name.is_none() {
        programme.congress.name = recap.congress().and_then(ProgrammeText::plain);
    }
    let zone = options.time_zone.as_deref();
    let clock = Clock::of(&programme, zone, recap.time_zone(), languages.main(), &report);
    days::report_doubtful_days(&programme, &clock, &report);
    let fresh = draft::draft_bundle(&programme, &languages, &clock, &recap.name, &report);
    let MergedBundle { json, warnings } = merge::merge_programme(recap, fresh, &report)?;
    Ok(Import { bundle: json, report, warnings })
}

/// The programme that all sources tell together.
fn read_programme(
    sources: &[ImportSource],
    options: &ImportOptions,
    report: &ImportReport,
) -> Result<Programme, ImportError> {
    if let Some(zone) = options.time_zone.as_deref().filter(|zone| !clock::is_zone(zone)) {
        let message = format!("there is no time zone {zone:?}");
        let help = "write its IANA name, such as Europe/Berlin";
        return Err(ImportError::new("time-zone", Place::file("--time-zone"), message, help));
    }
    let mut programme =
        sessions::merge_programmes(reader::read(sources, options.from, &options.tables, report)?, report);
    let name = sources.first().map(|source| source.name.as_str()).unwrap_or_default();
    ReadLimit::Talks
        .check(programme.sessions.len())
        .and(ReadLimit::People.check(programme.people.len()))
        .map_err(|limit| limit.to_diagnostic(Place::file(name)))?;
    private_data::redact(&mut programme, report);
    people::leave_out_unknown(&mut programme, report);
    sessions::leave_out_cancelled(&mut programme, report);
    sessions::leave_out_breaks(&mut programme, report);
    if programme.sessions.is_empty() {
        let help = if programme.people.is_empty() {
            "check that the programme is published"
        } else {
            "name the file with the talks beside the one with the people"
        };
        return Err(ImportError::new("no-talk", Place::file(name), "the source has no talk", help));
    }
    sessions::merge_parallel(&mut programme, report);
    people::merge_people(&mut programme, report);
    links::clean_links(&mut programme, report);
    if let Some(name) = &options.name {
        programme.congress.name = ProgrammeText::plain(name);
    }
    Ok(programme)
}

/// Names of files that planning systems give to any export.
const ANY: [&str; 12] = [
    "schedule",
    "sessions",
    "talks",
    "speakers",
    "speaker",
    "event",
    "export",
    "program",
    "programme",
    "people",
    "widget",
    "all",
];

/// What a congress may be called of which no source tells the name: the file without its endings,
/// or its folder, where the file is called as any export is.
fn stem(name: &str) -> &str {
    let mut steps = name.rsplit(['/', '\\']).map(|step| step.split('.').next().unwrap_or_default());
    let named = steps.find(|step| !step.is_empty() && *step != "-" && !ANY.contains(step));
    named.filter(|step| *step != "standard input").unwrap_or("Programme")
}
