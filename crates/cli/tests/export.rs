//! Taking takeaways along as a bundle: `check` accepts it.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use cli::check::{Report, Severity, Source};
use recap::export::{Excerpt, Item, Labels};
use recap::{Bundle, Root};

fn labels() -> Labels {
    let none = String::new;
    Labels {
        statement: none(),
        detail: none(),
        talk: none(),
        source: none(),
        source_address: none(),
        page: none(),
        note: none(),
        narrowed: none(),
    }
}

#[test]
fn check_finds_nothing_wrong_with_any_takeaway_of_the_congress() {
    let bundle = Bundle::parse(include_str!("../../../public/recap.json")).unwrap().bundle;
    let labels = labels();
    for takeaway in &bundle.takeaways {
        let excerpt = Excerpt {
            bundle: &bundle,
            language: bundle.languages.default(),
            root: Root::new(&bundle, "https://recap.example.org/"),
            title: String::new(),
            narrowed: Vec::new(),
            items: vec![Item::new(takeaway)],
            labels: &labels,
        };
        let text = excerpt.json();
        let source = Source {
            name: "list.json".to_owned(),
            text,
            folder: PathBuf::from("."),
            is_newer_than_its_site: false,
        };
        let report = Report::of(&source);
        let codes = report.entries.iter().filter(|entry| entry.remark.severity != Severity::Note);
        let codes: Vec<_> = codes.map(|entry| entry.remark.code).collect();
        // What the publisher says about the site stays with the site.
        assert!(codes.iter().all(|code| *code == "missing-address"), "{}: {codes:?}", takeaway.id);
        assert!(report.passes(false));
    }
}
