//! The fixtures: for each code a small bundle with exactly this problem.

use std::collections::BTreeSet;
use std::fs;

use cli::check::{BundleFile, CheckReport, handbook};
use diagnostic::Severity;

use crate::bundle::{brief, fixtures, root};

/// Each code with the places at which its fixture has it, and no other problem anywhere.
const TABLE: &[(&str, &[&str])] = &[
    ("accent", &["4:153 site.accent"]),
    ("address", &["8:132 talks[0].links[0].url"]),
    ("attached-file", &["8:135 talks[0].links[0].url"]),
    ("blank-text", &["9:105 takeaways[0].detail"]),
    ("date", &["5:107 event.end"]),
    ("day-outside-event", &["8:63 talks[0].start"]),
    ("dead-link", &["4:23 site.imprint"]),
    ("duplicate-id", &["7:60 speakers[1].id"]),
    ("email", &["4:162 site.reply.email"]),
    ("hashtag", &["4:154 site.hashtag"]),
    ("foreign-photo", &["7:61 speakers[0].photo"]),
    ("foreign-image", &["4:185 site.logo.light"]),
    ("format", &["2:13 format"]),
    ("gone-talk", &["8:119 talks[0].origin.gone"]),
    ("id", &["7:60 speakers[1].id"]),
    ("insecure-thread", &["4:166 site.reply.fediverse"]),
    ("kind", &["9:57 takeaways[0].kind"]),
    ("language", &["3:23 languages[1]"]),
    ("large-image", &["4:175 site.icon"]),
    ("large-photo", &["7:61 speakers[0].photo"]),
    ("licence", &["4:154 site.licence"]),
    ("link-only-thread", &["4:166 site.reply.fediverse"]),
    ("long-sentence", &["9:134 takeaways[0].detail.de-simple"]),
    ("lookalike-host", &["8:132 talks[0].links[0].url"]),
    ("low-contrast", &["4:153 site.accent"]),
    ("missing", &["8:79 talks[1]"]),
    ("missing-address", &["4:11 site", "4:11 site"]),
    ("missing-image", &["4:175 site.icon"]),
    ("missing-licence", &["4:11 site"]),
    ("missing-place", &["5:12 event"]),
    ("missing-photo", &["7:61 speakers[0].photo"]),
    ("missing-source", &["9:17 takeaways[0]"]),
    ("missing-time-zone", &["5:12 event"]),
    ("missing-translation", &["9:105 takeaways[0].detail"]),
    ("no-image", &["4:175 site.icon"]),
    ("no-picture", &["7:61 speakers[0].photo"]),
    ("not-json", &["3:22"]),
    ("placeholder-day", &["5:86 event.start"]),
    ("private-data", &["7:65 speakers[0].biography", "7:170 speakers[1].links[0].url"]),
    ("repeated-field", &["8:108 talks[0].title"]),
    ("reserved-facet", &["6:21 facets[0].id"]),
    ("shape", &["7:53 speakers[1]"]),
    ("similar-speakers", &["7:112 speakers[2].name"]),
    ("site-address", &["4:150 site.url"]),
    ("stale-previews", &["1:1"]),
    ("surrogate", &["9:105 takeaways[0].detail"]),
    ("too-many", &["10:1884 comparison.columns[50]"]),
    ("unapproved", &["9:17 takeaways[0]"]),
    ("undeclared-language", &["9:142 takeaways[0].detail.fr"]),
    ("unknown-column", &["10:132 comparison.rows[0].cells.kiell"]),
    ("unknown-facet", &["9:112 takeaways[0].tags.levl"]),
    ("unknown-speaker", &["9:108 takeaways[0].speakers[0]"]),
    ("unknown-takeaway", &["10:160 comparison.rows[0].cells.kiel.takeaways[0]"]),
    ("unknown-talk", &["9:41 takeaways[0].talk"]),
    ("unknown-value", &["9:114 takeaways[0].tags.level[0]"]),
    ("unsafe-image", &["4:175 site.logo"]),
    ("untraceable-source", &["9:105 takeaways[0].source"]),
    ("unfinished-page", &["4:188 site.pages.imprint"]),
    ("unread-field", &["8:111 talks[0].abstrakt"]),
    ("web-page", &["2:1"]),
    ("windows-name", &["8:20 talks[0].id", "9:102 takeaways[1].id"]),
    ("word", &["8:118 talks[0].links[0].kind"]),
    ("years-disagree", &["5:21 event.name"]),
];

