//! SARIF 2.1.0: what the specification (OASIS, March 2020) requires of the objects that are used.

use cli::check::{CheckReport, ReportFormat, handbook};
use serde_json::{Value, json};

use crate::bundle::{source, with};

fn log(name: &str, text: &str) -> Value {
    let mut source = source(text);
    source.name = name.to_owned();
    serde_json::from_str(&ReportFormat::Sarif.write(&CheckReport::of(&source))).unwrap()
}

const SPEAKERS: &str = r#"[{"id": "a", "name": "Ada", "x": 1}, {"id": "b", "name": "ADA", "tags": 1}]"#;

/// What names a file, whole of its text.
fn location(uri: &str) -> Value {
    json!({ "uri": uri })
}

#[test]
fn the_log_has_the_properties_that_are_required() {
    let log = log("recap.json", &with(&[("speakers", SPEAKERS)]));
    // §3.13: version and runs; §3.14: tool; §3.18: driver; §3.19: name.
    assert_eq!(log["version"], "2.1.0");
    let runs = log["runs"].as_array().unwrap();
    assert_eq!(runs.len(), 1);
    assert_eq!(runs[0]["tool"]["driver"]["name"], "nachlese");
    // §3.14.17: columns are counted in one of two ways.
    assert_eq!(runs[0]["columnKind"], "unicodeCodePoints");
    assert_eq!(runs[0]["artifacts"], json!([{ "location": location("recap.json"), "encoding": "UTF-8" }]));
}

#[test]
fn every_rule_has_an_id_a_description_help_and_a_level() {
    let log = log("recap.json", "{");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), handbook::sections().len());
    for rule in rules {
        // §3.49: id; §3.49.9, §3.49.13: texts; §3.11: a message has text beside its Markdown.
        for text in
            [&rule["id"], &rule["shortDescription"]["text"], &rule["help"]["text"], &rule["help"]["markdown"]]
        {
            assert!(text.as_str().is_some_and(|text| !text.is_empty()), "{rule}");
        }
        let level = rule["defaultConfiguration"]["level"].as_str().unwrap();
        assert!(["error", "warning", "note"].contains(&level));
    }
}

#[test]
fn every_result_names_its_rule_and_its_place() {
    let log = log("recap.json", &with(&[("speakers", SPEAKERS)]));
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    let levels: Vec<_> = results.iter().map(|result| result["level"].as_str().unwrap()).collect();
    assert_eq!(levels, ["warning", "note", "error"]);
    for result in results {
        // §3.27.6: the index leads to the rule of the id; §3.27.11: a message.
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(result["message"]["text"].as_str().is_some_and(|text| text.contains("; ")));
    }
    let expected = json!([{
        "physicalLocation": {
            "artifactLocation": location("recap.json"),
            "region": { "startLine": 6, "startColumn": 46, "endLine": 6, "endColumn": 47 },
        },
        "logicalLocations": [{ "fullyQualifiedName": "speakers[0].x" }],
    }]);
    assert_eq!(results[0]["locations"], expected);
}

#[test]
fn a_problem_of_the_whole_file_has_no_place_in_the_bundle() {
    let log = log("recap.json", "");
    let place = &log["runs"][0]["results"][0]["locations"][0];
    assert_eq!(place["physicalLocation"]["region"]["startLine"], 1);
    assert_eq!(place.get("logicalLocations"), None);
}

#[test]
fn files_are_named_by_uris() {
    #[track_caller]
    fn check(name: &str, expected: &str) {
        let uri = &log(name, "")["runs"][0]["artifacts"][0]["location"]["uri"];
        assert_eq!(uri, expected);
    }
    check("recap.json", "recap.json");
    check("my site/recap.json", "my%20site/recap.json");
    check("../größe#1.json", "../gr%C3%B6%C3%9Fe%231.json");
    check("/srv/recap.json", "file:///srv/recap.json");
    check("a\\b.json", "a/b.json");
}

#[test]
fn a_good_bundle_has_no_results() {
    assert_eq!(log("recap.json", &with(&[]))["runs"][0]["results"], json!([]));
}
