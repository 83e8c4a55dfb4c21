//! Importing a programme: from sources to a bundle with a report.

use recap::Tag;

use crate::arrange::clock::Clock;
use crate::arrange::languages::Languages;
use crate::arrange::{draft, links, people, sessions};
use crate::format::Format;
use crate::json::Json;
use crate::reader;
use crate::refusal::Refusal;
use crate::report::Report;
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
pub fn import(sources: &[Source], options: &Options) -> Result<Import, Refusal> {
    let report = Report::default();
    let programmes = reader::read(sources, options.from, &report)?;
    let mut programme = sessions::join(programmes, &report);
    let first = sources.first().map(|source| source.name.as_str()).unwrap_or_default();
    if programme.sessions.is_empty() {
        return Err(Refusal::new(first, "there is no talk in it", "see that the programme is published"));
    }
    people::unite(&mut programme, &report);
    links::sort_out(&mut programme, &report);
    let languages = Languages::of(&programme, options.language.clone(), &report)?;
    let clock = Clock::of(&programme, options.time_zone.as_deref(), languages.main(), &report);
    if let Some(name) = &options.name {
        programme.congress.name = crate::programme::Words::plain(name);
    }
    let bundle = draft::draft(&programme, &languages, &clock, stem(first), &report);
    Ok(Import { bundle, report })
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
