//! Names that cannot be folders everywhere.

use crate::bundle::{diagnostics, with};

#[test]
fn names_of_devices_are_named_wherever_they_become_folders() {
    let found = diagnostics(&with(&[
        ("languages", r#"["nul", "aux"]"#),
        (
            "facets",
            r#"[{"id": "con", "label": "A", "values": [{"id": "nul", "label": "A"}, {"id": "com", "label": "A"}]}]"#,
        ),
        ("speakers", r#"[{"id": "prn", "name": "A"}]"#),
        ("talks", r#"[{"id": "lpt9", "title": "A"}, {"id": "com10", "title": "A"}]"#),
        (
            "takeaways",
            r#"[{"id": "com0", "kind": "figure", "statement": "A", "source": {"url": "https://a.example"}}, {"id": "lpt", "kind": "figure", "statement": "A", "source": {"url": "https://a.example"}}]"#,
        ),
    ]));
    let found: Vec<_> = found.iter().map(|entry| (entry.code, entry.path())).collect();
    let paths = [
        "languages[1]",
        "facets[0].id",
        "facets[0].values[0].id",
        "speakers[0].id",
        "talks[0].id",
        "takeaways[0].id",
    ];
    assert_eq!(found, paths.map(|path| ("windows-name", path)));
}
