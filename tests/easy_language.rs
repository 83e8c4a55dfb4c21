//! Pages in Leichte Sprache: their form, and what stands on them alone.

#![allow(clippy::unwrap_used)]

mod common;

use common::{all, html, page, text};

const DIKOMM: &str = include_str!("../public/recap.json");

/// The lines of the first element that fits.
#[track_caller]
fn check_lines(address: &str, selector: &str, expected: &[&str]) {
    let html = html(DIKOMM, address);
    let words: String = all(&html, selector)[0].text().collect();
    assert_eq!(words.split('\n').collect::<Vec<_>>(), expected, "{selector} at {address}");
}

#[test]
fn each_sentence_has_a_line_of_its_own() {
    let link = "[data-takeaway=hessen-renewed] h3 a";
    check_lines(
        "de-simple/",
        link,
        &["Hessen hat im Jahr 2021 seine digitalen Maßnahmen erneuert.", "Der Grund war die Pandemie."],
    );
    check_lines(
        "de-simple/takeaway/hessen-cio/",
        "[aria-current] h1",
        &["Patrick Burkhardt ist CIO von Hessen.", "Er bringt vor allem die digitale Verwaltung voran."],
    );
    check_lines(
        "de-simple/talk/security/",
        ".lead",
        &[
            "Arne Schönbohm hat über Angriffe auf Computer gesprochen.",
            "Am wichtigsten ist für ihn das Vorbeugen.",
            "Die Redaktion hat den Titel geschrieben.",
        ],
    );
    check_lines(
        "de-simple/list/",
        ".lead",
        &["Das haben Sie sich gemerkt.", "Nur dieser Browser kennt die Liste."],
    );
    check_lines("", link, &["Hessen hat 2021 wegen der Pandemie seine Digitalisierungsmaßnahmen erneuert."]);
}

#[test]
fn titles_of_windows_and_previews_run_on() {
    let page = page(DIKOMM, "de-simple/takeaway/hessen-cio/");
    let meta = page.meta.unwrap();
    assert!(meta.title.contains("Hessen. Er bringt"), "{}", meta.title);
    assert!(!(page.document_title + &meta.description).contains('\n'));
}

/// What the foot of a page says on who has checked it.
#[track_caller]
fn check_checked(site: &str, address: &str, expected: &[&str]) {
    let bundle = DIKOMM.replacen("\"site\": {", &format!("\"site\": {{ {site}"), 1);
    let html = html(&bundle, address);
    assert_eq!(all(&html, "footer [data-part=checked]").iter().map(text).collect::<Vec<_>>(), expected);
}

#[test]
fn the_foot_says_who_has_checked_the_texts() {
    let group =
        r#""easy_language_checked_by": {"de": "Prüfgruppe Bremen", "de-simple": "Prüf-Gruppe aus Bremen"},"#;
    check_checked(group, "de-simple/talk/kiel/", &["Geprüft von: Prüf-Gruppe aus Bremen"]);
    check_checked(group, "talk/kiel/", &[]);
    check_checked("", "de-simple/", &["Diesen Text hat noch keine Prüf-Gruppe geprüft."]);
    check_checked("", "en/", &[]);
}

#[test]
fn the_help_stands_at_the_top_and_shows_what_the_buttons_show() {
    let easy = html(DIKOMM, "de-simple/help/");
    let current = all(&easy, "nav.sections a[aria-current=page]");
    assert_eq!(current.iter().map(text).collect::<Vec<_>>(), ["Hilfe"]);
    assert!(
        all(&html(DIKOMM, "help/"), "nav.sections [href$='help/']").is_empty(),
        "others find it at the foot"
    );
    assert_eq!(all(&html(DIKOMM, ""), "footer [href$='help/']").len(), 1);
    let topics: Vec<String> = all(&easy, ".help h2").iter().map(text).collect();
    assert_eq!(topics, ["Hier suchen", "Auswählen", "Ihre Liste", "Teilen", "Sprache"]);
    assert_eq!(
        all(&easy, ".help svg[aria-hidden=true]").len(),
        5,
        "each has a drawing that only repeats the words"
    );
}

/// The words that are explained at the end of a page.
#[track_caller]
fn check_explained(address: &str, expected: &[&str]) {
    let html = html(DIKOMM, address);
    assert_eq!(all(&html, "main > .glossary dt").iter().map(text).collect::<Vec<_>>(), expected, "{address}");
}

#[test]
fn each_page_explains_its_words_at_its_end() {
    check_explained("de-simple/talk/hessen/", &["CIO", "Digital-Milliarde"]);
    check_explained(
        "de-simple/speaker/jonas-dagefoerde/",
        &["CDO", "Smart City", "Dezernat", "Stabs-Stelle", "Mobilität"],
    );
    check_explained("de-simple/speakers/", &["BSI", "CIO", "CDO"]);
    check_explained("de-simple/help/", &[]);
    check_explained("talk/hessen/", &[]);
}
