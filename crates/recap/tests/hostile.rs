//! Broken bundles: for each file of `tests/hostile` what remains of it, and what is wrong.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use common::of;
use diagnostic::Position;
use recap::bundle::{BundleError, unread_fields};
use recap::{Bundle, Index};

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "tests", "hostile"].iter().collect()
}

/// Speakers, talks and takeaways that are shown.
fn remains(bundle: &Bundle) -> String {
    let speakers = bundle.speakers.iter().map(|speaker| format!("speaker {}", speaker.id));
    let talks = bundle.talks.iter().map(|talk| format!("talk {}", talk.id));
    let takeaways = bundle.takeaways.iter().map(|takeaway| format!("takeaway {}", takeaway.id));
    speakers.chain(talks).chain(takeaways).collect::<Vec<_>>().join(", ")
}

fn brief(problem: &BundleError) -> String {
    let Position { line, column } = problem.position;
    format!("{line}:{column} {} {}", problem.kind.code(), problem.path).trim_end().to_owned()
}

/// File; what remains, or `None` where nothing can be shown; the problems.
type Row = (&'static str, Option<&'static str>, &'static [&'static str]);

const TABLE: &[Row] = &[
    ("array.json", None, &["1:1 shape"]),
    (
        "bad-dates.json",
        Some("talk a, talk b, talk c, talk d, takeaway a"),
        &[
            "4:79 date event.start",
            "4:97 date event.end",
            "8:40 date talks[0].start",
            "9:40 date talks[1].start",
            "10:40 date talks[2].start",
            "13:88 date takeaways[0].source.checked",
            "13:109 word takeaways[0].source.origin",
        ],
    ),
    (
        "bad-ids.json",
        Some(""),
        &[
            "6:12 id facets[0].id",
            "7:12 reserved-facet facets[1].id",
            "8:12 reserved-facet facets[2].id",
            "9:57 id facets[3].values[0].id",
            "11:23 id speakers[0].id",
            "11:54 id speakers[1].id",
            "12:20 id talks[0].id",
            "13:24 id takeaways[0].id",
            "13:141 id takeaways[1].id",
        ],
    ),
    (
        "blank-texts.json",
        Some("takeaway zwei, takeaway drei"),
        &[
            "5:39 blank-text facets[0].label",
            "5:127 blank-text facets[1].values[0].label",
            "6:39 blank-text speakers[0].name",
            "7:37 blank-text talks[0].title",
            "9:52 blank-text takeaways[0].statement",
            "10:73 blank-text takeaways[1].statement.en",
            "11:70 blank-text takeaways[2].detail",
        ],
    ),
    ("blank.json", None, &["3:1 not-json"]),
    ("bom.json", Some("takeaway gut"), &[]),
    (
        "dangling-references.json",
        Some("speaker arne, talk netz, takeaway zwei, takeaway drei"),
        &[
            "6:65 unknown-facet speakers[0].tags.topic",
            "7:58 unknown-speaker talks[0].speakers[0]",
            "7:96 unknown-value talks[0].tags.level[0]",
            "7:122 unknown-facet talks[0].tags.kind",
            "9:28 unknown-talk takeaways[0].talk",
            "10:89 unknown-speaker takeaways[1].speakers[0]",
            "16:82 unknown-takeaway comparison.rows[0].cells.essen.takeaways[0]",
            "16:108 unknown-column comparison.rows[0].cells.kiel",
        ],
    ),
    ("deep-open.json", None, &["2:1 not-json"]),
    ("deep-top.json", None, &["1:1 shape"]),
    (
        "deep.json",
        Some("talk netz, takeaway zwei"),
        &[
            "10:52 shape takeaways[0].statement",
            "12:5 missing takeaways[2]",
            "12:5 missing takeaways[2]",
            "12:5 missing takeaways[2]",
        ],
    ),
    (
        "duplicate-ids.json",
        Some("speaker arne, talk arne, takeaway arne"),
        &[
            "6:91 duplicate-id facets[0].values[1].id",
            "7:12 duplicate-id facets[1].id",
            "9:55 duplicate-id speakers[1].id",
            "10:53 duplicate-id talks[1].id",
            "12:28 kind takeaways[0].kind",
            "14:12 duplicate-id takeaways[2].id",
        ],
    ),
    ("empty.json", None, &["1:1 not-json"]),
    ("event-with-blank-name.json", None, &["4:21 blank-text event.name"]),
    ("event-without-title.json", None, &["4:12 missing event"]),
    ("format-2.json", None, &["1:12 format format"]),
    ("format-text.json", None, &["1:12 format format"]),
    (
        "hostile-text.json",
        Some(
            "speaker arne, talk netz, takeaway null, takeaway bidi, takeaway rtl, takeaway csv, takeaway zalgo, takeaway tab",
        ),
        &[],
    ),
    (
        "hostile-urls.json",
        Some("speaker arne, talk netz, takeaway eins"),
        &[
            "5:19 address site.url",
            "5:52 accent site.accent",
            "5:101 address site.imprint",
            "7:56 address speakers[0].photo",
            "9:30 address talks[0].links[0].url",
            "10:30 address talks[0].links[1].url",
            "11:30 address talks[0].links[2].url",
            "12:30 address talks[0].links[3].url",
            "13:30 address talks[0].links[4].url",
            "14:30 address talks[0].links[5].url",
            "15:30 address talks[0].links[6].url",
            "16:30 address talks[0].links[7].url",
            "17:30 address talks[0].links[8].url",
            "18:30 address talks[0].links[9].url",
            "19:30 address talks[0].links[10].url",
            "20:30 address talks[0].links[11].url",
            "21:30 address talks[0].links[12].url",
            "22:30 address talks[0].links[13].url",
            "23:16 word talks[0].links[14].kind",
            "25:90 address takeaways[0].source.url",
        ],
    ),
    ("html.json", None, &["1:1 web-page"]),
    ("languages-not-tags.json", Some(""), &["3:17 language languages[0]", "3:35 language languages[2]"]),
    ("lone-surrogate.json", Some("takeaway gut"), &["8:64 surrogate takeaways[0].statement"]),
    ("no-event.json", None, &["1:1 missing"]),
    ("no-format.json", None, &["1:1 format"]),
    ("no-languages.json", None, &["1:1 missing"]),
    ("no-lists.json", Some(""), &["1:1 missing", "1:1 missing", "1:1 missing", "1:1 missing"]),
    ("null.json", None, &["1:1 shape"]),
    ("one-bad-takeaway.json", Some("takeaway gut, takeaway auch-gut"), &["10:32 kind takeaways[1].kind"]),
    ("repeated-field.json", None, &["1:1 missing"]),
    (
        "repeated-names.json",
        Some("takeaway eins, takeaway drei, takeaway fuenf"),
        &[
            "9:26 repeated-field takeaways[0].id",
            "10:73 repeated-field takeaways[1].statement.de",
            "10:101 unknown-value takeaways[1].tags.level[0]",
            "10:119 repeated-field takeaways[1].tags.level",
            "11:108 unknown-value takeaways[2].tags.level[0]",
        ],
    ),
    ("text.json", None, &["1:1 shape"]),
    ("trailing.json", None, &["10:1 not-json"]),
    ("truncated.json", None, &["8:76 not-json"]),
    (
        "wrong-types.json",
        Some("speaker arne, speaker ina, talk netz, talk gut, takeaway vier, takeaway gut"),
        &[
            "5:19 shape site.url",
            "6:13 shape facets",
            "7:16 shape speakers[0]",
            "7:19 shape speakers[1]",
            "7:27 shape speakers[2]",
            "7:72 shape speakers[3].role",
            "8:56 shape talks[0].minutes",
            "10:12 shape takeaways[0].id",
            "11:59 shape takeaways[1].statement.de",
            "12:5 missing takeaways[2]",
            "13:68 shape takeaways[3].tags",
            "15:5 shape takeaways[5]",
            "17:17 shape comparison",
            "18:15 shape glossary",
        ],
    ),
];

