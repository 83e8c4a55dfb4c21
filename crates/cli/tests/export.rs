//! Taking takeaways along as a bundle: `check` accepts it.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use cli::check::{BundleFile, CheckReport, FolderKind};
use diagnostic::Severity;
use recap::attribution::AttributionLabels;
use recap::export::{ExportDocument, ExportItem, ExportLabels};
use recap::{BaseUrl, Bundle};

fn labels() -> ExportLabels {
    let none = String::new;
    ExportLabels {
        statement: none(),
        detail: none(),
        talk: none(),
        source: none(),
        source_address: none(),
        page: none(),
        note: none(),
        author: none(),
        licence: none(),
        attribution: AttributionLabels { after: "", about_talk: "" },
        narrowed: none(),
    }
}

#[test]
fn check_finds_nothing_wrong_with_any_takeaway_of_the_congress() {
    let bundle = Bundle::parse(include_str!("../../../public/recap.json")).unwrap().bundle;
    let labels = labels();
    for takeaway in &bundle.takeaways {
        let excerpt = ExportDocument {
            bundle: &bundle,
            language: bundle.languages.default_tag(),
            root: BaseUrl::new(&bundle.site, "https://recap.example.org/"),
            title: String::new(),
            filters: Vec::new(),
            items: vec![ExportItem::new(takeaway)],
            labels: &labels,
        };
        let text = excerpt.json();
        let source = BundleFile {
            name: "list.json".to_owned(),
            text,
            folder: PathBuf::from("."),
            folder_kind: FolderKind::Source,
        };
        let report = CheckReport::of(&source);
        let codes = report.diagnostics.iter().filter(|entry| entry.severity != Severity::Note);
        let codes: Vec<_> = codes.map(|entry| entry.code).collect();
        // What the publisher says about the site stays with the site.
        assert!(codes.iter().all(|code| *code == "missing-address"), "{}: {codes:?}", takeaway.id);
        assert!(report.passes(false));
    }
}
