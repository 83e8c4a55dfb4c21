//! A report in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).

use diagnostic::Diagnostic;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::json::printed;
use crate::check::handbook::{self, HandbookSection};
use crate::check::report::CheckReport;

/// What stands in the path of a URI as it is (RFC 3986, section 3.3).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A log of one run, in which every code is a rule.
pub fn write(report: &CheckReport<'_>) -> String {
    let sections = handbook::sections();
    let location = json!({ "uri": uri(report.name) });
    let results: Vec<Value> =
        report.diagnostics.iter().map(|diagnostic| result(diagnostic, &location, &sections)).collect();
    printed(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "nachlese",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": sections.iter().map(rule).collect::<Vec<_>>(),
            } },
            "artifacts": [{ "location": location, "encoding": "UTF-8" }],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn rule(section: &HandbookSection) -> Value {
    json!({
        "id": section.code,
        "shortDescription": { "text": section.summary },
        "help": { "text": section.body, "markdown": section.body },
        "defaultConfiguration": { "level": section.severity },
    })
}

fn result(diagnostic: &Diagnostic, location: &Value, sections: &[HandbookSection]) -> Value {
    let suggestion = diagnostic.suggestion.iter().map(|suggestion| format!("; did you mean `{suggestion}`?"));
    let text = diagnostic.message_and_help() + &suggestion.collect::<String>();
    let mut place = json!({ "physicalLocation": { "artifactLocation": location } });
    if let Some(span) = diagnostic.place.text_span() {
        place["physicalLocation"]["region"] = json!({
            "startLine": span.start.line,
            "startColumn": span.start.column,
            "endLine": span.end.line,
            "endColumn": span.end.column,
        });
    }
    if !diagnostic.path().is_empty() {
        place["logicalLocations"] = json!([{ "fullyQualifiedName": diagnostic.path() }]);
    }
    json!({
        "ruleId": diagnostic.code,
        "ruleIndex": sections.iter().position(|section| section.code == diagnostic.code),
        "level": diagnostic.severity.as_str(),
        "message": { "text": text },
        "locations": [place],
    })
}

/// The file as a URI: relative to wherever the command runs, unless the path is absolute.
fn uri(name: &str) -> String {
    let path = name.replace('\\', "/");
    let escaped = utf8_percent_encode(&path, ESCAPED).to_string();
    if path.starts_with('/') { format!("file://{escaped}") } else { escaped }
}
