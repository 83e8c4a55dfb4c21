//! What a site makes of hostile texts: each of its files is read back by a program that knows nothing of this one.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use atom_syndication::Feed;
use icalendar::parser::{read_calendar, unfold};
use roxmltree::Document;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::json;
use crate::project::{TestProject, files, printed};
use crate::texts::CASES;

/// The texts of which something is shown, by their places.
fn shown() -> impl Iterator<Item = (usize, &'static str, &'static str)> {
    CASES.iter().enumerate().filter_map(|(at, (point, _, shown))| Some((at, *point, (*shown)?)))
}

/// A congress in which every text is hostile: each case is a talk with its time, a takeaway with detail and source, a person, a
/// value of a facet, and an explained word.
fn bundle() -> String {
    let each = |entry: &dyn Fn(usize, &str) -> String| {
        let entries = CASES.iter().enumerate().filter(|(_, (_, _, shown))| shown.is_some());
        entries.map(|(at, (_, text, _))| entry(at, &json(text))).collect::<Vec<_>>().join(",\n")
    };
    let values = each(&|at, text| format!(r#"{{"id": "v{at}", "label": {text}, "description": {text}}}"#));
    let speakers = each(&|at, text| {
        format!(
            r#"{{"id": "s{at}", "name": {text}, "role": {text}, "organisation": {text}, "biography": {text}}}"#
        )
    });
    let talks = each(&|at, text| {
        format!(
            r#"{{"id": "t{at}", "title": {text}, "abstract": {text}, "format": {text}, "speakers": ["s{at}"],
            "start": "2021-11-23T09:{at:02}", "tags": {{"topic": ["v{at}"]}}}}"#
        )
    });
    let takeaways = each(&|at, text| {
        format!(
            r#"{{"id": "k{at}", "talk": "t{at}", "kind": "quote", "statement": {text}, "detail": {text},
            "source": {{"label": {text}, "author": {text}, "publisher": {text}, "locator": {text}}}}}"#
        )
    });
    let glossary = each(&|_, text| format!(r#"{{"term": {text}, "aliases": [{text}], "meaning": {text}}}"#));
    let evil = json("</script><b>\u{FFFE}=1+1\n\";]]>");
    format!(
        r#"{{"format": 1, "languages": ["de"],
        "site": {{"name": {evil}, "editors": {evil}, "hashtag": "a", "licence": {{"label": {evil}}}, "pages": {{"imprint": {evil}}},
          "sponsors": [{{"name": {evil}}}], "reply": {{"email": "team@example.org"}}}},
        "event": {{"name": {evil}, "title": {evil}, "summary": {evil}, "closing": {evil}, "place": {evil},
          "start": "2021-11-23", "time_zone": "Europe/Berlin"}},
        "facets": [{{"id": "topic", "label": {evil}, "values": [{values}]}}],
        "speakers": [{speakers}], "talks": [{talks}], "takeaways": [{takeaways}], "glossary": [{glossary}]}}"#
    )
}

/// The site, which is built once.
static PROJECT: LazyLock<TestProject> = LazyLock::new(|| {
    let project = TestProject::with(&bundle());
    project.must_build(&["--site-url", "https://recap.example.org/"]);
    project
});

/// The text files of the site that end so.
fn texts(ending: &str) -> Vec<(String, String)> {
    let names = files(&PROJECT.path("site")).into_iter().filter(|name| name.ends_with(ending));
    let texts = names.map(|name| {
        let text = fs::read_to_string(PROJECT.path("site").join(&name)).unwrap();
        (name, text)
    });
    let texts: Vec<_> = texts.collect();
    assert!(!texts.is_empty(), "there are files that end in {ending}");
    texts
}

