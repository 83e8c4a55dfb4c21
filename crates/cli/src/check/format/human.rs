//! A report for people.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::printable;
use super::snippet;
use crate::check::remark::Severity;
use crate::check::report::{CheckReport, ReportEntry};

/// How many entries of one code are shown: more of the same would hide everything else.
const SHOWN: usize = 20;

/// The longest path and the longest account of a problem, in characters: a bundle can name a field by a novel.
const LONGEST: usize = 400;

/// Each entry as a line `file:line:column: code: path: what; how to mend` with the place below it, and
/// how many there are.
pub fn write(report: &CheckReport<'_>) -> String {
    let mut text = String::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in &report.entries {
        let count = counts.entry(entry.remark.code).or_default();
        *count += 1;
        if *count <= SHOWN {
            let _ = writeln!(text, "{}", line(report.name, entry));
            text.push_str(&snippet::write(report.text, entry));
        }
    }
    let name = printable::line(report.name);
    for (code, count) in counts.iter().filter(|(_, count)| **count > SHOWN) {
        let _ = writeln!(text, "{name}: {code}: and {} more; --format json lists all", count - SHOWN);
    }
    let _ = writeln!(text, "{name}: {}", sum(report));
    text
}

/// The entry in one line.
pub fn line(name: &str, ReportEntry { start, remark, .. }: &ReportEntry) -> String {
    let path = if remark.path.is_empty() { String::new() } else { format!("{}: ", shortened(&remark.path)) };
    let what = shortened(&remark.what);
    let line =
        format!("{name}:{}:{}: {}: {path}{what}; {}", start.line, start.column, remark.code, remark.mend);
    printable::line(&line).into_owned()
}

fn shortened(text: &str) -> String {
    let mut chars = text.chars();
    let start: String = chars.by_ref().take(LONGEST).collect();
    if chars.next().is_some() { start + " …" } else { start }
}

/// How many of each severity there are, in words.
fn sum(report: &CheckReport<'_>) -> String {
    let counts = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
        let count = report.count(severity);
        let plural = if count == 1 { "" } else { "s" };
        (count > 0).then(|| format!("{count} {}{plural}", severity.as_str()))
    });
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    if counts.is_empty() { "no problems".to_owned() } else { counts.join(", ") }
}
