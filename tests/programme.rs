//! The programme: the page of all talks, and the pages of its days.
#![allow(clippy::unwrap_used)]

mod common;

use common::{all, html, text};
use scraper::Html;

/// A programme of so many talks, the first on the second day, in two rooms.
fn programme(talks: usize, has_days: bool) -> String {
    let talk = |at: usize| {
        let (day, room) = (20 - at.min(1), ["saal", "hof"][at % 2]);
        let (hour, minute) = (9 + at / 2 % 10, at % 2 * 30);
        let when = format!(
            r#", "start": "2026-05-{day}T{hour:02}:{minute:02}", "minutes": 45,
            "tags": {{"day": ["2026-05-{day}"], "room": ["{room}"]}}"#
        );
        let when = if has_days { when } else { String::new() };
        format!(
            r#"{{"id": "t{at}", "title": "Vortrag {at}", "speakers": ["ada"], "language": "fr",
                "format": "Werkstatt", "abstract": "{}"{when}}}"#,
            "Viele Wörter über das Netz. ".repeat(40)
        )
    };
    let talks: Vec<_> = (0..talks).map(talk).collect();
    format!(
        r#"{{"format": 1, "languages": ["de"],
        "event": {{"name": "Tagung", "title": "Tagung", "summary": "Zwei Tage.", "start": "2026-05-19"}},
        "facets": [
            {{"id": "room", "label": "Raum",
              "values": [{{"id": "saal", "label": "Saal"}}, {{"id": "hof", "label": "Hof"}}]}},
            {{"id": "day", "label": "Tag",
              "values": [{{"id": "2026-05-19", "label": "Dienstag"}}, {{"id": "2026-05-20", "label": "Mittwoch"}}]}}],
        "speakers": [{{"id": "ada", "name": "Ada Lovelace", "organisation": "Stadt Kiel"}}],
        "talks": [{}],
        "takeaways": [{{"id": "eins", "talk": "t0", "kind": "finding", "statement": "Eins"}}]}}"#,
        talks.join(", ")
    )
}

#[track_caller]
fn texts(html: &Html, selector: &str) -> Vec<String> {
    all(html, selector).iter().map(text).collect()
}

#[test]
fn talks_stand_under_their_days_by_time() {
    let html = html(&programme(4, true), "talks/");
    assert_eq!(texts(&html, "h2:not(#results)"), ["Dienstag, 19. Mai 2026", "Mittwoch, 20. Mai 2026"]);
    assert_eq!(texts(&html, "article h3"), ["Vortrag 1", "Vortrag 2", "Vortrag 3", "Vortrag 0"]);
}

#[test]
fn a_talk_says_when_where_and_how_by_whom_and_how_much_was_kept() {
    let html = html(&programme(1, true), "talks/");
    let facts = texts(&html, "[data-talk=t0] p:first-child > *");
    assert_eq!(facts, ["9.00–9.45 Uhr", "Saal", "Werkstatt", "Französisch"]);
    assert_eq!(texts(&html, "[data-talk=t0] .names"), ["Ada Lovelace (Stadt Kiel)"]);
    assert!(texts(&html, "[data-talk=t0]")[0].ends_with("1 Aussage"));
}

#[test]
fn a_list_shows_the_beginning_of_an_abstract_and_its_own_page_the_whole() {
    let beginning = &texts(&html(&programme(1, true), "talks/"), "[data-talk] p:not(:first-child)")[0];
    assert!(beginning.ends_with(" …") && beginning.chars().count() <= 302, "{beginning}");
    let whole = &texts(&html(&programme(1, true), "talk/t0/"), ".lead")[0];
    assert_eq!(whole.matches("Viele").count(), 40);
}

#[test]
fn day_and_room_are_the_first_filters() {
    let html = html(&programme(4, true), "talks/");
    let facets: Vec<_> =
        all(&html, "fieldset").iter().map(|facet| facet.attr("data-facet").unwrap()).collect();
    assert_eq!(facets[..2], ["day", "room"]);
}

#[test]
fn a_long_programme_leads_to_the_pages_of_its_days_without_the_app() {
    let html = html(&programme(60, true), "talks/");
    assert_eq!(all(&html, "[data-part=results] > li").len(), 24);
    assert_eq!(texts(&html, "section.static-only a"), ["Dienstag", "Mittwoch"]);
}

#[test]
fn a_long_programme_without_days_names_all_its_talks_without_the_app() {
    let html = html(&programme(60, false), "talks/");
    assert_eq!(all(&html, "section.static-only a").len(), 60);
    assert!(texts(&html, "h2:not(#results)").iter().all(|heading| heading == "Alle Vorträge"));
}

#[test]
fn the_page_of_a_day_has_its_talks_by_time_and_its_timetable() {
    let html = html(&programme(4, true), "day/2026-05-19/");
    assert_eq!(texts(&html, "article h3"), ["Vortrag 1", "Vortrag 2", "Vortrag 3"]);
    assert_eq!(texts(&html, "svg [data-talk-block] text"), ["Vortrag 2", "Vortrag 1", "Vortrag 3"]);
    let first_row = texts(&html, "details tbody tr:first-child td");
    assert_eq!(first_row, ["9.30–10.15 Uhr", "Hof", "Vortrag 1"]);
    assert_eq!(all(&html, "details tbody tr").len(), 3);
}

#[test]
fn the_picture_of_the_timetable_is_for_those_who_see_it_and_takes_no_stop_of_the_keyboard() {
    let html = html(&programme(4, true), "day/2026-05-19/");
    assert_eq!(all(&html, "svg[aria-hidden=true] [data-talk-block]").len(), 3);
    assert!(all(&html, "svg a").iter().all(|link| link.attr("tabindex") == Some("-1")));
}

#[test]
fn a_programme_without_times_has_no_timetable() {
    assert!(all(&html(&programme(4, false), "talks/"), "[data-part=timetable]").is_empty());
    assert_eq!(all(&html(&programme(4, true), "talks/"), "[data-part=timetable]").len(), 1);
}

#[test]
fn many_talks_make_no_large_page() {
    let body = common::page(&programme(900, true), "talks/").body;
    assert!(body.len() < 90_000, "{} bytes", body.len());
}