/// A text as a place with one line has it.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn pages_have_no_script_handler_or_frame_but_their_own_and_data_in_them_is_json() {
    let element = Selector::parse("*").unwrap();
    for (name, text) in texts(".html") {
        let page = Html::parse_document(&text);
        for element in page.select(&element) {
            let (tag, attributes) = (element.value().name(), element.value());
            assert!(
                !["iframe", "object", "embed", "base", "style", "b"].contains(&tag),
                "{name} has no {tag}"
            );
            assert!(attributes.attrs().all(|(name, _)| !name.starts_with("on")), "{name}: {attributes:?}");
            if tag == "script" {
                let own = ["app-0123456789abcdef.js", "boot.js"];
                match (attributes.attr("src"), attributes.attr("type")) {
                    (Some(src), _) => assert!(own.iter().any(|own| src.ends_with(own)), "{name}: {src}"),
                    (None, kind) => {
                        assert_eq!(kind, Some("application/ld+json"), "{name}");
                        let data = element.text().collect::<String>();
                        assert!(serde_json::from_str::<Value>(&data).is_ok(), "{name}: {data}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_page_shows_its_text_as_it_was_written() {
    let title = Selector::parse("h1").unwrap();
    for (at, point, text) in shown() {
        let page = PROJECT.read(&format!("site/talk/t{at}/index.html"));
        let page = Html::parse_document(&page);
        let heading: String = page.select(&title).flat_map(|heading| heading.text()).collect();
        assert_eq!(line(&heading).replace('\u{AD}', ""), line(text), "{point}");
    }
}

#[test]
fn data_for_search_engines_says_the_same() {
    let data = Selector::parse("script[type='application/ld+json']").unwrap();
    for (at, point, text) in shown() {
        let page = Html::parse_document(&PROJECT.read(&format!("site/talk/t{at}/index.html")));
        let data: Vec<String> = page.select(&data).map(|data| data.text().collect()).collect();
        let said = data.iter().map(|data| serde_json::from_str::<Value>(data).unwrap());
        let mut names = BTreeSet::new();
        said.for_each(|data| strings(&data, &mut names));
        let names: BTreeSet<String> = names.iter().map(|name| line(name)).collect();
        assert!(names.contains(&line(text)), "{point}: {names:?}");
    }
}

/// All texts in a value.
fn strings(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            found.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

#[test]
fn feeds_and_sitemaps_are_well_formed_and_feeds_say_the_same() {
    for (name, text) in texts(".xml") {
        Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    for (name, text) in texts("feed.xml") {
        text.parse::<Feed>().unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let feed: Feed = PROJECT.read("site/feed.xml").parse().unwrap();
    let entries: BTreeSet<String> = feed.entries().iter().map(|entry| line(&entry.title().value)).collect();
    for (_, point, text) in shown() {
        assert!(entries.iter().any(|title| title.contains(&line(text))), "{point}");
    }
}

#[test]
fn calendars_hold_one_event_for_each_talk_and_say_the_same() {
    for (name, text) in texts(".ics") {
        let unfolded = unfold(&text);
        let calendar = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{name}: {error}"));
        let events = calendar.components.iter().filter(|part| part.name == "VEVENT");
        let parts: BTreeSet<&str> = calendar.components.iter().map(|part| part.name.as_str()).collect();
        assert!(!parts.contains("VALARM"), "{name}: {parts:?}");
        assert_eq!(events.count(), shown().count(), "{name}");
        let said = unfolded.lines().filter_map(|line| line.strip_prefix("SUMMARY:")).map(unescape);
        let said: BTreeSet<String> = said.map(|text| line(&text)).collect();
        for (_, point, text) in shown() {
            assert!(said.contains(&line(text)), "{point}");
        }
    }
}

/// A text of a calendar without its escapes (RFC 5545, section 3.3.11).
fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => {
                plain.extend(letters.next().map(|next| if "nN".contains(next) { '\n' } else { next }))
            }
            (letter, false) => plain.push(letter),
        }
    }
    plain
}

#[test]
fn all_json_is_json() {
    for ending in [".json", ".webmanifest"] {
        for (name, text) in texts(ending) {
            assert!(serde_json::from_str::<Value>(&text).is_ok(), "{name}");
        }
    }
}

#[test]
fn no_cell_and_no_heading_of_a_table_for_editors_is_a_formula() {
    // No table can hold a zero byte.
    let bundle = bundle()
        .replace("\\u0000", "")
        .replace("\"label\": \"</script><b>", "\"label\": \"=cmd|'/C calc'!A0 <b>");
    let project = TestProject::with(&bundle);
    let output = project.nachlese(&["export", "recap.json", "--to", "csv", "-o", "takeaways.csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
    let table = fs::read(project.path("takeaways.csv")).unwrap();
    let table = table.strip_prefix(b"\xEF\xBB\xBF").unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(b';').from_reader(table);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert!(rows[0].iter().any(|heading| heading.starts_with("'=cmd|")), "{:?}", rows[0]);
    assert_eq!(rows.len(), shown().count() + 1);
    for cell in rows.iter().flatten() {
        assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell}");
    }
    let back = project.nachlese(&["import", "takeaways.csv", "--into", "recap.json", "--dry-run"]);
    assert_eq!(back.status.code(), Some(0), "what was exported comes back: {}", printed(&back));
}
