//! Prerendered pages, asked for what they mean: roles, labels, links and attributes.

#![allow(clippy::unwrap_used)]

mod common;

use common::{all, html, page, text};
use scraper::Html;

const DIKOMM: &str = include_str!("../public/recap.json");

/// The page an address leads to, and its heading.
#[track_caller]
fn check_page(address: &str, name: &str, heading: &str) {
    let html = html(DIKOMM, address);
    let main = all(&html, "main");
    assert_eq!(main.len(), 1, "{address} has one main part");
    assert_eq!(main[0].attr("data-page"), Some(name), "the page at {address}");
    let headings: Vec<String> = all(&html, "h1").iter().map(text).collect();
    assert_eq!(headings, [heading], "the heading at {address}");
}

#[test]
fn every_address_leads_to_its_page() {
    check_page("", "home", "Kommunale Digitalisierungsstrategien");
    check_page("talks/", "talks", "Vorträge");
    check_page("talk/kiel/", "talk", "Kiel: Eine IT-Strategie in der Kommune umsetzen");
    check_page(
        "takeaway/kiel-staff-unit/",
        "takeaway",
        "Eine Stabsstelle beim Kieler Oberbürgermeister ist in jedes Dezernat eingebunden.",
    );
    check_page(
        "takeaway/with-care/",
        "takeaway",
        "Der öffentliche Sektor in Deutschland muss die Digitalisierung weiter voranbringen, aber mit Bedacht.",
    );
    check_page("speakers/", "speakers", "Personen");
    check_page("speaker/arne-schoenbohm/", "speaker", "Arne Schönbohm");
    check_page("level/state/", "value", "Land");
    check_page("kind/warning/", "value", "Warnung");
    check_page("glossary/", "glossary", "Begriffe");
    check_page("comparison/", "comparison", "Die Strategien im Vergleich");
    check_page("help/", "help", "So benutzen Sie diese Seite");
    check_page("talk/nope/", "not-found", "Diese Seite gibt es nicht");
    check_page("level/planet/", "not-found", "Diese Seite gibt es nicht");
    check_page("no/such/place/", "not-found", "Diese Seite gibt es nicht");
}

#[test]
fn what_was_published_and_is_removed_says_so_until_it_comes_back() {
    let removed =
        r#"{"removed": ["takeaway/old/", "talk/old", "speaker/old/", "level/old/", "talk/kiel/", "list/"],"#;
    let json = DIKOMM.replacen('{', removed, 1);
    #[track_caller]
    fn check(json: &str, address: &str, heading: &str) {
        let page = page(json, address);
        assert!(page.document_title.starts_with(heading), "{}", page.document_title);
        assert_eq!(page.meta, None, "search engines are not to keep it");
        let html = Html::parse_fragment(&page.body);
        assert_eq!(all(&html, "h1").iter().map(text).collect::<Vec<_>>(), [heading]);
    }
    check(&json, "takeaway/old/", "Diese Aussage wurde entfernt");
    check(&json, "talk/old/", "Dieser Vortrag wurde entfernt");
    check(&json, "speaker/old/", "Diese Person ist hier nicht mehr verzeichnet");
    check(&json, "level/old/", "Diese Seite wurde entfernt");
    check(&json, "en/talk/old/", "This talk has been removed");
    check(&json, "talk/older/", "Diese Seite gibt es nicht");
    assert!(page(&json, "talk/kiel/").meta.is_some(), "an entry that is there is shown");
}

#[test]
fn the_app_speaks_the_language_of_the_page() {
    check_page("en/talks/", "talks", "Talks");
    check_page("de-simple/", "home", "Digitale Pläne für Kommunen");
    assert_eq!(page(DIKOMM, "en/talks/").document_title, "Talks – dikomm");
}

#[test]
fn the_overview_shows_every_takeaway_as_a_card() {
    let html = html(DIKOMM, "");
    assert_eq!(all(&html, "[data-part=results] > li > article[data-takeaway]").len(), 20);
    assert_eq!(text(&all(&html, "[role=status]")[0]), "20 Aussagen");
}

