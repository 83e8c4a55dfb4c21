//! The state that live reload sends to open pages: the number of the build, and the problems of the bundle.

use std::path::Path;

use diagnostic::{Diagnostic, Place, Severity};
use serde::Serialize;

use crate::check::page::PageDiagnostic;
use crate::check::{self, CheckReport};

/// How many problems a page lists. The terminal lists all of them.
const LISTED: usize = 50;

/// The state of the site, as the script in the pages reads it.
#[derive(Clone, Debug, Serialize)]
pub struct ReloadState {
    /// The number of the build; a page from another build reloads.
    pub build: u64,
    /// A summary of the bundle in one or two sentences; empty before the first check.
    message: String,
    diagnostics: Vec<PageDiagnostic>,
}

impl ReloadState {
    /// The state before the first build; builds are numbered from `build` on.
    pub fn initial(build: u64) -> Self {
        Self { build, message: String::new(), diagnostics: Vec::new() }
    }

    /// Records a successful rebuild and its problems.
    pub fn rebuilt(&mut self, bundle: &Path, diagnostics: Vec<Diagnostic>) {
        self.build += 1;
        let problems = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
        self.message = match (problems, diagnostics.len() - problems) {
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
        self.list(diagnostics);
    }

    /// Records a failed rebuild and its reasons; the site did not change.
    pub fn rebuild_failed(&mut self, bundle: &Path, diagnostics: Vec<Diagnostic>) {
        self.message =
            format!("{} cannot be used as it is now. The site is shown as it was before.", name(bundle));
        self.list(diagnostics);
    }

    /// The state as JSON, as it is sent to the pages.
    pub fn json(&self) -> String {
        // A struct of texts can always be written as JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    fn list(&mut self, mut diagnostics: Vec<Diagnostic>) {
        let more = diagnostics.len().saturating_sub(LISTED);
        if more > 0 {
            diagnostics.truncate(LISTED);
            self.message += &format!(" These are the first {LISTED}; the terminal lists {more} more.");
        }
        self.diagnostics = diagnostics.into_iter().map(PageDiagnostic::from).collect();
    }
}

/// The problems of a bundle as it is in its file now.
pub fn diagnostics(bundle: &Path) -> Vec<Diagnostic> {
    match check::read(bundle) {
        Ok(json) => CheckReport::of_structure(&bundle.display().to_string(), &json).diagnostics,
        Err(error) => vec![failure(bundle, &error)],
    }
}

/// The diagnostic for an error that kept the bundle from being read, or the site from being built.
pub fn failure(bundle: &Path, error: &anyhow::Error) -> Diagnostic {
    Diagnostic::error("failure", Place::file(bundle.display().to_string()), format!("{error:#}"))
}

fn name(bundle: &Path) -> String {
    bundle.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
