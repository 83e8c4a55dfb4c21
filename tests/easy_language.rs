//! Pages in Leichte Sprache: their form.

#![allow(clippy::unwrap_used)]

mod common;

use common::{all, html, page};

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
        "[aria-current] h2 a",
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
