//! The publisher's name, logo, sponsors and legal pages on prerendered pages.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use nachlese::{IndexCache, Page, prerender};
use recap::{Bundle, Location};
use scraper::{ElementRef, Html, Selector};

/// A page of a congress with this `site`.
fn page(site: &str, address: &str) -> Page {
    let json = format!(
        r#"{{"format": 1, "languages": ["de", "en", "de-simple"], "site": {site},
             "event": {{"name": "Der Kongress", "title": "Rückblick", "summary": "S", "start": "2021-11-23"}},
             "facets": [], "speakers": [], "talks": [{{"id": "t", "title": "Vortrag"}}], "takeaways": []}}"#
    );
    let indexes = Arc::new(IndexCache::new(Bundle::parse(&json).unwrap().bundle));
    prerender(&indexes, &Location::parse(address, &indexes.bundle.languages), "../")
}

fn html(site: &str, address: &str) -> Html {
    Html::parse_fragment(&page(site, address).body)
}

fn all<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).collect()
}

fn text(element: &ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn texts(html: &Html, selector: &str) -> Vec<String> {
    all(html, selector).iter().map(text).collect()
}

/// The words and the pictures at the top of a page: address, alternative text, width and height.
#[track_caller]
fn check_masthead(site: &str, words: &str, pictures: &[(&str, &str, Option<&str>, Option<&str>)]) {
    let html = html(site, "talk/t/");
    assert_eq!(texts(&html, ".wordmark"), [words], "{site}");
    let images = all(&html, ".wordmark img");
    let images: Vec<_> = images
        .iter()
        .map(|image| {
            let attribute = |name| image.attr(name);
            (attribute("src").unwrap(), attribute("alt").unwrap(), attribute("width"), attribute("height"))
        })
        .collect();
    assert_eq!(images, pictures, "{site}");
}

#[test]
fn the_masthead_carries_the_site_or_else_the_congress() {
    check_masthead("{}", "Der Kongress", &[]);
    check_masthead(r#"{"name": "Kongress 21"}"#, "Kongress 21", &[]);
    check_masthead(r#"{"logo": "logo.svg"}"#, "Der Kongress", &[("../logo.svg", "", None, None)]);
    check_masthead(
        r#"{"name": "K21", "logo": {"light": "l.png", "dark": "d.png", "has_name": true, "width": 80, "height": 40}}"#,
        "",
        &[("../l.png", "K21", Some("80"), Some("40")), ("../d.png", "K21", Some("80"), Some("40"))],
    );
    check_masthead(r#"{"logo": "https://example.org/logo.svg"}"#, "Der Kongress", &[]);
}

#[test]
fn titles_and_paper_carry_the_site_and_our_own_name_is_in_the_footer_only() {
    let site = r#"{"name": {"de": "Kongress 21", "en": "Congress 21"}}"#;
    assert_eq!(page(site, "talks/").document_title, "Vorträge – Kongress 21");
    assert_eq!(page(site, "en/talks/").document_title, "Talks – Congress 21");
    assert_eq!(page("{}", "talks/").document_title, "Vorträge – Der Kongress");
    let html = html(site, "");
    assert_eq!(texts(&html, ".print-header strong"), ["Kongress 21"]);
    let ours: Vec<_> = texts(&html, "body *, header, main, footer");
    let ours: Vec<_> = ours.iter().filter(|words| words.contains("Nachlese")).collect();
    assert_eq!(ours.len(), 1, "{ours:?}");
    assert!(texts(&html, "footer")[0].contains("Nachlese"));
}

#[test]
fn sponsors_stand_in_the_footer() {
    let site = r#"{"sponsors": [{"name": "Stadtwerke", "url": "https://sponsor.example/"}, {"name": {"de": "Verein", "en": "Club"}}]}"#;
    let html = html(site, "en/");
    assert_eq!(texts(&html, "[data-part=sponsors] p"), ["Supported by"]);
    assert_eq!(texts(&html, "[data-part=sponsors] li"), ["Stadtwerke", "Club"]);
    let links = all(&html, "[data-part=sponsors] a");
    assert_eq!(links[0].attr("href"), Some("https://sponsor.example/"));
    assert_eq!(links[0].attr("rel"), Some("sponsored noopener noreferrer"));
    assert!(all(&self::html("{}", ""), "[data-part=sponsors]").is_empty());
}

#[test]
fn legal_words_in_the_bundle_are_pages_in_each_language() {
    let words = "Eva Beispiel\\nHauptstraße 1\\n\\n# Kontakt\\n\\n- eva@example.org\\n- <b>https://example.org/x.</b>\\n- siehe https://example.org/y.";
    let site = format!(
        r#"{{"pages": {{"imprint": {{"de": "{words}", "en": "Eva", "de-simple": "Das ist Eva."}}}}}}"#
    );
    let shown = html(&site, "imprint/");
    assert_eq!(texts(&shown, "main h1"), ["Impressum"]);
    assert_eq!(texts(&shown, "main h2"), ["Kontakt"]);
    assert_eq!(texts(&shown, "main p"), ["Eva Beispiel Hauptstraße 1"]);
    assert_eq!(all(&shown, "main li").len(), 3);
    assert!(all(&shown, "main b").is_empty(), "nothing becomes markup");
    let links: Vec<_> = all(&shown, "main a").iter().filter_map(|link| link.attr("href")).collect();
    assert_eq!(links, ["mailto:eva@example.org", "https://example.org/y"]);
    assert_eq!(texts(&html(&site, "en/imprint/"), "main p"), ["Eva"]);
    assert_eq!(texts(&html(&site, "de-simple/imprint/"), "main p"), ["Das ist Eva."]);
    assert_eq!(page(&site, "imprint/").document_title, "Impressum – Der Kongress");
    assert!(page(&site, "privacy/").meta.is_none(), "a page without words is not there");
}

/// The links at the foot of a page behind that to the help.
#[track_caller]
fn check_links(site: &str, expected: &[(&str, &str)]) {
    let html = html(site, "");
    let links = all(&html, "footer .footer__links a:not([href$='/help/'])");
    let links: Vec<_> = links.iter().map(|link| (text(link), link.attr("href").unwrap())).collect();
    let links: Vec<_> = links.iter().map(|(words, href)| (&**words, *href)).collect();
    assert_eq!(links, expected, "{site}");
}

#[test]
fn a_legal_page_in_the_bundle_wins_and_a_link_remains_a_link() {
    check_links(
        r#"{"imprint": "https://example.org/i", "privacy": "privacy/"}"#,
        &[("Impressum", "https://example.org/i"), ("Datenschutz", "../privacy/")],
    );
    check_links(
        r#"{"imprint": "https://example.org/i", "pages": {"imprint": "Eva", "accessibility": "Gut"}}"#,
        &[("Impressum", "../imprint/"), ("Erklärung zur Barrierefreiheit", "../accessibility/")],
    );
}
