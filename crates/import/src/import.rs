//! Importing a programme: from sources to a bundle with a report.

use recap::Tag;

use crate::arrange::clock::{self, Clock};
use crate::arrange::languages::Languages;
use crate::arrange::{draft, links, people, private, sessions};
use crate::format::Format;
use crate::json::Json;
use crate::programme::{Programme, Words};
use crate::reader::{self, table::Choice};
use crate::refusal::Refusal;
use crate::report::Report;
use crate::revision::{self, Recap};
use crate::source::Source;

/// What an organiser may decide; the rest is told or guessed.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The format of all sources; else each is recognised by its content.
    pub from: Option<Format>,
    /// The main language of the bundle.
    pub language: Option<Tag>,
    /// The IANA name of the time zone at the place of the congress.
    pub time_zone: Option<String>,
    /// What the congress is called.
    pub name: Option<String>,
    /// What the columns of tables hold, where that is not what their headings are taken for.
    pub columns: Vec<Choice>,
}

/// A bundle, and what became of the sources on the way.
#[derive(Clone, Debug)]
pub struct Import {
    /// The bundle.
    pub bundle: Json,
    /// What came, and what was done to it.
    pub report: Report,
}

/// Makes a bundle of one or more sources.
///
/// # Errors
///
/// Where a source cannot be read at all, or no talk is in any of them.
pub fn import_programme(sources: &[Source], options: &Options) -> Result<Import, Refusal> {
    let report = Report::default();
    let programme = gathered(sources, options, &report)?;
    let languages = Languages::of(&programme, options.language.clone(), &report)?;
    let zone = options.time_zone.as_deref();
    let clock = Clock::of(&programme, zone, None, languages.main(), &report);
    let name = stem(sources.first().map(|source| source.name.as_str()).unwrap_or_default());
    let bundle = draft::draft(&programme, &languages, &clock, name, &report);
    Ok(Import { bundle, report })
}

/// Brings a bundle that editors work on up to date with its sources. What no source tells, the
/// bundle does: its languages, the name of the congress, its time zone.
///
/// # Errors
///
/// Where a source cannot be read at all, or is of another programme, and where the bundle is none.
pub fn import_into(recap: Recap, sources: &[Source], options: &Options) -> Result<Import, Refusal> {
    let report = Report::default();
    let mut programme = gathered(sources, options, &report)?;
    let main = recap.languages.first().cloned();
    let languages = Languages::of(&programme, main, &report)?;
    if programme.congress.name.is_none() {
        programme.congress.name = recap.congress().and_then(Words::plain);
    }
    let zone = options.time_zone.as_deref();
    let clock = Clock::of(&programme, zone, recap.time_zone(), languages.main(), &report);
    let fresh = draft::draft(&programme, &languages, &clock, &recap.name, &report);
    let bundle = revision::revise(recap, fresh, &report)?;
    Ok(Import { bundle, report })
}

/// The programme that all sources tell together.
fn gathered(sources: &[Source], options: &Options, report: &Report) -> Result<Programme, Refusal> {
    if let Some(zone) = options.time_zone.as_deref().filter(|zone| !clock::is_zone(zone)) {
        let what = format!("there is no time zone {zone:?}");
        return Err(Refusal::new("--time-zone", what, "write its IANA name, such as Europe/Berlin"));
    }
    let mut programme =
        sessions::join(reader::read(sources, options.from, &options.columns, report)?, report);
    if programme.sessions.is_empty() {
        let name = sources.first().map(|source| source.name.as_str()).unwrap_or_default();
        let mend = if programme.people.is_empty() {
            "see that the programme is published"
        } else {
            "name the file with the talks beside the one with the people"
        };
        return Err(Refusal::new(name, "there is no talk in it", mend));
    }
    private::withhold(&mut programme, report);
    people::unite(&mut programme, report);
    links::sort_out(&mut programme, report);
    if let Some(name) = &options.name {
        programme.congress.name = Words::plain(name);
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
