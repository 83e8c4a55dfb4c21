//! Diagnostics for people.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use diagnostic::{Diagnostic, FilePart, Severity};

use super::printable;
use super::snippet;
use crate::check::report::CheckReport;

/// How many diagnostics of one code are shown: more of the same would hide everything else.
const SHOWN: usize = 20;

/// The longest path and the longest message, in characters: a bundle can name a field by a novel.
const LONGEST: usize = 400;

/// Each diagnostic as a line `file:line:column: code: path: message; help` with the place below it, and
/// how many there are.
pub fn write(report: &CheckReport<'_>) -> String {
    let mut text = String::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for diagnostic in &report.diagnostics {
        let count = counts.entry(diagnostic.code).or_default();
        *count += 1;
        if *count <= SHOWN {
            let _ = writeln!(text, "{}", line(diagnostic));
            text.push_str(&snippet::write(report.text, diagnostic));
        }
    }
    let name = printable::line(report.name);
    for (code, count) in counts.iter().filter(|(_, count)| **count > SHOWN) {
        let _ = writeln!(text, "{name}: {code}: and {} more; --format json lists all", count - SHOWN);
    }
    let _ = writeln!(text, "{name}: {}", sum(report));
    text
}

/// A diagnostic in one line, which cannot control the terminal.
pub fn line(diagnostic: &Diagnostic) -> String {
    let mut shown = diagnostic.clone();
    shown.message = shortened(&shown.message);
    if let FilePart::Span(span) = &mut shown.place.part {
        span.path = shortened(&span.path);
    }
    printable::line(&shown.to_string()).into_owned()
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
