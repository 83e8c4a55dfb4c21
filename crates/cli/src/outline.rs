//! The outline of a bundle: talks without takeaways, what an editor has to decide, and how many takeaways each facet has.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, anyhow};
use clap::Args;
use recap::facet::SPEAKER;
use recap::{Bundle, Facet, Takeaway, Talk, Text};
use serde::Serialize;

use crate::check::{self, json, printable};
use crate::output::print;
use crate::output_format::OutputFormat;

/// Lists talks without takeaways, talks that are gone from the source, takeaways that are not approved, and how many
/// takeaways each value of a facet has.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  nachlese outline recap.json\n  nachlese outline recap.json --format json"
)]
pub struct OutlineArgs {
    /// The bundle.
    bundle: PathBuf,
    /// For whom the outline is.
    #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
    format: OutputFormat,
}

/// Prints the outline.
///
/// # Errors
///
/// Where the file is no bundle.
pub fn run(OutlineArgs { bundle, format }: &OutlineArgs) -> Result<ExitCode> {
    let name = bundle.display().to_string();
    let json = check::read(bundle)?;
    let bundle = Bundle::parse(&json).map_err(|problem| anyhow!("{name}:{problem}"))?.bundle;
    let outline = Outline::of(&name, &bundle);
    match format {
        OutputFormat::Human => print(outline.to_text())?,
        OutputFormat::Json => print(json::printed(&outline))?,
    }
    Ok(ExitCode::SUCCESS)
}

#[derive(Serialize)]
struct Outline<'a> {
    nachlese: &'static str,
    file: &'a str,
    talks: usize,
    takeaways: usize,
    without_talk: usize,
    talks_without_takeaways: Vec<TalkWithoutTakeaways<'a>>,
    gone_talks: Vec<GoneTalk<'a>>,
    unapproved: Vec<UnapprovedTakeaway<'a>>,
    facets: Vec<TakeawayCount>,
}

/// A talk without takeaways.
#[derive(Serialize)]
struct TalkWithoutTakeaways<'a> {
    id: &'a str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    speakers: Vec<&'a str>,
}

/// A talk with takeaways that its source no longer has.
#[derive(Serialize)]
struct GoneTalk<'a> {
    id: &'a str,
    title: String,
    takeaways: usize,
}

/// A takeaway that is left out of the site, because it is not approved.
#[derive(Serialize)]
struct UnapprovedTakeaway<'a> {
    id: &'a str,
    statement: String,
}

/// A facet with its values, or a value of one.
#[derive(Serialize)]
struct TakeawayCount {
    id: String,
    label: String,
    takeaways: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    values: Vec<TakeawayCount>,
}

impl<'a> Outline<'a> {
    fn of(file: &'a str, bundle: &'a Bundle) -> Self {
        let in_one_line = |text: &Text| {
            let words = text.localized(bundle.languages.default_tag()).text.split_whitespace();
            words.collect::<Vec<_>>().join(" ")
        };
        let count_of = |talk: &Talk| bundle.takeaway_count(&talk.id);
        let is_unwritten = |talk: &&std::sync::Arc<Talk>| count_of(talk) == 0;
        let gone_talk = |talk: &'a std::sync::Arc<Talk>| {
            let takeaways = Some(count_of(talk)).filter(|count| *count > 0 && talk.is_gone)?;
            Some(GoneTalk { id: talk.id.as_str(), title: in_one_line(&talk.title), takeaways })
        };
        let unapproved = |takeaway: &'a std::sync::Arc<Takeaway>| UnapprovedTakeaway {
            id: takeaway.id.as_str(),
            statement: in_one_line(&takeaway.statement),
        };
        let unwritten = |talk: &'a std::sync::Arc<Talk>| TalkWithoutTakeaways {
            id: talk.id.as_str(),
            title: in_one_line(&talk.title),
            start: talk.start.map(|start| start.to_string()),
            speakers: talk.speakers.iter().map(|speaker| &*speaker.name).collect(),
        };
        let count = |facet: &Facet| {
            let tagged = || bundle.takeaways.iter().map(|takeaway| bundle.tagged(&takeaway.tags, facet));
            let values = facet.values.iter().map(|value| TakeawayCount {
                id: value.id.to_string(),
                label: in_one_line(&value.label),
                takeaways: tagged().filter(|values| values.iter().any(|tag| tag.id == value.id)).count(),
                values: Vec::new(),
            });
            TakeawayCount {
                id: facet.id.to_string(),
                label: in_one_line(&facet.label),
                takeaways: tagged().filter(|values| !values.is_empty()).count(),
                values: values.collect(),
            }
        };
        Self {
            nachlese: env!("CARGO_PKG_VERSION"),
            file,
            talks: bundle.talks.len(),
            takeaways: bundle.takeaways.len(),
            without_talk: bundle.takeaways.iter().filter(|takeaway| takeaway.talk.is_none()).count(),
            talks_without_takeaways: bundle.talks.iter().filter(is_unwritten).map(unwritten).collect(),
            gone_talks: bundle.talks.iter().filter_map(gone_talk).collect(),
            unapproved: bundle
                .takeaways
                .iter()
                .filter(|takeaway| !takeaway.is_public())
                .map(unapproved)
                .collect(),
            // Whoever speaks is named by the talks.
            facets: bundle.facets.iter().filter(|facet| facet.id.as_str() != SPEAKER).map(count).collect(),
        }
    }

    fn to_text(&self) -> String {
        let mut text = format!("{}: {} talks, {} takeaways", self.file, self.talks, self.takeaways);
        if self.without_talk > 0 {
            text.push_str(&format!(", {} of them without a talk", self.without_talk));
        }
        text.push('\n');
        let unwritten = &self.talks_without_takeaways;
        match (self.talks, unwritten.len()) {
            (0, _) => {}
            (_, 0) => text.push_str("\nEvery talk has takeaways.\n"),
            (_, count) => text.push_str(&format!("\nTalks without takeaways ({count}):\n")),
        }
        let width = unwritten.iter().map(|talk| talk.id.len()).max().unwrap_or_default();
        for talk in unwritten {
            let mut facts = vec![talk.title.clone()];
            facts.extend((!talk.speakers.is_empty()).then(|| talk.speakers.join(", ")));
            facts.extend(talk.start.clone());
            let line = format!("  {:width$}  {}", talk.id, facts.join("; "));
            text.push_str(&format!("{}\n", printable::line(&line)));
        }
        if !self.gone_talks.is_empty() {
            let count = self.gone_talks.len();
            text.push_str(&format!("\nTalks with takeaways that the source no longer has ({count}):\n"));
        }
        for GoneTalk { id, title, takeaways } in &self.gone_talks {
            text.push_str(&format!(
                "{}\n",
                printable::line(&format!("  {id}  {title}; takeaways: {takeaways}"))
            ));
        }
        if !self.unapproved.is_empty() {
            let count = self.unapproved.len();
            text.push_str(&format!(
                "\nTakeaways that are not approved, and left out of the site ({count}):\n"
            ));
        }
        for UnapprovedTakeaway { id, statement } in &self.unapproved {
            text.push_str(&format!("{}\n", printable::line(&format!("  {id}  {statement}"))));
        }
        for facet in &self.facets {
            let heading = format!("Takeaways by {} ({}):", facet.label, facet.id);
            text.push_str(&format!("\n{}\n", printable::line(&heading)));
            for TakeawayCount { id, label, takeaways, .. } in &facet.values {
                text.push_str(&format!("{}\n", printable::line(&format!("{takeaways:>5}  {label} ({id})"))));
            }
        }
        text
    }
}
