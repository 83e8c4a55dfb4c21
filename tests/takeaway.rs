//! The page of a takeaway: what a shared link shows first, and what follows.
#![allow(clippy::unwrap_used)]

mod common;

use std::fmt::Write;

use common::{all, html, text};
use scraper::Html;

const DIKOMM: &str = include_str!("../public/recap.json");

/// The ids of the takeaways that fit a selector.
fn ids(html: &Html, selector: &str) -> Vec<String> {
    let found = all(html, selector);
    found.iter().map(|article| article.attr("data-takeaway").unwrap().to_owned()).collect()
}

#[test]
fn what_was_said_comes_first_with_its_congress_kind_person_and_source() {
    let html = html(DIKOMM, "takeaway/hessen-billion/");
    assert_eq!(ids(&html, "article[aria-current=true]"), ["hessen-billion"]);
    let first = "main > article:first-child";
    assert_eq!(ids(&html, first), ["hessen-billion"], "nothing stands above it");
    let words = |selector: &str| text(&all(&html, &format!("{first} {selector}"))[0]);
    assert_eq!(words("p:first-child"), "dikomm – Zukunft Digitale Kommune");
    assert_eq!(words("strong"), "Maßnahme");
    assert!(words("h1").starts_with("Mit einer jährlichen „Digitalmilliarde“"), "{}", words("h1"));
    assert_eq!(words(".person__name"), "Patrick Burkhardt");
    assert!(words(".source").starts_with("Quelle: Artikel"), "{}", words(".source"));
    let share = all(&html, &format!("{first} [data-share='takeaway:hessen-billion']"));
    assert_eq!(share.len(), 1, "it is shared from there");
    let talk = all(&html, &format!("{first} a[href='../../talk/hessen/']"));
    assert_eq!(talk.len(), 1, "its talk is one link away");
}

#[test]
fn the_others_of_its_talk_follow_and_then_those_of_other_talks_on_the_same_topics() {
    let html = html(DIKOMM, "takeaway/hessen-billion/");
    let others = ids(&html, "main article:not([aria-current]):not([data-part=related] *)");
    let of_talk = ids(&common::html(DIKOMM, "talk/hessen/"), "main article");
    assert_eq!(others, of_talk.into_iter().filter(|id| id != "hessen-billion").collect::<Vec<_>>());
    let related = ids(&html, "[data-part=related] article");
    assert_eq!(related.len(), 3);
    assert!(related.iter().all(|id| !others.contains(id)), "{related:?}");
}

#[test]
fn a_talk_with_many_takeaways_shows_those_that_follow_and_leads_to_all() {
    let mut takeaways = String::new();
    for at in 0..40 {
        let comma = if at > 0 { "," } else { "" };
        write!(
            takeaways,
            r#"{comma}{{"id":"t{at}","talk":"talk","kind":"finding","statement":"Aussage {at}"}}"#
        )
        .unwrap();
    }
    let bundle = format!(
        r#"{{"format":1,"languages":["de"],"event":{{"name":"Tag","title":"Rückblick","summary":"Alles"}},
        "facets":[],"speakers":[],"talks":[{{"id":"talk","title":"Vortrag","speakers":[]}}],"takeaways":[{takeaways}]}}"#
    );
    let html = html(&bundle, "takeaway/t30/");
    let expected: Vec<_> = (31..40).chain(0..3).map(|at| format!("t{at}")).collect();
    assert_eq!(ids(&html, "main article:not([aria-current])"), expected);
    let all_of_talk = &all(&html, ".talk__others-said > p > a")[0];
    assert_eq!(text(all_of_talk), "Alle 40 Aussagen dieses Vortrags");
    assert_eq!(all_of_talk.attr("href"), Some("../../talk/talk/"));
}
