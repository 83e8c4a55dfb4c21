//! Bundles that are broken as a whole: what is named, what stays, and what `build` makes of it.

use std::fs;
use std::path::PathBuf;

use cli::check::{BundleFile, CheckReport, FolderKind};
use recap::Bundle;

use crate::project::{GOOD, TestProject, files, printed};

/// A point, what stands in the place of something in a good bundle, and the code that is named.
pub const CASES: &[(&str, &str, &str, &str)] = &[
    ("a facet that embeds", "\"id\": \"level\"", "\"id\": \"embed\"", "reserved-facet"),
    ("a facet that searches", "\"id\": \"level\"", "\"id\": \"q\"", "reserved-facet"),
    ("a facet that sorts", "\"id\": \"level\"", "\"id\": \"sort\"", "reserved-facet"),
    ("a facet that is exact", "\"id\": \"level\"", "\"id\": \"exact\"", "reserved-facet"),
    ("a facet with the name of a page", "\"id\": \"level\"", "\"id\": \"talks\"", "reserved-facet"),
    ("a facet with the name of a language", "\"id\": \"level\"", "\"id\": \"en\"", "reserved-facet"),
    ("an id that leads upwards", "\"id\": \"one\"", "\"id\": \"../one\"", "id"),
    ("an id of a prototype", "\"id\": \"one\"", "\"id\": \"__proto__\"", "id"),
    ("an id with a zero byte", "\"id\": \"one\"", "\"id\": \"a\\u0000\"", "id"),
    ("an id that is an object", "\"id\": \"one\"", "\"id\": {}", "shape"),
    ("a statement that is a list", "\"Es ist so.\"", "[\"Es ist so.\"]", "shape"),
    ("a statement in no language", "\"Es ist so.\"", "{\"<b>\": \"x\"}", "language"),
    ("half a character", "Es ist so.", "\\ud83d", "surrogate"),
    ("a day that does not exist", "2021-11-23", "2021-02-30", "date"),
    ("a year of five figures", "2021-11-23", "99999-01-01", "date"),
    ("talks that are a text", "\"talks\": [", "\"talks\": \"none\", \"x\": [", "shape"),
    (
        "an address with a script for the site",
        "\"facets\"",
        "\"site\": {\"url\": \"javascript:1\"}, \"facets\"",
        "address",
    ),
    (
        "a colour that is a style",
        "\"facets\"",
        "\"site\": {\"accent\": \"red;}*{x:url(//e)\"}, \"facets\"",
        "accent",
    ),
    ("two mailboxes", "\"facets\"", "\"site\": {\"reply\": {\"email\": \"a@b,c@d\"}}, \"facets\"", "email"),
    (
        "a header in a mailbox",
        "\"facets\"",
        "\"site\": {\"reply\": {\"email\": \"a@b?bcc=c@d\"}}, \"facets\"",
        "email",
    ),
    ("a field that nothing reads", "\"format\": 1", "\"format\": 1, \"note\": \"x\"", "unread-field"),
    ("a field that is there twice", "\"format\": 1", "\"format\": 1, \"format\": 2", "repeated-field"),
];

/// The files of the corpus.
pub fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "tests", "hostile"].iter().collect()
}

#[test]
fn each_fault_is_named_and_the_good_part_stays() {
    for (point, from, to, code) in CASES {
        assert!(GOOD.contains(from), "{point}");
        let text = GOOD.replacen(from, to, 1);
        let source = BundleFile {
            name: "recap.json".to_owned(),
            text: text.clone(),
            folder: folder(),
            folder_kind: FolderKind::Source,
        };
        let report = CheckReport::of(&source);
        assert!(report.diagnostics.iter().any(|found| found.code == *code), "{point}: {report:?}");
        let parsed = Bundle::parse(&text).unwrap();
        assert_eq!(parsed.bundle.speakers.len(), 1, "{point}");
    }
}

#[test]
fn every_file_of_the_corpus_is_built_as_far_as_it_can_be_shown_and_else_refused() {
    for file in fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let project = TestProject::with(&text);
        let output = project.build(&["--site-url", "https://recap.example.org/"]);
        let can_be_shown = Bundle::parse(&text).is_ok();
        let expected = if can_be_shown { 0 } else { 1 };
        assert_eq!(output.status.code(), Some(expected), "{}: {}", path.display(), printed(&output));
        assert_eq!(project.path("site").exists(), can_be_shown, "{}", path.display());
        for name in if can_be_shown { files(&project.path("site")) } else { Default::default() } {
            assert!(!name.contains(".."), "{name}");
        }
    }
}