#[test]
fn what_is_searched_for_stands_in_the_quotation_marks_of_the_language() {
    #[track_caller]
    fn check(address: &str, expected: &str) {
        assert_eq!(text(&all(&html(DIKOMM, address), "[data-remove=q]")[0]), expected);
    }
    check("?q=Kiel", "„Kiel“");
    check("en/?q=Kiel", "“Kiel”");
    check("de-simple/?q=Kiel", "„Kiel“");
}

#[test]
fn a_programme_without_takeaways_shows_its_talks_and_says_that_nothing_is_written_yet() {
    const BARE: &str = r#"{"format": 1, "languages": ["de"],
        "event": {"name": "LanguageTag", "title": "Rückblick", "summary": "Ein LanguageTag"},
        "talks": [{"id": "netz", "title": "Das Netz"}]}"#;
    for address in ["", "talk/netz/"] {
        let html = html(BARE, address);
        let words: Vec<String> = all(&html, "[data-part=none-yet]").iter().map(text).collect();
        assert_eq!(words, ["Hier gibt es noch keine Aussagen."], "at {address:?}");
    }
    let talks = html(BARE, "");
    let links: Vec<String> =
        all(&talks, "main article h3 a[href*=\"talk/netz/\"]").iter().map(text).collect();
    assert_eq!(links, ["Das Netz"]);
    assert_eq!(all(&talks, "main #search").len(), 1, "the talks can be searched");
    assert!(all(&html(DIKOMM, "talk/kiel/"), "[data-part=none-yet]").is_empty());
}

#[test]
fn a_card_links_to_its_takeaway_and_names_who_said_it() {
    let html = html(DIKOMM, "");
    let link = &all(&html, "[data-takeaway=attacks-rise] h3 a")[0];
    assert_eq!(link.attr("href"), Some("../../takeaway/attacks-rise/"));
    assert_eq!(text(&all(&html, "[data-takeaway=attacks-rise] .person__name")[0]), "Arne Schönbohm");
    let share = &all(&html, "[data-share='takeaway:attacks-rise']")[0];
    assert!(share.attr("aria-label").unwrap().starts_with("Teilen: Laut BSI-Präsident"));
}

#[test]
fn a_card_says_who_stands_for_it_and_no_initials_stand_for_nobody() {
    let check = |id: &str, expected: &[&str]| {
        let html = html(DIKOMM, "");
        let who: Vec<_> = all(&html, &format!("[data-takeaway={id}] .person")).iter().map(text).collect();
        assert_eq!(who, expected, "{id}");
    };
    check(
        "attacks-rise",
        &["ASnach Arne SchönbohmPräsident, Bundesamt für Sicherheit in der Informationstechnik (BSI)"],
    );
    check("same-pattern", &[]);
}

#[test]
fn a_card_links_to_its_topic_and_level_and_names_its_source() {
    let html = html(DIKOMM, "");
    let links: Vec<_> = all(&html, "[data-takeaway=hessen-billion] a.value");
    let links: Vec<_> = links.iter().map(|link| (text(link), link.attr("href").unwrap())).collect();
    assert_eq!(
        links,
        [("Land".to_owned(), "../../level/state/"), ("Finanzierung".to_owned(), "../../topic/funding/"),]
    );
    let source = text(&all(&html, "[data-takeaway=hessen-billion] .source")[0]);
    assert!(source.starts_with("Quelle: Artikel"), "{source}");
}

#[test]
fn a_word_of_the_glossary_is_explained_where_it_is_used() {
    let check = |address: &str, id: &str, expected: &[&str]| {
        let html = html(DIKOMM, address);
        let terms: Vec<_> =
            all(&html, &format!("[data-takeaway={id}] [data-part=terms] dt")).iter().map(text).collect();
        assert_eq!(terms, expected, "{id} at {address:?}");
    };
    check("", "hessen-billion", &["Digitalmilliarde"]);
    check("takeaway/kiel-staff-unit/", "kiel-staff-unit", &["Dezernat", "Stabsstelle"]);
    check("en/", "hessen-billion", &["Digitalmilliarde"]);
    check("", "same-pattern", &[]);
}

