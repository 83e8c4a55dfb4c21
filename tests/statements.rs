//! Whose words they are, where they can be checked and what became of them, on prerendered pages.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use nachlese::{IndexCache, Page, feed_entry, prerender};
use recap::{BaseUrl, Bundle, Location};
use scraper::{ElementRef, Html, Selector};

/// A congress with a statement of each sort.
const CONGRESS: &str = r#"{"format": 1, "languages": ["de", "en"],
  "site": {"editors": ["Eva Beispiel", "Jo Muster"], "licence": "CC-BY-4.0"},
  "event": {"name": "K", "title": "T", "summary": "S", "start": "2021-11-23"}, "facets": [],
  "speakers": [{"id": "ada", "name": "Ada Lovelace"}, {"id": "bo", "name": "Bo Ek"}],
  "talks": [{"id": "t", "title": "Vortrag", "speakers": ["ada"],
             "source": {"label": "Bericht", "author": "Max Autor", "publisher": "Verlag", "date": "2021-12-01",
                        "locator": "Seite 3", "url": "https://example.org/b"}},
            {"id": "weg", "title": "Abgesagt", "origin": {"key": "x", "gone": true}}],
  "takeaways": [
    {"id": "quote", "talk": "t", "kind": "quote", "statement": "Zitiert"},
    {"id": "told", "talk": "t", "kind": "finding", "statement": "Erzählt", "detail": "Mehr",
     "history": [{"when": "2022-01-02", "said": "Anders"}, {"when": "2022-02-03", "said": "Noch anders", "why": "Irrtum"}]},
    {"id": "own", "kind": "finding", "statement": "Eigenes"},
    {"id": "late", "talk": "weg", "kind": "finding", "statement": "Spät"},
    {"id": "back", "talk": "t", "withdrawn": {"when": "2022-03-04", "reason": "So nicht gesagt"}},
    {"id": "hidden", "talk": "t", "speakers": ["bo"],
     "withdrawn": {"when": "2022-03-04", "reason": "Auf Wunsch", "without_name": true}}]}"#;

fn bundle() -> Bundle {
    Bundle::parse(CONGRESS).unwrap().bundle
}

fn page(address: &str) -> Page {
    let indexes = Arc::new(IndexCache::new(bundle()));
    prerender(&indexes, &Location::parse(address, &indexes.bundle.languages), "../../")
}