/// The fixture of a code: a file, or for what concerns a built site a folder.
fn fixture(code: &str) -> BundleFile {
    let file = fixtures().join(format!("{code}.json"));
    BundleFile::read(if file.exists() { file } else { fixtures().join(code) }.as_path()).unwrap()
}

#[test]
fn every_fixture_has_its_problem_at_the_exact_place_and_no_other() {
    let mut found = String::new();
    let mut expected = String::new();
    for (code, places) in TABLE {
        expected += &format!("{code}\n    {}\n", lines(code, places).join("\n    "));
        let source = fixture(code);
        let entries: Vec<_> = CheckReport::of(&source).diagnostics.iter().map(brief).collect();
        found += &format!("{code}\n    {}\n", entries.join("\n    "));
    }
    assert_eq!(found, expected, "\n{found}");
}

/// The places as entries are put in brief, with the code between place and path.
fn lines(code: &str, places: &[&str]) -> Vec<String> {
    let line = |place: &&str| match place.split_once(' ') {
        Some((place, path)) => format!("{place} {code} {path}"),
        None => format!("{place} {code}"),
    };
    places.iter().map(line).collect()
}

/// The codes that a source file gives its problems: quoted at the end of an arm or a constant.
fn codes(file: &str) -> BTreeSet<String> {
    let source = fs::read_to_string(root().join(file)).unwrap();
    let of_arms =
        source.split("fn code(").nth(1).and_then(|code| code.split("\n    }\n").next()).unwrap_or_default();
    let of_constant = source.lines().filter(|line| line.contains("const STALE_PREVIEWS"));
    let lines = of_arms.lines().filter(|line| line.contains("=> \"")).chain(of_constant);
    lines.map(|line| line.split('"').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn code_handbook_and_fixtures_know_the_same_codes() {
    let structure = codes("crates/recap/src/bundle/bundle_error_kind.rs");
    let advice = codes("crates/cli/src/check/advice.rs");
    let site = codes("crates/cli/src/check/report.rs");
    assert_eq!((structure.len(), advice.len(), site.len()), (28, 34, 1), "the codes were found");
    let code: BTreeSet<String> = [structure, advice, site].into_iter().flatten().collect();

    let documented: Vec<_> = handbook::sections().iter().map(|section| section.code.to_owned()).collect();
    assert_eq!(documented.iter().cloned().collect::<BTreeSet<_>>(), code);
    assert_eq!(documented.len(), code.len(), "a code is documented twice");

    let entries = fs::read_dir(fixtures()).unwrap().map(|entry| entry.unwrap().path());
    let entries = entries.filter(|path| !path.ends_with("photos"));
    let names = entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    assert_eq!(names.collect::<BTreeSet<_>>(), code);
    assert_eq!(TABLE.iter().map(|(code, _)| (*code).to_owned()).collect::<BTreeSet<_>>(), code);
}

#[test]
fn the_handbook_says_how_bad_each_problem_is_what_it_means_and_shows_one() {
    for section in handbook::sections() {
        let source = fixture(section.code);
        let severity = CheckReport::of(&source).diagnostics[0].severity;
        assert_eq!(section.severity, severity.as_str(), "{}", section.code);
        assert!(section.summary.ends_with('.'), "{}: {}", section.code, section.summary);
        assert!(section.body.trim_end().ends_with("```"), "{} ends in an example", section.code);
        assert!(!section.body.contains("\n#"), "{} is one section", section.code);
    }
}

#[test]
fn only_errors_fail_and_warnings_where_that_is_asked_for() {
    for (code, _) in TABLE {
        let source = fixture(code);
        let report = CheckReport::of(&source);
        let severity = report.diagnostics[0].severity;
        let expected = (severity != Severity::Error, severity == Severity::Note);
        assert_eq!((report.passes(false), report.passes(true)), expected, "{code}");
    }
}