#[test]
fn a_facet_value_is_a_labelled_box_with_its_count_and_a_link_for_readers_without_the_app() {
    let html = html(DIKOMM, "");
    let row = "[data-facet-value='level:state']";
    let label = &all(&html, &format!("{row} label.needs-app"))[0];
    assert_eq!(text(label), "Land 10");
    assert_eq!(all(&html, &format!("{row} label input[type=checkbox][name=level][value=state]")).len(), 1);
    assert_eq!(all(&html, &format!("{row} a.static-only"))[0].attr("href"), Some("../../level/state/"));
    let speaker = &all(&html, "[data-facet-value='speaker:arne-schoenbohm'] a.static-only")[0];
    assert_eq!(speaker.attr("href"), Some("../../speaker/arne-schoenbohm/"));
}

#[test]
fn the_picture_counts_what_both_values_have_and_links_to_it() {
    let html = html(DIKOMM, "");
    let dot = &all(&html, "[data-cell='organisation:municipal']")[0];
    assert_eq!(text(dot), "2");
    assert_eq!(dot.attr("href"), Some("../../?level=municipal&topic=organisation"));
    assert_eq!(dot.attr("aria-label"), Some("Organisation, Kommune: 2 Aussagen zeigen"));
    assert!(all(&html, "[data-cell='market:federal']").is_empty(), "an empty cell has no dot");
}

#[test]
fn the_language_switch_links_to_the_same_page() {
    let html = html(DIKOMM, "en/talk/kiel/");
    let links = all(&html, "[data-part=language] a[hreflang]");
    let hrefs: Vec<_> = links.iter().filter_map(|link| link.attr("href")).collect();
    assert_eq!(hrefs, ["../../talk/kiel/", "../../en/talk/kiel/", "../../de-simple/talk/kiel/"]);
}

const HOSTILE: &str = r#"{
  "format": 1, "languages": ["de", "en"],
  "event": {"name": "K", "title": "<script>alert(1)</script>", "summary": "a & b", "start": "2021-11-23"},
  "facets": [], "talks": [
    {"id": "t", "title": {"de": "Vortrag"}, "links": [{"kind": "web", "url": "javascript:alert(1)"}]}
  ], "speakers": [],
  "takeaways": [{"id": "a", "talk": "t", "kind": "quote", "statement": "\"><img src=x onerror=alert(1)>", "language": "en"}]
}"#;

#[test]
fn nothing_of_a_bundle_becomes_markup_or_an_unsafe_link() {
    for address in ["", "talk/t/", "takeaway/a/", "talks/", "kind/quote/"] {
        let html = html(HOSTILE, address);
        assert!(all(&html, "script, img, [onerror]").is_empty(), "{address} has no markup of the bundle");
        let hrefs: Vec<_> =
            all(&html, "a[href]").iter().filter_map(|link| link.attr("href")).map(str::to_owned).collect();
        assert!(hrefs.iter().all(|href| !href.contains("javascript")), "{address} links to {hrefs:?}");
    }
    let talk = html(HOSTILE, "talk/t/");
    assert!(
        text(&all(&talk, "main")[0]).contains("javascript:alert(1)"),
        "the address is still shown as text"
    );
}

