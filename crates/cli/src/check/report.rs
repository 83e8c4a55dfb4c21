//! The report of `check`: all remarks on a bundle, in the order of the file.

use std::path::Path;

use diagnostic::Position;

use super::advice::{self, AdviceContext};
use super::bundle_file::BundleFile;
use super::remark::{Remark, Severity};
use super::structure;

/// The code of the remark on a site whose pages show another bundle.
const STALE_PREVIEWS: &str = "stale-previews";

/// A remark with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportEntry {
    /// Where what it points at begins.
    pub start: Position,
    /// The place behind it.
    pub end: Position,
    /// What there is to say.
    pub remark: Remark,
}

/// All there is to say about one bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckReport<'a> {
    /// The file as the publisher named it.
    pub name: &'a str,
    /// The text of the bundle.
    pub text: &'a str,
    /// In the order of the file.
    pub entries: Vec<ReportEntry>,
}

impl<'a> CheckReport<'a> {
    /// What is wrong with a bundle, and what would trouble its readers.
    pub fn of(source: &'a BundleFile) -> Self {
        let mut report = Self::on(&source.name, &source.text, Some(&source.folder));
        if source.is_newer_than_its_site {
            let remark = Remark {
                code: STALE_PREVIEWS,
                severity: Severity::Warning,
                path: String::new(),
                span: 0..0,
                what: "the pages and previews of this site were made from another bundle".to_owned(),
                mend: "build the site again; the app shows the new bundle all the same".to_owned(),
                meant: None,
            };
            let start = Position::of("", 0);
            report.entries.insert(0, ReportEntry { start, end: start, remark });
        }
        report
    }

    /// What is wrong with the structure of a bundle, without advice: what its site lacks.
    pub fn of_structure(name: &'a str, text: &'a str) -> Self {
        Self::on(name, text, None)
    }

    fn on(name: &'a str, text: &'a str, advise_in: Option<&Path>) -> Self {
        let read = structure::read(text);
        let mut remarks = read.remarks;
        if let Some((folder, (bundle, json))) = advise_in.zip(read.bundle.as_ref()) {
            remarks.extend(advice::all(AdviceContext { bundle, json, folder }));
        }
        remarks.sort_by_key(|remark| remark.span.start);
        Self { name, text, entries: entries(text, remarks) }
    }

    /// How many remarks have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.entries.iter().filter(|entry| entry.remark.severity == severity).count()
    }

    /// Whether the bundle passes: without errors, and if `strict` without warnings.
    pub fn passes(&self, strict: bool) -> bool {
        self.count(Severity::Error) == 0 && !(strict && self.count(Severity::Warning) > 0)
    }
}

/// Looks the places of all remarks up in one walk through the text, however many there are.
fn entries(text: &str, remarks: Vec<Remark>) -> Vec<ReportEntry> {
    let mut offsets: Vec<usize> =
        remarks.iter().flat_map(|remark| [remark.span.start, remark.span.end]).collect();
    offsets.sort_unstable();
    offsets.dedup();
    let positions = Position::all(text, &offsets);
    let position = |offset: usize| {
        let at = offsets.binary_search(&offset).ok().and_then(|at| positions.get(at));
        at.copied().unwrap_or_else(|| Position::of(text, offset))
    };
    let entry = |remark: Remark| ReportEntry {
        start: position(remark.span.start),
        end: position(remark.span.end),
        remark,
    };
    remarks.into_iter().map(entry).collect()
}
