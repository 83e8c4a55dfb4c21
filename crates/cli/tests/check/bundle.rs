//! Small bundles without problems, to put one into.

use std::path::PathBuf;

use cli::check::{BundleFile, CheckReport, FolderKind};
use diagnostic::Diagnostic;

/// The folder of the fixtures, one for each code.
pub fn fixtures() -> PathBuf {
    root().join("tests/fixtures/problems")
}

pub fn root() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", ".."].iter().collect()
}

/// A bundle in which each of the fields given replaces the field of its name.
pub fn with(fields: &[(&str, &str)]) -> String {
    let good = [
        ("format", "1"),
        ("languages", r#"["de", "en", "de-simple"]"#),
        (
            "site",
            r#"{"imprint": "https://a.example", "privacy": "https://b.example", "accessibility": "https://c.example", "licence": "CC0-1.0"}"#,
        ),
        (
            "event",
            r#"{"name": "Kongress", "title": "Nachlese", "summary": "Was war.", "start": "2021-11-23", "place": "Essen"}"#,
        ),
        ("facets", r#"[{"id": "level", "label": "Ebene", "values": [{"id": "state", "label": "Land"}]}]"#),
        ("speakers", r#"[{"id": "ada", "name": "Ada"}]"#),
        ("talks", r#"[{"id": "kiel", "title": "Kiel", "source": {"url": "https://e.example"}}]"#),
        ("takeaways", "[]"),
        ("glossary", "[]"),
    ];
    let value = |name: &str, good: &'static str| {
        fields
            .iter()
            .find(|(field, _)| *field == name)
            .map_or(good.to_owned(), |(_, value)| (*value).to_owned())
    };
    let lines = good.map(|(name, good)| format!("\"{name}\": {}", value(name, good)));
    format!("{{{}}}", lines.join(",\n"))
}

/// A text as if it were read from `recap.json` in the folder of the fixtures.
pub fn source(text: &str) -> BundleFile {
    BundleFile {
        name: "recap.json".to_owned(),
        text: text.to_owned(),
        folder: fixtures(),
        folder_kind: FolderKind::Source,
    }
}

pub fn diagnostics(text: &str) -> Vec<Diagnostic> {
    CheckReport::of(&source(text)).diagnostics
}

/// A diagnostic in brief: `line:column code path`.
pub fn brief(diagnostic: &Diagnostic) -> String {
    let start = diagnostic.place.text_span().unwrap().start;
    format!("{start} {} {}", diagnostic.code, diagnostic.path()).trim_end().to_owned()
}