#[test]
fn what_lies_beside_the_bundle_is_linked_from_the_root_of_the_site() {
    let beside = r#"{"format": 1, "languages": ["de"], "site": {"imprint": "impressum.html"},
      "event": {"name": "K", "title": "T", "summary": "S", "start": "2021-11-23"}, "facets": [],
      "speakers": [{"id": "ada", "name": "Ada", "photo": "photos/ada.jpg"},
                   {"id": "bo", "name": "Bo Ek", "photo": "https://example.org/bo.jpg"}],
      "talks": [{"id": "t", "title": "Vortrag", "speakers": ["ada", "bo"], "source": {"label": "Quelle", "url": "./source.pdf"},
                 "links": [{"kind": "slides", "url": "slides.pdf"}, {"kind": "web", "url": "https://example.org/"}]}],
      "takeaways": []}"#;
    let html = html(beside, "talk/t/");
    let hrefs: Vec<_> = all(&html, "a[rel]").iter().filter_map(|link| link.attr("href")).collect();
    for href in ["../../slides.pdf", "../../source.pdf", "../../impressum.html", "https://example.org/"] {
        assert!(hrefs.contains(&href), "{href} is among {hrefs:?}");
    }
    let photos: Vec<_> = all(&html, "img").iter().filter_map(|photo| photo.attr("src")).collect();
    assert_eq!(photos, ["../../photos/ada.jpg"], "a photo elsewhere is not loaded");
    assert_eq!(text(&all(&html, ".person__initials")[1]), "BE");
}

/// The print header of a page.
#[track_caller]
fn check_print_header(json: &str, address: &str, expected: &[&str]) {
    let lines: Vec<_> = all(&html(json, address), ".print-header > p").iter().map(text).collect();
    assert_eq!(lines, expected, "the print header at {address}");
}

#[test]
fn paper_names_the_congress_and_the_address_of_the_page_where_it_is_known() {
    let congress = "dikomm · 23. und 24. November 2021 · online";
    check_print_header(DIKOMM, "talk/kiel/", &[congress, ""]);
    let event = r#""event": {"name": "K", "title": "T", "summary": "S", "start": "2021-11-23"}"#;
    let published = format!(
        r#"{{"format": 1, "languages": ["de", "en"], "site": {{"url": "https://example.org/k/"}}, {event},
             "facets": [], "speakers": [], "talks": [{{"id": "t", "title": "Vortrag"}}], "takeaways": []}}"#
    );
    check_print_header(
        &published,
        "en/talk/t/",
        &["K · 23 November 2021", "https://example.org/k/en/talk/t/"],
    );
    assert_eq!(
        all(&html(DIKOMM, ""), ".print-header [data-part=code]").len(),
        1,
        "there is a place for the code"
    );
}

#[test]
fn a_card_takes_its_source_or_that_of_its_talk_onto_paper() {
    let sources = r#"{"format": 1, "languages": ["de"],
      "event": {"name": "K", "title": "T", "summary": "S", "start": "2021-11-23"}, "facets": [], "speakers": [],
      "talks": [{"id": "t", "title": "Vortrag", "source": {"label": "Mitschnitt", "url": "https://example.org/t"}}],
      "takeaways": [{"id": "own", "talk": "t", "kind": "finding", "statement": "A", "source": {"url": "https://example.org/a"}},
                    {"id": "of-talk", "talk": "t", "kind": "finding", "statement": "B"},
                    {"id": "none", "kind": "finding", "statement": "C"}]}"#;
    let html = html(sources, "");
    let source =
        |id: &str| all(&html, &format!("[data-takeaway={id}] .source")).iter().map(text).collect::<Vec<_>>();
    assert_eq!(source("own"), ["Quelle: https://example.org/a"]);
    assert_eq!(source("of-talk"), ["Quelle: Mitschnitt"]);
    assert_eq!(source("none"), [""; 0]);
    let bare: Vec<_> = all(&html, ".source a[data-bare]").iter().map(text).collect();
    assert_eq!(
        bare,
        ["https://example.org/a"],
        "an address that stands there already is not added behind itself"
    );
}

#[test]
fn words_in_another_language_than_the_page_say_so() {
    let html = html(HOSTILE, "");
    assert_eq!(all(&html, "[data-takeaway=a] h3 span[lang=en]").len(), 1);
}

