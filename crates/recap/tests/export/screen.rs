//! What a reader sees before taking it along.

use proptest::prelude::*;
use recap::export::{ExportDocument, ExportItem, ExportLabels};
use recap::{BaseUrl, Bundle};

use crate::common::{LABELS, bundle, of};

pub const ROOT: &str = "https://example.org/recap";

/// Texts that have broken other programs.
pub const HOSTILE: [&str; 13] = [
    "=HYPERLINK(\"http://evil.example\";\"click\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-1+1 - and more\n- a list\n1. a number\n# a heading\n===",
    "\"quoted\"; 'single' „deutsch“ \\\"",
    "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; &lt;b&gt;",
    "[a](javascript:alert(1)) ![b](x.png) <https://evil.example> https://evil.example www.evil.example a@b.example",
    "*a* _b_ **c** `d` ~~e~~ ^f^ $g$ ||h|| {i} [^j] [[k]] :smile:",
    "> quoted\n>> twice\n    code\n```\nfence\n```\n| a | b |\n|---|---|",
    "Erster Absatz.\n\nZweiter Absatz\nmit zwei Zeilen.",
    "👩‍👩‍👧‍👦 🇩🇪 e\u{301} ﷽",
    "שלום עולם – مرحبا بالعالم",
    "\\ \\\\ \\n \\u0000 {{}} ${{x}} %25 #{y}",
    "From here on\n.\n-- \nQUIT",
];

pub fn labels() -> ExportLabels {
    let own = |text: &str| text.to_owned();
    ExportLabels {
        statement: own("Aussage"),
        detail: own("Einzelheit"),
        talk: own("Vortrag"),
        source: own("Quelle"),
        source_address: own("Adresse der Quelle"),
        page: own("Link"),
        note: own("Notiz"),
        author: own("Formuliert von"),
        licence: own("Lizenz"),
        attribution: LABELS,
        narrowed: own("Eingegrenzt auf"),
    }
}

/// A congress whose takeaways make these statements; the first is a quotation from a talk, the others are the
/// editors' own.
pub fn congress(statements: &[&str]) -> Bundle {
    let text = |text: &str| serde_json::to_string(text).unwrap();
    let takeaways = statements.iter().enumerate().map(|(at, statement)| {
        let kind = if at == 0 { "quote" } else { "warning" };
        let of = if at == 0 { r#""talk": "netz", "detail": "Sehr alt", "source": {"label": "Bericht", "url": "https://example.org/b?a=1&b=2", "locator": "Seite 3"},"# } else { "" };
        format!(r#"{{"id": "t{at}", {of} "kind": "{kind}", "statement": {}}}"#, text(statement))
    });
    bundle(&format!(
        r#""facets": [{{"id": "level", "label": "Ebene", "values": [{{"id": "federal", "label": "Bund"}}, {{"id": "state", "label": "Land"}}]}}],
           "speakers": [{{"id": "arne", "name": "Arne Schönbohm", "role": "Präsident", "organisation": "BSI"}}, {{"id": "ina", "name": "Ina"}}],
           "talks": [{{"id": "anders", "title": "Anderes"}},
                     {{"id": "netz", "title": "Das Netz", "speakers": ["arne", "ina"], "tags": {{"level": ["federal", "state"]}}}}],
           "takeaways": [{}]"#,
        takeaways.collect::<Vec<_>>().join(", ")
    ))
}

/// Everything a bundle says, on a German page.
pub fn with<T>(bundle: &Bundle, look: impl FnOnce(&ExportDocument<'_>) -> T) -> T {
    let labels = labels();
    look(&ExportDocument {
        bundle,
        language: &of("de"),
        root: BaseUrl::new(&bundle.site, ROOT),
        title: "Ansicht".to_owned(),
        filters: Vec::new(),
        items: bundle.takeaways.iter().map(ExportItem::new).collect(),
        labels: &labels,
    })
}

/// Statements of any letters, often of those that mean something somewhere.
pub fn a_statement() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(
        "\\`*_{}[]<>()#+-=.!|~&$^:;,@'\"/%0 1\n\n\tab ÄőﬁRwW\u{a0}\u{2028}\u{301}😀ש"
            .chars()
            .collect::<Vec<_>>(),
    );
    let tricky = prop::collection::vec(signs, 1..40).prop_map(|signs| signs.into_iter().collect());
    // Blank texts are no statements.
    prop_oneof![4 => tricky, 1 => any::<String>()].prop_map(|text: String| format!("{text}x"))
}