#[test]
fn every_file_leaves_what_the_table_says() {
    let mut found = String::new();
    let mut expected = String::new();
    for (name, remaining, problems) in TABLE {
        expected += &format!("{name}: {remaining:?}\n    {}\n", problems.join("\n    "));
        let json = fs::read_to_string(folder().join(name)).expect(name);
        let (remaining, problems) = match Bundle::parse(&json) {
            Ok(parsed) => (Some(remains(&parsed.bundle)), parsed.problems),
            Err(problem) => (None, vec![problem]),
        };
        let problems: Vec<_> = problems.iter().map(brief).collect();
        found += &format!("{name}: {remaining:?}\n    {}\n", problems.join("\n    "));
    }
    assert_eq!(found, expected, "\n{found}");
}

#[test]
fn every_file_has_a_row_in_the_table() {
    let files: BTreeSet<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let rows: BTreeSet<_> = TABLE.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(files, rows);
    assert_eq!(TABLE.len(), rows.len(), "a file has two rows");
}

#[test]
fn who_only_shows_a_bundle_gets_the_same_part_and_the_number_of_problems() {
    for (file, ..) in TABLE {
        let json = fs::read_to_string(folder().join(file)).unwrap();
        let shown = Bundle::parse_lossy(&json).map(|part| (part.bundle, part.left_out));
        let mended = Bundle::parse(&json).ok().map(|parsed| (parsed.bundle, parsed.problems.len()));
        assert_eq!(shown, mended, "{file}");
    }
}

#[test]
fn what_remains_can_be_searched_and_its_problems_can_be_told() {
    for (name, ..) in TABLE {
        let json = fs::read_to_string(folder().join(name)).expect(name);
        unread_fields(&json)
            .iter()
            .for_each(|problem| assert!(problem.to_string().contains(": unread-field: ")));
        let Ok(parsed) = Bundle::parse(&json) else { continue };
        let index = Index::new(&parsed.bundle, &of("en"));
        let all = index.select(&parsed.bundle, &of(""));
        assert_eq!(all.total, parsed.bundle.takeaways.len(), "{name}");
        assert!(parsed.problems.iter().all(|problem| problem.to_string().contains("; ")), "{name}");
    }
}

#[test]
fn no_text_carries_control_or_direction_characters() {
    let json = fs::read_to_string(folder().join("hostile-text.json")).unwrap();
    let bundle = Bundle::parse(&json).unwrap().bundle;
    let statements: Vec<_> =
        bundle.takeaways.iter().map(|takeaway| takeaway.statement.localized(&of("de")).text).collect();
    let expected = ["ab[31mcd", "Bund dnaL Kommunex", "שלום السلام", "=HYPERLINK(\"http://evil.example\")"];
    assert_eq!(statements.iter().map(|text| &**text).take(4).collect::<Vec<_>>(), expected);
    assert_eq!(statements[5], "Bund Land\n\nKommune");
    assert_eq!(&*bundle.speakers[0].name, "enrA</title>");
}