fn text(element: &ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of all elements on a page that a selector finds.
#[track_caller]
fn check(address: &str, selector: &str, expected: &[&str]) {
    let html = Html::parse_fragment(&page(address).body);
    let found: Vec<String> =
        html.select(&Selector::parse(selector).unwrap()).map(|element| text(&element)).collect();
    assert_eq!(found, expected, "{selector} at {address:?}");
}

#[test]
fn a_card_says_whether_the_words_are_the_persons_own() {
    check("", "[data-takeaway=quote] .card__who div:has(> .person__name)", &["Ada Lovelace"]);
    check("", "[data-takeaway=told] .card__who div:has(> .person__name)", &["nach Ada Lovelace"]);
    check("en/", "[data-takeaway=told] .card__who .person__relation", &["according to"]);
    check("", "[data-takeaway=own] .person__position", &["Redaktion: Eva Beispiel, Jo Muster"]);
}

#[test]
fn a_source_stands_wherever_a_statement_does() {
    let source = ["Quelle: Max Autor: Bericht, Verlag, 1. Dezember 2021, Seite 3"];
    check("", "[data-takeaway=told] .source", &source);
    check("talk/t/", "[data-takeaway=told] .source", &source);
    check("takeaway/quote/", "[data-takeaway=quote] .source a[href='https://example.org/b']", &["Bericht"]);
}

#[test]
fn a_correction_is_dated_and_shows_the_old_wording_on_request() {
    for address in ["takeaway/told/", "talk/t/"] {
        check(address, "details[data-part=history] summary", &["Wortlaut geändert am 3. Februar 2022"]);
        check(
            address,
            "details[data-part=history] li",
            &["Bis 3. Februar 2022:Noch andersGrund: Irrtum", "Bis 2. Januar 2022:Anders"],
        );
    }
    check("takeaway/quote/", "[data-takeaway=quote] details", &[]);
}

#[test]
fn a_withdrawn_takeaway_keeps_its_page_with_the_reason() {
    check("takeaway/back/", "main[data-page=withdrawn] h1", &["Zurückgezogene Aussage"]);
    let when = "Diese Aussage wurde am 4. März 2022 zurückgezogen. Ihr Wortlaut wird nicht mehr gezeigt.";
    check("takeaway/back/", "main p", &[when, "Grund: So nicht gesagt"]);
    check("takeaway/back/", "main .person__name", &["Ada Lovelace"]);
    check("takeaway/back/", "main .related a", &["Vortrag"]);
    check("takeaway/hidden/", "main p", &[when, "Grund: Auf Wunsch"]);
    check("takeaway/hidden/", "main a", &[]);
    let meta = page("takeaway/back/").meta.unwrap();
    assert_eq!((&*meta.title, &*meta.description), ("Zurückgezogene Aussage", "So nicht gesagt"));
}

#[test]
fn withdrawn_takeaways_count_nowhere() {
    let html = Html::parse_fragment(&page("").body);
    let cards = Selector::parse("article[data-takeaway]").unwrap();
    let ids: Vec<_> = html.select(&cards).filter_map(|card| card.attr("data-takeaway")).collect();
    assert_eq!(ids, ["quote", "told", "own", "late"]);
    check("talk/t/", "article[data-takeaway] h2", &["Zitiert", "Erzählt"]);
}

#[test]
fn a_talk_that_is_gone_says_so_on_its_page_its_card_and_its_statements() {
    check("talk/weg/", "main [data-part=gone]", &["Nicht mehr im Programm"]);
    check("talks/", "[data-talk=weg] [data-part=gone]", &["Nicht mehr im Programm"]);
    check("", "[data-takeaway=late] [data-part=gone]", &["Vortrag: Nicht mehr im Programm"]);
    check("talk/t/", "[data-part=gone]", &[]);
}

#[test]
fn the_licence_is_linked_on_every_page() {
    for address in ["", "talk/t/", "takeaway/back/"] {
        check(address, "footer [data-part=licence]", &["Lizenz: CC BY 4.0"]);
        let link = "footer a[rel~=license][href='https://creativecommons.org/licenses/by/4.0/']";
        check(address, link, &["CC BY 4.0"]);
    }
}

#[test]
fn previews_say_whose_words_they_are() {
    #[track_caller]
    fn check(address: &str, expected: &str) {
        assert_eq!(page(address).meta.unwrap().description, expected);
    }
    check("takeaway/told/", "Eva Beispiel, Jo Muster, nach Ada Lovelace. Mehr");
    check("takeaway/quote/", "Ada Lovelace. S");
}

/// Authors and summary of the entry of a takeaway in the feed, and the day of its correction.
#[track_caller]
fn check_feed(at: usize, authors: &[&str], summary: &str, corrected: Option<&str>) {
    let bundle = bundle();
    let root = BaseUrl::new(&bundle.site, "https://example.org/");
    let language = bundle.languages.default_tag();
    let entry = feed_entry::of_takeaway(&bundle, &bundle.takeaways[at], language, &root);
    assert_eq!(entry.authors, authors);
    assert_eq!(entry.summary, summary);
    assert_eq!(entry.corrected.map(|day| day.to_string()).as_deref(), corrected);
}

#[test]
fn a_feed_carries_whose_words_they_are_and_every_correction() {
    let source = "Quelle: Max Autor: Bericht, Verlag, 2021-12-01, Seite 3, https://example.org/b";
    check_feed(0, &["Ada Lovelace"], source, None);
    let told = format!(
        "nach Ada Lovelace\n\nMehr\n\n{source}\n\nWortlaut geändert am 3. Februar 2022. Bis 3. Februar 2022: \
         Noch anders (Grund: Irrtum)\n\nWortlaut geändert am 2. Januar 2022. Bis 2. Januar 2022: Anders"
    );
    check_feed(1, &["Eva Beispiel", "Jo Muster"], &told, Some("2022-02-03"));
    check_feed(3, &["Eva Beispiel", "Jo Muster"], "Vortrag: Nicht mehr im Programm", None);
    let bundle = bundle();
    let entry = feed_entry::of_withdrawn(&bundle, &bundle.withdrawn[0], bundle.languages.default_tag());
    assert_eq!(entry.title, "Zurückgezogene Aussage");
    assert!(entry.summary.ends_with("\n\nGrund: So nicht gesagt"), "{}", entry.summary);
    assert_eq!(entry.corrected.map(|day| day.to_string()).as_deref(), Some("2022-03-04"));
}
