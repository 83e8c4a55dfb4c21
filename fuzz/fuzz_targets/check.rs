//! Whatever stands in a bundle's file: a report in every form, places inside the file, and no panic.
#![no_main]

use std::path::PathBuf;

use libfuzzer_sys::fuzz_target;
use cli::check::{ReportFormat, CheckReport, BundleFile};

fuzz_target!(|text: &str| {
    // Reading a file takes the byte order mark off.
    let text = text.trim_start_matches('\u{FEFF}');
    let source = BundleFile {
        name: "recap.json".to_owned(),
        text: text.to_owned(),
        // Nothing lies there, so that the answer depends on the text alone.
        folder: PathBuf::from("nowhere"),
        is_newer_than_its_site: false,
    };
    let report = CheckReport::of(&source);
    let lines: Vec<&str> = text.split('\n').collect();
    for entry in &report.entries {
        assert!(text.get(entry.remark.span.clone()).is_some_and(|_| entry.start <= entry.end));
        for place in [entry.start, entry.end] {
            let line = lines.get(place.line - 1);
            assert!(line.is_some_and(|line| (1..=line.chars().count() + 1).contains(&place.column)));
        }
    }
    for format in [ReportFormat::Human, ReportFormat::Json, ReportFormat::Github, ReportFormat::Sarif] {
        let written = format.write_plain(&report);
        assert!(!written.contains(|c: char| c.is_control() && c != '\n'));
    }
});
