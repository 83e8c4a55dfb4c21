//! Renders diagnostics: for people, as JSON, for GitHub, as SARIF, and for an open page.

mod github;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod page;
pub(crate) mod printable;
mod sarif;
mod snippet;

use clap::ValueEnum;

use super::report::CheckReport;

/// For whom a report is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// People: one line for each problem, and the place it is at.
    Human,
    /// Programs: one JSON object, as docs/problems.md describes it.
    Json,
    /// GitHub Actions: workflow commands that annotate the file.
    Github,
    /// Code scanning: SARIF 2.1.0.
    Sarif,
}

impl ReportFormat {
    /// A report in this form, without colours.
    pub fn write_plain(self, report: &CheckReport<'_>) -> String {
        anstream::adapter::strip_str(&self.write(report)).to_string()
    }

    /// A report in this form. What is for people is coloured, so it is printed through `anstream`,
    /// which takes the colours out where no terminal shows them, or `NO_COLOR` is set.
    pub fn write(self, report: &CheckReport<'_>) -> String {
        match self {
            ReportFormat::Human => human::write(report),
            ReportFormat::Json => json::write(report),
            ReportFormat::Github => github::write(report),
            ReportFormat::Sarif => sarif::write(report),
        }
    }
}
