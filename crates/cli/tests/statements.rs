//! Statements for machines: whose words they are, where they can be checked, and what became of them.
#![allow(clippy::unwrap_used)]

mod project;

use project::{TestProject, files};
use scraper::{Html, Selector};
use serde_json::{Value, json};

const CONGRESS: &str = r#"{"format": 1, "languages": ["de"],
  "site": {"url": "https://recap.example.org/", "editors": "Redaktion", "licence": "CC-BY-4.0"},
  "event": {"name": "Kongress", "title": "Nachlese", "summary": "S", "start": "2026-03-28", "end": "2026-03-29",
            "time_zone": "Europe/Berlin", "place": "Kiel"}, "facets": [],
  "speakers": [{"id": "ada", "name": "Ada Lovelace"}],
  "talks": [{"id": "timed", "title": "Mit Zeit", "speakers": ["ada"], "start": "2026-03-29T23:30", "minutes": 45},
            {"id": "day", "title": "Mit Tag", "start": "2026-03-28"}, {"id": "never", "title": "Ohne Tag"}],
  "takeaways": [
    {"id": "quote", "talk": "timed", "kind": "quote", "statement": "Zitiert",
     "source": {"label": "Bericht", "author": "Max Autor", "publisher": "Verlag", "date": "2026-04-01", "url": "https://example.org/b"}},
    {"id": "told", "talk": "never", "speakers": ["ada"], "kind": "finding", "statement": "Erzählt",
     "history": [{"when": "2026-05-01", "said": "Anders", "why": "Irrtum"}]},
    {"id": "back", "talk": "timed", "kind": "finding", "statement": "Geheime Worte", "detail": "Auch geheim",
     "withdrawn": {"when": "2026-05-02", "reason": "So nicht gesagt"}}]}"#;

fn built(bundle: &str) -> TestProject {
    let project = TestProject::with(bundle);
    project.must_build(&[]);
    project
}

fn html(project: &TestProject, page: &str) -> Html {
    Html::parse_document(&project.read(&format!("site/{page}index.html")))
}

fn data(project: &TestProject, page: &str) -> Value {
    let html = html(project, page);
    let script = html.select(&Selector::parse("script[type='application/ld+json']").unwrap()).next().unwrap();
    serde_json::from_str(&script.text().collect::<String>()).unwrap()
}

/// The contents of the tags of this name.
fn meta(project: &TestProject, page: &str, name: &str) -> Vec<String> {
    let tags = Selector::parse(&format!("meta[name='{name}']")).unwrap();
    html(project, page).select(&tags).filter_map(|tag| tag.attr("content").map(str::to_owned)).collect()
}

#[test]
fn a_quotation_is_its_speakers_and_a_paraphrase_a_claim_of_the_editors_about_them() {
    let project = built(CONGRESS);
    let quote = data(&project, "takeaway/quote/");
    assert_eq!((&quote["@type"], &quote["text"]), (&"Quotation".into(), &"Zitiert".into()));
    assert_eq!(quote["creator"][0]["name"], "Ada Lovelace");
    assert_eq!(quote.get("author"), None);
    let source = json!({
        "@type": "CreativeWork", "name": "Bericht", "author": {"@type": "Person", "name": "Max Autor"},
        "publisher": {"@type": "Organization", "name": "Verlag"}, "datePublished": "2026-04-01",
        "url": "https://example.org/b"
    });
    assert_eq!(quote["isBasedOn"], source);
    let told = data(&project, "takeaway/told/");
    assert_eq!((&told["@type"], &told["text"]), (&"Claim".into(), &"Erzählt".into()));
    assert_eq!(told["author"], json!([{"@type": "Organization", "name": "Redaktion"}]));
    assert_eq!(told["about"][0]["name"], "Ada Lovelace");
    assert_eq!(told.get("creator"), None);
    assert_eq!(told["license"], "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(told["dateModified"], "2026-05-01");
    let correction =
        json!([{"@type": "CorrectionComment", "text": "Irrtum: Anders", "datePublished": "2026-05-01"}]);
    assert_eq!(told["correction"], correction);
}

#[test]
fn events_say_where_they_were_and_when_they_ended_ahead_of_utc_by_how_much() {
    let project = built(CONGRESS);
    let timed = data(&project, "talk/timed/");
    // Clocks went forward that day.
    assert_eq!(timed["startDate"], "2026-03-29T23:30:00+02:00");
    assert_eq!(timed["endDate"], "2026-03-30T00:15:00+02:00");
    assert_eq!(timed["location"], json!({"@type": "Place", "name": "Kiel", "address": "Kiel"}));
    assert_eq!(data(&project, "talk/day/")["startDate"], "2026-03-28");
    let never = data(&project, "talk/never/");
    assert_eq!(never.get("startDate"), None, "no talk gets the first day of the congress");
    let home = data(&project, "");
    assert_eq!((&home["startDate"], &home["endDate"]), (&"2026-03-28".into(), &"2026-03-29".into()));
    assert_eq!(home["subjectOf"]["license"], "https://creativecommons.org/licenses/by/4.0/");

    let online = built(&CONGRESS.replace("\"Kiel\"", "\"online\""));
    let location = json!({"@type": "VirtualLocation", "url": "https://recap.example.org/talk/timed/"});
    assert_eq!(data(&online, "talk/timed/")["location"], location);
    let nowhere = built(&CONGRESS.replace(", \"place\": \"Kiel\"", ""));
    assert_eq!(data(&nowhere, "")["location"]["@type"], "VirtualLocation");
}

#[test]
fn reference_managers_find_talks_and_takeaways_whole() {
    let project = built(CONGRESS);
    assert_eq!(meta(&project, "takeaway/quote/", "citation_author"), ["Ada Lovelace"]);
    assert_eq!(meta(&project, "takeaway/quote/", "citation_conference_title"), ["Kongress"]);
    assert_eq!(meta(&project, "takeaway/quote/", "citation_publication_date"), ["2026/03/29"]);
    assert_eq!(meta(&project, "takeaway/told/", "citation_author"), ["Redaktion"]);
    assert_eq!(meta(&project, "takeaway/told/", "DC.subject"), ["Ada Lovelace"]);
    assert_eq!(meta(&project, "takeaway/told/", "DC.rights"), ["CC BY 4.0"]);
    assert_eq!(meta(&project, "talk/timed/", "DC.title"), ["Mit Zeit"]);
    assert_eq!(meta(&project, "talk/timed/", "citation_author"), ["Redaktion"]);
    assert_eq!(meta(&project, "", "citation_title"), Vec::<String>::new());
}

#[test]
fn a_withdrawn_takeaway_has_a_page_and_no_words_anywhere() {
    let project = built(CONGRESS);
    let withdrawn = data(&project, "takeaway/back/");
    assert_eq!(withdrawn["creativeWorkStatus"], "Withdrawn");
    assert_eq!(
        (&withdrawn["dateModified"], &withdrawn["correction"]),
        (&"2026-05-02".into(), &"So nicht gesagt".into())
    );
    assert_eq!(meta(&project, "takeaway/back/", "robots"), ["noindex"]);
    assert_eq!(meta(&project, "takeaway/back/", "citation_title"), Vec::<String>::new());
    assert!(!project.read("site/sitemap.xml").contains("takeaway/back/"));
    for file in files(&project.path("site")) {
        let bytes = std::fs::read(project.path(&format!("site/{file}"))).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Geheime Worte") && !text.contains("Auch geheim"), "{file}");
    }
}
