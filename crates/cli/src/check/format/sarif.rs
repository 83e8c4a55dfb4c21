//! A report in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::json::printed;
use crate::check::handbook::{self, HandbookSection};
use crate::check::report::{CheckReport, ReportEntry};

/// What stands in the path of a URI as it is (RFC 3986, section 3.3).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A log of one run, in which every code is a rule.
pub fn write(report: &CheckReport<'_>) -> String {
    let sections = handbook::sections();
    let location = json!({ "uri": uri(report.name) });
    let results: Vec<Value> =
        report.entries.iter().map(|entry| result(entry, &location, &sections)).collect();
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

fn result(
    ReportEntry { start, end, remark }: &ReportEntry,
    location: &Value,
    sections: &[HandbookSection],
) -> Value {
    let meant = remark.meant.iter().map(|meant| format!("; did you mean `{meant}`?"));
    let text = format!("{}; {}{}", remark.what, remark.mend, meant.collect::<String>());
    let mut place = json!({
        "physicalLocation": {
            "artifactLocation": location,
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        },
    });
    if !remark.path.is_empty() {
        place["logicalLocations"] = json!([{ "fullyQualifiedName": remark.path }]);
    }
    json!({
        "ruleId": remark.code,
        "ruleIndex": sections.iter().position(|section| section.code == remark.code),
        "level": remark.severity.as_str(),
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
