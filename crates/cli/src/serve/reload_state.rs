//! The state that live reload sends to open pages: the number of the build, and the problems of the bundle.

use std::path::Path;

use serde::Serialize;

use crate::check::{self, CheckReport, ReportEntry, Severity};

/// How many problems a page lists. The terminal lists all of them.
const LISTED: usize = 50;

/// The state of the site, as the script in the pages reads it.
#[derive(Clone, Debug, Serialize)]
pub struct ReloadState {
    /// The number of the build; a page from another build reloads.
    pub build: u64,
    /// A summary of the bundle in one or two sentences; empty before the first check.
    message: String,
    notices: Vec<Notice>,
}

/// One thing that is wrong, as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    level: NoticeLevel,
    /// `line:column` in the bundle, where it has such a place.
    place: Option<String>,
    what: String,
    /// How to fix it, where that is known.
    mend: Option<String>,
}

/// Whether something keeps a part of the bundle from being shown, or only looks like an oversight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum NoticeLevel {
    Problem,
    Warning,
}

impl ReloadState {
    /// The state before the first build; builds are numbered from `build` on.
    pub fn initial(build: u64) -> Self {
        Self { build, message: String::new(), notices: Vec::new() }
    }

    /// Records a successful rebuild and its problems.
    pub fn rebuilt(&mut self, bundle: &Path, notices: Vec<Notice>) {
        self.build += 1;
        let warnings = notices.iter().filter(|notice| notice.level == NoticeLevel::Warning).count();
        self.message = match (notices.len() - warnings, warnings) {
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

    /// Records a failed rebuild and its reasons; the site did not change.
    pub fn rebuild_failed(&mut self, bundle: &Path, notices: Vec<Notice>) {
        self.message =
            format!("{} cannot be used as it is now. The site is shown as it was before.", name(bundle));
        self.list(notices);
    }

    /// The state as JSON, as it is sent to the pages.
    pub fn json(&self) -> String {
        // A struct of texts can always be written as JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    fn list(&mut self, mut notices: Vec<Notice>) {
        let more = notices.len().saturating_sub(LISTED);
        if more > 0 {
            notices.truncate(LISTED);
            self.message += &format!(" These are the first {LISTED}; the terminal lists {more} more.");
        }
        self.notices = notices;
    }
}

/// The problems of a bundle as it is in its file now.
pub fn diagnostics(bundle: &Path) -> Vec<Notice> {
    match check::read(bundle) {
        Ok(json) => CheckReport::of_structure("", &json).entries.iter().map(Notice::from).collect(),
        Err(error) => vec![error.into()],
    }
}

impl From<&ReportEntry> for Notice {
    fn from(ReportEntry { start, remark, .. }: &ReportEntry) -> Self {
        let what = if remark.path.is_empty() {
            remark.what.clone()
        } else {
            format!("{}: {}", remark.path, remark.what)
        };
        let level = match remark.severity {
            Severity::Error => NoticeLevel::Problem,
            Severity::Warning | Severity::Note => NoticeLevel::Warning,
        };
        let place = Some(format!("{}:{}", start.line, start.column));
        let meant = remark.meant.as_ref().map(|meant| format!("; did you mean {meant}?"));
        Self { level, place, what, mend: Some(remark.mend.clone() + &meant.unwrap_or_default()) }
    }
}

impl From<anyhow::Error> for Notice {
    fn from(error: anyhow::Error) -> Self {
        Self { level: NoticeLevel::Problem, place: None, what: format!("{error:#}"), mend: None }
    }
}

fn name(bundle: &Path) -> String {
    bundle.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