/// The first recap with another `site`.
fn with_site(site: &str) -> String {
    let (before, rest) = DIKOMM.split_once("\"site\": {").unwrap();
    let (_, after) = rest.split_once("\n  },\n").unwrap();
    format!("{before}\"site\": {site},\n{after}")
}

/// The first recap with these ways to answer, on one of its pages.
fn answered(site: &str, address: &str) -> Html {
    html(&with_site(site), address)
}

/// The words and addresses of the links at the end of a page, and whether others' replies are offered.
#[track_caller]
fn check_answers(site: &str, address: &str, expected: &[(&str, &str)], offer: Option<&str>) {
    let html = answered(site, address);
    let links = all(&html, "main section.replies a");
    let links: Vec<_> = links.iter().map(|link| (text(link), link.attr("href").unwrap())).collect();
    let links: Vec<_> = links.iter().map(|(words, href)| (&**words, *href)).collect();
    assert_eq!(links, expected, "{address}");
    let offers: Vec<_> = all(&html, "section.replies .needs-app").iter().map(text).collect();
    assert_eq!(offers, Vec::from_iter(offer), "{address}");
}

#[test]
fn the_overview_and_every_talk_end_with_the_ways_to_answer() {
    let site = r#"{"url": "https://a.example/", "reply": {"email": "a@b.example", "fediverse": "https://b.example/@k/1"}}"#;
    let mail = |title: &str, page: &str| {
        format!(
            "mailto:a@b.example?subject=Re%3A%20{title}&body=%0D%0A%0D%0A{title}%0D%0A%0D%0Ahttps%3A%2F%2Fa.example%2F{page}%0D%0A"
        )
    };
    let thread = ("Im Fediverse antworten", "https://b.example/@k/1");
    let offer = Some("Antworten anzeigenErst dann fragt Ihr Browser bei b.example nach.");
    let home = mail("Kommunale%20Digitalisierungsstrategien", "");
    check_answers(site, "", &[("Per E-Mail antworten", &home), thread], offer);
    let talk = mail("Kiel%3A%20Eine%20IT-Strategie%20in%20der%20Kommune%20umsetzen", "talk%2Fkiel%2F");
    check_answers(site, "talk/kiel/", &[("Per E-Mail antworten", &talk), thread], offer);
    for (address, expected) in [("takeaway/kiel-staff-unit/", 1), ("takeaway/with-care/", 1), ("talks/", 0)] {
        assert_eq!(
            all(&answered(site, address), "main > section.replies:last-child").len(),
            expected,
            "{address}"
        );
    }
    assert_eq!(all(&answered(site, ""), "main > :last-child > section.replies").len(), 1);
}

#[test]
fn only_the_ways_that_the_bundle_names_are_offered() {
    check_answers("{}", "en/talk/kiel/", &[], None);
    let page = "https://b.example/notes/1";
    let site = format!(r#"{{"reply": {{"fediverse": "{page}"}}}}"#);
    check_answers(&site, "en/talk/kiel/", &[("Reply in the Fediverse", page)], None);
    let html = answered(r#"{"reply": {"email": "a@b.example"}}"#, "en/talk/kiel/");
    let links = all(&html, "section.replies a");
    assert_eq!(links.iter().map(text).collect::<Vec<_>>(), ["Reply by email"]);
    let href = links[0].attr("href").unwrap();
    assert!(href.starts_with("mailto:a@b.example?subject=Re%3A%20Kiel"), "{href}");
    assert!(!href.contains("kiel%2F"), "a page that does not know its address names none: {href}");
}

#[test]
fn the_footer_promises_what_is_kept() {
    let footer = |site: &str| text(&all(&answered(site, "en/"), "footer")[0]);
    let kept = "This site sets no cookies and loads nothing from other servers";
    assert!(footer("{}").contains(&format!("{kept}.")));
    let thread = r#"{"reply": {"fediverse": "https://b.example/@k/1"}}"#;
    assert!(footer(thread).contains(&format!("{kept} unless you ask for it.")));
}
