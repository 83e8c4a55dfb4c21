//! What open pages are told: which edition of the site there is, and what is wrong with the bundle.

use std::path::Path;

use serde::Serialize;

use crate::check::{self, Entry, Report, Severity};

/// How many problems a page lists. The terminal lists all of them.
const LISTED: usize = 50;

/// The state of the site, as the script in the pages reads it.
#[derive(Clone, Debug, Serialize)]
pub struct News {
    /// The number of the edition; a page of another one reloads.
    pub edition: u64,
    /// How the bundle is, in one sentence or two; empty before it was looked at.
    said: String,
    notices: Vec<Notice>,
}

/// One thing that is wrong, as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    weight: Weight,
    /// `line:column` in the bundle, where it has such a place.
    place: Option<String>,
    what: String,
    /// How to mend it, where that is known.
    mend: Option<String>,
}

/// Whether something keeps a part of the bundle from being shown, or only looks like an oversight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Weight {
    Problem,
    Warning,
}

impl News {
    /// Nothing is known yet but the number to count on from.
    pub fn first(edition: u64) -> Self {
        Self { edition, said: String::new(), notices: Vec::new() }
    }

    /// There is a new edition.
    pub fn renewed(&mut self, bundle: &Path, notices: Vec<Notice>) {
        self.edition += 1;
        let warnings = notices.iter().filter(|notice| notice.weight == Weight::Warning).count();
        self.said = match (notices.len() - warnings, warnings) {
            (0, 0) => format!("{} has no problems.", name(bundle)),
            (0, warnings) => format!("{} has {}.", name(bundle), counted(warnings, "warning")),
            (problems, 0) => {
                format!("{} has {}. The rest is shown.", name(bundle), counted(problems, "problem"))
            }
            (problems, warnings) => format!(
                "{} has {} and {}. The rest is shown.",
                name(bundle),
                counted(problems, "problem"),
                counted(warnings, "warning")
            ),
        };
        self.list(notices);
    }

    /// The site is as it was, because of this.
    pub fn kept(&mut self, bundle: &Path, notices: Vec<Notice>) {
        self.said =
            format!("{} cannot be used as it is now. The site is shown as it was before.", name(bundle));
        self.list(notices);
    }

    /// What travels to the pages.
    pub fn json(&self) -> String {
        // A struct of texts can always be written as JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    fn list(&mut self, mut notices: Vec<Notice>) {
        let more = notices.len().saturating_sub(LISTED);
        if more > 0 {
            notices.truncate(LISTED);
            self.said += &format!(" These are the first {LISTED}; the terminal lists {more} more.");
        }
        self.notices = notices;
    }
}

/// The problems of a bundle as it is in its file now.
pub fn notices(bundle: &Path) -> Vec<Notice> {
    match check::read(bundle) {
        Ok(json) => Report::of_structure("", &json).entries.iter().map(Notice::from).collect(),
        Err(error) => vec![error.into()],
    }
}

impl From<&Entry> for Notice {
    fn from(Entry { start, remark, .. }: &Entry) -> Self {
        let what = if remark.path.is_empty() {
            remark.what.clone()
        } else {
            format!("{}: {}", remark.path, remark.what)
        };
        let weight = match remark.severity {
            Severity::Error => Weight::Problem,
            Severity::Warning | Severity::Note => Weight::Warning,
        };
        let place = Some(format!("{}:{}", start.line, start.column));
        let meant = remark.meant.as_ref().map(|meant| format!("; did you mean {meant}?"));
        Self { weight, place, what, mend: Some(remark.mend.clone() + &meant.unwrap_or_default()) }
    }
}

impl From<anyhow::Error> for Notice {
    fn from(error: anyhow::Error) -> Self {
        Self { weight: Weight::Problem, place: None, what: format!("{error:#}"), mend: None }
    }
}

fn name(bundle: &Path) -> String {
    bundle.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
