//! Adding drafts of the legal pages to a bundle.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use recap::bundle::JsonNode;
use recap::{Bundle, LegalPage};
use serde_json::{Map, Value};

use crate::check;
use crate::import::backup::Backup;
use crate::legal_draft;
use crate::output::print_line;
use crate::site::json_edits::JsonEdits;

/// Adds drafts of imprint, privacy notice and accessibility statement to a bundle. They say what is known about this
/// software, and mark what only you know; `check` names the marks that are left.
#[derive(Args)]
#[command(after_help = "Examples:\n  nachlese legal recap.json")]
pub struct LegalArgs {
    /// The bundle. Pages and links that it has stay as they are.
    bundle: PathBuf,
}

/// Writes the drafts that are missing, and says which they are.
///
/// # Errors
///
/// Where the bundle cannot be read or written.
pub fn run(LegalArgs { bundle: file }: &LegalArgs) -> Result<ExitCode> {
    let json = check::read(file)?;
    let bundle = Bundle::parse(&json).map_err(|error| anyhow!("{error}"))?.bundle;
    let missing = LegalPage::ALL.into_iter().filter(|page| bundle.site.legal_link(*page).is_none());
    let drafts: Map<String, Value> =
        missing.map(|page| (page.to_string(), legal_draft::draft(&bundle, page))).collect();
    if drafts.is_empty() {
        print_line("Nothing to add: the bundle has all three pages, or leads to them.")?;
        return Ok(ExitCode::SUCCESS);
    }
    let written = with_pages(&json, &drafts).with_context(|| format!("{} has no fields", file.display()))?;
    Backup::keep_and_replace(file, written.as_bytes())?;
    let names: Vec<&str> = drafts.keys().map(String::as_str).collect();
    print_line(format_args!(
        "Added drafts to `site.pages`: {}. Complete what is marked; `nachlese check` names the marks that are left, \
         and `nachlese undo` takes the drafts back.",
        names.join(", ")
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// The text of a bundle with these pages beside those that it has.
fn with_pages(json: &str, drafts: &Map<String, Value>) -> Option<String> {
    let top = JsonNode::top(json);
    let mut edits = JsonEdits::default();
    let site = field(&top, "site");
    let pages = site.as_ref().and_then(|site| field(site, "pages"));
    match (site, pages) {
        (_, Some(pages)) => {
            for (page, words) in drafts {
                edits.set(&pages, page, &indented(words, 6));
            }
        }
        (Some(site), None) => edits.set(&site, "pages", &indented(&drafts.clone().into(), 4)),
        (None, None) => edits.set(&top, "site", &indented(&serde_json::json!({ "pages": drafts }), 2)),
    }
    let written = edits.apply(json);
    (written != json).then_some(written)
}

/// An object that has fields.
fn field<'a>(object: &JsonNode<'a>, name: &str) -> Option<JsonNode<'a>> {
    let (_, value) = object.fields().find(|(field, _)| field == name)?;
    let has_fields = value.fields().next().is_some();
    has_fields.then_some(value)
}

/// A value as people write it, whose lines after the first are moved to the right.
fn indented(value: &Value, spaces: usize) -> String {
    format!("{value:#}").replace('\n', &format!("\n{}", " ".repeat(spaces)))
}
